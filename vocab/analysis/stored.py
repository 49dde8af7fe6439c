"""What is kept of an analysis: in the user's cache folder, bounded and never missed, or in a file that he has named.

Both are the same file, a sealed SQLite database (`tables`). In the cache it is `analysis-<key>-<digest>.sqlite`, whose
key stands for the text and all that decides what is made of it, so that a damaged or foreign file is passed over.
"""

import contextlib
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from vocab.analysis import items as taught
from vocab.analysis import tables
from vocab.records import Candidate, Name, VocabItem
from vocab.runtime import DATABASE_DAMAGE, Database
from vocab.runtime import cache_folder as cache
from vocab.selection import Traits

FAMILY = "analysis"

MAX_BYTES = 500_000_000
"""All analyses in the cache together; the ones used longest ago go first."""

LARGEST = 200_000_000
"""Bytes of one analysis that is kept there: of some 10 MB of text."""


class Place(NamedTuple):
    """Where an analysis is kept: in the cache under a key, or at a path."""

    key: str = ""
    path: Path | None = None

    def writer(self) -> cache.CacheWriter:
        """What it is written with."""
        return cache.CacheWriter(cache.cache_folder() if self.path is None else self.path.parent)

    def put(self, writer: cache.CacheWriter) -> bool:
        """Put what was written in its place; whether that was possible."""
        if self.path is not None:
            return writer.put(self.path, version=tables.FORMAT, wanted=False)
        if writer.store(FAMILY, self.key, largest=LARGEST, version=tables.FORMAT):
            _bound()
            return True
        return False


class Made(NamedTuple):
    """What was made of an item: its headword, what is asked of it again and again, all of it."""

    hanzi: str
    facts: str
    content: str


class Store:
    """What was found in one text and taught of it so far.

    A new one holds nothing yet; what is added is stored with the analysis it belongs to, or with what is there.
    """

    def __init__(self, place: Place | None, database: Database | None = None, path: Path | None = None) -> None:
        """`database` is that of an analysis that was stored, `path` its file; without a `place` nothing is kept."""
        self._place, self._database, self.path = place, database, path
        self._writer: cache.CacheWriter | None = None
        self._is_open = False
        self._begin: Callable[[], tables.Content] | None = None

    @property
    def keeps(self) -> bool:
        """Whether what is added is kept."""
        return self._place is not None

    @cached_property
    def candidates(self) -> tuple[tuple[Candidate, ...], Mapping[str, Traits]]:
        """The candidates of a stored analysis and their traits. Raises what DATABASE_DAMAGE names."""
        return tables.candidates(self._database) if self._database else ((), {})

    def cuts(self) -> list[tuple[str, ...]]:
        """The pieces of each sentence of a stored analysis."""
        return tables.cuts(self._database) if self._database else []

    def labels(self, cuts: Sequence[tuple[str, ...]]) -> Iterator[bytes]:
        """The labels of each sentence of a stored analysis, which has these pieces."""
        return tables.labels(self._database, cuts) if self._database else iter(())

    def names(self) -> dict[str, Name]:
        """The names that the text was found to use."""
        return tables.names(self._database) if self._database else {}

    def holds(self, wanted: Iterable[str]) -> set[str]:
        """Those of these headwords of which there is an item."""
        return taught.held(self._database, wanted) if self._database else set()

    def items(self, wanted: Iterable[str]) -> dict[str, VocabItem]:
        """The items of these headwords, as far as there are some."""
        return taught.items_of(self._database, wanted) if self._database else {}

    def made(self, wish: str) -> dict[str, tuple[int, str]]:
        """What was made by a wish, by headword: its number in the table `made` of the file at `path`, and its facts."""
        if self._database is None or self.path is None:
            return {}
        rows = self._database.all("SELECT hanzi, number, facts FROM made WHERE wish = ?", wish)
        return {hanzi: (number, facts) for hanzi, number, facts in rows}

    @contextlib.contextmanager
    def adding(self, content: Callable[[], tables.Content]) -> Iterator[None]:
        """What is added in this block is stored at its end, unless it is left by an exception.

        `content` gives the analysis it belongs to. A folder that cannot be written is no failure. One block in another
        is the same block.
        """
        if self._is_open or self._place is None:
            yield
            return
        self._is_open, self._begin = True, content
        with contextlib.ExitStack() as stack:
            stack.callback(self._close)
            yield
            if self._writer is not None:
                self._place.put(self._writer)

    def _close(self) -> None:
        if self._writer is not None:
            self._writer.close()
        self._is_open, self._writer, self._begin = False, None, None

    def add(self, items: Iterable[VocabItem]) -> None:
        """Add items, in a block of `adding`."""
        self._write(lambda connection: taught.add(connection, items))

    def add_made(self, wish: str, rows: Iterable[Made]) -> None:
        """Add what was made of items by a wish, in a block of `adding`."""
        values = ((wish, *row) for row in rows)
        self._write(lambda connection: _add_made(connection, values))

    def _write(self, fill: Callable[[sqlite3.Connection], object]) -> None:
        if not self._is_open or self._place is None or self._begin is None:
            return
        if self._writer is None:
            self._writer = self._place.writer()
            self._writer.add(self._begun)
        self._writer.add(fill)

    def _begun(self, connection: sqlite3.Connection) -> None:
        if self._database is not None:
            self._database.copy_to(connection)
        elif self._begin is not None:
            tables.begin(connection, self._begin())

    def write_to(self, path: Path, content: Callable[[], tables.Content]) -> Exception | None:
        """Write all of it to a path; what went wrong, if something did."""
        self._begin = content
        with Place(path=path).writer() as writer:
            writer.add(self._begun)
            writer.put(path, version=tables.FORMAT, wanted=True)
            return writer.failure


def opened(key: str) -> Store | None:
    """The store of an analysis under a key of the cache; None where there is none that is whole."""
    found = cache.find(cache.cache_folder(), FAMILY, key, tables.NAMES)
    if found is None:
        return None
    connection, path = found
    with contextlib.suppress(OSError):
        path.touch()
    return Store(Place(key), Database(connection), path)


MOST_WISHES = 2
"""Wishes by which items are kept made: as many notes again as there are items."""


def _add_made(connection: sqlite3.Connection, rows: Iterable[tuple[str, ...]]) -> None:
    """Add what was made by a wish; that by the oldest wishes goes."""
    connection.executemany("INSERT OR REPLACE INTO made (wish, hanzi, facts, content) VALUES (?, ?, ?, ?)", rows)
    known = connection.execute("SELECT wish FROM made GROUP BY wish ORDER BY max(number) DESC").fetchall()
    for (other,) in known[MOST_WISHES:]:
        connection.execute("DELETE FROM made WHERE wish = ?", (other,))


def _bound() -> None:
    room = MAX_BYTES
    for path, size in cache.by_age(cache.files(cache.cache_folder(), FAMILY)):
        room -= size
        if room < 0:
            cache.remove([path])


__all__ = ["DATABASE_DAMAGE", "Made", "Place", "Store", "opened"]
