"""Databases in the user's cache folder: named after their content, opened only where they are whole and ours.

`<family>-<key>-<digest>.sqlite`: the key stands for all that decides what is in the file, the digest (SHA-256) for the
content, so that a damaged, foreign or outdated file is never opened. The folder may vanish or refuse at any time.
"""

import contextlib
import hashlib
import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Self

from vocab.runtime.damage import DATABASE_DAMAGE
from vocab.runtime.files import keep_mode, place_output, put_in_place, refuse_read_only, unfinished_in
from vocab.runtime.sealed import seal

CACHE_VARIABLE = "CHINESE_FLASHCARDS_CACHE"

LARGEST = 200_000_000
"""Bytes of a database that is opened."""

FAMILIES = ("analysis", "dictionary", "engine", "reference")

_DIGITS = 32


def cache_folder() -> Path:
    """The user's cache folder of this program, or what CHINESE_FLASHCARDS_CACHE names."""
    if chosen := os.environ.get(CACHE_VARIABLE):
        return Path(chosen)
    from platformdirs import user_cache_path

    return user_cache_path("chinese-flashcards", appauthor=False)


def files(folder: Path, family: str, key: str = "*") -> list[Path]:
    """The files of a family, sorted by name; none where the folder cannot be read."""
    with contextlib.suppress(OSError):
        return sorted(folder.glob(f"{family}-{key}-*.sqlite"))
    return []


def find(folder: Path, family: str, key: str, tables: Sequence[str]) -> tuple[sqlite3.Connection, Path] | None:
    """The database under a key, opened read-only, and its file; None where there is none that is whole and ours."""
    for path in files(folder, family, key):
        if (connection := _open_sound(path, tables)) is not None:
            return connection, path
    return None


def _open_sound(path: Path, tables: Sequence[str]) -> sqlite3.Connection | None:
    """The database, or None where its bytes are not those its name promises, or not our tables."""
    try:
        if not path.is_file() or path.stat().st_size > LARGEST:  # a pipe or device would never end
            return None
        with path.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
        if path.stem.rsplit("-", 1)[-1] != digest[:_DIGITS]:
            return None
        return open_ours(path, tables)
    except (OSError, sqlite3.Error):
        return None


def open_ours(path: Path, tables: Sequence[str]) -> sqlite3.Connection | None:
    """The database opened read-only, or None where it holds anything but our tables: a view could do anything."""
    connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False)
    found = connection.execute("SELECT type, name FROM sqlite_master WHERE name NOT LIKE 'sqlite_%' ORDER BY name")
    if found.fetchall() == [("table", name) for name in sorted(tables)]:
        return connection
    connection.close()
    return None


class CacheWriter:
    """A database that is filled bit by bit and stored at the end; a folder or disk that refuses ends it silently.

    It is written to the disk at once: in memory it would stand beside what it is made from. Used in a `with` block,
    after which nothing is left of one that was not stored.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._open = contextlib.ExitStack()
        self._connection: sqlite3.Connection | None = None
        self.failure: Exception | None = None
        with self._failing():
            self._path = self._open.enter_context(unfinished_in(folder))
            connection = self._open.enter_context(contextlib.closing(sqlite3.connect(self._path)))
            connection.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA temp_store = MEMORY")
            self._connection = connection

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Leave nothing of what was not stored."""
        self._connection = None
        self._open.close()

    @contextlib.contextmanager
    def _failing(self) -> Iterator[None]:
        """What goes wrong is remembered, and the end of the writing."""
        try:
            yield
        except (OSError, *DATABASE_DAMAGE) as error:
            self._connection, self.failure = None, error

    def add(self, fill: Callable[[sqlite3.Connection], object]) -> None:
        """Let `fill` write into the database."""
        if self._connection is not None:
            with self._failing():
                fill(self._connection)

    def put(self, path: Path, *, version: int, wanted: bool) -> bool:
        """Put it, sealed, in place of a file of the user's in the same folder; whether that was possible.

        Where the file is what was `wanted`, the run is as good as done.
        """
        if self._connection is not None:
            with self._failing():
                self._connection.commit()
                self._connection.close()
                refuse_read_only(path.parent)
                seal(self._path, version)
                if wanted:
                    place_output(self._path, path)
                else:
                    keep_mode(self._path, path)
                    put_in_place(self._path, path)
                return True
        return False

    def store(self, family: str, key: str, *, largest: int = LARGEST, version: int | None = None) -> bool:
        """Put it in place of what stands under the key, sealed where it has a version; whether the folder took it."""
        if self._connection is None:
            return False
        with contextlib.suppress(OSError, sqlite3.Error):
            self._connection.commit()
            self._connection.close()
            if self._path.stat().st_size > largest:
                return False
            digest = _synced(self._path) if version is None else seal(self._path, version)
            path = self._folder / f"{family}-{key}-{digest[:_DIGITS]}.sqlite"
            if not path.is_file():  # a folder under this name would be in the way for ever
                remove([path])
            put_in_place(self._path, path)
            remove(other for other in files(self._folder, family, key) if other != path)
            return True
        return False


def _synced(path: Path) -> str:
    """The digest of a file that is on the disk then."""
    with path.open("rb") as file:
        os.fsync(file.fileno())
        return hashlib.file_digest(file, "sha256").hexdigest()


def keep(folder: Path, family: str, key: str, fill: Callable[[sqlite3.Connection], None]) -> bool:
    """Store what `fill` puts into an empty database in place of what stood under the key; whether that was possible."""
    with CacheWriter(folder) as database:
        database.add(fill)
        return database.store(family, key)


def remove(paths: Iterable[Path]) -> int:
    """Remove files; how many went."""
    gone = 0
    for path in paths:
        with contextlib.suppress(OSError):
            path.rmdir() if path.is_dir() else path.unlink()
            gone += 1
    return gone


def by_age(paths: Iterable[Path]) -> list[tuple[Path, int]]:
    """Files with their sizes, the one used last first; what has gone meanwhile is left out."""
    found = []
    for path in paths:
        with contextlib.suppress(OSError):
            status = path.stat()
            found.append((status.st_mtime_ns, path, status.st_size))
    return [(path, size) for _, path, size in sorted(found, reverse=True)]
