"""Spaces between Chinese characters that stand for nothing, taken out: 我 们 的 银 行, 我们 的 银行 行长.

Recognised prints, spans of a character each, corpora and textbooks cut into words have them everywhere. Others mean
something and stay: between the columns of a table, half-lines of verse, names, the parts of a date; and all those at
Latin letters and digits, but where these stand each by itself, too.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from vocab.chinese import count_han, is_han
from vocab.runtime import late

_SPACES = " \u00a0\u2002\u2003\u2009\u202f\u3000"
_GAP = late(rf"(?<=[^\x00-\xb6\xb8-\xff])[{_SPACES}]+(?=[^\x00-\xb6\xb8-\xff])")
_SPACE = late(f"[{_SPACES}]")
_AT_LATIN = late(rf"(?<![{_SPACES}])[{_SPACES}](?=[\x21-\x7e])|(?<=[\x21-\x7e])[{_SPACES}](?![{_SPACES}])")
_WIDE_SPACE = "\u3000"

_FEWEST = 4
"""Characters, each by itself, that make a stretch set apart: 前 言 may be a heading, 男 女 are two columns."""

_FEWEST_WORDS = 6
"""Words that a line must have to be told by itself for one that is cut into words."""

_SINGLE = 0.25
"""Share of pieces with one character or mark in a text cut into words: a treebank has 51 %, a list of names none."""

_LONG = 2.3
"""Mean characters of these pieces: words have 1.6, half-lines of verse 4 to 7."""

_FEW = 0.1
"""Share of longer pieces in a line of single characters: marks stay with what is before them."""

_LATIN = late("[0-9a-zA-Z]")
_MARK = late("[，。！？；：、,.!?;:…]")

_MOSTLY = 0.5
"""Share of the characters of a chapter that must stand in such lines for its short lines to be so too."""


class _Line(NamedTuple):
    """A line in the pieces that its gaps make, with these gaps; all is there: pieces and gaps give the line back."""

    pieces: Sequence[str]
    gaps: Sequence[str]


def unspaced(text: str) -> str:
    """The text without the spaces that set its characters or words apart."""
    lines = text.split("\n")
    inside = "\n".join(map(str.strip, lines))
    present = [space for space in _SPACES if space in inside]
    if sum(map(inside.count, present)) < _FEWEST - 1:
        return text
    spaces = _lines_with(_SPACE.finditer(inside), inside)
    many = {at: _cut(lines[at]) for at, number in spaces.items() if number >= _FEWEST - 1}
    many = {at: line for at, line in many.items() if len(line.gaps) >= _FEWEST - 1}
    if not many:
        return text
    spaced = {at for at, line in many.items() if _is_spaced(line)}
    for at, line in many.items():
        lines[at] = "".join(_closed(line) if at in spaced else _with_stretches_closed(line))
    for at in spaced:
        if _is_by_characters(many[at]):
            lines[at] = _AT_LATIN.sub("", lines[at])
    if spaced and sum(len(lines[at]) for at in spaced) >= _MOSTLY * sum(map(len, lines)):
        lines = [
            "".join(_closed(short)) if _gaps(line, present) and _is_short_one(short := _cut(line)) else line
            for line in lines
        ]
    return "\n".join(lines)


def _lines_with(found: Iterable[re.Match[str]], text: str) -> Counter[int]:
    """How often something was found in each line that has it."""
    lines: Counter[int] = Counter()
    at = line = 0
    for match in found:
        line += text.count("\n", at, match.start())
        at = match.start()
        lines[line] += 1
    return lines


def _gaps(line: str, present: Iterable[str]) -> int:
    """The spaces in a line behind its indent, of the kinds present: a quick look, as most lines have none."""
    line = line.strip()
    return sum(map(line.count, present))


def _cut(line: str) -> _Line:
    return _Line(_GAP.split(line), _GAP.findall(line))


def _is_spaced(line: _Line) -> bool:
    """Whether a line is cut into characters or words."""
    sizes = [_size(piece) for piece in line.pieces]
    single = sizes.count(1)
    if len(sizes) >= _FEWEST and single >= 0.8 * len(sizes):
        return True
    return (
        len(sizes) >= _FEWEST_WORDS
        and single >= _SINGLE * len(sizes)
        and sum(sizes) <= _LONG * len(sizes)
        and any(map(_MARK.search, line.pieces))
    )


def _is_by_characters(line: _Line) -> bool:
    """Whether the characters of a line stand by themselves, its digits and letters too: 2 0 多 国."""
    parts = [part for piece in line.pieces for part in piece.split()]
    longer = [part for part in parts if len(part) > 1]
    return len(longer) <= _FEW * len(parts) and not any(map(_LATIN.search, longer))


def _size(piece: str) -> int:
    """Characters of a piece, with its marks apart."""
    return count_han(piece) or 1


def _is_short_one(line: _Line) -> bool:
    return sum(map(_size, line.pieces)) <= _LONG * len(line.pieces)


def _closed(line: _Line) -> Iterator[str]:
    """The pieces put together again; a gap wider than the usual one parts columns."""
    usual = Counter(map(_width, line.gaps)).most_common(1)[0][0] if line.gaps else 0
    for piece, gap in zip(line.pieces, [*line.gaps, ""], strict=True):
        yield piece
        if _width(gap) > max(usual, 2):
            yield gap


def _width(gap: str) -> int:
    return sum(2 if character == _WIDE_SPACE else 1 for character in gap)


def _with_stretches_closed(line: _Line) -> Iterator[str]:
    """The line with each stretch of single characters closed whose gaps are equal."""
    at = 0
    pieces, gaps = line.pieces, [*line.gaps, ""]
    while at < len(pieces):
        end = at + 1
        while end < len(pieces) and gaps[end - 1] == gaps[at] and is_han(pieces[end]) and len(pieces[end]) == 1:
            end += 1
        if end - at >= _FEWEST and len(pieces[at]) == 1 and is_han(pieces[at]):
            yield "".join(pieces[at:end])
        else:
            end = at + 1
            yield pieces[at]
        yield gaps[end - 1]
        at = end
