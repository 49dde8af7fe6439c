"""What stands raised, lowered or above the characters of a line: note marks and readings are left out."""

import re
from collections.abc import Iterator

from vocab.sources.pdf.runs import ALIKE, LATIN, Piece

_SMALLER = 0.9
"""Sizes of raised characters are at most so near to those beside them; browsers take 0.83."""

_MARK = re.compile(r"[\[〔【(（]?(?:[0-9]{1,3}(?:[,，、–-][0-9]{1,3})*|[①-⑳㉑-㊿❶-❿*†‡§a-z注])[\]〕】)）]?")
"""What a raised note mark may be."""

_LONGEST_MARK = 8
"""Characters of what is raised or lowered in a line."""

_READING = re.compile(
    r"[\sa-zA-ZÀ-ɏ\u0300-\u036f\u02c7\u02ca\u02cb\u02d9'’·\-\u3100-\u312f\u31a0-\u31bf\u3040-\u30ff]+"
)
"""Pinyin, Zhuyin or kana, as they stand above a character."""

_ABOVE = 1.6
"""Sizes of the line below within which a reading stands above it."""

NEAR = 4
"""Rows above and below a row that may be raised, lowered or readings of it, in up to four columns."""


def with_raised(rows: list[list[Piece]]) -> Iterator[list[Piece]]:
    """The rows with what is raised or lowered beside their characters; readings above them are left out."""
    rest: list[list[Piece]] = [[] for _ in rows]
    capitals = set[int]()
    for at, row in enumerate(rows):
        hosts = [other for other in range(max(at - NEAR, 0), min(at + NEAR + 1, len(rows))) if other != at]
        for run in row:
            beside = next((host for host in hosts if host not in capitals and _is_beside(run, rows[host])), None)
            if beside is not None:
                rest[beside].append(_without_mark(run, rows[beside]))
                if len(run.said) > _LONGEST_MARK:  # the first line beside a drop capital; the next ones are its like
                    capitals.add(beside)
            elif not any(_is_reading(run, rows[host]) for host in hosts):
                rest[at].append(run)
    yield from (row for row in rest if row)


def _is_beside(run: Piece, row: list[Piece]) -> bool:
    """Whether the run is a smaller one that begins or ends at a character of the row, not far from its middle."""
    return any(
        run.size < _SMALLER * one.size
        and -0.4 * one.size < run.across - one.across < 0.75 * one.size
        and (abs(run.start - one.end) < 0.5 * one.size or abs(run.end - one.start) < 0.5 * one.size)
        for one in row
    )


def _without_mark(run: Piece, row: list[Piece]) -> Piece:
    """The run, or an empty one in its place where it is a note mark; a power and an index (m2, H2O) are none."""
    before = next((one.said[-1] for one in row if abs(run.start - one.end) < 0.5 * one.size), "")
    raised = run.across > min(row, key=lambda one: abs(run.start - one.end)).across + 0.15 * run.size
    said = run.said.replace(" ", "")
    is_mark = raised and _MARK.fullmatch(said) and not (said.isalnum() and said.isascii() and LATIN.match(before))
    return run._replace(said="", fonts=()) if is_mark else run


def _is_reading(run: Piece, row: list[Piece]) -> bool:
    """Whether the run is the reading of the characters below it."""
    return _READING.fullmatch(run.said) is not None and any(
        run.size < ALIKE * one.size
        and 0.7 * one.size < run.across - one.across < _ABOVE * one.size
        and one.start - one.size < run.start
        and run.end < one.end + one.size
        for one in row
    )
