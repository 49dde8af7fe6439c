"""Boxes side by side that are alike: teasers and comments behind a text, or posts that are the text."""

import re
from collections import Counter, defaultdict
from itertools import accumulate, takewhile

from vocab.sources.pages.lines import Box, Page, of, outer_of, place_of, weights
from vocab.sources.pages.surroundings import HEADINGS, is_link, without


def without_groups(page: Page, kept: bytearray, title: int) -> bytearray:
    """Without boxes side by side that each begin with the headline of another page: teasers behind the text.

    Where they begin with a name, or are most of the page, they are the posts of a forum, answers to a question: then
    what people wrote is kept, not what is said of them.
    """
    total = list(accumulate(weights(page, kept), initial=0))
    paragraphs = _paragraphs(page, kept)
    children: dict[tuple[int, str, tuple[str, ...]], list[Box]] = defaultdict(list)
    for box in page.boxes[1:]:
        children[box.parent, box.tag, numberless(box.names)].append(box)
    for (parent, _, _), boxes in children.items():
        items = [box for box in boxes if _is_item(page, kept, box)] if len(boxes) > 1 else []
        if len(items) < 2:
            continue
        within = sum(of(total, item) for item in items)
        before = total[items[0].start]
        if not within:
            continue  # a part of an outer group, or none of the text
        if _are_people(page, kept, items) or within > before:
            kept = _posts(page, kept, items, title)
        elif items[0].tag == "p" or not paragraphs[parent]:
            kept = without(kept, items, title)
    return kept


_NAME = 6
"""Characters from which on what an item begins with is a headline on average, and no name of a person."""


def _are_people(page: Page, kept: bytearray, items: list[Box]) -> bool:
    lengths = [page.lines[kept.find(1, item.start, item.end)].letters for item in items]
    return sum(lengths) < _NAME * len(lengths)


def numberless(names: tuple[str, ...]) -> tuple[str, ...]:
    """Names of blocks as they are the same for each of several, which are often numbered."""
    return tuple(re.sub(r"\d+", "#", name) for name in names)


def _is_item(page: Page, kept: bytearray, box: Box) -> bool:
    lines = [page.lines[at] for at in range(box.start, min(box.end, box.start + 40)) if kept[at]]
    return len(lines) > 1 and is_link(lines[0]) and not lines[0].inner


def _paragraphs(page: Page, kept: bytearray) -> Counter[int]:
    """How many sentences stand in each block, directly or in a paragraph."""
    found: Counter[int] = Counter()
    for at, line in enumerate(page.lines):
        if kept[at] and line.prose:
            own = page.boxes[line.box]
            found[own.parent if own.tag == "p" else line.box] += 1
    return found


def _posts(page: Page, kept: bytearray, items: list[Box], title: int) -> bytearray:
    """Items with those lines only that stand in a place where some item has a sentence, and with their headings."""
    lines = [at for item in items for at in range(item.start, item.end) if kept[at]]
    places = {_place(page, place_of(page, at)) for at in lines if page.lines[at].prose}
    left = bytearray(kept)
    for at in lines:
        number = page.lines[at].box
        around = takewhile(lambda outer: outer > items[0].parent, outer_of(page, number))
        if not (page.boxes[number].tag in HEADINGS or at == title or any(_place(page, n) in places for n in around)):
            left[at] = 0
    return left


def _place(page: Page, number: int) -> tuple[object, ...]:
    """What a block has in common with the same block of another item."""
    box = page.boxes[number]
    outer = page.boxes[max(box.parent, 0)]
    return box.tag, numberless(box.names), outer.tag, numberless(outer.names)
