"""Notes that were made before: kept with the analysis of their text, and copied from there into a package as rows.

What a note is made of besides its item is the `wish`: the cards, the script, and our own files by which it is made.
"""

import hashlib
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

from flashcards.anki import memory
from flashcards.anki.memory import Cards
from flashcards.anki.note_type import KEY
from flashcards.anki.notes import Note
from vocab.analysis import Made
from vocab.records import VocabItem


class ReadyNote(NamedTuple):
    """A note without its fields, which stand in a row of the analysis: all that its time and place hang on.

    `doubtful` says whether a reading is in doubt, `used` what the note was made of, `source` where its sentence stands.
    """

    number: int
    guid: str
    key: str
    digest: bytes
    cards: Cards
    tags: tuple[str, ...]
    doubtful: bool
    used: tuple[str, ...]
    source: tuple[str, str]


_BETWEEN, _WITHIN = "\x1f", "\x1e"
"""Characters no cleaned text holds."""


def source_of(item: VocabItem) -> tuple[str, str]:
    """The document and the chapter in which the sentence of an item stands."""
    return item.sources[0] if item.sources else ("", "")


def row_of(item: VocabItem, note: Note, *, doubtful: bool, used: Iterable[str]) -> Made:
    """A note as it is kept; `used` are the sources of the item."""
    facts = (
        note.guid,
        note.fields[KEY],
        memory.digest_of(note).hex(),
        str(memory.cards_of(note)),
        _WITHIN.join(note.tags),
        str(int(doubtful)),
        _WITHIN.join(used),
        *source_of(item),
    )
    return Made(item.hanzi, _BETWEEN.join(facts), _BETWEEN.join(note.fields))


def ready_notes(rows: Mapping[str, tuple[int, str]]) -> dict[str, ReadyNote]:
    """Kept notes by headword, by their numbers and facts; one with a strange character in it is left out."""
    found = {}
    lists = _Lists()
    for hanzi, (number, facts) in rows.items():
        if facts.count(_BETWEEN) == _FACTS - 1:
            guid, key, digest, cards, tags, doubtful, used, document, chapter = facts.split(_BETWEEN)
            source = document, chapter
            content = bytes.fromhex(digest), int(cards), lists[tags], doubtful == "1", lists[used]
            found[hanzi] = ReadyNote(number, guid, key, *content, source)
    return found


_FACTS = 9


class _Lists(dict[str, tuple[str, ...]]):
    """The members of joined lists, many of which are the same."""

    def __missing__(self, joined: str) -> tuple[str, ...]:
        self[joined] = members = tuple(joined.split(_WITHIN)) if joined else ()
        return members


@cache
def makers() -> str:
    """A digest of the files by which notes are made: those of this room, and the markup."""
    here = Path(__file__).parent
    files = sorted([*here.glob("*.py"), here.parent / "markup.py"])
    return hashlib.sha256(b"".join(file.read_bytes() for file in files)).hexdigest()[:16]
