"""Notes into a deck, and what changed against the deck that stands at the output path.

Modification times never come from the clock. A note that is new begins at RELEASED plus a second of the day that its
content determines; one that changed gets a later time than it had; one that did not keeps its time, so that an import
touches nothing but what changed. Same input, same versions: same deck.
"""

import hashlib
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import NamedTuple

from flashcards.anki.note_type import MODIFIED, TONES, look
from flashcards.anki.notes import Note, note_of
from flashcards.markup import escape
from vocab.records import Vocabulary
from vocab.references import attribution, sources_of
from vocab.sources import clean

RELEASED = 1_790_000_000
"""Seconds since 1970, about when this version was made; grows by more than a day with a release that may change notes.

It lies well in the past: Anki takes a note that is newer than its own, and one dated tomorrow would be newer than what
its user writes into it today.
"""

_DAY = 86_400


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


class Stamp:
    """Gives notes their times, and counts how they differ from those of the deck that stood there."""

    def __init__(self, before: Mapping[str, StoredNote]) -> None:
        """`before` are the notes, by GUID, of the deck that stood there."""
        self._before = before
        self._gone = dict.fromkeys(before)
        self._new = self._changed = self._unchanged = 0

    def __call__(self, notes: Iterable[Note]) -> Iterator[StoredNote]:
        """The notes, each with its time."""
        for note in notes:
            was = self._before.get(note.guid)
            if was is None:
                self._new += 1
            else:
                self._gone.pop(note.guid, None)
                self._unchanged += note == was.note
                self._changed += note != was.note
            yield _stored(note, was)

    @property
    def changes(self) -> Changes:
        """How the notes stamped so far differ from those before."""
        gone = tuple(self._before[guid].note.field("Key") for guid in self._gone)
        return Changes(self._new, self._changed, self._unchanged, gone)


def _stored(note: Note, before: StoredNote | None) -> StoredNote:
    """The note with its time; the one before it where nothing has changed."""
    if before is not None and before.note == note:
        return before
    content = hashlib.sha256("\x1f".join((*note.fields, *note.tags)).encode("utf-8")).digest()
    fresh = RELEASED + int.from_bytes(content[:4], "big") % _DAY
    return StoredNote(note, fresh if before is None else max(fresh, before.modified + 1))


class DeckHead(NamedTuple):
    """What a deck has besides its notes: name, description (HTML), tone colours, when its look last changed."""

    name: str
    description: str
    tones: str = "default"
    look_modified: int = MODIFIED


def head_of(name: str, *, recipe: str = "", tones: str = "default", previous: StoredLook | None = None) -> DeckHead:
    """The head of a deck.

    `recipe` says how it was made, as text; `previous` is how the cards of the deck look that it replaces.
    """
    return DeckHead(name, description_of(recipe), tones, _look_modified(tones, previous))


def description_of(text: str) -> str:
    """The lines of a text as Anki shows them below a deck's name."""
    return "<br>".join(map(escape, text.splitlines()))


class Deck(NamedTuple):
    """A deck ready to be written: its head, the notes in the order in which new cards appear, what changed."""

    head: DeckHead
    notes: tuple[StoredNote, ...]
    changes: Changes


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
    """The deck of a vocabulary.

    `cards` names the cards of each note, `tones` the palette of tone colours; `previous` are the notes, by GUID, of the
    deck it replaces, `previous_look` is how its cards look; `recipe` says how it was made, as text.
    """
    stamp = Stamp(previous or {})
    notes = tuple(stamp(note_of(item, cards=cards) for item in vocabulary.items))
    used = attribution(source for item in vocabulary.items for source in sources_of(item))
    head = head_of(name, recipe=f"{recipe}\n{used}".strip(), tones=tones, previous=previous_look)
    return Deck(head, notes, stamp.changes)


def deck_name(name: str) -> str:
    """The name without what Anki would trip over: control characters; empty where a level between `::` has no name."""
    levels = [" ".join(clean(level).replace('"', "'").split())[:100] for level in name.split("::")]
    return "::".join(levels) if all(levels) else ""


def _look_modified(tones: str, before: StoredLook | None) -> int:
    """When the look last changed: Anki takes another look only if it is newer than its own.

    A chosen palette counts as newer than the default one, so that it is taken wherever its deck stands.
    """
    fresh = MODIFIED + TONES.index(tones)
    if before is None:
        return fresh
    return max(fresh, before.modified + (before.look != look(tones)))
