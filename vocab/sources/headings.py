"""The lines of plain text that begin a chapter: 第三章 ('chapter three') in many shapes, 楔子 ('prologue'), 1.标题."""

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

_NUMBER = "[0-9０-９零〇○一二三四五六七八九十百千两壹贰叁肆伍陆柒捌玖拾]"
_SPACE = "[ \u00a0\u3000]"
_FEW = _SPACE + "{0,4}"
_OPENING, _CLOSING = "【[「『〖《〈", "】]」』〗》〉"
_SIGN = "[章回卷节節集部篇幕折话話]"
_NUMBERED = rf"(?:第{_FEW}{_NUMBER}(?:{_SPACE}?{_NUMBER}){{0,7}}{_FEW}{_SIGN}|卷之?{_NUMBER}{{1,4}}(?![^\W\d_]))"
_BEFORE = rf"(?:(?:正文|作品正文|番外|外传|外傳|前传|[^\W\d_]{{1,6}}卷|卷{_NUMBER}{{1,3}}){_FEW}[:：·]?{_FEW})?"
_MARGIN = "[ \t\u00a0\u3000]"

_HEADING = re.compile(
    rf"{_MARGIN}*([{re.escape(_OPENING)}]?{_BEFORE}{_NUMBERED}[{re.escape(_CLOSING)}]?)"
    rf"(?:([ \t\u00a0\u3000:：.、·—-]+)([^\n]{{0,40}})|([^\n]{{0,24}}))"
)
"""The sign and number of a chapter, and its title, set apart or not; a longer line is none."""

_LONGEST = 120
"""Characters of a line that may be a heading, with its margin; no other is looked at."""

_PARTS = (
    "楔子 序章 序幕 序言 自序 代序 前言 引子 引言 导言 導言 开篇 尾声 尾聲 后记 後記 终章 終章 跋 番外 "
    "附录 附錄 内容简介 內容簡介 作品简介 作者的话 结语 結語 大结局 序 引"
)
"""Parts of a book that have a name in the place of a number."""

_NAMES = tuple(_PARTS.split())
_BEGINNINGS = frozenset(name[0] for name in _NAMES)
_INDENT = " \t\u00a0\u3000" + _OPENING


@cache
def _named() -> re.Pattern[str]:
    """Such a name with a number (番外二 'second extra') and a title; made when a line begins like one."""
    parts = "|".join(f"{_SPACE}?".join(part) for part in _NAMES)
    return re.compile(
        rf"{_MARGIN}*[{re.escape(_OPENING)}]?((?:{parts})[一二三四五六七八九十0-9]{{0,3}})"
        rf"(?:[ \u00a0\u3000:：·]{{1,4}}([^\n]{{1,24}}))?[{re.escape(_CLOSING)}]?{_MARGIN}{{0,20}}"
    )


_COUNTED = re.compile(
    r"^[ \t\u3000]*(([0-9]{1,4})[.．、][ \u3000]?([^\W\d_][^\n]{0,23}))$",
    re.MULTILINE,
)
"""1.标题, which only a whole row of them makes a heading: 1, 2, 3, each before text of some length."""

_SAID = re.compile("[。；;，,]|[!！?？…：:]$")
"""What a title that follows its number without a space has not: such a line is a sentence."""

_SENTENCE = re.compile("[。；;，,]$")
"""What a title never ends in."""

_GOES_ON = re.compile(
    "[的是里裡中讲講说說写寫已和与與到至就也还還才都要有在内末为為及或等了过過着被把]|之[后後前]|开头|结尾|结束|主要|完[了成]?$"
    "|[课課合团團目日假约奏体市门队分题]"
)
"""Behind 第一章 ('chapter one') without a space: what goes on with a sentence about it, or makes its sign another word
(第三节课 'the third lesson', 第二部分 'the second part')."""

FEWEST = 2
"""Headings there must be; a single one is rather a line of the text."""

_FEWEST_COUNTED = 3
_BODY = re.compile(r"[。！？!?…”]\s*$")
"""How the text behind a numbered title ends; items of a list follow each other."""


class Heading(NamedTuple):
    """Where a chapter begins, and its title."""

    start: int
    title: str


def headings_of(text: str) -> Sequence[Heading]:
    """The headings of a text in their order; none where there are too few to be chapters."""
    found = []
    start = 0
    for line in text.split("\n"):
        title = _title_in(line) if len(line) <= _LONGEST else ""
        if title:
            found.append(Heading(start, title))
        start += len(line) + 1
    return found if len(found) >= FEWEST else _counted(text)


def _title_in(line: str) -> str:
    """The title of a chapter that a line is; empty for any other line."""
    if ("第" in line or "卷" in line) and (title := _numbered(line)):
        return title
    said = line.lstrip(_INDENT)
    return _part(line) if said[:1] in _BEGINNINGS and "".join(said.split()).startswith(_NAMES) else ""


def _numbered(line: str) -> str:
    match = _HEADING.fullmatch(line)
    if not match:
        return ""
    sign, between, title, attached = match.groups()
    if between is None and attached.strip():
        if sign[-1] not in _CLOSING and (_SAID.search(attached.rstrip()) or _GOES_ON.match(attached)):
            return ""
    elif title and _SENTENCE.search(title.rstrip()):
        return ""
    colon = "：" if between and between.strip() in ("：", ":") else ""
    return _title(sign, colon, title or attached or "")


def _title(sign: str, colon: str, title: str) -> str:
    """第 3 章 结局 as 第3章 结局; a title whose characters are set apart (重 逢) as a word."""
    opened = sign[0] in _OPENING
    sign = re.sub(rf"(?<=第){_SPACE}+|{_SPACE}+(?={_SIGN})", "", sign.strip(_OPENING + _CLOSING))
    title = title.strip().strip(_CLOSING if opened else "").strip()
    pieces = title.split()
    if len(pieces) > 1 and all(len(piece) == 1 for piece in pieces):
        title = "".join(pieces)
    return f"{sign}{colon or ' '}{title}".strip()


def _part(line: str) -> str:
    match = _named().fullmatch(line)
    return f"{''.join(match[1].split())} {(match[2] or '').strip()}".strip() if match else ""


def _counted(text: str) -> Sequence[Heading]:
    """Numbered titles: the longest row of 1, 2, 3 ... with text between them."""
    row: list[re.Match[str]] = []
    for match in _COUNTED.finditer(text):
        if int(match[2]) == len(row) + 1 and not _SAID.search(match[3]):
            row.append(match)
    if len(row) < _FEWEST_COUNTED:
        return []
    between = (text[one.end() : other.start()] for one, other in pairwise(row))
    if not all(map(_BODY.search, between)):
        return []
    return [Heading(match.start(), match[1].strip()) for match in row]
