"""What `prune` and `push` ask of the ledger and tell it: Anki dates each note anew whose tags they change."""

import contextlib
from collections.abc import Iterable
from pathlib import Path

from flashcards.anki import GoneOf, Touched, read_deck_name
from flashcards.ledger.entries import Ledger, Warn


def gone_of(path: Path, warn: Warn) -> GoneOf | None:
    """Who tells which notes of a deck are in none any more; None where the ledger does not know the deck."""
    with contextlib.closing(Ledger(read_deck_name(path), warn)) as ledger:
        words = ledger.words_gone()
    return None if words is None else lambda _: words


def remember(path: Path, touched: Iterable[Touched], warn: Warn) -> None:
    """Write down the new times of notes, so that what a later build has changed in them is later still."""
    with contextlib.closing(Ledger(read_deck_name(path), warn)) as ledger:
        ledger.restamp(touched)
