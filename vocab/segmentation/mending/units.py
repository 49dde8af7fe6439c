"""Units larger than the segmenter's words: by suffix, by form, by dictionary."""

import re
from itertools import accumulate, pairwise

from vocab.chinese import COUNTING, EVENTS, SUFFIXES, WESTERN, is_han
from vocab.segmentation.cutters import Pieces
from vocab.segmentation.mending.evidence import Words


def is_suffix(piece: str, _words: Words) -> bool:
    """Whether a piece may belong to the word beside it."""
    return piece in SUFFIXES or piece in EVENTS or piece == "总"


def join_suffixes(pieces: Pieces, words: Words) -> Pieces:
    """The pieces with a suffix joined to the word before it that no dictionary lists alone, 总 to the noun behind it.

    >>> join_suffixes(["误码", "率", "很", "低"], words)  # the error rate is low
    ['误码率', '很', '低']
    """
    mended: Pieces = []
    for piece in pieces:
        before = mended[-1] if mended else ""
        noun = len(before) == 2 and is_han(before) and words.tag(before).startswith(("n", "vn"))
        rare = len(before) == 2 and is_han(before) and words.is_loose_base(before)
        leads = before == "总" and len(piece) == 2 and words.tag(piece).startswith("n")
        if (piece in SUFFIXES and rare) or (piece in EVENTS and noun) or leads:
            mended[-1] += piece
        else:
            mended.append(piece)
    return mended


_SIDES = frozenset("单双多大中小上下左右前后内外进出")
"""Characters that stand side by side in a shortened pair: 双边 + 多边 -> 双多边, 中学 + 小学 -> 中小学."""


def is_side(piece: str, _words: Words) -> bool:
    """Whether a piece may be the first half of a shortened pair."""
    return piece in _SIDES


def join_shortened_pairs(pieces: Pieces, words: Words) -> Pieces:
    """The pieces with two words joined whose same ending is said once.

    >>> join_shortened_pairs(["双", "多边", "合作"], words)  # bilateral and multilateral cooperation
    ['双多边', '合作']
    """
    mended: Pieces = []
    for piece in pieces:
        before = mended[-1] if mended else ""
        paired = before in _SIDES and len(piece) == 2 and piece[0] in _SIDES and piece[0] != before
        if paired and words.known(before + piece[1]) and words.known(piece):
            mended[-1] += piece
        else:
            mended.append(piece)
    return mended


_SHIP = re.compile(r"[“「『](\w{2,8})[”」』](?=号)")
_REDUPLICATED = re.compile(r"(?:愈.愈|越(?!来).越|亦.亦|且.且|忽.忽|半.半)\w")
_SHARED = re.compile(
    r"..与共|世所..|.之所.|..为民|..在[前先握胸]|..无[门路望]|[COUNTING]步走"
    r"|(?:二十|十[一二三四五六七八九])大(?=报告|精神|以来|代表)".replace(".", r"\w").replace("COUNTING", COUNTING)
)
"""Frames with open places for Chinese characters, congresses by number: 休戚与共, 世所罕见, 心之所向, 执政为民,
冲锋在前, 投诉无门, 三步走."""
_DIGITS = re.compile(rf"[{WESTERN}]+(?:[.．][{WESTERN}]+)?多")
_FRAMES = (_SHARED, _SHIP, _REDUPLICATED, _DIGITS)


_FIXED = frozenset("共所民在无走大号愈越亦且忽半多")
"""A character of each frame that is no open place."""


def is_in_frame(piece: str, _words: Words) -> bool:
    """Whether a piece may be the fixed part of a frame."""
    return not _FIXED.isdisjoint(piece)


def join_frames(pieces: Pieces, words: Words) -> Pieces:  # noqa: ARG001 - the shape of all steps
    """The pieces with that joined which its form holds together: a ship's name before 号, frames, 20多.

    >>> join_frames(["愈", "挫", "愈", "勇"], words)  # the more setbacks, the braver
    ['愈挫愈勇']
    """
    text = "".join(pieces)
    spans = [
        match.span(match.lastindex or 0)
        for frame in _FRAMES
        for match in frame.finditer(text)
        if frame is _DIGITS or is_han(match[match.lastindex or 0])
    ]
    if not spans:
        return pieces
    edges = set(accumulate(map(len, pieces), initial=0))
    for start, end in spans:
        if start in edges and end in edges:
            edges -= set(range(start + 1, end))
    return [text[start:end] for start, end in pairwise(sorted(edges))]
