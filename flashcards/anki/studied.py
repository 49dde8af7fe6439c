"""The words in an Anki collection or package, and which of them were studied; nothing of the user's is touched.

A collection is copied, together with the `-wal` file in which a running Anki keeps its newest changes, and the copy is
read. A package is unpacked in memory, within bounds.
"""

import errno
import html
import json
import re
import shutil
import sqlite3
import time
import zipfile
from collections.abc import Callable, Iterator
from contextlib import closing
from importlib import import_module
from pathlib import Path
from typing import IO

from flashcards.anki.foreign_database import rows_of
from flashcards.anki.note_type import FIELDS, NOTE_TYPE_ID
from vocab.chinese import is_han
from vocab.errors import InputError
from vocab.runtime import PACKAGE_DAMAGE, private_folder

MAX_DATABASE = 160_000_000
"""Bytes of an unpacked database, counted while it is unpacked: a hundred thousand notes. It is in memory twice."""

_TRIES = 5
"""Copies of a collection that Anki may spoil by writing at the same moment; it writes in bursts of milliseconds."""


def collection_words(
    path: Path, warn: Callable[[str], None], *, every: bool = False, interval: int = 0
) -> Iterator[str]:
    """The words of a collection (`collection.anki2`): those reviewed, with an `interval` of so many days, or `every`.

    Raises InputError.
    """
    with private_folder() as folder:
        copy = folder / "copy.anki2"
        try:
            words = _of_copy(path, copy, every, interval)
        except FileNotFoundError as error:
            raise InputError(f"{path}: no such file. Check the name and the folder.") from error
        except IsADirectoryError as error:
            raise InputError(f"{path}: is a folder. Name the collection.anki2 in it.") from error
        except OSError as error:
            reason = error.strerror or str(error)
            remedy = "Make room in the temporary folder" if error.errno == errno.ENOSPC else "Close Anki"
            raise InputError(f"{path}: cannot be read ({reason}). {remedy} and try again.") from error
        except sqlite3.Error as error:
            raise InputError(f"{path}: is no Anki collection, or in use. Close Anki and try again.") from error
    yield from _told(words, path, warn, interval)


def package_words(path: Path, warn: Callable[[str], None], *, every: bool = False, interval: int = 0) -> Iterator[str]:
    """The words of a package (`.apkg`, old and new format): those reviewed, as in a collection. Raises InputError."""
    try:
        with zipfile.ZipFile(path) as archive, closing(sqlite3.connect(":memory:")) as connection:
            connection.deserialize(_unpacked(archive, path))
            words = _words(connection, every, interval)
    except FileNotFoundError as error:
        raise InputError(f"{path}: no such file. Check the name and the folder.") from error
    except PACKAGE_DAMAGE as error:
        raise InputError(f"{path}: is no Anki package, or a damaged one. Export it from Anki again.") from error
    yield from _told(words, path, warn, interval)


def _told(words: list[tuple[str, bool]], path: Path, warn: Callable[[str], None], interval: int) -> Iterator[str]:
    """The words that count; that there are some and none counts is told."""
    counted = [word for word, counts in words if counts]
    if words and not counted:
        lacks = f"has an interval of {interval} days" if interval else "has been reviewed"
        warn(f"{path}: none of its {len(words)} words {lacks}; --known-all takes them all.")
    return iter(counted)


def _of_copy(path: Path, copy: Path, every: bool, interval: int) -> list[tuple[str, bool]]:
    """The words of a copy of the collection; a copy made while Anki was writing is made again."""
    for left in reversed(range(_TRIES)):
        log = Path(f"{path}-wal")
        before = _stamp(path), _stamp(log)
        shutil.copyfile(path, copy)
        log_copy = Path(f"{copy}-wal")
        log_copy.unlink(missing_ok=True)
        if before[1] != _NO_FILE:
            shutil.copyfile(log, log_copy)
        try:
            if before == (_stamp(path), _stamp(log)) or not left:
                with closing(sqlite3.connect(copy)) as connection:
                    return _words(connection, every, interval)
        except sqlite3.DatabaseError as error:
            if not left or getattr(error, "sqlite_errorname", "") == "SQLITE_INTERRUPT":  # out of time
                raise
        time.sleep(0.2)
    raise AssertionError("the last try returns or raises")


_NO_FILE = (0, 0)


def _stamp(path: Path) -> tuple[int, int]:
    """Size and time of a file; zeros where there is none."""
    try:
        status = path.stat()
    except FileNotFoundError:
        return _NO_FILE
    return status.st_size, status.st_mtime_ns


_NOTES = """
SELECT n.mid, n.flds, max(c.reps > 0), n.tags LIKE '% leech %' AND min(c.queue) = -1
FROM notes n JOIN cards c ON c.nid = n.id WHERE typeof(n.flds) = 'text' GROUP BY n.id ORDER BY n.id
"""
"""Note type, fields, whether a card has been answered, whether it is a leech that Anki has suspended (queue -1)."""

_KEPT = _NOTES.replace("c.reps > 0", "c.reps > 0 AND days_kept(c.ivl, c.data) >= ?")
"""The same with whether a card has been answered and is kept in mind for so many days."""


def _days_kept(interval: object, data: object) -> float:
    """The days for which a card is kept in mind: its stability where FSRS has reckoned one, else its interval.

    The interval of a card that is still being learned is negative, in seconds. The memory state stands in the column
    `data` as JSON, from Anki 23.10 on: https://github.com/ankitects/anki/blob/main/rslib/src/storage/card/data.rs
    """
    try:
        state = json.loads(data) if isinstance(data, str) and '"s"' in data else {}
        stability = state.get("s")
    except (ValueError, AttributeError, RecursionError):
        stability = None
    days = stability if isinstance(stability, int | float) else interval
    return float(days) if isinstance(days, int | float) else 0.0


def _words(connection: sqlite3.Connection, every: bool, interval: int) -> list[tuple[str, bool]]:
    """The word of each note that has one, and whether it counts as known."""
    connection.create_function("days_kept", 2, _days_kept, deterministic=True)
    query, values = (_KEPT, (interval,)) if interval else (_NOTES, ())
    rows = rows_of(connection, query, *values, tables=("notes", "cards"))
    words = ((word_of(fields.split("\x1f"), ours=mid == NOTE_TYPE_ID), reviewed and not leech)
             for mid, fields, reviewed, leech in rows)  # fmt: skip
    return [(word, bool(every or counts)) for word, counts in words if word]


def word_of(fields: list[str], *, ours: bool) -> str:
    """The headword of a note: our own field for it, else the first field that holds nothing but Chinese characters."""
    if ours and len(fields) == len(FIELDS):
        return _plain(fields[FIELDS.index("Key")])
    return next((word for word in map(_plain, fields) if word and is_han(word)), "")


_MARKUP = re.compile(r"<[^>]*>|\[[^\]]*\]|\s+")


def _plain(field: str) -> str:
    """A field without tags, sounds, readings in brackets, and white space."""
    return _MARKUP.sub("", html.unescape(field))


def _unpacked(archive: zipfile.ZipFile, path: Path) -> bytes:
    """The database of a package: of the newest format that is in it, because the older ones are then only a notice."""
    names = set(archive.namelist())
    if "collection.anki21b" in names:
        return _decompressed(archive, path)
    with archive.open("collection.anki21" if "collection.anki21" in names else "collection.anki2") as member:
        return _bounded(member, path)


def _decompressed(archive: zipfile.ZipFile, path: Path) -> bytes:
    """The zstd database of the newer format, by Python itself (3.14 on) or the package zstandard where it is installed.

    Our own packages, Anki's exports for older versions and collections need neither, so it is no dependency.
    """
    for name in ("compression.zstd", "zstandard"):
        try:
            zstd = import_module(name)
        except ImportError:
            continue
        try:
            with archive.open("collection.anki21b") as member, zstd.open(member) as data:
                return _bounded(data, path)
        except zstd.ZstdError as error:
            raise zipfile.BadZipFile(str(error)) from error
    raise InputError(
        f"{path}: is in Anki's newer format. Export it with 'Support older Anki versions' ticked, name the "
        "collection.anki2 of your profile instead, or pip install zstandard."
    )


def _bounded(data: IO[bytes], path: Path) -> bytes:
    """The database, without the mark (bytes 18 and 19) that a `-wal` file may stand beside it: in memory none can.

    https://www.sqlite.org/fileformat.html#file_format_version_numbers
    """
    head = data.read(20)
    if not head.startswith(b"SQLite format 3\0"):
        raise zipfile.BadZipFile("no database")
    rest = data.read(MAX_DATABASE + 1)
    if len(rest) > MAX_DATABASE:
        raise InputError(f"{path}: unpacks to more than {MAX_DATABASE // 1_000_000} MB. Export fewer decks.")
    return head[:18] + (b"\1\1" if head[18:] == b"\2\2" else head[18:]) + rest
