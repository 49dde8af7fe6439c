"""What two cuts contest: 人才/能 'talents can' or 人/才/能 'people, and only then'. The neighbours decide.

The file `data/cuts.tsv` has the header `pieces words before after left right example note`: pieces as they are cut,
the words they are where the rest of the row holds. `before` and `after` are regular expressions on the text of the
clause on either side (`{N}` a numeral, `{B}` the beginning and `{E}` the end of a clause); `left` and `right` are the
tags that the neighbouring piece may have, `.` for the edge of a clause. Empty columns demand nothing.
"""

import re
from functools import cache
from typing import NamedTuple

from vocab.chinese import BEFORE_CLAUSE, BEHIND_CLAUSE, NUMERALS, WESTERN, is_han
from vocab.references import lines_by_word
from vocab.segmentation.cutters import Pieces
from vocab.segmentation.mending.evidence import Words

_SHORTHAND = {"{N}": f"[{NUMERALS}几{WESTERN}]", "{B}": "^", "{E}": f"(?:$|[{BEHIND_CLAUSE}])"}


class Ruling(NamedTuple):
    """One row: how pieces are cut where what stands around them is as it demands."""

    pieces: tuple[str, ...]
    words: tuple[str, ...]
    before: str
    after: str
    left: frozenset[str]
    right: frozenset[str]
    example: str


def rulings() -> list[Ruling]:
    """Every row of the table."""
    return [row for rows in _by_first_piece().values() for row in rows]


@cache
def _by_first_piece() -> dict[str, list[Ruling]]:
    found: dict[str, list[Ruling]] = {}
    for lines in lines_by_word("cuts.tsv").values():
        for line in lines:
            pieces, words, before, after, left, right, example, _ = line.split("\t")
            tags = frozenset(left.split()), frozenset(right.split())
            row = Ruling(tuple(pieces.split()), tuple(words.split()), _full(before), _full(after), *tags, example)
            found.setdefault(row.pieces[0], []).append(row)
    return found


def _full(condition: str) -> str:
    for short, long in _SHORTHAND.items():
        condition = condition.replace(short, long)
    return condition


def is_contested(piece: str, _words: Words) -> bool:
    """Whether rows begin with a piece."""
    return piece in _by_first_piece()


def settle_contested(pieces: Pieces, words: Words) -> Pieces:
    """The pieces with what is contested cut as its neighbours ask.

    >>> settle_contested(["有钱", "的", "人才", "能", "买"], words)  # who has money, and only he, can buy it
    ['有钱', '的', '人', '才', '能', '买']
    """
    mended: Pieces = []
    at = 0
    while at < len(pieces):
        row = next((row for row in _by_first_piece().get(pieces[at], ()) if _holds(row, pieces, at, words)), None)
        mended += row.words if row else pieces[at : at + 1]
        at += len(row.pieces) if row else 1
    return mended


def _holds(row: Ruling, pieces: Pieces, at: int, words: Words) -> bool:
    end = at + len(row.pieces)
    if tuple(pieces[at:end]) != row.pieces or any(piece in words.own for piece in row.pieces):
        return False
    if row.left and _tag(pieces[at - 1] if at else "", words) not in row.left:
        return False
    if row.right and _tag(pieces[end] if end < len(pieces) else "", words) not in row.right:
        return False
    if row.before and not _pattern(f"(?:{row.before})$").search(_clause_before(pieces[:at])):
        return False
    return not row.after or _pattern(row.after).match("".join(pieces[end:])) is not None


_pattern = cache(re.compile)
_MARKS = frozenset(BEFORE_CLAUSE)


def _clause_before(pieces: Pieces) -> str:
    """What stands before in the same clause."""
    begin = next((at + 1 for at in range(len(pieces) - 1, -1, -1) if pieces[at] in _MARKS), 0)
    return "".join(pieces[begin:])


def _tag(piece: str, words: Words) -> str:
    return words.tag_or_guess(piece) if is_han(piece) else "."
