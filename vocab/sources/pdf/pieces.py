"""The runs of a page joined to pieces of lines; what is printed across them is left out."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from statistics import median

from vocab.sources.pdf.characters import Character
from vocab.sources.pdf.marks import NEAR, with_raised
from vocab.sources.pdf.runs import ALIKE, GAP, SPACE, Piece, runs, together

_LEVEL = 0.25
"""Parts of the size by which base lines of one line may differ, as of two fonts."""

_LARGER = 1.5
"""Times the size of a text from which on something that it runs through is a stamp."""

_STAMPED = 3
"""Characters inside the area of a text that make it a stamp across them: one or two are a drop capital or a mark."""


def pieces(characters: Sequence[Character]) -> tuple[list[Piece], list[Piece]]:
    """The pieces of the lines from top to bottom, and those that are printed across others."""
    text, stamps = _unstamped(runs(characters))
    rows = with_raised(_rows(text))
    return [piece for row in rows for piece in _joined(row) if piece.said], stamps


def _unstamped(found: list[Piece]) -> tuple[list[Piece], list[Piece]]:
    """The text, and what is printed across it: larger than the text or pale, with characters of it inside."""
    usual = median(run.size for run in found for _ in run.said) if found else 0
    doubtful = [run for run in found if run.pale or run.size > _LARGER * usual]
    if not doubtful:
        return found, []
    rest = sorted((run for run in found if not run.pale and run.size <= _LARGER * usual), key=lambda run: run.across)
    heights = [run.across for run in rest]
    repeated = Counter(run.said for run in doubtful if run.pale)
    stamps = {run for run in doubtful if repeated[run.said] >= _STAMPED or _inside(run, rest, heights) >= _STAMPED}
    return [run for run in found if run not in stamps], [run for run in found if run in stamps]


def _inside(run: Piece, rest: Sequence[Piece], heights: Sequence[float]) -> int:
    """How many characters of the rest have their middle in the area of the run."""
    low, high = run.across - 0.3 * run.size, run.across + 0.8 * run.size
    count = 0
    for other in rest[bisect_left(heights, low) : bisect_right(heights, high)]:
        common = min(run.end, other.end) - max(run.start, other.start)
        count += int(max(common, 0) / max(other.end - other.start, 0.1) * len(other.said))
    return count


def _rows(found: Iterable[Piece]) -> list[list[Piece]]:
    """The runs on one base line together, from top to bottom."""
    rows: list[list[Piece]] = []
    for run in sorted(found, key=lambda run: -run.across):
        row = next((row for row in rows[-NEAR:] if _is_level(row[0], run)), None)
        if row:
            row.append(run)
        else:
            rows.append([run])
    return rows


def _is_level(one: Piece, other: Piece) -> bool:
    size = max(one.size, other.size)
    return abs(one.across - other.across) < _LEVEL * size and min(one.size, other.size) >= ALIKE * size


def _joined(row: list[Piece]) -> Iterator[Piece]:
    """The row as pieces: what a gap parts stays apart, as in columns and tables."""
    row = sorted(row, key=lambda one: one.start)
    piece = row[0]
    for one in row[1:]:
        size = max(piece.size, one.size)
        gap = one.start - piece.end
        if gap < GAP * size:
            piece = together(piece, one, " " if gap >= SPACE * size and _are_latin(piece.said, one.said) else "")
        else:
            yield piece
            piece = one
    yield piece


def _are_latin(one: str, other: str) -> bool:
    return one[-1:].isascii() and other[:1].isascii() and bool(one and other)
