"""What stands around the text of a PDF's pages: running heads, page numbers, and stamps in pale or large letters."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from vocab.sources.pdf.rows import Line
from vocab.sources.pdf.text import Page, usual_size

_EDGE = 2
"""Rows at the top and at the bottom of a page that may be a running head or a page number."""

_REPEATED = 0.3
"""Share of pages a running head stands on at least: left and right pages may have one each."""

_FEWEST = 3
"""Pages on which a line stands that is no accident."""

_LARGE = 1.8
"""Times the usual size of what is a stamp where it repeats at its place; headings are smaller or do not repeat."""

_PAGE_NUMBER = re.compile(
    r"[-–—·•~|\s]*(?:第\s*)?(?:[0-9]{1,4}|[ivxlc]{1,6}|[〇零一二三四五六七八九十百]{1,5}(?=\s*页))(?:\s*[/／]\s*(?:共\s*)?[0-9]{1,4})?\s*页?[-–—·•~|\s]*"
)


_PRINTED = re.compile(
    r"[0-9]{1,4}[/.年-][0-9]{1,2}[/.月-][0-9]{1,4}日?,?\s*(?:上午|下午)?\s*[0-9]{1,2}:[0-9]{2}(?:\s?[AP]M)?"
    r"|(?:https?|file)://\S+"
)
"""What a browser writes at the edges of what it prints, of a single page too: the date, beside it the name of the text,
and the address, beside it the number of the page among all."""


_BESIDE = 2
"""Pieces of such a row; one of a table has more."""


def without_heads(pages: Sequence[Page], across: Iterable[str] = ()) -> tuple[list[list[Line]], list[str]]:
    """The pages without what only surrounds their text, and the stamps that were on them; `across` is known as one."""
    stamps, known = _stamps(pages), set(across)
    kept = [
        [line for line in page if _place(line) not in stamps and not (line.pale and line.said in known)]
        for page in pages
    ]
    rows = [_edge_rows(page) for page in kept]
    times = Counter(key for edges in rows for key in {_key(line) for edge in edges for row in edge for line in row})
    fewest = max(_FEWEST, _REPEATED * len(pages))
    heads = {key for key, count in times.items() if count >= fewest}
    return [list(_without(page, edges, heads, len(pages) > 1)) for page, edges in zip(kept, rows, strict=True)], sorted(
        {said for said, *_ in stamps}
    )


Edges = tuple[list[list[Line]], list[list[Line]]]


def _edge_rows(page: Page) -> Edges:
    """The first rows and the last ones, both from the edge inwards; what is turned stands at any edge."""
    main = [line for line in page if not line.turned]
    heights = sorted({round(line.across) for line in main}, reverse=True)
    top, bottom = heights[:_EDGE], heights[: -_EDGE - 1 : -1]
    turned = [[line] for line in page if line.turned]
    return (
        [*turned, *([line for line in main if round(line.across) == height] for height in top)],
        [[line for line in main if round(line.across) == height] for height in bottom],
    )


def _without(page: Page, edges: Edges, heads: set[str], numbered: bool) -> Iterator[Line]:
    """The page without the rows at its edges of which every piece is a head or a page number."""

    def is_around(row: Sequence[Line]) -> bool:
        if len(row) <= _BESIDE and any(_PRINTED.fullmatch(line.said) for line in row):
            return True
        return all(_key(line) in heads or (numbered and _PAGE_NUMBER.fullmatch(line.said)) for line in row)

    dropped = set[int]()
    for rows in edges:
        for row in rows:
            if is_around(row):
                dropped |= {id(line) for line in row}
            elif any(not line.turned for line in row):
                break
    return (line for line in page if id(line) not in dropped)


def _key(line: Line) -> str:
    """A line as it is the same on every page: numbers do not count."""
    return re.sub(r"[0-9]+", "#", "".join(line.said.split()))


Place = tuple[str, int, int]


def _stamps(pages: Sequence[Page]) -> set[Place]:
    """What is pale, or large and not at an edge, and stands at the same place of several pages."""
    lines = [line for page in pages for line in page]
    if not lines:
        return set()
    large = _LARGE * usual_size(lines)
    times = Counter(place for page in pages for place in {_place(line) for line in page})
    edges = {id(line) for page in pages for rows in _edge_rows(page) for row in rows for line in row}
    return {
        place
        for line in lines
        if times[place := _place(line)] > 1
        and (line.pale or (line.size > large and (line.turned or id(line) not in edges)))
    }


def _place(line: Line) -> Place:
    return line.said, round(line.start), round(line.across)
