"""The characters of a page joined to runs, each character once however often it is drawn."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from vocab.sources.pdf.characters import Character, Drawn

_TWICE = 0.4
"""Share of its width and height within which the same character again is the same one, drawn for weight or shadow; a
doubled one (天天) stands a whole width further, a thin l of a Latin word still half of one."""

_THIN = 0.2
"""Parts of the size that a character is wide at least."""

_CELL = 48.0
"""Points of height in which twins are looked for together: three lines, so that most lines lie in one."""

ALIKE = 0.7
"""Sizes of one line are at least so near to each other; what is smaller is raised, lowered or another line."""

GAP = 0.8
"""Parts of the size that part two pieces of a line; characters of a justified line are nearer, columns never."""

SPACE = 0.2
"""Parts of the size which between Latin letters are a space: that of the narrowest font has this width."""

LATIN = re.compile(r"[0-9A-Za-z]")
Fonts = tuple[tuple[int, int], ...]
"""The number of a font and how many characters it has, one after the other."""


class Piece(NamedTuple):
    """A stretch of a line without a gap."""

    said: str
    fonts: Fonts
    start: float
    end: float
    across: float
    size: float
    pale: bool = False


def runs(characters: Sequence[Character]) -> list[Piece]:
    """The characters that follow one another without a gap, together."""
    dark_first = sorted(characters, key=lambda one: one.drawn.pale)  # of a character and its shadow the latter goes
    return [run for run in map(_trimmed, _runs(_once(dark_first))) if run]


def _once(characters: Iterable[Character]) -> Iterator[Character]:
    """Each character once, however often it is drawn at its place."""
    seen: dict[tuple[str, int], list[Character]] = {}
    before = None
    for one in characters:
        text, across, drawn = one.text, one.across, one.drawn
        height = drawn.size * _TWICE
        low, high = int((across - height) // _CELL), int((across + height) // _CELL)
        near = seen.get((text, low), []) if low == high else _seen(seen, text, low, high)
        ligature = near and before and before.along == one.along and before.drawn is drawn
        if not near or ligature or not _is_among(one, near):
            yield one
        seen.setdefault((text, int(across // _CELL)), []).append(one)
        before = one


def _seen(seen: Mapping[tuple[str, int], list[Character]], text: str, low: int, high: int) -> list[Character]:
    return [one for row in range(low, high + 1) for one in seen.get((text, row), ())]


def _is_among(one: Character, others: Iterable[Character]) -> bool:
    """Whether another one has its place."""
    size = one.drawn.size
    width, height = max(one.end - one.along, _THIN * size) * _TWICE, _TWICE * size
    return any(abs(other.along - one.along) < width and abs(other.across - one.across) < height for other in others)


def _runs(characters: Iterable[Character]) -> Iterator[list[Character]]:
    """Characters that follow one another without a gap, in the order of the file."""
    run: list[Character] = []
    for one in characters:
        if run and not _follows(run[-1], one):
            yield run
            run = []
        run.append(one)
    if run:
        yield run


def _follows(before: Character, one: Character) -> bool:
    size = max(before.drawn.size, one.drawn.size)
    return (
        abs(before.across - one.across) < 0.1 * size
        and -0.5 * size < one.along - before.end < GAP * size
        and before.along <= one.along
        and (before.drawn is one.drawn or _is_alike(before.drawn, one.drawn))
    )


def _is_alike(one: Drawn, other: Drawn) -> bool:
    return min(one.size, other.size) >= ALIKE * max(one.size, other.size) and one.pale == other.pale


def _trimmed(run: list[Character]) -> Piece | None:
    """The run without white space at its ends."""
    start, end = 0, len(run)
    while start < end and run[start].text.isspace():
        start += 1
    while end > start and run[end - 1].text.isspace():
        end -= 1
    if start == end:
        return None
    run = run[start:end]
    said = "".join(_spaced(run))
    drawn = [(one, len(list(same))) for one, same in groupby(one.drawn for one in run)]
    size = max(one.size for one, _ in drawn)
    fonts = tuple((one.font, count) for one, count in drawn)
    return Piece(said, fonts, run[0].along, run[-1].end, run[0].across, size, run[0].drawn.pale)


def _spaced(run: list[Character]) -> Iterator[str]:
    """The characters, with the spaces between Latin words that a file may leave to the places alone."""
    end = run[0].end
    for at, one in enumerate(run):
        if one.along - end >= SPACE * one.drawn.size and LATIN.match(run[at - 1].text) and LATIN.match(one.text):
            yield " "
        yield one.text
        end = one.end


def together(one: Piece, other: Piece, between: str) -> Piece:
    """Two pieces as one."""
    main = one if len(one.said) >= len(other.said) else other
    fonts = (*one.fonts, *((main.fonts[0][0], len(between)),) * bool(between), *other.fonts)
    return main._replace(
        said=f"{one.said}{between}{other.said}", fonts=fonts, start=one.start, end=max(one.end, other.end)
    )
