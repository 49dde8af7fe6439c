"""What is remembered of the notes and the look that a user has already, and the time that follows from it.

Anki takes a note that is newer than its own, and a note that was edited by hand has the time of the edit. So a note
that is new to the memory gets the time of this build; one that changed a second more than the latest time it ever had;
one that did not keeps its time. Every change is taken, and an edit made after the import stays.
"""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from flashcards.anki.note_type import CARDS, FIELDS, KEY, SWITCHES
from flashcards.anki.notes import Note
from flashcards.anki.sounds import SILENT, Sounds, sounds_as_text, sounds_of

UNKNOWN = b""
"""The digest of what nobody knows any more: whatever comes counts as a change."""

Cards = int
"""Cards of a note as bits, in the order of CARDS."""


class StoredNote(NamedTuple):
    """A note as it stands in a package: its content and its modification time in seconds."""

    note: Note
    modified: int

    @property
    def digest(self) -> bytes:
        """The digest of its content."""
        return digest_of(self.note)

    @property
    def sounds(self) -> Sounds:
        """Its sounds."""
        return sounds_of(self.note)


class StoredRow(NamedTuple):
    """A note as a row of a package: most are only compared, and taken apart where more is asked."""

    guid: str
    modified: int
    fields: str
    tags: str

    @property
    def note(self) -> Note:
        """The note; fields that an older version did not have yet are empty."""
        fields = tuple(self.fields.split("\x1f"))
        return Note(self.guid, fields + ("",) * (len(FIELDS) - len(fields)), tuple(self.tags.split()))

    @property
    def digest(self) -> bytes:
        """The digest of its content."""
        return digest("\x1e".join((self.fields.rstrip("\x1f"), *self.tags.split())))

    @property
    def sounds(self) -> Sounds:
        """Its sounds."""
        return sounds_of(self.note) if "[sound:" in self.fields else SILENT


Stored = StoredNote | StoredRow


class StoredLook(NamedTuple):
    """The templates and style sheet of a package (as `note_type.look` gives them) and when they last changed."""

    look: str
    modified: int


class Earlier(NamedTuple):
    """What is remembered of a note or a look: the latest time it had, and what it was then.

    A ledger knows the `digest` of it, in a package it `stood` itself, and where both know a time they may not agree.
    `home` is the deck where the cards lie in Anki, which never moves them; `cards_elsewhere` and `sources` are the
    cards and source tags that other decks gave the note; `sounds` are the files it had.
    """

    modified: int
    digest: bytes | None = None
    stood: Stored | None = None
    cards: Cards = 0
    home: str = ""
    cards_elsewhere: Cards = 0
    sources: tuple[str, ...] = ()
    sounds: Sounds = SILENT

    def is_still(self, digest: bytes) -> bool:
        """Whether what has this digest is what it was."""
        return self.digest in (None, digest) and (self.stood is None or self.stood.digest == digest)

    def gives(self, cards: Cards, tags: Sequence[str]) -> bool:
        """Whether a note with these cards and tags has sounds, or any more of them from other decks."""
        more = self.cards_elsewhere & ~cards or self.sounds != SILENT
        return bool(more) or not set(self.sources).issubset(tags)


class Made(NamedTuple):
    """A note of this build as a ledger keeps it: `own` are the cards and `sources` the tags that this deck gives it.

    `sounds` are its sound files, by name.
    """

    guid: str
    key: str
    modified: int
    digest: bytes
    cards: Cards
    own: Cards
    sources: tuple[str, ...]
    sounds: str = ""


Recall = Callable[[Sequence[str]], Mapping[str, Earlier]]
"""GUIDs -> what is remembered of those notes that are known."""


def nothing(_: Sequence[str]) -> Mapping[str, Earlier]:
    """What is remembered where nothing is."""
    return {}


def digest_of(note: Note) -> bytes:
    """A digest of fields and tags; fields that a later version adds and leaves empty do not change it."""
    return digest("\x1e".join(("\x1f".join(note.fields).rstrip("\x1f"), *note.tags)))


def digest(text: str) -> bytes:
    """A digest of a text, long enough that no two ever meet."""
    return hashlib.sha256(text.encode("utf-8")).digest()[:16]


def cards_of(note: Note) -> Cards:
    """The cards that the fields of a note open."""
    cards = 0
    for at, switch in SWITCHES:
        if switch is None or note.fields[switch]:
            cards |= 1 << at
    return cards


def cards_named(cards: Cards) -> tuple[str, ...]:
    """The names of cards."""
    return tuple(name for at, name in enumerate(CARDS) if cards >> at & 1)


@lru_cache(maxsize=1_000)
def sources_of(tags: tuple[str, ...]) -> tuple[str, ...]:
    """The tags that name the texts a note comes from."""
    return tuple(tag for tag in tags if tag.startswith("source::"))


def made_of(stored: Stored) -> Made:
    """A note of a package as a ledger keeps it."""
    note, modified = stored.note, stored.modified
    cards = cards_of(note)
    sounds = sounds_as_text(stored.sounds)
    return Made(note.guid, note.fields[KEY], modified, stored.digest, cards, cards, sources_of(note.tags), sounds)


def latest(package: Stored | None, ledger: Earlier | None) -> Earlier | None:
    """The later of two memories of a note; both where they know the same time."""
    if package is None or (ledger is not None and ledger.modified > package.modified):
        return ledger
    modified = package.modified
    if ledger is None:
        note = package.note
        tags, sounds = sources_of(note.tags), package.sounds
        return Earlier(modified, None, package, cards_of(note), sources=tags, sounds=sounds)
    known = ledger._replace(stood=package, sounds=package.sounds)
    if modified == ledger.modified:
        return known
    return known._replace(modified=modified, digest=None, cards=cards_of(package.note))


def latest_look(package: StoredLook | None, ledger: Earlier | None) -> Earlier | None:
    """The later of two memories of a look."""
    if package is None or (ledger is not None and ledger.modified > package.modified):
        return ledger
    own = digest(package.look)
    if ledger is not None and ledger.modified == package.modified and ledger.digest != own:
        return Earlier(package.modified, UNKNOWN)
    return Earlier(package.modified, own)


def time_of(was: Earlier | None, *, is_still: bool, now: int, overwrite: bool) -> int:
    """The modification time of a note or look; `overwrite` lets what changed win over any edit made by hand."""
    if was is None:
        return now
    if is_still:
        return was.modified
    return max(now, was.modified + 1) if overwrite else was.modified + 1


GoneOf = Callable[[Path], Sequence[str]]
"""A deck -> the headwords (field Key, as text) that were in it and are in no deck any more."""


class Touched(NamedTuple):
    """A note whose tags were changed: its headword, and its time in Anki before and after, in seconds.

    Whoever keeps the times of notes has to know the later one, unless a hand edit stands behind the earlier.
    """

    key: str
    before: int
    after: int
