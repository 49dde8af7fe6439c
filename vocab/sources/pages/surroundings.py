"""What stands around the article of a page, each kind told by its structure; each function gives what is still kept."""

import re
from collections import Counter
from collections.abc import Iterable
from itertools import accumulate

from vocab.sources.pages.lines import Box, Line, Page, of, place_of, sums, weights

HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))

_TAGS = frozenset(("nav", "footer", "aside"))
_ROLES = frozenset(("navigation", "banner", "contentinfo", "search", "complementary", "hidden"))
_NAMES = frozenset(
    (
        "nav navbar navbox menu breadcrumb breadcrumbs crumbs sidebar footer comments comment-list commentlist "
        "catlinks toc"
    ).split()
)
"""What stands around the text of a web page, where its author says so."""

_MOST = 0.5
"""Share of the page's sentences above which nothing is left out for its name, its form or its imprint."""

_MENU = 0.6
"""Share of a box's letters, and of its lines, that are links from which on it is a menu; facts and ingredients, where
every other cell is a link, have up to 0.55."""

_LINKS = 2
"""Links of a menu at least; a single one is as likely a line of the text."""

_WHOLE = 0.8
"""Share of a line's letters inside links from which on the line is a link."""

_RUN = 3
"""Lines that are links, one after the other, which are a list without a box of its own."""


def without(kept: bytearray, boxes: Iterable[Box], spared: int = -1) -> bytearray:
    """What is kept without these boxes, but for the line that is spared."""
    left = bytearray(kept)
    for box in boxes:
        left[box.start : box.end] = bytes(box.end - box.start)
    if spared >= 0:
        left[spared] = kept[spared]
    return left


def without_named(page: Page, kept: bytearray, title: int) -> bytearray:
    """Without menus, footers and comments that are called so; old sites have the whole page in one form."""
    total = sums(page, kept)
    most = _MOST * total.prose[-1]
    boxes = [
        box
        for box in page.boxes[1:]
        if (_is_named(box) or (box.tag == "header" and page.boxes[box.parent].tag not in _OF_TEXT))
        and of(total.prose, box) <= most
    ]
    forms = [box for box in page.boxes if box.tag == "form" and of(total.letters, box) < _MOST * total.letters[-1]]
    return without(kept, [*boxes, *forms], title)


_OF_TEXT = frozenset(("article", "main", "section"))


def _is_named(box: Box) -> bool:
    return box.tag in _TAGS or box.role in _ROLES or not _NAMES.isdisjoint(box.names)


def is_link(line: Line) -> bool:
    """Whether a line is a link, or several; not where it says first what they are, as the facts of a film do."""
    return line.links > 0 and line.linked >= _WHOLE * line.letters and not _LABEL.match(line.text)


_LABEL = re.compile(r"[\u3400-\u9fff]{1,6}[：:]")


def without_menus(page: Page, kept: bytearray, title: int) -> bytearray:
    """Without boxes that are links and no sentence, and without lists of links that have no box of their own."""
    total = sums(page, kept)
    whole = [int(is_link(line) and keeps) for line, keeps in zip(page.lines, kept, strict=True)]
    wholly = list(accumulate(whole, initial=0))
    menus = []
    end = 0
    for box in page.boxes[1:]:
        if box.start >= end and not of(total.prose, box) and of(total.links, box) >= _LINKS:
            said = sum(bool(kept[at]) and page.lines[at].letters > 0 for at in range(box.start, box.end))
            if of(total.linked, box) >= _MENU * of(total.letters, box) and of(wholly, box) >= _MENU * said:
                menus.append(box)
                end = box.end
    kept = without(kept, menus, title)
    run: list[int] = []
    for at in [*(at for at, keeps in enumerate(kept) if keeps), -1]:
        if at >= 0 and is_link(page.lines[at]) and not _ENDED.search(page.lines[at].text) and at != title:
            run.append(at)
            continue
        if len(run) >= _RUN:
            for there in run:
                kept[there] = 0
        run = []
    return without(kept, _emptied(page, kept), title)


def _emptied(page: Page, kept: bytearray) -> list[Box]:
    """The boxes of which nothing is left but the heading of what was taken out."""
    total = sums(page, kept)
    return [
        box
        for box in page.boxes[1:]
        if box.end - box.start > _LINKS
        and of(total.lines, box) == 1
        and kept[box.start]
        and not of(total.prose, box)
        and not page.lines[box.start].links
    ]


_ENDED = re.compile(r"[。！？!?…][”』」）)]*$")

_COMMENTS = re.compile(
    r"\W*(?:\w{0,4}(?:评论|評論|留言|跟帖|跟贴)\w?(?:列表|[区區])?|.{0,40}\d+\s*[条條则則篇个個]\s*(?:评论|評論|留言|跟帖|回应|回應)|"
    r"(?:\d+ )?comments?)[\W\d]*(?:[条條则則篇]\W*)?",
    re.IGNORECASE,
)
"""The heading of comments: 'comments of net citizens', 'list of messages (5)', '2 comments on ...'."""

_COMMENT_NAME = re.compile(r"(?:^|[-_])comments?(?:$|[-_])")


def without_comments(page: Page, kept: bytearray, title: int) -> bytearray:
    """Without the boxes that begin with such a heading, or are called so, behind the text and with links to people."""
    first = _end_of_first(page, kept)
    written = list(accumulate(map(bool, weights(page, kept)), initial=0))
    total = sums(page, kept)
    boxes = []
    for box in page.boxes[1:]:
        at = kept.find(1, box.start, box.end)
        if at <= first or box.tag == "p":
            continue
        if any(map(_COMMENT_NAME.search, box.names)):
            boxes.append(box)
        elif _COMMENTS.fullmatch(page.lines[at].text):
            outer = page.boxes[box.parent]
            if box.tag in HEADINGS and written[at] == written[outer.start]:
                box = box._replace(end=outer.end)  # what follows its heading, in a block that has no text before it
            if of(total.links, box):
                boxes.append(box)
    return without(kept, boxes, title)


_TEXT = 30
"""Characters in sentences which a text has at least before comments on it, or an imprint, may come."""


def _end_of_first(page: Page, kept: bytearray) -> int:
    """The line by which a page has said a text; the number of its lines where it has said none."""
    said = accumulate(weights(page, kept))
    return next((at for at, characters in enumerate(said) if characters >= _TEXT), len(kept))


_IMPRINT = re.compile(
    r"©|copyright|all rights reserved|版[权權]所有|ICP[备備证證]|未[经經].{0,8}(?:授[权權]|[许許]可)", re.IGNORECASE
)


def without_imprint(page: Page, kept: bytearray, title: int) -> bytearray:
    """Without the boxes that say whose the page is, behind its text."""
    first = max(_end_of_first(page, kept), title)
    most = _IMPRINT_SHARE * sums(page, kept).prose[-1]
    places = Counter(place_of(page, at) for at, line in enumerate(page.lines) if kept[at] and line.prose)
    boxes = []
    for at, line in enumerate(page.lines):
        if kept[at] and at > first and _IMPRINT.search(line.text) and places[place_of(page, at)] <= _IMPRINT_SENTENCES:
            box = page.boxes[line.box]
            while page.boxes[box.parent].start > first and _is_small(page, kept, page.boxes[box.parent], most):
                box = page.boxes[box.parent]
            boxes.append(box if box.start > first else box._replace(start=at, end=at + 1))
    return without(kept, boxes)


_IMPRINT_SENTENCES, _IMPRINT_SHARE = 2, 0.15
"""Sentences that an imprint may have, and their share of the page; under a short text they may be most of it."""


def _is_small(page: Page, kept: bytearray, box: Box, most: float) -> bool:
    """Whether a box has no more sentences than an imprint."""
    if box.end - box.start > 50:  # lines, more than any imprint has
        return False
    sentences = [page.lines[at].prose for at in range(box.start, box.end) if kept[at] and page.lines[at].prose]
    named = any(part in name for name in box.names for part in ("foot", "copy", "bottom"))
    return len(sentences) <= _IMPRINT_SENTENCES and (named or sum(sentences) <= most)
