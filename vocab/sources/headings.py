"""The lines of plain text that begin a chapter: 第三章 ('chapter three') in many shapes, 楔子 ('prologue'), 1.标题."""

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from vocab.runtime import late

_DIGITS = "0123456789０１２３４５６７８９零〇○一二三四五六七八九十百千两壹贰叁肆伍陆柒捌玖拾"
_SPACES = " \u00a0\u3000"
_COUNTS = _DIGITS + _SPACES
_NUMBER = f"[{_DIGITS}]"
_SPACE = f"[{_SPACES}]"
_FEW = _SPACE + "{0,4}"
_OPENING, _CLOSING = "【[「『〖《〈", "】]」』〗》〉"
_SIGNS = "章回卷节節集部篇幕折话話"
_SIGN = f"[{_SIGNS}]"
_NUMBERED = (
    rf"(?:第{_FEW}{_NUMBER}(?:{_SPACE}?{_NUMBER}){{0,7}}{_FEW}{_SIGN}"
    rf"|卷之?{_NUMBER}{{1,4}}(?![^\W\d_])|[Cc]hapter {_NUMBER}{{1,4}})"
)
_BEFORE = rf"(?:(?:正文|作品正文|番外|外传|外傳|前传|[^\W\d_]{{1,6}}[卷部季]|卷{_NUMBER}{{1,3}}){_FEW}[:：·]?{_FEW})?"
_MARGIN = "[ \t\u00a0\u3000]"

_HEADING = late(
    rf"{_MARGIN}*([{re.escape(_OPENING)}]?{_BEFORE}{_NUMBERED}[{re.escape(_CLOSING)}]?)"
    rf"(?:([ \t\u00a0\u3000:：.、·—-]+)([^\n]{{0,40}})|([^\n]{{0,24}}))"
)
"""The sign and number of a chapter, and its title, set apart or not; a longer line is none."""

_LONGEST = 120
"""Characters of a line that may be a heading, with its margin; no other is looked at."""

_PARTS = (
    "楔子 序章 序幕 序言 自序 代序 前言 引子 引言 导言 導言 开篇 尾声 尾聲 后记 後記 终章 終章 跋 番外 "
    "上卷 中卷 下卷 上篇 中篇 下篇 上部 中部 下部 完本感言 附录 附錄 内容简介 內容簡介 作品简介 "
    "作者的话 结语 結語 大结局 序 引"
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


_COUNTED = late(
    rf"^{_MARGIN}*((?P<open>[（(【]?)(?P<number>[0-9]{{1,4}}|[一二三四五六七八九十]{{1,3}})(?P<close>[)）】]?)"
    rf"(?P<mark>[.．、:：]?)(?P<gap>{_SPACE}*)(?P<title>[^\W\d_][^\n]{{0,23}})?){_MARGIN}*$",
    re.MULTILINE,
)
"""1.标题, 一、标题, 001 标题, （一）, 1: only a whole row of one form makes them headings, each before some text."""

_SAID = late("[。；;，,]|[!！?？…：:]$")
"""What a title that follows its number without a space has not: such a line is a sentence."""

_SENTENCE = late("[。；;，,]$")
"""What a title never ends in."""

_GOES_ON = late(
    "[的是里裡中讲講说說写寫已和与與到至就也还還才都要有在内末为為及或等了过過着被把]|之[后後前]|开头|结尾|结束|主要|完[了成]?$"
    "|[课課合团團目日假约奏体市门队分题]"
)
"""Behind 第一章 ('chapter one') without a space: what goes on with a sentence about it, or makes its sign another word
(第三节课 'the third lesson', 第二部分 'the second part')."""

FEWEST = 2
"""Headings there must be; a single one is rather a line of the text."""

_FEWEST_COUNTED = 3
_BODY = late(r"[。！？!?…”]\s*$")
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
    if _may_be_numbered(line) and (title := _numbered(line)):
        return title
    said = line.lstrip(_INDENT)
    return _part(line) if said[:1] in _BEGINNINGS and "".join(said.split()).startswith(_NAMES) else ""


def _may_be_numbered(line: str) -> bool:
    """What most lines that speak of 第一 ('first') are not, so that they need no regular expression."""
    if "卷" in line or "hapter" in line:
        return True
    return "第" in line and any(behind.lstrip(_COUNTS)[:1] in _SIGNS for behind in line.split("第")[1:])


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
    """Numbered titles: a row of 1, 2, 3 ... in one form with text between them, the first there is."""
    rows: dict[tuple[bool, ...], list[re.Match[str]]] = {}
    for match in _COUNTED.finditer(text):
        apart = bool(match["close"] or match["mark"] or match["gap"])
        if match["title"] and (not apart or _SAID.search(match["title"])):
            continue
        form = (match["number"].isascii(), bool(match["close"]), bool(match["mark"]), bool(match["title"]))
        row = rows.setdefault(form, [])
        if _value(match["number"]) == len(row) + 1:
            row.append(match)
    for row in rows.values():
        between = (text[one.end() : other.start()] for one, other in pairwise(row))
        if len(row) >= _FEWEST_COUNTED and all(map(_BODY.search, between)):
            return [Heading(match.start(), match[1].strip()) for match in row]
    return []


_ONES = "〇一二三四五六七八九"


def _value(number: str) -> int:
    """What a number in digits or Chinese numerals up to 99 counts."""
    if number.isdecimal():
        return int(number)
    tens, ten, ones = number.rpartition("十")
    return (max(_ONES.find(tens), 1) * 10 if ten else 0) + (_ONES.find(ones) if ones else 0)
