"""English of compounds that nobody lists: learned from the dictionary's own, put together with a measure of trust."""

from vocab.english.compounds.alignment import ADVERB, HEAD, MODIFIER, VERB
from vocab.english.compounds.composing import TRUSTED, Composer
from vocab.english.compounds.learning import Compounds, Dictionary, PartUse, learn
from vocab.english.compounds.meanings import Meaning, meanings_of
from vocab.english.compounds.names import ADMINISTRATIVE, generic, in_short
from vocab.english.compounds.parts import Composed
from vocab.english.compounds.pieces import NAME, PERSON, Known, Piece
from vocab.english.compounds.words import UNKNOWN, English

__all__ = [
    "ADMINISTRATIVE", "ADVERB", "HEAD", "MODIFIER", "NAME", "PERSON", "TRUSTED", "UNKNOWN", "VERB", "Composed",
    "Composer", "Compounds", "Dictionary", "English", "Known", "Meaning", "PartUse", "Piece", "generic", "in_short",
    "learn", "meanings_of",
]  # fmt: skip
