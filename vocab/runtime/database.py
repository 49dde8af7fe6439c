"""A database that is only read, asked by one thread at a time."""

import sqlite3
import threading
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

_AT_ONCE = 500
"""Keys in one query; SQLite's oldest default limit on parameters is 999."""


class Database:
    """An opened database.

    A query is fetched whole under a lock: resources may be used from several threads, and one that is interrupted
    leaves nothing behind.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        """The connection must have been opened for use by several threads (`check_same_thread=False`)."""
        self._connection = connection
        self._lock = threading.Lock()

    def all(self, query: str, *values: str) -> list[tuple[Any, ...]]:
        """Every row of a query."""
        with self._lock:
            return self._connection.execute(query, values).fetchall()

    def one(self, query: str, *values: str) -> tuple[Any, ...] | None:
        """The first row of a query, or None where there is none."""
        with self._lock:
            row: tuple[Any, ...] | None = self._connection.execute(query, values).fetchone()
        return row

    def of_keys(self, query: str, keys: Iterable[str] | Iterable[int]) -> Iterator[tuple[Any, ...]]:
        """The rows of many keys; the query ends with the column the keys stand in."""
        wanted = sorted(keys)
        for at in range(0, len(wanted), _AT_ONCE):
            some = wanted[at : at + _AT_ONCE]
            with self._lock:
                rows = self._connection.execute(f"{query} IN ({','.join('?' * len(some))})", some).fetchall()
            yield from rows

    def copy_to(self, other: sqlite3.Connection) -> None:
        """Copy it into an empty database, to be added to."""
        with self._lock:
            self._connection.backup(other)

    def reopen(self) -> None:
        """Open the file anew, in a process that has inherited the connection: SQLite's must not be shared."""
        self._lock = threading.Lock()
        path = self._connection.execute("PRAGMA database_list").fetchone()[2]
        if path:
            uri = f"{Path(path).as_uri()}?mode=ro&immutable=1"
            self._connection = sqlite3.connect(uri, uri=True, check_same_thread=False)
