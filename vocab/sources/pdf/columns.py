"""The pieces of a page in the order they are read: column by column, the rows of a table cell by cell."""

from collections.abc import Iterator, Sequence
from statistics import median, median_low

from vocab.sources.pdf.rows import Line, lines_of
from vocab.sources.pdf.runs import Piece

_NARROWEST = 7
"""Sizes a column of prose is wide at least; the cells of a table of words are narrower."""

_GUTTER = 0.8
"""Sizes between two columns at least."""

_FULL = 2.5
"""Sizes that may miss at the end of a full line: a mark or Latin word that did not fit."""

_MOSTLY = 0.5
"""Share of the lines of a column of prose that are full at least: all but the last ones of paragraphs."""

_FEWEST = 2
"""Lines of a column that tell anything."""

_INDENT = 3
"""Sizes from the beginning of one line of a column to that of another at most."""

_MARK_WIDTH = 3
"""Sizes of a page number at most."""

_HANGING = 0.7
"""Sizes by which a quotation mark or comma may hang out of its column."""

_DEEPEST = 5
"""Columns in columns; a page is not cut further."""


def in_reading_order(pieces: Sequence[Piece], depth: int = 0) -> Iterator[list[Line]]:
    """The columns of a page from the first to the last, each its lines; one without columns is one."""
    gutter = _gutter(pieces) if depth < _DEEPEST else None
    if gutter is None:
        yield list(lines_of(pieces))
        return
    for band in _bands(pieces, gutter):
        sides = _sides(band, gutter)
        if all(sides):
            for side in sides:
                yield from in_reading_order(side, depth + 1)
        else:
            yield list(lines_of(band))


def _gutter(pieces: Sequence[Piece]) -> float | None:
    """Where the second of the columns of prose begins; None where there is one column, or a table."""
    if not pieces:
        return None
    size = median(one.size for one in pieces)
    first = min(one.start for one in pieces) + _NARROWEST * size
    starts: dict[int, list[float]] = {}
    for one in pieces:
        if one.start > first:
            starts.setdefault(round(one.start / size), []).append(one.start)
    for _, near in sorted(starts.items()):
        if len(near) >= _FEWEST and _is_between_columns(pieces, median_low(near), size):
            return median_low(near)
    return None


def _is_between_columns(pieces: Sequence[Piece], gutter: float, size: float) -> bool:
    before: list[Piece] = []
    after: list[Piece] = []
    for band in _bands(pieces, gutter):
        sides = _sides(band, gutter)
        if all(sides):
            before += sides[0]
            after += sides[1]
    return _is_prose(before, size) and _is_prose(after, size)


def _is_prose(pieces: Sequence[Piece], size: float) -> bool:
    """Whether the lines are wide, and mostly as long as those that begin where they do."""
    full = 0
    for column in _columns(pieces, size):
        left, right = column[0].start, max(one.end for one in column)
        if right - left >= _NARROWEST * size and len({round(one.across) for one in column}) >= _FEWEST:
            full += sum(1 for one in column if right - one.end < _FULL * size)
    return full > 0 and full >= _MOSTLY * len(pieces)


def _columns(pieces: Sequence[Piece], size: float) -> Iterator[list[Piece]]:
    """The pieces from left to right, together where they begin at about the same place or are indented."""
    column: list[Piece] = []
    for one in sorted(pieces, key=lambda one: one.start):
        if column and one.start - column[-1].start > _INDENT * size:
            yield column
            column = []
        column.append(one)
    if column:
        yield column


def _sides(band: Sequence[Piece], gutter: float) -> tuple[list[Piece], list[Piece]]:
    """The pieces on either side; none in a band of those that cross."""
    if _crosses(band[0], gutter):
        return [], []
    left = [one for one in band if one.end < gutter]
    return left, [one for one in band if one.end >= gutter]


def _crosses(piece: Piece, gutter: float) -> bool:
    """Whether the piece runs over the gutter, or stands in it as a page number does."""
    near = _GUTTER if piece.end - piece.start < _MARK_WIDTH * piece.size else _HANGING
    return piece.start < gutter - _HANGING * piece.size and piece.end + near * piece.size > gutter


def _bands(pieces: Sequence[Piece], gutter: float) -> Iterator[list[Piece]]:
    """From top to bottom, the pieces that cross the gutter and those beside it by turns."""
    band: list[Piece] = []
    for piece in sorted(pieces, key=lambda one: (-one.across, one.start)):
        if band and _crosses(piece, gutter) != _crosses(band[-1], gutter):
            yield band
            band = []
        band.append(piece)
    if band:
        yield band
