"""Numbers and their measure words."""

import re
from functools import lru_cache

from vocab.chinese import DIGITS, QUANTITIES, TENS, WESTERN
from vocab.segmentation.cutters import Pieces
from vocab.segmentation.mending.evidence import COUNTED_NOUNS, Words

_ROUNDED = frozenset({"百余", "千余", "万余", "亿余"})
"""Behind digits the unit and 余 'and more' stand apart: 3 千 余."""

_NUMBER = re.compile(rf"[{WESTERN}]+|[{QUANTITIES}]+")


def is_counted(piece: str, words: Words) -> bool:
    """Whether a piece is to be parted from its measure word, or may be parted behind digits."""
    return piece in _ROUNDED or (len(piece) == 2 and piece[0] == "一") or words.parted(piece) != (piece,)


def part_numbers(pieces: Pieces, words: Words) -> Pieces:
    """The pieces with a number or demonstrative apart from its measure word, where the dictionary has no such word.

    >>> part_numbers(["这场", "战争"], words)  # this war
    ['这', '场', '战争']
    >>> part_numbers(["量", "一量"], words)  # to measure for once
    ['量', '一', '量']
    """
    parted: Pieces = []
    for piece in pieces:
        before = parted[-1] if parted else ""
        if (piece in _ROUNDED and before.isdigit()) or (before and piece == "一" + before):
            parted += piece
        else:
            parted += words.parted(piece)
    return parted


_FIGURES = re.compile(rf"第?[{WESTERN}]+(?:[.．][{WESTERN}]+)?")
_SPELLED = re.compile(rf"第?[{DIGITS}{TENS}几]+")
_FRACTION = re.compile(rf"[{DIGITS}{TENS}]+分")
_LONG_UNIT = re.compile(rf"[{TENS}]{{1,2}}")
_FURTHER = re.compile(rf"([{DIGITS}{TENS}]+)(.{{1,2}})")
_GROUP = re.compile(rf"[{WESTERN}]{{3}}")
_ROUNDING = frozenset("余多几来")
_ASCENDING = "一二三四五六七八九"
_YEAR = 4
"""Digits of a year."""


def is_cut_number(piece: str, _words: Words) -> bool:
    """Whether more of a number may stand behind a piece."""
    return (
        piece == "第"
        or _FRACTION.fullmatch(piece) is not None
        or _FIGURES.fullmatch(piece) is not None
        or _SPELLED.fullmatch(piece) is not None
    )


def join_numbers(pieces: Pieces, words: Words) -> Pieces:
    """The pieces with the parts of one number joined, a measure word or noun behind it freed.

    >>> join_numbers(["二", "十五", "六", "岁"], words)  # twenty-five or twenty-six years old
    ['二十五六', '岁']
    """
    mended: Pieces = []
    at = 0
    while at < len(pieces):
        number = pieces[at]
        at += 1
        if is_cut_number(number, words):
            while at < len(pieces) and (further := _further(number, pieces, at, words)):
                joined, rest, used = further
                number, at = number + joined, at + used
                if rest:
                    mended.append(number)
                    number = rest
                    break
        mended.append(number)
    return mended


def _further(number: str, pieces: Pieces, at: int, words: Words) -> tuple[str, str, int] | None:
    """What of the pieces from `at` on belongs to a number, what is freed behind it, how many pieces that takes."""
    piece = pieces[at]
    following = pieces[at + 1] if at + 1 < len(pieces) else ""
    if number[-1] == "分":
        whole = piece == "之" and _SPELLED.fullmatch(following)
        return (piece + following, "", 2) if whole else None
    if number == "第":
        return (piece, "", 1) if _FIGURES.fullmatch(piece) or _SPELLED.fullmatch(piece) else None
    if number[-1] in WESTERN:
        if piece == "," and _GROUP.fullmatch(following) and len(number.rpartition(",")[2]) <= 3:
            return piece + following, "", 2
        if _LONG_UNIT.fullmatch(piece) and following not in _ROUNDING:
            return piece, "", 1
        if piece[0] == "多" and len(piece) == 2 and _counts(piece[1], words):
            return "多", piece[1], 1  # 20多国 'over 20 countries' is no 多国 'multinational'
        freed = _FURTHER.fullmatch(piece)
        unit = freed and _LONG_UNIT.fullmatch(freed[1]) and not words.is_listed(piece) and freed[2] not in _ROUNDING
        return (freed[1], freed[2], 1) if freed and unit else None
    if _SPELLED.fullmatch(piece) and _goes_on(number, piece, following):
        return piece, "", 1
    freed = _FURTHER.fullmatch(piece)
    if (
        freed
        and _goes_on(number, freed[1], freed[2])
        and (words.is_counted_by(freed[2]) or freed[2] in "分角日号多余来")
    ):
        return freed[1], freed[2], 1
    return None


def _goes_on(number: str, further: str, following: str) -> bool:
    """Whether two spelled numbers side by side are one: 二 十五, 三百 六十, 十五 六, 一九 四九 before 年."""
    last, first = number[-1], further[0]
    if last in TENS or first in TENS:
        return not (last in TENS and first in TENS) or TENS.index(first) > TENS.index(last)
    if last in "零〇" and number[-2:-1] and number[-2] in TENS:
        return True
    if last.replace("两", "二") + first in _ASCENDING:
        about = (len(number) > 1 and number[-2] in TENS) if len(further) == 1 else further[1] in TENS
        return about and (len(number) > 1 or len(further) > 1)
    return (following.startswith("年") and len(number) + len(further) == _YEAR) or _is_year(number, further)


def _is_year(number: str, further: str) -> bool:
    """Whether digits without a unit begin a year of four."""
    whole = number + further
    return len(whole) in (2, 3) and whole[0] in "一二" and whole[1] in "〇零九" and set(DIGITS) >= set(whole)


@lru_cache(maxsize=10_000)
def _is_number(piece: str) -> bool:
    return _NUMBER.fullmatch(piece) is not None


def is_number(piece: str, _words: Words) -> bool:
    """Whether a piece is a number."""
    return _is_number(piece)


def recut_behind_numbers(pieces: Pieces, words: Words) -> Pieces:
    """The pieces with a measure word freed from a false word behind a number.

    >>> recut_behind_numbers(["20", "多", "国外", "长"], words)  # the foreign ministers of over 20 countries
    ['20', '多', '国', '外长']
    """
    mended = list(pieces)
    for at in range(1, len(mended) - 1):
        if not _is_number(mended[at - 1]) or (mended[at - 1] == "多" and not (at > 1 and _is_number(mended[at - 2]))):
            continue
        piece, following = mended[at : at + 2]
        if len(piece) == 2 and len(following) == 1 and _counts(piece[0], words) and words.known(piece[1] + following):
            mended[at : at + 2] = [piece[0], piece[1] + following]
        elif len(piece) == 2 and piece[1] in _ASIDE and (_counts(piece[0], words) or piece[0] in "日岁月"):
            mended[at : at + 1] = piece
            return recut_behind_numbers(mended, words)
        elif len(piece) == len(following) == 1 and words.is_measure(piece + following):
            mended[at : at + 2] = [piece + following, ""]
    return [piece for piece in mended if piece]


_ASIDE = frozenset("内时前后里中间")
"""Where something is in a time that is counted: 7日内 'within 7 days', 14岁时 'at the age of 14'."""


def _counts(character: str, words: Words) -> bool:
    return words.is_measure(character) or character in COUNTED_NOUNS
