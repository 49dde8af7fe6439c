"""What engines have made before, in the cache folder: a small database for each engine, which grows while it works.

A folder that refuses and a file that is damaged or not ours cost nothing but the work: it is done again.
"""

import contextlib
import hashlib
import sqlite3
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Self

from vocab.runtime import DATABASE_DAMAGE
from vocab.runtime import cache_folder as cache

FAMILY = "engine"

_TABLE = "CREATE TABLE made(name TEXT PRIMARY KEY, data BLOB NOT NULL)"
_PAGES = "PRAGMA page_size = 16384"
"""Bytes in which a new file is written: the sound of a word fits, and takes a third of the time."""

_FOUND = "SELECT name, data FROM made WHERE name"

_AT_ONCE = 500
"""Names in one query; SQLite's oldest default limit on parameters is 999."""

_EVERY = 1.0
"""Seconds after which what was made is written down: so much is lost when the machine stops."""

_PATIENCE = 5.0
"""Seconds to wait for another build that has the same engine work."""


class Kept:
    """What an engine has made, by name. To be left by `with`, which writes down the last of it."""

    def __init__(self, engine: str) -> None:
        """`engine` is all that decides what it makes of a text."""
        digest = hashlib.sha256(engine.encode("utf-8", "surrogateescape")).hexdigest()
        self._connection = _begun(cache.cache_folder() / f"{FAMILY}-{digest[:16]}-1.sqlite")
        self._written = time.monotonic()
        self._refused: dict[str, bytes] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Write down the last of it, and let go of the file."""
        if self._connection is not None:
            with contextlib.suppress(OSError, *DATABASE_DAMAGE):
                self._connection.commit()
            self._connection.close()
            self._connection = None

    def find(self, names: Sequence[str]) -> Iterator[tuple[str, bytes]]:
        """What is kept under the names, of those that are known."""
        yield from ((name, self._refused[name]) for name in names if name in self._refused)
        if self._connection is not None:
            with contextlib.suppress(OSError, *DATABASE_DAMAGE):
                yield from _rows(self._connection, names)

    def add(self, made: Mapping[str, bytes]) -> None:
        """Keep what was made: in memory, where the folder refuses."""
        try:
            if self._connection is None:
                raise OSError
            self._connection.executemany("INSERT OR REPLACE INTO made VALUES (?, ?)", made.items())
            if time.monotonic() - self._written > _EVERY:
                self._connection.commit()
                self._written = time.monotonic()
        except (OSError, *DATABASE_DAMAGE):
            self._refused |= made


def everywhere(names: Sequence[str]) -> dict[str, bytes]:
    """What any engine has made under the names."""
    found: dict[str, bytes] = {}
    for path in cache.files(cache.cache_folder(), FAMILY) if names else ():
        with contextlib.suppress(OSError, *DATABASE_DAMAGE), contextlib.closing(_opened(path, "ro")) as connection:
            found |= dict(_rows(connection, [name for name in names if name not in found]))
    return found


def _rows(connection: sqlite3.Connection, names: Sequence[str]) -> Iterator[tuple[str, bytes]]:
    for at in range(0, len(names), _AT_ONCE):
        some = names[at : at + _AT_ONCE]
        rows: Iterable[tuple[str, object]] = connection.execute(f"{_FOUND} IN ({','.join('?' * len(some))})", some)
        yield from ((name, data) for name, data in rows if isinstance(data, bytes))


def _begun(path: Path) -> sqlite3.Connection | None:
    """The database to add to; one that is damaged or not ours makes room for a new one."""
    with contextlib.suppress(OSError, *DATABASE_DAMAGE):
        try:
            return _opened(path, "rwc")
        except sqlite3.OperationalError:  # another build has it, or there is no room: what stands there is sound
            return None
        except DATABASE_DAMAGE:
            cache.remove([path, path.with_name(f"{path.name}-journal")])
            return _opened(path, "rwc")
    return None


def _opened(path: Path, mode: str) -> sqlite3.Connection:
    """The database. Raises OSError or sqlite3.Error, ValueError for one that holds anything but our table."""
    if path.exists() and not path.is_file():  # a pipe or device would never end
        raise FileExistsError
    if mode == "rwc":
        path.parent.mkdir(parents=True, exist_ok=True)
    connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode={mode}", uri=True, timeout=_PATIENCE)
    try:
        connection.executescript(f"PRAGMA trusted_schema = 0; PRAGMA synchronous = OFF; {_PAGES}")
        tables = connection.execute("SELECT type, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%'").fetchall()
        if not tables and mode == "rwc":
            connection.execute(_TABLE)
        elif tables != [("table", _TABLE)]:
            raise ValueError
    except DATABASE_DAMAGE:
        connection.close()
        raise
    return connection
