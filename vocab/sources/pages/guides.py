"""Aids to reading inside a page: ruby, pinyin above or beside each character, characters set apart or as pictures."""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from vocab.chinese import count_han, is_han

_TONED = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ"
_SYLLABLE = rf"(?:[a-zü{_TONED}]{{1,6}}[1-5]?)"
_PINYIN = re.compile(rf"[(（]?\s*{_SYLLABLE}(?:[\s'’·-]*{_SYLLABLE}){{0,5}}\s*[)）]?", re.IGNORECASE)
_TONE = re.compile(rf"[{_TONED}]|[a-zü][1-5]\b", re.IGNORECASE)

_WIDE = r"\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_MARKS = "，。！？；：、…—“”‘’「」『』《》（）"
SIGN = re.compile(
    r"<(?:[rR][uU][bB][yY]\b|[iI][mM][gG]\b[^<>]*\b[aA][lL][tT]\s*=)"
    rf"|>\s*(?:[(（]?[a-zA-Z]{{0,5}}[{_TONED}{_TONED.upper()}][a-zA-ZüÜ]{{0,4}}\b|[{_WIDE}]\s*</(?![aA]>))"
)
"""Without one of these a page has no such aid."""

_SET_APART = 3
"""Elements of one character side by side that make a line of text; two may be buttons."""

_BLOCK_APART = 8
"""The same for blocks without pinyin; a week of a calendar has seven."""

_LONGEST = 6
"""Characters and marks in one cell of a pinyin guide: a word and what stands around it."""

_TEXT = "-text"
_INLINE = frozenset(("span", "ruby", "rb", "i", "em", "b", "bdi", "font"))


def drop_guides(body: Any) -> None:
    """Give the characters of a tree back as running text, without the pinyin that stands above or beside them."""
    for picture in body.css("img[alt]"):
        if character := _pictured(picture):
            picture.replace_with(character)
    for ruby in reversed(body.css("ruby")):
        _plain_ruby(ruby)
    for table in reversed(body.css("table")):
        _join_rows(table)
    parents = {node.parent.mem_id: node.parent for node in body.css("span, div, td, li, p") if _held(node)}
    for parent in reversed(parents.values()):  # inner ones first: an outer one may take them away
        _join_children(parent)
    _drop_pinyin_beside(body)


def _pictured(picture: Any) -> str:
    """The character that a picture in a line of text stands for; empty for any other picture."""
    alt = re.sub(r"[\[\]［］【】\s\ufe00-\ufe0f\U000e0100-\U000e01ef]", "", picture.attributes.get("alt") or "")
    if len(alt) != 1 or not is_han(alt) or alt in "注註图圖":  # 'note', 'picture'
        return ""
    named = f"{picture.attributes.get('class')} {picture.attributes.get('src')}".lower()
    if "note" in named or picture.parent.tag in ("a", "button"):
        return ""
    around = picture
    while around.prev is None and around.next is None and around.parent.tag in _INLINE:
        around = around.parent
    beside = [around.prev, around.next]
    said = any(
        node is not None and (node.tag == "img" or (node.tag in (_TEXT, *_INLINE) and node.text(strip=True)))
        for node in beside
    )
    return alt if said else ""


def _plain_ruby(ruby: Any) -> None:
    """The characters in place of a ruby, also where the pinyin is the base and the characters stand above it."""
    above = "".join(node.text() for node in ruby.css("rt"))
    for node in reversed(ruby.css("rt, rp, rtc")):
        node.decompose()
    base = ruby.text()
    said = above if count_han(above) and not count_han(base) else base
    said = "".join(said.split()) if count_han(said) else said
    gap = ruby.next
    if _is_blank(gap) and gap.next is not None and gap.next.tag in ("ruby", _TEXT):
        gap.decompose()
    ruby.replace_with(said)


def _is_blank(node: Any) -> bool:
    return node is not None and node.tag == _TEXT and not node.text(strip=True)


def _join_rows(table: Any) -> None:
    """A row of pinyin with the row of its characters becomes a line of text; a sentence may go over several rows."""
    rows = [[cell for cell in row.iter() if cell.tag in ("td", "th")] for row in table.css("tr")]
    pairs = list(_guided(rows))
    line = ""
    for at, (pinyin, characters) in enumerate(pairs):
        line += "".join("".join(cell.text().split()) for cell in characters)
        if line.endswith(_ENDS) or at + 1 == len(pairs):
            characters[0].insert_before(line)
            line = ""
        for cell in (*pinyin, *characters):
            cell.decompose()


_ENDS = ("。", "！", "？", "”", "」")


def _guided(rows: list[list[Any]]) -> Iterator[tuple[list[Any], list[Any]]]:
    """Each row of pinyin with the row of characters below or above it."""
    at = 0
    while at + 1 < len(rows):
        above, below = rows[at], rows[at + 1]
        pinyin, characters = (above, below) if _is_pinyin(above) else (below, above)
        if len(above) == len(below) and _is_pinyin(pinyin) and _are_words(characters):
            yield pinyin, characters
            at += 1
        at += 1


def _is_pinyin(cells: list[Any]) -> bool:
    said = [cell.text(strip=True) for cell in cells]
    return any(_TONE.search(one) for one in said) and all(_PINYIN.fullmatch(one) for one in said if one.strip(_MARKS))


def _are_words(cells: list[Any]) -> bool:
    said = ["".join(cell.text().split()) for cell in cells]
    return any(map(count_han, said)) and all(len(one) <= _LONGEST and _is_chinese(one) for one in said)


def _is_chinese(said: str) -> bool:
    return all(is_han(character) or character in _MARKS for character in said)


def _held(node: Any) -> str:
    """The one character that an element holds, or the short word that it holds beside its pinyin; else nothing."""
    said = "" if _is_deep(node) else "".join(node.text().split())
    if not said or len(said) > 30 or node.css_first("a[href]") is not None:
        return ""
    bare = _LATIN.sub("", said)
    longest = _LONGEST if bare != said and _TONE.search(said) else 1
    return bare if 0 < len(bare) <= longest and _is_chinese(bare) else ""


def _is_deep(node: Any) -> bool:
    """Whether elements are nested in it deeper than any such guide is."""
    for _ in range(4):
        node = node.first_child
        if node is None:
            return False
    return True


_LATIN = re.compile(rf"[(（]?{_SYLLABLE}+[)）]?", re.IGNORECASE)


class _Held(NamedTuple):
    """An element, and the characters it holds."""

    node: Any
    text: str
    guided: bool  # whether their pinyin stands in it, too


def _join_children(parent: Any) -> None:
    """Children that hold a character each become the text they are read as."""
    run: list[_Held] = []
    for child in [*parent.iter(include_text=True), None]:
        if run and _is_blank(child):
            continue
        text = _held(child) if child is not None and child.tag != _TEXT else ""
        if run and (not text or child.tag != run[0].node.tag):
            _join(run)
            run = []
        if text:
            run.append(_Held(child, text, text != "".join(child.text().split())))


def _join(run: list[_Held]) -> None:
    guided = sum(held.guided for held in run)
    fewest = 2 if guided * 2 >= len(run) else _SET_APART if run[0].node.tag in _INLINE else _BLOCK_APART
    text = "".join(held.text for held in run)
    if len(run) < fewest or not count_han(text):
        return
    run[0].node.insert_before(text)
    for held in run:
        if held is not run[-1]:
            while _is_blank(held.node.next):
                held.node.next.decompose()
        held.node.decompose()


def _drop_pinyin_beside(body: Any) -> None:
    """Elements of one syllable beside its character, where a line has two of them at least."""
    found: dict[int, list[Any]] = {}
    for node in body.css("span, sup, sub, small, em, i, rb"):
        said = node.text(strip=True)
        if len(said) <= 30 and _TONE.search(said) and _PINYIN.fullmatch(said) and _is_beside(node):
            found.setdefault(node.parent.mem_id, []).append(node)
    for nodes in found.values():
        if len(nodes) > 1:
            for node in reversed(nodes):
                node.decompose()


def _is_beside(node: Any) -> bool:
    before = (node.prev.text().rstrip() if node.prev is not None else "")[-1:]
    after = (node.next.text().lstrip() if node.next is not None else "")[:1]
    return is_han(before) or (is_han(after) and before not in ("(", "（"))
