"""Which fonts of a PDF do not name their characters, as what they say is no text."""

import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence

from vocab.sources.characters.likelihood import likelihood
from vocab.sources.pdf.characters import LOST
from vocab.sources.pdf.rows import Line
from vocab.sources.pdf.text import Page

_FEWEST = 10
"""Different characters of a font below which nothing is told by them."""

_NOISE = 0.8
"""Likelihood below which Chinese characters are numbers of glyphs: text has 0.95 and more, numbers 0.4 to 0.7."""

_FOREIGN = 0.5
"""Likelihood below which it is another language, or such numbers where they have no Chinese character."""

_SCRIPTS = 4
"""Scripts in one font that no text mixes."""


def named(pages: Sequence[Page]) -> list[list[Line]]:
    """The pages with U+FFFD for each character of a font that gives others for them."""
    said: dict[int, Counter[str]] = {}
    for page in pages:
        for line in page:
            for font, text in _by_font(line):
                said.setdefault(font, Counter()).update(text)
    noise = {font for font, counts in said.items() if is_noise(counts)}
    return [[_blanked(line, noise) for line in page] if noise else list(page) for page in pages]


def _by_font(line: Line) -> Iterator[tuple[int, str]]:
    start = 0
    for font, length in line.fonts:
        yield font, line.said[start : start + length]
        start += length


def _blanked(line: Line, noise: set[int]) -> Line:
    return line._replace(said="".join(LOST * len(text) if font in noise else text for font, text in _by_font(line)))


def is_noise(counts: Counter[str]) -> bool:
    """Whether what a font says is no text in any language."""
    letters = Counter({one: times for one, times in counts.items() if not one.isascii() and one != LOST})
    if len(letters) < _FEWEST:
        return False
    likely = likelihood("".join(letters.elements()))
    scripts = {unicodedata.name(one, "").split(" ")[0] for one in letters if one.isalpha()}
    chinese = "CJK" in scripts
    return likely < (_NOISE if chinese else _FOREIGN) and len(scripts) >= (2 if chinese else _SCRIPTS)


def lost(pages: Sequence[Page]) -> int:
    """How many characters are not named; one alone before a line is a bullet."""
    return sum(max(line.said.count(LOST) - _has_bullet(line.said), 0) for page in pages for line in page)


def _has_bullet(said: str) -> bool:
    return said[:1] == LOST and said[1:2] not in ("", LOST)
