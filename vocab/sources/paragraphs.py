"""Printed pages back into text: running heads and page numbers dropped, lines joined to paragraphs."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

_FULL = 0.85
"""Share of the usual width from which on a line is full, so that its paragraph goes on."""

_INDENT = 6
"""Cells that may miss at the first line of a paragraph: an indent of two characters, and a mark that did not fit."""

_NARROW = 20
"""Cells of a column in which an indent is too large a share of a line to tell anything."""

_EDGE = 2
"""Lines at the top and at the bottom of a page that may be a running head or a page number."""

_REPEATED = 0.3
"""Share of pages a running head stands on at least: left and right pages may have one each."""

_PAGE_NUMBER = re.compile(
    r"[-–—·•~|\s]*(?:第\s*)?(?:[0-9]{1,4}|[ivxlc]{1,6}|[〇零一二三四五六七八九十百]{1,5}(?=\s*页))(?:\s*[/／]\s*(?:共\s*)?[0-9]{1,4})?\s*页?[-–—·•~|\s]*"
)

_ENDS = re.compile(r"[。！？!?…：:][”’」』）)\"']*$")

_WIDE = r"\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff“”‘’…—"
_SPACED = re.compile(rf"(?<=[{_WIDE}])[ \u00a0]+(?=[{_WIDE}])")


def paragraphs(pages: Sequence[str]) -> str:
    """The text of the pages, a line for each paragraph; a paragraph may go on over the page."""
    lines = [line for page in _without_heads([_lines(page) for page in pages]) for line in page]
    if not lines:
        return ""
    widths = sorted(_width(line.strip()) for line in lines)
    usual = widths[len(widths) * 9 // 10]
    return "\n".join(_joined(lines, min(_FULL * usual, usual - _INDENT) if usual > _NARROW else _FULL * usual, usual))


def _lines(page: str) -> list[str]:
    return [_SPACED.sub("", line.rstrip()) for line in page.splitlines() if line.strip()]


def _without_heads(pages: list[list[str]]) -> Iterator[list[str]]:
    """The pages without the lines at their edges that stand on many pages, and without page numbers."""
    edges = Counter(key for page in pages for key in {_key(line) for line in (*page[:_EDGE], *page[-_EDGE:])})
    fewest = max(3, _REPEATED * len(pages))
    heads = {key for key, times in edges.items() if times >= fewest}

    def is_head(line: str) -> bool:
        return _key(line) in heads or (len(pages) > 1 and _PAGE_NUMBER.fullmatch(line) is not None)

    for page in pages:
        start, end = 0, len(page)
        while start < min(_EDGE, end) and is_head(page[start]):
            start += 1
        while end > max(start, len(page) - _EDGE) and is_head(page[end - 1]):
            end -= 1
        yield page[start:end]


def _key(line: str) -> str:
    """A line as it is the same on every page: numbers do not count."""
    return re.sub(r"[0-9]+", "#", "".join(line.split()))


def _joined(lines: Iterable[str], full: float, usual: int) -> Iterator[str]:
    """The paragraphs: a full line goes on with the next, unless that is indented."""
    said = ""
    goes_on = False
    for line in lines:
        text = line.strip()
        if said and not (goes_on and not line.startswith(("\u3000", "  "))):
            yield said
            said = ""
        space = " " if said and said[-1].isascii() and text[0].isascii() else ""
        said += space + text
        goes_on = _width(text) >= full and not (_ENDS.search(text) and _width(text) < usual * 0.95)
    yield said


def _width(line: str) -> int:
    """The width in cells: a Chinese character or mark takes two."""
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in line)
