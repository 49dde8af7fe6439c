"""Marks of notes, [1] or ①, which stand inside words and are none of their characters."""

import re
from typing import Any

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
_CIRCLED = "\u2460-\u2473\u24f5-\u24fe\u2776-\u277f"
_BARE = re.compile(rf"(?:[注註]\s*)?{_NUMBERS}|[ivx]{{1,5}}|[a-z]")
_BRACKETED = re.compile(
    rf"(?:[\[［〔【(（]\s*(?:[注註]?\s*(?:{_NUMBERS})?|[a-zA-Z]{{1,3}}|[{_HAN}]{{0,3}}[注註{_CIRCLED}])\s*[\]］〕】)）]\s*)+"
    rf"|[{_CIRCLED}]+|[*＊†‡※◎]{{1,4}}|[注註][0-9０-９]{{0,3}}"
)
_WISHED = re.compile(rf"[\[［〔][{_HAN} ]{{2,8}}[\]］〕]")
"""Raised in an encyclopaedia: 'source wanted', 'who?'."""

_UNIT = re.compile(r"[米里]$")
"""Behind 'metre' or 'li' a raised 2 or 3 is a power: square and cubic metres."""

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
    if not _BARE.fullmatch(said):
        return False
    if node.css_first("a[href*='#']") is not None or (node.parent.tag == "a" and "#" in _href(node.parent)):
        return True
    before = _before(node)
    if (said in ("2", "3") and _UNIT.search(before)) or (_DATED.search(before) and _COUNTS.match(_after(node))):
        return False
    return re.fullmatch(_AFTER, before[-1:]) is not None


def _is_reference(node: Any) -> bool:
    said = node.text(strip=True)
    if node.tag == "sup" or node.attributes.keys() & {"epub:type", "role"} or not said:
        return bool(_BRACKETED.fullmatch(said) or _BARE.fullmatch(said) or not said)
    if _BRACKETED.fullmatch(said):
        return True
    if not _BARE.fullmatch(said):
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

_IN_TEXT = re.compile(
    rf"(?<={_AFTER})(?<!第)(?:[\[［]\s*[注註]?{_NUMBERS}\s*[\]］]|〔\s*[注註]?{_NUMBERS}\s*〕|[\[［〔][注註][\]］〕])+"
)
_CIRCLE = re.compile(
    rf"(?<={_AFTER})(?<![图圖表第式见見例题題和、或与與及至到])([{_CIRCLED}])(?![和、或与與及至到中的是段处處部～~-])"
)


def without_note_marks(lines: list[str]) -> list[str]:
    """The lines without the marks written in them, as 中国人〔4〕民.

    A year, as in 国发〔2020〕5号, is none. A circled number is one where a note begins with it, or where its line has
    no other: items of a list come in twos at least.
    """
    notes = {line[0] for line in lines if re.match(f"[{_CIRCLED}]", line)}
    return [_without_marks(line, notes) if _MARKED.search(line) else line for line in lines]


_MARKED = re.compile(rf"[\[［〔{_CIRCLED}]")


def _without_marks(line: str, notes: set[str]) -> str:
    line = _IN_TEXT.sub("", line)
    circles = re.findall(rf"[{_CIRCLED}]", line)
    return _CIRCLE.sub(lambda mark: "" if len(circles) == 1 or mark[1] in notes else mark[0], line)
