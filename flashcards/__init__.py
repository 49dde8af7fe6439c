"""Vocabulary into Anki decks and printed lists.

    build_deck(vocabulary, name="Wang Yi 2020") -> Deck; write_package(deck, path)
"""

from flashcards.deck import Deck, build_deck
from flashcards.package import read_notes, write_package

__all__ = ["Deck", "build_deck", "read_notes", "write_package"]
