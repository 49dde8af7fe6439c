"""The article of a web page: what is left without its surroundings, from the title to the last line of the text."""

import re
from collections import Counter
from collections.abc import Callable
from typing import Any

from vocab.chinese import has_han
from vocab.sources.pages import surroundings
from vocab.sources.pages.groups import numberless, without_groups
from vocab.sources.pages.lines import Page, outer_of, page_of, place_of, sums, weights
from vocab.sources.pages.surroundings import HEADINGS

_MAIN = 0.4
"""Share of the page's Chinese that its <main> or <article> must hold to be taken for the text."""

_TITLE = 4
"""Characters that a line has in common with the name of the page at least, to be its title."""

_BEHIND = re.compile("[_|–—-]")
"""Stands between the title and what the site is called."""

_LONGEST_NAME = 300
"""Characters of a page's name that are looked at."""

_BEFORE = 0.25
"""Share of the sentences that may stand before the title: they welcome the reader, or say what the site is."""

_DATE = re.compile(r"\d{4}\s*[-/.年]\s*\d{1,2}|\d{1,2}:\d{2}")
_CREDIT = re.compile(r"[(（\[【]?\s*责?任?[编編][辑輯]\s*[:：].{1,16}[)）\]】]?")
"""'(Editor: ...)', the last line of a report."""


def article_of(body: Any, name: str) -> list[str]:
    """The lines of a page's article; all of its lines where it has no other. `name` is what the page calls itself."""
    page = page_of(body)
    everything = bytearray(b"\1" * len(page.lines))
    title = _title(page, name)
    kept = surroundings.without_named(page, everything, title)
    kept = _main(page, kept, title)
    for step in (
        surroundings.without_menus,
        surroundings.without_comments,
        without_groups,
        surroundings.without_imprint,
    ):
        kept = step(page, kept, title)
    kept = _article(page, kept, title)
    if not any(has_han(line.text) for at, line in enumerate(page.lines) if kept[at] and at != title):
        kept = everything  # a list of links is what the page is about
    return [line.text for line, keeps in zip(page.lines, kept, strict=True) if keeps]


def _title(page: Page, name: str) -> int:
    """The number of the line that is the title; -1 where none is known.

    It is what the page's own name says, most of all in a heading and first of all; else the first heading of its rank.
    """
    first, name = _squeezed(_BEHIND.split(name)[0]), _squeezed(name[:_LONGEST_NAME])
    found = []
    for at, line in enumerate(page.lines):
        said = _squeezed(line.text)
        if said and (said == first or (len(said) >= _TITLE and said in name)):
            heading = page.boxes[line.box].tag in HEADINGS
            found.append((heading, name.startswith(said), len(said), -at))
    if found:
        return -max(found)[-1]
    for tag in ("h1", "h2", "h3"):
        for at, line in enumerate(page.lines):
            if page.boxes[line.box].tag == tag and not surroundings.is_link(line):
                return at
    return -1


def _squeezed(text: str) -> str:
    return "".join(filter(str.isalnum, text))


def _main(page: Page, kept: bytearray, title: int) -> bytearray:
    """What stands in <main> or the articles, where they hold the most of the page, and the title."""
    total = sums(page, kept)
    for name in ("main", "article"):
        inside = bytearray(len(kept))
        for box in page.boxes:
            if name in (box.tag, box.role):
                inside[box.start : box.end] = kept[box.start : box.end]
        if sums(page, inside).letters[-1] >= _MAIN * total.letters[-1] > 0:
            if title >= 0:
                inside[title] = kept[title]
            return inside
    return kept


def _article(page: Page, kept: bytearray, title: int) -> bytearray:
    """From the title to the last line that belongs to the text, without what stands between them and is none of it."""
    weight = [0 if _CREDIT.fullmatch(line.text) else own
              for own, line in zip(weights(page, kept), page.lines, strict=True)]  # fmt: skip
    written = [at for at, characters in enumerate(weight) if characters]
    if not written:
        return kept
    left = bytearray(kept)
    belongs = _belonging(page, written)
    if 0 <= title <= written[-1] and sum(weight[:title]) <= _BEFORE * sum(weight):
        written = [at for at in written if at >= title]
        belongs = _belonging(page, written)
        left[:title] = bytes(keeps and belongs(at, strictly=True) for at, keeps in enumerate(kept[:title]))
    last = max(at for at, keeps in enumerate(left) if keeps and (weight[at] or belongs(at)))
    for at in [at for at, keeps in enumerate(left) if keeps and at != title and not weight[at]]:
        credit = at > written[-1] and _CREDIT.fullmatch(page.lines[at].text)
        if at > last or credit or (_is_furniture(page, at, before=at < written[0]) and not belongs(at)):
            left[at] = 0
    end = left.rfind(1)
    if end >= written[-1] and _is_emptied(page, end, title):
        left[end] = 0
    return left


def _is_emptied(page: Page, at: int, title: int) -> bool:
    """Whether a line is a heading of which nothing is left, though something stood below it."""
    box = page.boxes[page.lines[at].box]
    return at != title and box.tag in HEADINGS and at + 1 < page.boxes[box.parent].end


def _belonging(page: Page, written: list[int]) -> Callable[..., bool]:
    """Tells whether a line stands where the text has sentences, or in a block around them.

    Unless asked `strictly`, it belongs to the text in a block that is like one with sentences, too, or beside several
    that hold one each.
    """
    taken: set[int] = set()
    around = set(outer_of(page, page.lines[written[0]].box))
    own = {page.lines[at].box for at in written}
    for number in own:
        taken.update(outer := list(outer_of(page, number)))
        around.intersection_update(outer)
    places = {place_of(page, at, taken) for at in written}
    likes = Counter(_like(page, number) for number in (taken - around) | own)
    liked = {number for number in range(len(page.boxes)) if likes[like := _like(page, number)] > _is_bare(like)}
    liked |= _rows(page, written)

    def belongs(at: int, *, strictly: bool = False) -> bool:
        place = place_of(page, at, taken)
        if strictly or place in places:
            return place in places
        return place in around or not liked.isdisjoint(outer_of(page, page.lines[at].box))

    return belongs


def _rows(page: Page, written: list[int]) -> set[int]:
    """The blocks side by side without links of which two at least hold a sentence each and nothing else."""
    single = Counter(page.boxes[page.lines[at].box].parent for at in written if _is_row(page, page.lines[at].box))
    return {
        number
        for number, box in enumerate(page.boxes)
        if single[box.parent] > 1 and not any(page.lines[at].links for at in range(box.start, box.end))
    }


def _is_row(page: Page, number: int) -> bool:
    box = page.boxes[number]
    return box.end - box.start == 1 and box.tag in ("div", "section")


def _like(page: Page, number: int) -> tuple[int, str, tuple[str, ...]]:
    """What blocks side by side, or cells of a table, have in common that are parts of a text."""
    box = page.boxes[number]
    outer = box.parent
    while box.tag in ("td", "th") and outer > 0 and page.boxes[outer].tag in ("tr", "tbody"):
        outer = page.boxes[outer].parent
    return outer, box.tag, numberless(box.names)


def _is_bare(like: tuple[int, str, tuple[str, ...]]) -> bool:
    """Whether it takes two blocks to tell, as they have no name."""
    return like[1] != "td" and not like[2]


def _is_furniture(page: Page, at: int, *, before: bool) -> bool:
    """Whether a line is a link, or says before the first sentence when the page was made."""
    line = page.lines[at]
    if page.boxes[line.box].tag in _PARTS:
        return False
    return surroundings.is_link(line) or (before and _DATE.search(line.text) is not None)


_PARTS = frozenset("h1 h2 h3 h4 h5 h6 li dt dd td th caption figcaption".split())
"""Parts of a text that may well be a link, or a date among facts."""
