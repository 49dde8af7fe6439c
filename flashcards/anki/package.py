"""A deck as an .apkg file.

genanki's own writer leaves a temporary database behind and writes onto the target in place; here notes are pushed into
a database in memory (of many notes on the disk), which is zipped with fixed dates, and the file is replaced as a whole.
"""

import contextlib
import io
import itertools
import json
import shutil
import sqlite3
import zipfile
import zlib
from array import array
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import IO

from flashcards.anki.deck import Deck, DeckHead
from flashcards.anki.empty_deck import deck_id, empty_deck, genanki
from flashcards.anki.memory import StoredNote
from flashcards.anki.note_type import NOTE_TYPE_ID, SWITCHES
from flashcards.anki.ready import ReadyNote
from vocab.errors import OutputError
from vocab.runtime import private_folder, take_away_leftovers, write_atomically

_LEVEL = 1
"""zlib's fastest: a third of the time of its usual level (0.16 of 0.46 s for 14,000 notes) for a seventh more bytes."""


def write_package(deck: Deck, path: Path) -> None:
    """Write the deck to `path`, atomically. Raises OutputError; the old file then stands untouched."""
    with open_package(path, deck.head, expected=len(deck.notes)) as package:
        package.add(deck.notes)


def package_bytes(deck: Deck) -> bytes:
    """The .apkg file: the same bytes for the same deck."""
    with _under_way(deck.head, len(deck.notes)) as (package, packed):
        package.add(deck.notes)
        return packed().read()


FIRST_ID = 1_790_000_000_000
"""Ids of notes and cards are milliseconds since 1970 in Anki, which moves those that are taken already; in the past,
and the same at every build: what has not changed is the same file."""


class PackageWriter:
    """A package under way: notes are added to its database batch by batch, their cards at the end."""

    def __init__(self, connection: sqlite3.Connection, head: DeckHead) -> None:
        self._connection, self._name = connection, head.name
        self.description = head.description
        self._deck = deck_id(head.name)
        self._below = {"": self._deck}
        self._ids = itertools.count(FIRST_ID + self._deck % 1_000_000_000)
        self._due = itertools.count(1)
        self._cards = array("q")
        self.sounds: Iterable[tuple[str, bytes]] = ()
        package = genanki().Package(empty_deck(head))
        package.write_to_db(connection.cursor(), head.look_modified, self._ids)

    def add(self, notes: Iterable[StoredNote], *, below: Iterable[str] = itertools.repeat("")) -> None:
        """Add notes behind those that are there, their cards to the deck, or to the sub-decks named for them in turn.

        Raises OutputError where there is no room for them.
        """
        self._insert("notes", 11, map(self._row, notes, below))

    def _row(self, stored: StoredNote, below: str) -> tuple[object, ...]:
        """The row of a note; of its cards is put by what differs.

        genanki would judge the cards by its own mustache, which knows no filters such as `tts` and then leaves cards
        out without a word.
        """
        (guid, fields, tags), modified = stored
        number, due = next(self._ids), next(self._due)
        deck = self._below.get(below) or self._sub_deck(below)
        for at, switch in SWITCHES:
            if switch is None or fields[switch]:
                self._cards.extend((next(self._ids), number, deck, at, modified, due))
        spaced, joined = f" {' '.join(tags)} ", "\x1f".join(fields)
        return number, guid, NOTE_TYPE_ID, modified, -1, spaced, joined, fields[0], 0, 0, ""

    def copy(self, notes: Iterable[tuple[ReadyNote, int]], *, below: Iterable[str] = itertools.repeat("")) -> None:
        """Add notes that were made before, each with its time, from the `ready` analysis: no field of theirs is read.

        Raises OutputError where there is no room for them.
        """
        self._insert("temp.chosen", 5, map(self._chosen, notes, below))
        self._execute(_COPY)
        self._execute("DELETE FROM temp.chosen")

    def _chosen(self, stamped: tuple[ReadyNote, int], below: str) -> tuple[object, ...]:
        note, modified = stamped
        number, due = next(self._ids), next(self._due)
        deck = self._below.get(below) or self._sub_deck(below)
        for at, _ in SWITCHES:
            if note.cards >> at & 1:
                self._cards.extend((next(self._ids), number, deck, at, modified, due))
        return number, note.guid, modified, f" {' '.join(note.tags)} ", note.number

    def finish(self) -> None:
        """Add the cards of all notes. Raises OutputError where there is no room for them."""
        new = (
            (number, note, deck, at, modified, -1, 0, 0, due, *_NEW)
            for number, note, deck, at, modified, due in zip(*[iter(self._cards)] * _PUT_BY, strict=True)
        )
        self._insert("cards", 18, new)
        self._name_decks()
        self._connection.commit()

    def _sub_deck(self, below: str) -> int:
        """The id of a sub-deck, named by the levels below the deck; those above it are made too."""
        levels = below.split("::")
        for number in range(1, len(levels) + 1):
            path = "::".join(levels[:number])
            self._below[path] = deck_id(f"{self._name}::{path}")
        return self._below[below]

    def _name_decks(self) -> None:
        """Write the sub-decks beside the deck, and its description, which is known when all notes are made."""
        ((decks,),) = self._connection.execute("SELECT decks FROM col")
        known = json.loads(decks)
        whole = known[str(self._deck)] | {"desc": self.description}
        for below, number in self._below.items():
            mine = {"id": number, "name": f"{self._name}::{below}", "desc": ""} if below else {}
            known[str(number)] = whole | mine
        self._connection.execute("UPDATE col SET decks = ?", (json.dumps(known),))

    def _insert(self, table: str, columns: int, rows: Iterable[tuple[object, ...]]) -> None:
        places = ",".join("?" * columns)
        with _room():
            self._connection.executemany(f"INSERT INTO {table} VALUES ({places})", rows)  # noqa: S608 - our names

    def _execute(self, statement: str) -> None:
        with _room():
            self._connection.execute(statement)


_COPY = f"""
INSERT INTO notes
SELECT c.id, c.guid, {NOTE_TYPE_ID}, c.modified, -1, c.tags, m.content,
       substr(m.content, 1, instr(m.content, char(31)) - 1), 0, 0, ''
FROM temp.chosen c JOIN ready.made m ON m.number = c.row ORDER BY c.id
"""  # noqa: S608 - our number


@contextlib.contextmanager
def _room() -> Iterator[None]:
    try:
        yield
    except sqlite3.OperationalError as error:
        reason = f"cannot be written ({error})"
        raise OutputError(f"The temporary folder: {reason}. Name another one in TMPDIR.") from error


@contextlib.contextmanager
def open_package(path: Path, head: DeckHead, *, expected: int, ready: Path | None = None) -> Iterator[PackageWriter]:
    """A package for some `expected` notes, put in place as a whole when the block ends.

    `ready` is the file of an analysis from which notes can be copied. Raises OutputError; the old file then stands
    untouched, as after a block that was left by an exception.
    """
    take_away_leftovers()
    with _under_way(head, expected, ready) as (package, packed):
        yield package
        write_atomically(path, packed())


MANY_NOTES = 5_000
"""Notes from which the database is made on the disk: in memory it would stand twice while it is packed."""


@contextlib.contextmanager
def _under_way(
    head: DeckHead, expected: int, ready: Path | None = None
) -> Iterator[tuple[PackageWriter, Callable[[], IO[bytes]]]]:
    """A package under way, and a function that finishes it and gives the .apkg file to be read."""
    with contextlib.ExitStack() as stack:
        folder = stack.enter_context(private_folder()) if expected >= MANY_NOTES else None
        connection = sqlite3.connect(":memory:" if folder is None else folder / "collection.anki2", uri=True)
        stack.callback(connection.close)
        connection.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA temp_store = MEMORY")
        if ready is not None:
            connection.execute("ATTACH ? AS ready", (f"{ready.absolute().as_uri()}?mode=ro&immutable=1",))
            connection.execute("CREATE TEMP TABLE chosen (id INTEGER PRIMARY KEY, guid, modified, tags, row INTEGER)")
        writer = PackageWriter(connection, head)

        def packed() -> IO[bytes]:
            writer.finish()
            if folder is None:
                data = connection.serialize()
                connection.close()
                return _zipped(io.BytesIO(data), io.BytesIO(), writer.sounds)
            connection.close()
            database = stack.enter_context((folder / "collection.anki2").open("rb"))
            return _zipped(database, stack.enter_context((folder / "deck.apkg").open("w+b")), writer.sounds)

        yield writer, packed


def _zipped(database: IO[bytes], package: IO[bytes], sounds: Iterable[tuple[str, bytes]]) -> IO[bytes]:
    """The package with the database and the sounds in it, to be read from its beginning."""
    names: dict[str, str] = {}
    with zipfile.ZipFile(package, "w", zipfile.ZIP_DEFLATED, compresslevel=_LEVEL) as archive:
        with archive.open("collection.anki2", "w") as member:  # dated 1980, whenever that is
            shutil.copyfileobj(database, member, 1 << 20)
        for name, data in sounds:
            number = str(len(names))
            names[number] = name
            _store(archive, number, data)
        with archive.open("media", "w") as member:
            member.write(json.dumps(names).encode())
    package.seek(0)
    return package


def _store(archive: zipfile.ZipFile, name: str, data: bytes) -> None:
    """Put a member into an archive as it is: a sound is as small as it gets, and `writestr` takes thrice as long."""
    assert archive.fp is not None
    member = zipfile.ZipInfo(name)
    member.CRC, member.file_size, member.compress_size = zlib.crc32(data), len(data), len(data)
    member.external_attr, member.header_offset = 0o600 << 16, archive.fp.tell()
    archive.fp.write(member.FileHeader())
    archive.fp.write(data)
    archive.start_dir = archive.fp.tell()
    archive.filelist.append(member)
    archive.NameToInfo[name] = member


_PUT_BY = 6
"""What differs from card to card: its id, its note's, its deck's, its template, when it changed, its place among the
new ones."""

_NEW = (0, 0, 0, 0, 0, 0, 0, 0, "")
"""What a card that nobody has seen has behind its place: no interval, no factor, no reviews and so on."""
