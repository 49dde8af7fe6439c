"""What a list of words consists of, whatever file it stands in."""

from typing import NamedTuple


class Row(NamedTuple):
    """A line of a list: its number, and its cells."""

    number: int
    cells: tuple[str, ...]


class Table(NamedTuple):
    """Rows whose cells stand in columns; `unread` are columns that hold something else than words, as Anki says."""

    rows: tuple[Row, ...]
    unread: frozenset[int] = frozenset()
    what: str = "line"
