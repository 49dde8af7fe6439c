"""The pieces of a column as lines, row by row; the cells of a table each on its own."""

import math
from collections.abc import Iterator, Sequence
from statistics import median
from typing import NamedTuple

from vocab.sources.pdf.runs import Fonts, Piece, together

_LEVEL = 0.25
"""Parts of the size by which base lines of one row may differ."""

_ALIGNED = 0.4
"""Parts of the size by which cells below each other may begin apart."""

_CELL_GAP = 2.0
"""Sizes between two cells of a table, unless the cells of other rows begin there too."""

_LEADING = 2.0
"""Sizes from base line to base line up to which a line is the next one of the same cell."""

_SHORTEST, _TIGHT = 4, 1.5
"""Sizes of a cell's line that goes on in the next whatever stands beside that; shorter ones are mostly words, and go on
only where the row has fewer cells than the table, and near."""

_ABREAST = 12
"""Cells beside each other in a table."""


class Line(NamedTuple):
    """A line of a page, with the sides of its column."""

    said: str
    fonts: Fonts
    start: float
    end: float
    across: float
    size: float
    pale: bool
    cell: bool
    """Whether other pieces stand beside it."""
    column: int = 0
    """Which column of its page it stands in."""
    turned: bool = False
    """Whether it is written in another direction than most of the page."""


def lines_of(pieces: Sequence[Piece]) -> Iterator[Line]:
    """The lines of a region without columns; a cell of a table is one line, however many it takes."""
    rows = _by_row(pieces)
    if any(len(row) > 1 for row in rows):
        size = median(one.size for one in pieces)
        rows = [_closed(row, _starts(rows, size), size) for row in rows]
    table = _Table.of(rows)
    cells: list[list[Piece]] = []
    for row in rows:
        recent = cells[-_ABREAST:]
        above = [next((cell for cell in recent if table.goes_on(cell[-1], one, len(row))), None) for one in row]
        for piece, cell in zip(row, above, strict=True):
            # a row with a cell that begins is one of the table, unless that stands halfway down beside a longer one
            if cell and (None not in above or not table.has(cell[0])):
                cell.append(piece)
            else:
                cells.append([piece])
    return (_line(cell, table.has(cell[0]) or len(cell) > 1) for cell in cells)


def _line(cell: Sequence[Piece], is_cell: bool) -> Line:
    first = cell[0]
    said = "".join(one.said for one in cell)
    fonts = tuple(font for one in cell for font in one.fonts)
    return Line(said, fonts, first.start, first.end, first.across, first.size, first.pale, is_cell)


def _by_row(pieces: Sequence[Piece]) -> list[list[Piece]]:
    rows: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda one: -one.across):
        if rows and rows[-1][0].across - piece.across < _LEVEL * piece.size:
            rows[-1].append(piece)
        else:
            rows.append([piece])
    return [sorted(row, key=lambda one: one.start) for row in rows]


def _starts(rows: Sequence[Sequence[Piece]], size: float) -> list[float]:
    """Where the cells of a table begin that stand behind another: at the same place in two rows at least."""
    starts = sorted(one.start for row in rows for one in row[1:])
    return [
        start
        for at, start in enumerate(starts)
        if any(
            abs(start - other) < _ALIGNED * size for other in (*starts[max(at - 1, 0) : at], *starts[at + 1 : at + 2])
        )
    ]


def _closed(row: Sequence[Piece], starts: Sequence[float], size: float) -> list[Piece]:
    """The row, each gap closed that is small and parts no cells."""
    closed = [row[0]]
    for one in row[1:]:
        last = closed[-1]
        if one.start - last.end < _CELL_GAP * size and not any(abs(one.start - at) < _ALIGNED * size for at in starts):
            closed[-1] = together(last, one, "\u3000")
        else:
            closed.append(one)
    return closed


class _Table(NamedTuple):
    """The pieces that stand beside others, and where those begin and end that are below each other."""

    apart: frozenset[int]
    sides: tuple[tuple[float, float], ...]

    @classmethod
    def of(cls, rows: Sequence[Sequence[Piece]]) -> "_Table":
        apart = [one for row in rows if len(row) > 1 for one in row]
        sides: list[tuple[float, float]] = []
        for one in sorted(apart, key=lambda one: one.start):
            if sides and one.start - sides[-1][0] < _ALIGNED * one.size:
                sides[-1] = sides[-1][0], max(sides[-1][1], one.end)
            else:
                sides.append((one.start, one.end))
        return cls(frozenset(map(id, apart)), tuple(sides))

    def has(self, piece: Piece) -> bool:
        """Whether the piece stands beside another."""
        return id(piece) in self.apart

    def goes_on(self, above: Piece, piece: Piece, beside: int) -> bool:
        """Whether a piece, one of so many in its row, is the next line of the cell above it."""
        size = piece.size
        column = next((side for side in self.sides if abs(side[0] - piece.start) < _ALIGNED * size), None)
        if column is None or abs(piece.start - above.start) > _ALIGNED * size:
            return False
        wide = above.end - above.start >= _SHORTEST * size
        step = above.across - piece.across
        following = min((side[0] for side in self.sides if side[0] > column[0] + size), default=math.inf)
        return (
            (wide or beside < len(self.sides))
            and 0.5 * size < step <= (_LEADING if wide else _TIGHT) * size
            and above.end >= column[1] - size
            and max(above.end, piece.end) <= following  # else a line of text below a head in two parts
        )
