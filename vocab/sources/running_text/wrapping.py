"""Lines that a program cut at a fixed width, joined to paragraphs again; where a text was not cut, nothing changes."""

import string
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from vocab.records import new
from vocab.sources.running_text.blocks import cut_in_blocks
from vocab.sources.running_text.columns import (
    AROUND,
    BY_HAND,
    MARKS,
    MEASURES,
    NARROWEST,
    NEAR,
    Column,
    Line,
    Measure,
    begins_anew,
    has_clauses,
    sections,
)

_ENDS = "。！？!?…”’」』"
_ALNUM = frozenset(string.ascii_letters + string.digits)

_FEW = 0.1
"""Share of the lines behind a cut that look like an item or another speaker by chance."""

_ROUNDS = 4
"""Widths that one document may have: a letter quoted in another one, notes in a narrower column."""

_MOST = 0.95
"""Share of the broken lines that have one width, beside which no other is looked for."""

_SAMPLE = 2_000
"""Lines by which the measure of a long text is told: each takes 6 microseconds a line."""

_SURER = 1.02
"""How many times the lines another measure must join to be taken for the one that the program went by."""


def unwrapped(texts: Sequence[str]) -> list[str]:
    """The texts of the chapters of one document, with the lines joined that were cut at a fixed width."""
    broken = dict(_broken_lines(texts))
    suspect = [
        (place, later)
        for (place, size), (later, other) in pairwise(broken.items())
        if later - place <= 2 * NEAR and abs(size - other) <= NEAR
    ]
    if not suspect:
        return list(texts)
    lines = list(_lines_of(texts, suspect, broken))
    joints = _joints_by(lines, _best(lines[:_SAMPLE]) or _best(lines) or BY_HAND)
    return list(_put_together(texts, joints)) if joints else list(texts)


def _best(lines: Sequence[Line]) -> Measure | None:
    """The measure by which most lines are joined, the first of equals; None where no line is."""
    best, most = None, 0
    for measure in MEASURES:
        joined = len(_joints_by(lines, measure))
        if joined > _SURER * most:
            best, most = measure, joined
    return best


def _broken_lines(texts: Iterable[str]) -> Iterator[tuple[int, int]]:
    """Place and length of the lines that break off in mid-clause: a quick look, as in most texts few do."""
    place = 0
    for text in texts:
        for line in text.split("\n"):
            if line and line[-1] not in MARKS and (size := len(line)) * 2 >= NARROWEST and has_clauses(line):
                yield place, size
            place += 1


def _lines_of(texts: Iterable[str], suspect: Sequence[tuple[int, int]], broken: Container[int]) -> Iterator[Line]:
    """The lines around the suspect ones, pairs in their order, that are not blank; `broken` are places of lines."""
    reach = 2 * (NEAR + AROUND)
    near = bytearray(suspect[-1][1] + reach)
    for place, later in suspect:
        start = max(place - reach, 0)
        near[start : later + reach] = b"\1" * (later + reach - start)
    place = 0
    for text in texts:
        gap, first = 0, True
        for raw in text.split("\n"):
            if place >= len(near) or not near[place]:
                first = True
            elif said := raw.strip():
                indent = "" if said[0] == raw[0] else raw[: len(raw) - len(raw.lstrip())]
                ends_open = said[-1] not in MARKS
                is_broken = place in broken and (said[-1] == raw[-1] or (ends_open and has_clauses(said)))
                yield new(Line, (said, indent, gap, first, place, ends_open, is_broken))
                gap, first = 0, False
            else:
                gap += 1
            place += 1


def _joints_by(lines: Sequence[Line], measure: Measure) -> dict[int, str]:
    """What to put in the place of line ends, by the place of the line; nothing where none was cut by this measure."""
    widths = [measure.width(line.indent + line.text) for line in lines]
    broken = Counter(
        width
        for width, line in zip(widths, lines, strict=True)
        if line.breaks_off and width * 2 >= NARROWEST * measure.wide
    )
    joints: dict[int, str] = {}
    reach, commonest = measure.wide + measure.ragged + 1, 0
    for _ in range(_ROUNDS):
        near = {width: sum(broken[width - less] for less in range(reach)) for width in broken}
        limit = max(near, key=lambda width: (near[width], width), default=0)
        commonest = commonest or limit
        if not limit or near[limit] < 2:
            break
        column = Column(lines, widths, limit, measure)
        for at in cut_in_blocks(column) if limit == commonest else ():
            joints[lines[at].place] = " " if _are_latin(lines[at], lines[at + 1]) else ""
        for section in sections(column):
            joints.update(_joints_in(column, section))
        for width in range(limit - reach + 1, limit + 1):
            del broken[width]
        if joints and near[limit] > _MOST * (near[limit] + broken.total()):
            break
    return joints


def _joints_in(column: Column, part: range) -> Iterator[tuple[int, str]]:
    """What stands for the line end of each line that goes on: nothing, or a space between Latin letters."""
    lines = column.lines
    cut = [at for at in part[:-1] if column.cut[at]]
    margin = Counter(lines[at + 1].indent for at in cut).most_common(1)[0][0]
    gap = Counter(lines[at + 1].gap for at in cut).most_common(1)[0][0]
    indented = sum(len(lines[at].indent) > len(margin) for at in part)
    latin = [at for at in cut if lines[at + 1].text[0] in _ALNUM]
    exact = all(column.widths[at] >= column.limit - 1 for at in latin)
    odd = sum(begins_anew(lines[at + 1]) for at in cut) > _FEW * len(cut)
    widest = len(margin)
    for at in part[:-1]:
        line, following = lines[at], lines[at + 1]
        if following.gap > gap or len(following.indent) > widest:
            continue
        if line.text[-1] in _ENDS:
            goes_on = indented and column.is_full(at)
        else:
            full = column.cut[at] or column.is_full(at, indent=column.lost(at))
            goes_on = full and not (odd and begins_anew(following))
        if goes_on:
            yield line.place, " " if not exact and _are_latin(line, following) else ""


def _are_latin(line: Line, following: Line) -> bool:
    return line.text[-1].isascii() and following.text[0].isascii()


def _put_together(texts: Iterable[str], joints: Mapping[int, str]) -> Iterator[str]:
    place = 0
    for text in texts:
        pieces: list[str] = []
        joint: str | None = None
        for raw in text.split("\n"):
            if joint is None:
                pieces.append(raw)
                joint = joints.get(place)
            elif said := raw.lstrip():
                pieces[-1] = pieces[-1].rstrip() + joint + said
                joint = joints.get(place)
            place += 1
        yield "\n".join(pieces)
