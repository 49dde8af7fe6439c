"""A deck made over what its user has already: the memory is asked before it is made, and written down afterwards."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Self

from flashcards.anki import (
    Changes,
    DeckHead,
    Note,
    ReadyNote,
    SoundsOf,
    Stamp,
    StoredNote,
    Timed,
    head_of,
    latest_look,
    look_of,
    made_of,
    read_package,
    silent,
)
from flashcards.ledger.entries import Ledger, Warn
from flashcards.requests import DeckWish
from vocab.records import VocabItem
from vocab.runtime import now


class Rebuilding:
    """A deck under way, and the memory of its user: the deck that stands at its path, and the ledger.

    To be left by `with`, which closes the ledger.
    """

    def __init__(self, target: Path, name: str, wish: DeckWish, warn: Warn, *, sounds: SoundsOf = silent) -> None:
        """`name` is the deck's in Anki; `sounds` tells the sounds of each note."""
        self._name, self._wish, self._now = name, wish, now()
        self._before, self._look = read_package(target)
        self._ledger = Ledger(name, warn)
        self._remembers = bool(self._before) or not self._ledger.is_empty
        self._stamp = Stamp(
            self._before,
            now=self._now,
            deck=name,
            cards=wish.cards,
            overwrite=wish.overwrite,
            recall=self._ledger.recall,
            sounds=sounds,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._ledger.close()

    def head(self, recipe: str) -> DeckHead:
        """The head of the deck; its look is dated as its notes are."""
        previous = latest_look(self._look, self._ledger.look())
        return head_of(
            self._name,
            recipe=recipe,
            tones=self._wish.tones,
            previous=previous,
            now=self._now,
            overwrite=self._wish.overwrite,
        )

    def notes(self, made: Sequence[tuple[VocabItem, Note]]) -> Iterator[StoredNote]:
        """The notes made of some items, each with its time."""
        return self._stamp.stored(made)

    def alone(self, notes: Mapping[str, ReadyNote]) -> dict[str, Timed]:
        """Those of the notes made before, by headword, to which no other deck gives cards or tags."""
        return self._stamp.alone(notes)

    def time_of(self, ready: Timed) -> int:
        """The time of a note that was made before."""
        return self._stamp.time_of(ready)

    def changes(self) -> Changes:
        """What an import of the notes so far will change."""
        here = {note.guid for note in self._stamp.made}
        gone = self._ledger.gone(self._stamp.gone(), here)
        return self._stamp.changes(gone.values())._replace(remembers=self._remembers)

    def record(self, head: DeckHead) -> None:
        """Write the deck down, now that it stands."""
        gone = self._stamp.gone()
        known = self._ledger.recall([*gone])
        left = [made_of(self._before[guid]) for guid in gone if guid not in known]
        self._ledger.record(self._stamp.made, look_of(head), left=left)
