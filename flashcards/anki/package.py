"""A deck as an .apkg file: the only module that imports genanki.

genanki's own writer leaves a temporary database behind and writes onto the target in place; here the database is built
in memory, zipped in memory with fixed dates, and the file is replaced as a whole.
"""

import contextlib
import functools
import hashlib
import io
import itertools
import json
import shutil
import sqlite3
import zipfile
import zlib
from array import array
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import IO, Any

from flashcards.anki.deck import RELEASED, Deck, StoredLook, StoredNote
from flashcards.anki.foreign_database import rows_of
from flashcards.anki.note_type import (
    CARDS,
    FIELD_ID_BASE,
    FIELDS,
    NOTE_TYPE_ID,
    NOTE_TYPE_NAME,
    TEMPLATE_ID_BASE,
    style,
    templates,
)
from flashcards.anki.notes import Note
from vocab.errors import OutputError
from vocab.runtime.files import private_folder, take_away_leftovers, write_atomically
from vocab.runtime.lazy_imports import Later, standing_in

_LEVEL = 1
"""zlib's fastest: a third of the time of its usual level (0.16 of 0.46 s for 14,000 notes) for a seventh more bytes."""

MAX_DATABASE = 160_000_000
"""Bytes of a database that is read back, counted while it is unpacked: of some 100,000 notes."""


def write_package(deck: Deck, path: Path) -> None:
    """Write the deck to `path`, atomically. Raises OutputError; the old file then stands untouched."""
    take_away_leftovers()
    with _package(deck) as package:
        write_atomically(path, package)


def package_bytes(deck: Deck) -> bytes:
    """The .apkg file: the same bytes for the same deck."""
    with _package(deck) as package:
        return package.read()


@contextlib.contextmanager
def _package(deck: Deck) -> Iterator[IO[bytes]]:
    """The .apkg file, to be read; in memory where the database is made there, else beside it."""
    with _database(deck) as (database, package):
        with zipfile.ZipFile(package, "w", zipfile.ZIP_DEFLATED, compresslevel=_LEVEL) as archive:
            for name, data in (("collection.anki2", database), ("media", io.BytesIO(json.dumps({}).encode()))):
                with archive.open(name, "w") as member:  # dated 1980, whenever that is
                    shutil.copyfileobj(data, member, 1 << 20)
        package.seek(0)
        yield package


MANY_NOTES = 5_000
"""Notes from which the database is made on the disk: in memory it would stand twice while it is packed."""


@contextlib.contextmanager
def _database(deck: Deck) -> Iterator[tuple[IO[bytes], IO[bytes]]]:
    """The database of the deck, to be read, and where it is to be packed.

    Raises OutputError where the temporary folder has no room for them.
    """
    if len(deck.notes) < MANY_NOTES:
        with contextlib.closing(sqlite3.connect(":memory:")) as connection:
            _fill(connection, deck)
            data = connection.serialize()
        yield io.BytesIO(data), io.BytesIO()
        return
    with private_folder() as folder:
        try:
            with contextlib.closing(sqlite3.connect(folder / "collection.anki2")) as connection:
                connection.executescript(
                    "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA temp_store = MEMORY"
                )
                _fill(connection, deck)
        except sqlite3.OperationalError as error:
            raise OutputError(
                f"The temporary folder: cannot be written ({error}). Name another one in TMPDIR."
            ) from error
        with (folder / "collection.anki2").open("rb") as file, (folder / "deck.apkg").open("w+b") as package:
            yield file, package


def _fill(connection: sqlite3.Connection, deck: Deck) -> None:
    first_id = RELEASED * 1000 + deck_id(deck.name) % 1_000_000_000
    package = _genanki().Package(_genanki_deck(deck))
    package.write_to_db(connection.cursor(), deck.look_modified, itertools.count(first_id))
    connection.commit()


def _genanki() -> Any:
    """The library, imported where it is used.

    It imports asyncio (through cached_property) and a YAML parser, which cost three times as much as itself, for a
    property that functools has too and for fields written as YAML, of which we have none; and temporary files and a
    mustache for what we do otherwise.
    """
    cached = ModuleType("cached_property")
    cached.__dict__["cached_property"] = functools.cached_property
    unused = {name: Later(name) for name in ("chevron", "tempfile", "yaml")}
    with standing_in({"cached_property": cached, **unused}):
        import genanki
    return genanki


def _genanki_deck(deck: Deck) -> Any:
    genanki = _genanki()

    class BatchedDeck(genanki.Deck):  # type: ignore[misc, name-defined]
        """A deck whose notes are written all together, each with a modification time and cards of its own.

        genanki would judge the cards by its own mustache, which knows no filters such as `tts` and then leaves cards
        out without a word.
        """

        def write_to_db(self, cursor: Any, timestamp: float, id_gen: Iterator[int]) -> None:
            super().write_to_db(cursor, timestamp, id_gen)
            cards = array("q")

            def rows() -> Iterator[tuple[object, ...]]:
                """The notes, one at a time; of their cards is put by what differs."""
                for due, ((guid, fields, tags), modified) in enumerate(deck.notes, start=1):
                    number = next(id_gen)
                    spaced, joined = f" {' '.join(tags)} ", "\x1f".join(fields)
                    yield number, guid, NOTE_TYPE_ID, modified, -1, spaced, joined, fields[0], 0, 0, ""
                    for at, switch in switches:
                        if switch is None or fields[switch]:
                            cards.extend((next(id_gen), number, at, modified, due))

            cursor.executemany("INSERT INTO notes VALUES (?,?,?,?,?,?,?,?,?,?,?)", rows())
            new = (
                (number, note, self.deck_id, at, modified, -1, 0, 0, due, *_NEW)
                for number, note, at, modified, due in zip(*[iter(cards)] * _PUT_BY, strict=True)
            )
            cursor.executemany("INSERT INTO cards VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)", new)

    switches = [(at, None if field is None else FIELDS.index(field)) for at, field in enumerate(CARDS.values())]
    model = genanki.Model(
        NOTE_TYPE_ID,
        NOTE_TYPE_NAME,
        fields=[{"name": name, "id": FIELD_ID_BASE + at} for at, name in enumerate(FIELDS)],
        templates=[
            {"name": t.name, "id": TEMPLATE_ID_BASE + at, "qfmt": t.front, "afmt": t.back}
            for at, t in enumerate(templates())
        ],
        css=style(deck.tones),
    )
    model.__dict__["_req"] = [
        [at, "any", [FIELDS.index(switch or "Hanzi")]] for at, switch in enumerate(CARDS.values())
    ]
    made = BatchedDeck(deck_id(deck.name), deck.name, deck.description)
    made.add_model(model)
    return made


_PUT_BY = 5
"""What differs from card to card: its id, its note's, its template, when it changed, its place among the new ones."""

_NEW = (0, 0, 0, 0, 0, 0, 0, 0, "")
"""What a card that nobody has seen has behind its place: no interval, no factor, no reviews and so on."""


def deck_id(name: str) -> int:
    """A positive id from the deck's name, never 1, which is Anki's default deck."""
    digest = hashlib.sha256(f"chinese-flashcards/deck:{name}".encode()).digest()
    return (1 << 41) + int.from_bytes(digest[:5], "big")


def read_notes(path: Path) -> dict[str, StoredNote]:
    """The notes of our type in a package, by GUID; nothing where there is no such file or it is not one of ours.

    A damaged package counts as none. Fields that an older version did not have yet come back empty.
    """
    return {
        guid: StoredNote(Note(guid, _padded(tuple(fields.split("\x1f"))), tuple(tags.split())), modified)
        for guid, modified, fields, tags in _rows(path, "notes", _OUR_NOTES, NOTE_TYPE_ID)
    }


def read_look(path: Path) -> StoredLook | None:
    """How the cards of a package look; nothing where there is no such file or it is not one of ours."""
    for (models,) in _rows(path, "col", "SELECT models FROM col"):
        with contextlib.suppress(ValueError, KeyError, TypeError, RecursionError):
            model = json.loads(models)[str(NOTE_TYPE_ID)]
            sides = [template[side] for template in model["tmpls"] for side in ("qfmt", "afmt")]
            return StoredLook("\x1f".join((*sides, model["css"])), int(model["mod"]))
    return None


def _rows(path: Path, table: str, query: str, *values: int) -> list[tuple[Any, ...]]:
    """What a query finds in a table of the database of a package; nothing where there is none, or a damaged one."""
    try:
        if not path.is_file():
            return []
        with zipfile.ZipFile(path) as archive, archive.open("collection.anki2") as member:
            data = member.read(MAX_DATABASE + 1)
        if len(data) > MAX_DATABASE or not _is_whole(data):
            return []
        with contextlib.closing(sqlite3.connect(":memory:")) as connection:
            connection.deserialize(data)
            del data
            return rows_of(connection, query, *values, tables=(table,))
    except _DAMAGE:
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

_DAMAGE = (
    OSError, EOFError, KeyError, ValueError, RuntimeError, NotImplementedError, zipfile.BadZipFile, zlib.error,
    sqlite3.Error,
)  # fmt: skip
"""What zipfile and sqlite3 raise on files that are no package, or a damaged or encrypted one."""


def _padded(fields: tuple[str, ...]) -> tuple[str, ...]:
    return fields + ("",) * (len(FIELDS) - len(fields))
