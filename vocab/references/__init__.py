"""What dictionary, lists and glossaries say of a word, and the index over them."""
