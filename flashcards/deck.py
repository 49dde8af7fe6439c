"""Notes into a deck, and what changed against the deck that stands at the output path.

Modification times never come from the clock. A note that is new begins at RELEASED plus a second of the day that its
content determines; one that changed gets a later time than it had; one that did not keeps its time, so that an import
touches nothing but what changed. Same input, same versions: same deck.
"""

import hashlib
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from flashcards.notes import Note, note_of
from vocab.records import Vocabulary

RELEASED = 1_795_400_000
"""Seconds since 1970 of this version's release; grows with each release that may change the content of notes."""

_DAY = 86_400

ATTRIBUTION = (
    "Glosses from CC-CEDICT (cc-cedict.org, CC BY-SA 4.0), frequencies from wordfreq (CC BY-SA 4.0), "
    "set phrases from the chinese-flashcards glossary."
)


@dataclass(frozen=True, slots=True)
class StoredNote:
    """A note as it stands in a package: its content and its modification time in seconds."""

    note: Note
    modified: int


@dataclass(frozen=True, slots=True)
class Changes:
    """How a deck differs from the one before it."""

    new: int
    changed: int
    unchanged: int
    gone: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Deck:
    """A deck ready to be written: the notes in the order in which new cards appear."""

    name: str
    description: str
    notes: tuple[StoredNote, ...]
    changes: Changes


def build_deck(
    vocabulary: Vocabulary,
    *,
    name: str,
    recipe: str = "",
    cards: Collection[str] = ("recognition",),
    previous: Mapping[str, StoredNote] | None = None,
) -> Deck:
    """The deck of a vocabulary.

    `previous` are the notes, by GUID, of the deck it replaces; `recipe` says how it was made.
    """
    before = previous or {}
    notes = [note_of(item, cards=cards) for item in vocabulary.items]
    stored = tuple(StoredNote(note, _modified(note, before.get(note.guid))) for note in notes)
    old = [before[note.guid].note for note in notes if note.guid in before]
    unchanged = sum(note == before[note.guid].note for note in notes if note.guid in before)
    kept = {note.guid for note in notes}
    gone = tuple(was.note.field("Hanzi") for guid, was in before.items() if guid not in kept)
    changes = Changes(len(notes) - len(old), len(old) - unchanged, unchanged, gone)
    description = "<br>".join(filter(None, (recipe, ATTRIBUTION)))
    return Deck(name, description, stored, changes)


def _modified(note: Note, before: StoredNote | None) -> int:
    if before is not None and before.note == note:
        return before.modified
    content = hashlib.sha256("\x1f".join((*note.fields, *note.tags)).encode("utf-8")).digest()
    fresh = RELEASED + int.from_bytes(content[:4], "big") % _DAY
    return fresh if before is None else max(fresh, before.modified + 1)
