"""Neighbours that the dictionary or a glossary lists as one word."""

from operator import add

from vocab.chinese import COUNTING, is_han
from vocab.segmentation.cutters import Pieces
from vocab.segmentation.mending.evidence import Words


def join_listed(pieces: Pieces, words: Words) -> Pieces:
    """The pieces with neighbours joined that the dictionary or a glossary lists as one word or name.

    Up to LONGEST_TERM characters, names at any length; longer set phrases stay their words.

    >>> join_listed(["第一", "时间"], words)  # in the first moments
    ['第一时间']
    """
    opens = [*map(words.begins, map(add, pieces, pieces[1:])), False]
    if True not in opens:
        return pieces
    mended: Pieces = []
    at = 0
    while at < len(pieces):
        end = _listed_until(pieces, at, words) if opens[at] else at + 1
        mended.append(pieces[at] if end == at + 1 else "".join(pieces[at:end]))
        at = end
    return mended if len(mended) < len(pieces) else pieces


def _listed_until(pieces: Pieces, at: int, words: Words) -> int:
    """Where the longest listed unit that begins with a piece ends; right behind the piece where there is none."""
    longest, word = at + 1, pieces[at]
    for end in range(at + 1, len(pieces)):
        word += pieces[end]
        if end > at + 1 and not words.begins(word):
            break
        if len(word) > 2 and words.is_unit(word):
            longest = end + 1
    return longest


def is_latin(piece: str, _words: Words) -> bool:
    """Whether a piece is a run of Latin letters or digits."""
    return piece.isascii() and piece.isalnum()


def join_mixed(pieces: Pieces, words: Words) -> Pieces:
    """The pieces with Latin letters joined to the Chinese beside them where the dictionary has such a word.

    >>> join_mixed(["唱", "卡拉", "OK"], words)  # to sing karaoke
    ['唱', '卡拉OK']
    """
    mended: Pieces = []
    at = 0
    while at < len(pieces):
        piece = pieces[at]
        at += 1
        if is_latin(piece, words):
            if at < len(pieces) and pieces[at][0].isascii() and pieces[at][0].isalpha():
                letters, rest = _letters(pieces[at])
                piece, pieces = piece + letters, [*pieces[:at], *rest, *pieces[at + 1 :]]
            before = mended[-1] if mended and is_han(mended[-1]) else ""
            behind = pieces[at] if at < len(pieces) and is_han(pieces[at]) else ""
            for front, end in ((before, behind), ("", behind), (before, "")):
                if (front or end) and words.is_listed_mixed(front + piece + end):
                    piece = (mended.pop() if front else "") + piece + end
                    at += bool(end)
                    break
        mended.append(piece)
    return mended


def _letters(piece: str) -> tuple[str, Pieces]:
    """The Latin letters and digits that a piece begins with, and what is behind them: CP before U盘 is none."""
    end = next((at for at, character in enumerate(piece) if not character.isascii()), len(piece))
    return piece[:end], [piece[end:]] if end < len(piece) else []


_OPENING = dict(zip('“‘「『《"', '”’」』》"', strict=True))


def is_opening(piece: str, _words: Words) -> bool:
    """Whether a piece opens a quotation."""
    return piece in _OPENING


def join_quoted(pieces: Pieces, words: Words) -> Pieces:
    """The pieces with a headword joined that is all that stands between two quotation marks.

    >>> join_quoted(["“", "台", "中", "”"], words)  # 'Taichung'
    ['“', '台中', '”']
    """
    mended: Pieces = []
    at = 0
    while at < len(pieces):
        mended.append(pieces[at])
        close = _OPENING.get(pieces[at])
        at += 1
        end = _closed_at(pieces, at, close) if close else at
        quoted = "".join(pieces[at:end])
        if end > at + 1 and pieces[at] not in COUNTING and words.is_headword(quoted):  # 四个意识 stays three words
            mended.append(quoted)
            at = end
    return mended


_QUOTED = 8
"""Pieces of a headword and the mark behind it, at most."""


def _closed_at(pieces: Pieces, at: int, close: str) -> int:
    """Where a closing mark stands near, `at` where none does."""
    return next((end for end in range(at, min(at + _QUOTED, len(pieces))) if pieces[end] == close), at)


def is_led_by_particle(piece: str, _words: Words) -> bool:
    """Whether a piece is a particle, which may begin a word as well."""
    return piece in ("了", "着")


def join_led_by_particle(pieces: Pieces, words: Words) -> Pieces:
    """The pieces with a particle joined to the character behind it, where no verb stands before and they are a word.

    >>> join_led_by_particle(["别", "着", "忙"], words)  # do not hurry
    ['别', '着忙']
    """
    mended: Pieces = []
    for piece in pieces:
        led = len(piece) == 1 and mended and mended[-1] in ("了", "着") and mended[-1] != piece
        if led and _stands_alone(mended, words) and words.is_listed(mended[-1] + piece):
            mended[-1] += piece
        else:
            mended.append(piece)
    return mended


_NO_VERBS = ("d", "p", "q", "r", "u", "c")


def _stands_alone(pieces: Pieces, words: Words) -> bool:
    """Whether nothing stands before the last piece that could take it as its particle."""
    if len(pieces) == 1 or not is_han(pieces[-2]):
        return True
    return words.tag(pieces[-2]).startswith(_NO_VERBS) and pieces[-2] not in "给不得"
