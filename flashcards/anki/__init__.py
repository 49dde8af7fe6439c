"""Notes, decks and packages for Anki, and what is read back from them."""
