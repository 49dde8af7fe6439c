"""The lines of a PDF's pages joined to paragraphs: by where they end, where the next begins, and how far below."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from vocab.sources.pdf.rows import Line

_SLACK = 1.2
"""Sizes that may miss at the end of a full line besides the room for what comes next, as with a ragged edge."""

_INDENT = 0.75
"""Sizes from which on a line is indented: a paragraph begins two further, some books one."""

_NARROWEST = 8
"""Sizes of a column below which lines are words below each other."""

_NEW_PARAGRAPH, _NEW_BLOCK = 1.25, 1.9
"""Times the usual leading from which on a line begins a paragraph: where the last ended a sentence, and anywhere."""

_BY_CHANCE = 0.3
"""Share of the full lines of prose that end a sentence at most; in essays it is a fifteenth."""

_ALIKE = 0.88
"""Share of the size down to which a line is of the same paragraph; headings and notes are a fifth off."""

_TELLING = 2
"""Lines that end at the same place and so show the margin of a column."""

_MOST_COMMON = 8
"""Kinds of columns looked at for those that hold less: left and right pages of two or three columns, and a few."""

_TOKEN = re.compile(r"([!-~]+|.)[，。、；：？！…—”’」』）》〉】〕]*")
_ENDS = re.compile(r"[。！？!?…：:；;.][”’」』）)\"'\s]*$")

_WIDE = r"\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff“”‘’…—·"
_SPACED = re.compile(rf"(?<=[{_WIDE}])[ \u00a0]+(?=[{_WIDE}])")

_LATIN = re.compile("[0-9a-zA-Z]")

_FEWEST, _FEW = 12, 0.1
"""Parts of a paragraph that is set character by character, and the share of longer ones, with marks, among them."""

Page = Sequence[Line]


class _Placed(NamedTuple):
    """A line with the margins of its column."""

    line: Line
    left: float
    right: float
    column: tuple[int, int]
    """Its page and its column there."""


class _Rhythm(NamedTuple):
    """How a document sets its lines."""

    leading: float
    listing: bool
    """Whether each sentence has a line of its own."""


def text_of(pages: Sequence[Page]) -> str:
    """The text of the pages, a line for each paragraph; one may go on over columns, notes and pages."""
    lines = [line for page in pages for line in page]
    if not lines:
        return ""
    size = usual_size(lines)
    said = _paragraphs(_placed(pages, size), size)
    return "\n".join(filter(None, (_closed(paragraph).strip() for paragraph in said)))


def _closed(paragraph: str) -> str:
    """The paragraph without spaces between Chinese characters; where digits stand by themselves too, without any."""
    parts = paragraph.split()
    longer = [part for part in parts if len(part) > 1]
    if len(parts) > _FEWEST and len(longer) <= _FEW * len(parts) and not any(map(_LATIN.search, longer)):
        return "".join(parts)
    return _SPACED.sub("", paragraph)


def usual_size(lines: Iterable[Line]) -> float:
    """The size of most characters."""
    sizes = Counter[float]()
    for line in lines:
        sizes[round(line.size, 1)] += len(line.said)
    return sizes.most_common(1)[0][0]


def _placed(pages: Sequence[Page], size: float) -> list[_Placed]:
    """The lines with the margins of their column, also where it holds a line or two, or ends with a short one."""
    columns: dict[tuple[int, int], list[Line]] = {}
    for number, page in enumerate(pages):
        for line in page:
            columns.setdefault((number, line.column), []).append(line)
    own = {column: _margins(lines) for column, lines in columns.items()}
    telling = {column for column, lines in columns.items() if _are_telling(lines, own[column][1], size)}
    usual = Counter(_rounded(own[column], size) for column in telling for _ in columns[column])
    common = [margins for margins, _ in usual.most_common(_MOST_COMMON)]
    return [
        _Placed(line, *(own[column] if column in telling else _widened(own[column], common, size)), column)
        for column, lines in columns.items()
        for line in lines
    ]


def _margins(lines: Sequence[Line]) -> tuple[float, float]:
    """Where most lines begin and end at the latest: one may hang out."""
    lines = [line for line in lines if not line.cell] or lines
    starts, ends = sorted(line.start for line in lines), sorted(line.end for line in lines)
    return starts[len(starts) // 10], ends[len(ends) * 9 // 10]


def _are_telling(lines: Sequence[Line], right: float, size: float) -> bool:
    """Whether the lines show how wide their column is: several end at its right side."""
    return sum(1 for line in lines if right - line.end < size) >= _TELLING


def _rounded(margins: tuple[float, float], size: float) -> tuple[int, int]:
    return round(margins[0] / size), round(margins[1] / size)


def _widened(margins: tuple[float, float], common: Iterable[tuple[int, int]], size: float) -> tuple[float, float]:
    """The margins of the commonest kind of column that this one is a part of, or its own."""
    left, right = margins
    for begin, end in common:
        if begin - 1 <= left / size and right / size <= end + 1:
            return min(left, begin * size), max(right, end * size)
    return margins


def _paragraphs(lines: Sequence[_Placed], size: float) -> Iterator[str]:
    """The paragraphs; the notes below a page come after the paragraph that goes on over it."""
    rhythm = _Rhythm(_usual_leading(lines), _is_listing(lines))
    notes: list[_Placed] = []
    texts: list[_Placed] = []
    for placed, is_note in zip(lines, _notes(lines, size), strict=True):
        if is_note:
            notes.append(placed)
            continue
        if texts and not _goes_on(texts[-1], placed, rhythm):
            yield _joined(texts)
            yield from _of_notes(notes, rhythm)
            texts, notes = [], []
        texts.append(placed)
    yield _joined(texts)
    yield from _of_notes(notes, rhythm)


def _of_notes(notes: Sequence[_Placed], rhythm: _Rhythm) -> Iterator[str]:
    start = 0
    for at in range(1, len(notes) + 1):
        if at == len(notes) or not _goes_on(notes[at - 1], notes[at], rhythm):
            yield _joined(notes[start:at])
            start = at


def _usual_leading(lines: Sequence[_Placed]) -> float:
    """The step from line to line inside a paragraph: a small one among all steps, as many are those of paragraphs."""
    steps = sorted(
        before.line.across - after.line.across
        for before, after in pairwise(lines)
        if _is_below(before, after) and not before.line.cell and not after.line.cell
    )
    return steps[len(steps) // 10] if steps else 0.0


def _is_listing(lines: Sequence[_Placed]) -> bool:
    """Whether many lines end a sentence at the margin, where prose does so by chance."""
    full = [one.line for one in lines if one.right - one.line.end < one.line.size and not one.line.cell]
    return sum(1 for line in full if _ENDS.search(line.said)) > _BY_CHANCE * len(full)


def _is_below(before: _Placed, after: _Placed) -> bool:
    return before.column == after.column and after.line.across < before.line.across


def _notes(lines: Sequence[_Placed], size: float) -> list[bool]:
    """Which lines are smaller ones at the end of a column."""
    notes: list[bool] = []
    for placed, after in zip(reversed(lines), (None, *reversed(lines)), strict=False):
        last = after is None or placed.column != after.column or notes[-1]
        notes.append(last and placed.line.size < _ALIKE * size and not placed.line.cell)
    return notes[::-1]


def _goes_on(before: _Placed, after: _Placed, rhythm: _Rhythm) -> bool:
    """Whether a paragraph goes on from one line to the next."""
    one, other = before.line, after.line
    if one.cell or other.cell or min(one.size, other.size) < _ALIKE * max(one.size, other.size):
        return False
    ended = _ENDS.search(one.said) is not None
    step = one.across - other.across if _is_below(before, after) else 0
    if step > (_NEW_PARAGRAPH if ended else _NEW_BLOCK) * rhythm.leading:
        return False
    if before.right - before.left < _NARROWEST * one.size:
        return False
    room = before.right - one.end - _width(other.said) * one.size
    if ended:
        return not rhythm.listing and room < 0 and other.start - after.left < _INDENT * one.size
    return room < _SLACK * one.size


def _width(said: str) -> float:
    """The sizes that the beginning of a line takes which cannot be parted."""
    token = _TOKEN.match(said)
    return sum(0.5 if character.isascii() else 1 for character in token[0]) if token else 0


def _joined(lines: Iterable[_Placed]) -> str:
    said = ""
    for placed in lines:
        more = placed.line.said
        latin = said and said[-1].isascii() and more[:1].isascii() and not (said[-1].isdigit() and more[0].isdigit())
        said += (" " if latin else "") + more
    return said
