"""Marks of notes that are elements of a page: raised ones, and links to a note."""

import re
from typing import Any

from vocab.sources.running_text.note_marks import is_raised_mark, may_be_raised_mark

SIGN = re.compile(r"<sup\b|noteref|footnote|href\s*=\s*[\"']?[^\"'\s<>]*#|[\u2460-\u2473\[［〔]", re.IGNORECASE)
"""Without one of these a page has no mark of a note."""

_REFERENCES = (
    "sup.reference, [epub\\:type~=noteref], [role=doc-noteref], a.duokan-footnote, a.noteref, a.footnote-ref, "
    "a[href*='#']"
)

_HAN = r"\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_AFTER = rf"[{_HAN}”’」』》）〉】。，！？；：、…—.,!?%％]"
"""What a mark stands behind: a Chinese character or punctuation; behind Latin or a digit it may be a power."""

_NUMBERS = r"[0-9０-９]{1,3}(?:\s*[-–~,，、]\s*[0-9０-９]{1,3})*"
_PAGES = r"[0-9]{1,4}(?:\s*[-–,，、]\s*[0-9]{1,4})*"
"""Where in a book, as an encyclopaedia says behind the number of a note."""

_CIRCLED = "\u2460-\u2473\u24f5-\u24fe\u2776-\u277f"
_BRACKETED = re.compile(
    rf"(?:[\[［〔【(（]\s*(?:[注註]?\s*(?:{_NUMBERS})?|[a-zA-Z]{{1,3}}|[{_HAN}]{{0,3}}[注註{_CIRCLED}])\s*[\]］〕】)）]\s*)+"
    rf"(?:[:：]\s*{_PAGES})?|[:：]\s*{_PAGES}"
    rf"|[{_CIRCLED}]+|[*＊†‡※◎]{{1,4}}|[注註][0-9０-９]{{0,3}}"
)
_WISHED = re.compile(rf"[\[［〔][{_HAN} ]{{2,8}}[\]］〕]")
"""Raised in an encyclopaedia: 'source wanted', 'who?'."""

_DATED = re.compile(r"[年月]$")

_COUNTED = re.compile(r"[图圖表第式节節章页頁卷条條例题題步附]$")
_COUNTS = re.compile(r"[章节節页頁条條款回卷年月日号號个個]")
"""What a number that is a link counts, where it marks no note: 'figure 3', 'chapter 3'."""


def drop_note_marks(body: Any) -> None:
    """Take the marks that are elements out of a tree: raised ones, and links to a note."""
    for node in reversed(body.css("sup")):
        if _is_raised_mark(node):
            node.decompose()
    for node in reversed(body.css(_REFERENCES)):
        if _is_reference(node):
            node.decompose()


def _is_raised_mark(node: Any) -> bool:
    said = node.text(strip=True)
    if _BRACKETED.fullmatch(said) or _WISHED.fullmatch(said):
        return True
    if not may_be_raised_mark(said):
        return False
    if node.css_first("a[href*='#']") is not None or (node.parent.tag == "a" and "#" in _href(node.parent)):
        return True
    before = _before(node)
    return is_raised_mark(said, before) and not (_DATED.search(before) and _COUNTS.match(_after(node)))


def _is_reference(node: Any) -> bool:
    said = node.text(strip=True)
    if node.tag == "sup" or node.attributes.keys() & {"epub:type", "role"} or not said:
        return bool(_BRACKETED.fullmatch(said) or may_be_raised_mark(said) or not said)
    if _BRACKETED.fullmatch(said):
        return True
    if not may_be_raised_mark(said):
        return False
    before, after = _before(node), _after(node)
    return (
        re.fullmatch(_AFTER, before[-1:]) is not None
        and not _COUNTED.search(before)
        and not _COUNTS.match(after)
        and (re.match(r"[a-z]", said) is None or "note" in _href(node))
    )


def _href(node: Any) -> str:
    return node.attributes.get("href") or ""


def _before(node: Any) -> str:
    """The text just before an element, in its block; a few inner elements may stand around it."""
    for _ in range(3):
        if node.prev is not None:
            return (node.prev.text() or "").rstrip()
        if node.parent is None or node.parent.tag not in _INLINE:
            return ""
        node = node.parent
    return ""


def _after(node: Any) -> str:
    return (node.next.text() or "").lstrip() if node.next is not None else ""


_INLINE = frozenset("a span sup cite q small em strong b i ruby".split())
