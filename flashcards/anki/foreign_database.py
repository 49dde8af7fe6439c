"""A database that somebody else has made, read within bounds: it may hold views and rows that never end."""

import sqlite3
import time
from collections.abc import Collection
from typing import Any

SECONDS = 8.0
"""What a query may take; one over 300,000 notes takes a second."""

_STEPS = 100_000
"""Instructions of SQLite between two looks at the clock, some milliseconds."""


def rows_of(connection: sqlite3.Connection, query: str, *values: object, tables: Collection[str]) -> list[Any]:
    """What a query finds in these tables. Raises sqlite3.Error where one is none, or where it takes too long."""
    connection.execute("PRAGMA query_only = 1")
    connection.execute("PRAGMA trusted_schema = 0")
    found = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    if not found.issuperset(tables):
        raise sqlite3.DatabaseError(f"not all of {', '.join(tables)} are tables")
    end = time.monotonic() + SECONDS
    connection.set_progress_handler(lambda: time.monotonic() > end, _STEPS)
    try:
        return connection.execute(query, values).fetchall()
    finally:
        connection.set_progress_handler(None, 0)
