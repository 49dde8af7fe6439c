"""Notes into a deck, and what changed against the deck that stands at the output path.

Modification times never come from the clock. A note that is new begins at RELEASED plus a second of the day that its
content determines; one that changed gets a later time than it had; one that did not keeps its time, so that an import
touches nothing but what changed. Same input, same versions: same deck.
"""

import hashlib
from collections import deque
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from flashcards.anki.note_type import MODIFIED, TONES, look
from flashcards.anki.notes import Note, note_of
from vocab.records.text import VocabItem, Vocabulary

RELEASED = 1_790_000_000
"""Seconds since 1970, about when this version was made; grows by more than a day with a release that may change notes.

It lies well in the past: Anki takes a note that is newer than its own, and one dated tomorrow would be newer than what
its user writes into it today.
"""

_DAY = 86_400

ATTRIBUTION = (
    "Glosses from CC-CEDICT (cc-cedict.org, CC BY-SA 4.0), frequencies from wordfreq (CC BY-SA 4.0), "
    "set phrases from the chinese-flashcards glossary, English of graded sentences from hsk-sentences-audio "
    "(CC BY-SA 4.0)."
)


class StoredNote(NamedTuple):
    """A note as it stands in a package: its content and its modification time in seconds."""

    note: Note
    modified: int


class StoredLook(NamedTuple):
    """The templates and style sheet of a package (as `note_type.look` gives them) and when they last changed."""

    look: str
    modified: int


class Changes(NamedTuple):
    """How a deck differs from the one before it."""

    new: int
    changed: int
    unchanged: int
    gone: tuple[str, ...]


class Notes(Sequence[StoredNote]):
    """The notes of items, made whenever somebody goes through them; after that it is known what changed."""

    def __init__(self, items: Sequence[VocabItem], cards: Collection[str], before: Mapping[str, StoredNote]) -> None:
        """`before` are the notes, by GUID, of the deck that stood there."""
        self._items, self._cards, self._before = items, cards, before
        self._changes: Changes | None = None

    def __len__(self) -> int:
        return len(self._items)

    def __iter__(self) -> Iterator[StoredNote]:
        gone = dict.fromkeys(self._before)
        changed = unchanged = 0
        for item in self._items:
            note = note_of(item, cards=self._cards)
            was = self._before.get(note.guid)
            if was is not None:
                gone.pop(note.guid, None)
                unchanged += note == was.note
                changed += note != was.note
            yield _stored(note, was)
        keys = tuple(self._before[guid].note.field("Key") for guid in gone)
        self._changes = Changes(len(self) - changed - unchanged, changed, unchanged, keys)

    def __getitem__(self, at: Any) -> Any:
        return tuple(self)[at]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        return hash(tuple(self))

    @property
    def changes(self) -> Changes:
        """How they differ from those before; where nobody has gone through them yet they are made for it."""
        if self._changes is None:
            deque(self, maxlen=0)
        assert self._changes is not None
        return self._changes


class Deck(NamedTuple):
    """A deck ready to be written: the notes in the order in which new cards appear."""

    name: str
    description: str
    notes: Notes
    tones: str = "default"
    look_modified: int = MODIFIED

    @property
    def changes(self) -> Changes:
        """How the deck differs from the one before it."""
        return self.notes.changes


def build_deck(
    vocabulary: Vocabulary,
    *,
    name: str,
    recipe: str = "",
    cards: Collection[str] = ("recognition",),
    tones: str = "default",
    previous: Mapping[str, StoredNote] | None = None,
    previous_look: StoredLook | None = None,
) -> Deck:
    """The deck of a vocabulary, whose notes are made when it is written.

    `cards` names the cards of each note, `tones` the palette of tone colours; `previous` are the notes, by GUID, of the
    deck it replaces, `previous_look` is how its cards look; `recipe` says how it was made, as HTML.
    """
    notes = Notes(vocabulary.items, cards, previous or {})
    description = "<br>".join(filter(None, (recipe, ATTRIBUTION)))
    return Deck(name, description, notes, tones, _look_modified(tones, previous_look))


def _stored(note: Note, before: StoredNote | None) -> StoredNote:
    """The note with its time; the one before it where nothing has changed."""
    if before is not None and before.note == note:
        return before
    content = hashlib.sha256("\x1f".join((*note.fields, *note.tags)).encode("utf-8")).digest()
    fresh = RELEASED + int.from_bytes(content[:4], "big") % _DAY
    return StoredNote(note, fresh if before is None else max(fresh, before.modified + 1))


def _look_modified(tones: str, before: StoredLook | None) -> int:
    """When the look last changed: Anki takes another look only if it is newer than its own.

    A chosen palette counts as newer than the default one, so that it is taken wherever its deck stands.
    """
    fresh = MODIFIED + TONES.index(tones)
    if before is None:
        return fresh
    return max(fresh, before.modified + (before.look != look(tones)))
