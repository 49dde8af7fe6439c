"""Makes the weights of the tagger from raw text and a teacher; no part of the installed program."""
