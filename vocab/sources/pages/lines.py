"""A page as lines of text in boxes: what the article is looked for in."""

import re
from collections.abc import Container, Iterator
from itertools import accumulate
from typing import Any, NamedTuple

from vocab.chinese import count_han

_BLOCKS = (
    "address, article, aside, blockquote, caption, center, dd, details, div, dl, dt, figcaption, figure, footer, form, "
    "h1, h2, h3, h4, h5, h6, header, li, main, nav, ol, p, pre, section, summary, table, tbody, td, th, tr, ul"
)
"""Elements that begin and end a line."""

_OPEN, _CLOSE, _EDGE, _LINK, _LINK_END = "\x02\x03\x04\x05\x06"
"""Stand in the text of the page for the edges of blocks and links until its lines are known; no text keeps one."""

_SENTENCE = re.compile(r"[，。！？；…!?]")
_SHORT = 6
"""Chinese characters outside links of which a sentence has as many at least; shorter lines are taken as they stand."""

_LONG = 30
"""Characters outside links that make a line a sentence without any mark: no menu has such an entry."""


class Line(NamedTuple):
    """A line as it is read, and how much of it is links."""

    text: str
    box: int
    letters: int  # Chinese characters, or in a line without any the letters of other scripts
    linked: int  # those inside links
    links: int
    inner: bool  # whether its links lead to places of this page only
    prose: int  # Chinese characters outside links where it is a sentence, else none


class Box(NamedTuple):
    """A block of the page: the lines from `start` up to `end` stand in it."""

    tag: str
    names: tuple[str, ...]  # classes and id
    role: str  # 'hidden' where it is kept from those who hear the page, as what a script opens is
    parent: int
    start: int
    end: int


class Page(NamedTuple):
    """The lines of a page, and its blocks in the order in which they begin; the first is the page."""

    lines: list[Line]
    boxes: list[Box]


class Sums(NamedTuple):
    """What the lines before each one have together: letters, those in links, links, characters in sentences, lines."""

    letters: list[int]
    linked: list[int]
    links: list[int]
    prose: list[int]
    lines: list[int]


def sums(page: Page, kept: bytearray) -> Sums:
    """Sums over the lines that are kept, for `of`."""
    said = [line if keeps else _NOTHING for line, keeps in zip(page.lines, kept, strict=True)]
    rows = (
        [line.letters for line in said],
        [line.linked for line in said],
        [line.links for line in said],
        [line.prose for line in said],
        kept,
    )
    return Sums(*(list(accumulate(row, initial=0)) for row in rows))


_NOTHING = Line("", 0, 0, 0, 0, False, 0)


def of(row: list[int], box: Box) -> int:
    """The sum over the lines of a box."""
    return row[box.end] - row[box.start]


def lines_of(body: Any) -> list[str]:
    """The lines of a text, into whose tree the edges are written."""
    _cut_preformatted(body)
    for block in body.css(_BLOCKS + ", br, hr"):
        block.insert_before(_EDGE)
        block.insert_after(_EDGE)
    return [line for line in map(plain, body.text().split(_EDGE)) if line]


def _cut_preformatted(body: Any) -> None:
    for block in reversed(body.css("pre")):
        block.replace_with(_EDGE + re.sub(r"\r?\n", _EDGE, block.text()) + _EDGE)


def page_of(body: Any) -> Page:
    """The lines and boxes of a page, into whose tree the edges are written."""
    _cut_preformatted(body)
    blocks = body.css(_BLOCKS)
    heads = [_head(block) for block in blocks]
    for block in blocks:
        block.insert_before(_OPEN)
        block.insert_after(_CLOSE)
    for block in body.css("br, hr"):
        block.insert_before(_EDGE)
    links = [link for link in body.css("a[href]") if not _FILE.search(link.attributes.get("href") or "")]
    inner = [(link.attributes.get("href") or "")[:1] == "#" for link in links]
    for link in links:
        link.insert_before(_LINK)
        link.insert_after(_LINK_END)
    return _read(body.text(), heads, [*inner, False])


_FILE = re.compile(r"\.(?:docx?|xlsx?|pptx?|wps|et|ofd|pdf|txt|zip|rar|7z|epub)$", re.IGNORECASE)
"""A link to a file is an annex of the text, not a way to another page."""


def _head(block: Any) -> tuple[str, tuple[str, ...], str]:
    said = block.attributes
    names = f"{said.get('class') or ''} {said.get('id') or ''}".lower().split() if said else []
    role = "hidden" if said.get("aria-hidden") == "true" else said.get("role") or ""
    return block.tag, tuple(names), role


def _read(text: str, heads: list[tuple[str, tuple[str, ...], str]], inner: list[bool]) -> Page:
    """The lines and boxes of a text with its edges; edges that are not paired do no harm."""
    lines: list[Line] = []
    boxes = [Box("body", (), "", -1, 0, 0)]
    opened = [0]
    at = linked = 0
    pieces: list[tuple[str, int]] = []  # text, and the number of the link it stands in
    for piece in [*re.split(f"([{_OPEN}{_CLOSE}{_EDGE}{_LINK}{_LINK_END}])", text), _EDGE]:
        if piece in (_LINK, _LINK_END):
            at += piece == _LINK
            linked = at if piece == _LINK else 0
        elif piece not in _BREAKS:
            pieces.append((piece, linked))
        else:
            lines += _line(pieces, opened[-1], inner)
            pieces = []
            _turn(piece, heads, boxes, opened, len(lines))
    return Page(lines, [box._replace(end=len(lines)) if number in opened else box for number, box in enumerate(boxes)])


def _turn(
    edge: str, heads: list[tuple[str, tuple[str, ...], str]], boxes: list[Box], opened: list[int], lines: int
) -> None:
    """Begin or end a box at an edge."""
    if edge == _OPEN and len(boxes) <= len(heads):
        boxes.append(Box(*heads[len(boxes) - 1], opened[-1], lines, lines))
        opened.append(len(boxes) - 1)
    elif edge == _CLOSE and len(opened) > 1:
        closed = opened.pop()
        boxes[closed] = boxes[closed]._replace(end=lines)


_BREAKS = frozenset((_OPEN, _CLOSE, _EDGE))


def _line(pieces: list[tuple[str, int]], box: int, inner: list[bool]) -> list[Line]:
    """The line that the pieces make, if they say anything."""
    text = plain("".join(piece for piece, _ in pieces))
    if not text:
        return []
    links = {link for _, link in pieces if link}
    count = count_han if (letters := count_han(text)) else _count_letters
    letters = letters or _count_letters(text)
    free = "".join(piece for piece, link in pieces if not link) if links else text
    said = count(free) if links else letters
    is_sentence = count is count_han and said >= _SHORT and (said >= _LONG or _SENTENCE.search(free))
    here = all(inner[link - 1] for link in links if link <= len(inner))
    return [Line(text, box, letters, letters - said, len(links), here, said if is_sentence else 0)]


def _count_letters(text: str) -> int:
    return sum(map(str.isalpha, text))


def plain(text: str) -> str:
    """A line without the white space of its source; between Chinese characters a line end means nothing."""
    return " ".join((_WRAPPED.sub("", text) if "\n" in text else text).split())


_WRAPPED = re.compile(
    r"(?<=[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef”’…—])[ \t]*\r?\n\s*(?=[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef“‘…—])"
)


_VERSE, _VERSE_LENGTH = 4, 3
"""Lines without a mark, one after the other in one place, which are a poem, and the characters they have on average."""


def weights(page: Page, kept: bytearray) -> list[int]:
    """How much of a text each line is: the characters of sentences and of verse."""
    prose = [line.prose if keeps else 0 for line, keeps in zip(page.lines, kept, strict=True)]
    verse = [0] * len(prose)
    for run in _runs(page, kept):
        if len(run) >= _VERSE and sum(page.lines[at].letters for at in run) >= _VERSE_LENGTH * len(run):
            for at in run:
                verse[at] = page.lines[at].letters
    return [max(pair) for pair in zip(prose, verse, strict=True)]


def _runs(page: Page, kept: bytearray) -> Iterator[list[int]]:
    """Lines without links, one after the other in one place."""
    run: list[int] = []
    for at, line in enumerate(page.lines):
        if not kept[at] or line.links:
            continue
        if run and (at != run[-1] + 1 or place_of(page, at) != place_of(page, run[-1])):
            yield run
            run = []
        run.append(at)
    yield run


_TEXTUAL = frozenset("p li dd dt h1 h2 h3 h4 h5 h6 blockquote ul ol dl pre tr tbody table figure figcaption".split())
"""Blocks that are parts of a text; any other is a place for one."""


def place_of(page: Page, at: int, taken: Container[int] = ()) -> int:
    """The block that is a place for text in which a line stands.

    A cell is one where its table is the layout of the page, which is told by what is `taken`: blocks around sentences.
    """
    number = page.lines[at].box
    while number and (page.boxes[number].tag in _TEXTUAL or _is_datum(page, number, taken)):
        number = page.boxes[number].parent
    return number


def _is_datum(page: Page, number: int, taken: Container[int]) -> bool:
    if not taken or page.boxes[number].tag not in ("td", "th"):
        return False
    while number and page.boxes[number].tag != "table":
        number = page.boxes[number].parent
    return number not in taken


def outer_of(page: Page, number: int) -> Iterator[int]:
    """A block and those around it, from the inner one."""
    while number >= 0:
        yield number
        number = page.boxes[number].parent
