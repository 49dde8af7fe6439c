"""Numbers and their measure words."""

import re
from functools import lru_cache

from vocab.chinese import QUANTITIES, WESTERN
from vocab.segmentation.cutters import Pieces
from vocab.segmentation.mending.evidence import Words

_COUNTED_NOUNS = "国省市县州区镇村校班户"
"""Nouns that stand behind a number without a measure word."""

_ROUNDED = frozenset({"百余", "千余", "万余", "亿余"})
"""Behind digits the unit and 余 'and more' stand apart: 3 千 余."""

_NUMBER = re.compile(rf"[{WESTERN}]+|[{QUANTITIES}]+")


def is_counted(piece: str, words: Words) -> bool:
    """Whether a piece is to be parted from its measure word, or may be parted behind digits."""
    return piece in _ROUNDED or words.parted(piece) != (piece,)


def part_numbers(pieces: Pieces, words: Words) -> Pieces:
    """The pieces with a number or demonstrative apart from its measure word, where the dictionary has no such word.

    >>> part_numbers(["这场", "战争"], words)  # this war
    ['这', '场', '战争']
    """
    parted: Pieces = []
    for piece in pieces:
        if piece in _ROUNDED and parted and parted[-1].isdigit():
            parted += piece
        else:
            parted += words.parted(piece)
    return parted


@lru_cache(maxsize=10_000)
def _is_number(piece: str) -> bool:
    return _NUMBER.fullmatch(piece) is not None


def is_number(piece: str, _words: Words) -> bool:
    """Whether a piece is a number."""
    return _is_number(piece)


def recut_behind_numbers(pieces: Pieces, words: Words) -> Pieces:
    """The pieces with a measure word freed from a false word behind a number.

    >>> recut_behind_numbers(["多", "国外", "长"], words)  # the foreign ministers of over (20) countries
    ['多', '国', '外长']
    """
    mended = list(pieces)
    for at in range(1, len(mended) - 1):
        if not _is_number(mended[at - 1]):
            continue
        piece, following = mended[at : at + 2]
        if len(piece) == 2 and len(following) == 1 and _counts(piece[0], words) and words.known(piece[1] + following):
            mended[at : at + 2] = [piece[0], piece[1] + following]
        elif len(piece) == len(following) == 1 and words.is_measure(piece + following):
            mended[at : at + 2] = [piece + following, ""]
    return [piece for piece in mended if piece]


def _counts(character: str, words: Words) -> bool:
    return words.is_measure(character) or character in _COUNTED_NOUNS
