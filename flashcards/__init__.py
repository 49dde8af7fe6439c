"""Vocabulary into Anki decks and printed lists.

    deck = build_deck(vocabulary, name="Wang Yi 2020", previous=read_notes(path))
    write_package(deck, path)

The names are loaded when they are first used, so that `flashcards --help` loads click and nothing else.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from flashcards.anki import Deck, build_deck, read_notes, write_package

_HOMES = dict.fromkeys(("Deck", "build_deck", "read_notes", "write_package"), "anki")

__all__ = ["Deck", "build_deck", "read_notes", "write_package"]


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
