"""What stands in a package that was written before: its notes and how its cards look."""

import contextlib
import json
import sqlite3
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, TypeVar

from flashcards.anki.foreign_database import rows_of
from flashcards.anki.memory import StoredLook, StoredNote, StoredRow
from flashcards.anki.note_type import NOTE_TYPE_ID
from vocab.runtime import PACKAGE_DAMAGE

Read = TypeVar("Read")

Package = tuple[dict[str, StoredRow], StoredLook | None]
"""The notes of a package by GUID, as its rows, and how its cards look."""

MAX_DATABASE = 160_000_000
"""Bytes of a database that is read back, counted while it is unpacked: of some 100,000 notes."""

MAX_SOUND = 20_000_000
"""Bytes of a sound that is read back: minutes of speech."""


MAX_NAMES = 20_000_000
"""Bytes of the names of sounds that are read back: of some 300,000 sounds."""


def read_notes(path: Path) -> dict[str, StoredNote]:
    """The notes of our type in a package, by GUID; nothing where there is no such file or it is not one of ours.

    A damaged package counts as none. Fields that an older version did not have yet come back empty.
    """
    rows = read_package(path)[0]
    return {guid: StoredNote(row.note, row.modified) for guid in [*rows] for row in [rows.pop(guid)]}


def read_look(path: Path) -> StoredLook | None:
    """How the cards of a package look; nothing where there is no such file or it is not one of ours."""
    return read_package(path)[1]


def read_package(path: Path) -> Package:
    """Notes and look of a package, unpacked once."""
    nothing: Package = {}, None
    return _read(path, lambda connection: (_notes(connection), _look(connection)), nothing)


@contextlib.contextmanager
def read_sounds(path: Path | None) -> Iterator[Callable[[str], bytes]]:
    """A function that gives the sound of that name in a package; nothing where the package has none."""
    with contextlib.ExitStack() as stack:
        members: dict[str, str] = {}
        archive = None
        with contextlib.suppress(*PACKAGE_DAMAGE, AttributeError):
            if path is not None and path.is_file():
                archive = stack.enter_context(zipfile.ZipFile(path))
                with archive.open("media") as member:
                    listed = json.loads(member.read(MAX_NAMES)).items()
                members = {str(name): number for number, name in listed}

        def read(name: str) -> bytes:
            with contextlib.suppress(*PACKAGE_DAMAGE):
                if archive is not None and name in members:
                    with archive.open(members[name]) as member:
                        return member.read(MAX_SOUND)
            return b""

        yield read


def read_deck_name(path: Path) -> str:
    """The name of the deck in a package, of several the one above all; empty where there is none."""
    return _read(path, _deck_name, "")


def _read(path: Path, read: Callable[[sqlite3.Connection], Read], none: Read) -> Read:
    """What is read from the database of a package; `none` where there is no package, or a damaged one."""
    try:
        if not path.is_file():
            return none
        with zipfile.ZipFile(path) as archive, archive.open("collection.anki2") as member:
            data = member.read(MAX_DATABASE + 1)
        if len(data) > MAX_DATABASE or not _is_whole(data):
            return none
        with contextlib.closing(sqlite3.connect(":memory:")) as connection:
            connection.deserialize(data)
            del data
            return read(connection)
    except PACKAGE_DAMAGE:
        return none


def _deck_name(connection: sqlite3.Connection) -> str:
    for (decks,) in _rows(connection, "col", "SELECT decks FROM col"):
        with contextlib.suppress(ValueError, KeyError, TypeError, AttributeError, RecursionError):
            names = [str(deck["name"]) for number, deck in json.loads(decks).items() if number != "1"]
            return min(names, key=len, default="")
    return ""


def _notes(connection: sqlite3.Connection) -> dict[str, StoredRow]:
    rows = _rows(connection, "notes", _OUR_NOTES, NOTE_TYPE_ID)
    return {row[0]: StoredRow._make(row) for row in rows}


def _look(connection: sqlite3.Connection) -> StoredLook | None:
    for (models,) in _rows(connection, "col", "SELECT models FROM col"):
        with contextlib.suppress(ValueError, KeyError, TypeError, RecursionError):
            model = json.loads(models)[str(NOTE_TYPE_ID)]
            sides = [template[side] for template in model["tmpls"] for side in ("qfmt", "afmt")]
            return StoredLook("\x1f".join((*sides, model["css"])), int(model["mod"]))
    return None


def _rows(connection: sqlite3.Connection, table: str, query: str, *values: int) -> list[tuple[Any, ...]]:
    """What a query finds in a table; nothing where it is damaged."""
    try:
        return rows_of(connection, query, *values, tables=(table,))
    except sqlite3.Error:
        return []


def _is_whole(database: bytes) -> bool:
    """Whether the header promises as many bytes as there are (https://www.sqlite.org/fileformat.html)."""
    page = int.from_bytes(database[16:18], "big")
    return database.startswith(b"SQLite format 3\0") and len(database) == (
        65_536 if page == 1 else page
    ) * int.from_bytes(database[28:32], "big")


_OUR_NOTES = """
SELECT guid, mod, flds, tags FROM notes
WHERE mid = ? AND typeof(guid) = 'text' AND typeof(mod) = 'integer' AND mod BETWEEN 0 AND 1 << 32
  AND typeof(flds) = 'text' AND typeof(tags) = 'text' ORDER BY id
"""
"""Only rows as we write them: a damaged database can hold anything in any column."""
