"""Names that their form alone shows: transcribed ones, those behind a title."""

from vocab.chinese import TITLES, is_han, is_transcribed, may_be_name
from vocab.segmentation.cutters import Pieces
from vocab.segmentation.mending.evidence import Words

_COMMON = 4.3
"""Zipf value from which a listed word of transcription characters is rather itself (about the 5,000 commonest)."""


def is_rare_transcribed(piece: str, words: Words) -> bool:
    """Whether a piece may be part of a transcribed name."""
    return is_transcribed(piece) and not _is_common(piece, words)


def join_transcriptions(pieces: Pieces, words: Words) -> Pieces:
    """The pieces with a run of transcription characters joined to one name.

    At least three characters, at least one piece no reference lists, and no common word in it.

    >>> join_transcriptions(["古", "特雷斯"], words)  # Guterres
    ['古特雷斯']
    """
    mended: Pieces = []
    run: Pieces = []
    for piece in [*pieces, ""]:
        if piece and is_transcribed(piece) and not _is_common(piece, words):
            run.append(piece)
            continue
        name = "".join(run)
        whole = (
            len(run) > 1
            and len(name) >= 3
            and any(not words.lexicon.fact(part).listed for part in run if len(part) > 1)
        )
        mended += [name] if whole else run
        mended += [piece] if piece else []
        run = []
    return mended


def _is_common(piece: str, words: Words) -> bool:
    return (len(piece) > 1 and words.lexicon.fact(piece).zipf >= _COMMON) or piece in "和同于因能当若"


def is_dot(piece: str, _words: Words) -> bool:
    """Whether a piece is the middle dot of a foreign name."""
    return piece == "·"


def join_dotted(pieces: Pieces, words: Words) -> Pieces:
    """The pieces with the parts of a foreign name joined around its middle dot, and what is spelled on behind it.

    >>> join_dotted(["伊姆兰", "·", "汗"], words)  # Imran Khan
    ['伊姆兰·汗']
    """
    mended: Pieces = []
    at = 0
    while at < len(pieces):
        piece = pieces[at]
        at += 1
        behind_dot = len(mended) > 1 and mended[-1] == "·" and is_han(mended[-2].replace("·", ""))
        if behind_dot and is_han(piece):
            end = _end_of_spelling(pieces, at, words)
            while len(mended) > 2 and len(mended[-2]) == 1 and _may_spell(mended[-3], words):
                mended[-3:-1] = ["".join(mended[-3:-1])]
            mended[-2:] = ["".join((*mended[-2:], piece, *pieces[at:end]))]
            at = end
        else:
            mended.append(piece)
    return mended


def _end_of_spelling(pieces: Pieces, start: int, words: Words) -> int:
    """Where a foreign name ends of which a part stands before `start`: behind the last piece that ends one."""
    end = at = start
    while at < len(pieces) and _may_spell(pieces[at], words):
        at += 1
        if pieces[at - 1][-1] in _FOREIGN_ENDS:
            end = at
    return end


def _may_spell(piece: str, words: Words) -> bool:
    spelled = all(character in _ALSO_SPELLING or is_transcribed(character) for character in piece)
    return spelled and not _is_common(piece, words)


_FOREIGN_ENDS = frozenset("基斯尔克特德夫姆诺娃娅娜茨兹伊莎拉妮卡奇塔")
"""What parts of foreign names end with."""

_ALSO_SPELLING = frozenset("夫龙季娃妮")
"""Characters that foreign names are written with, too, but rarely."""


def is_title(piece: str, _words: Words) -> bool:
    """Whether a piece is a title behind which a name stands."""
    return piece in TITLES


def join_titled(pieces: Pieces, words: Words) -> Pieces:
    """The pieces with the name behind a title joined, up to what the person does.

    >>> join_titled(["总干事", "谭", "德", "塞", "指出"], words)  # Director-General Tedros points out
    ['总干事', '谭德塞', '指出']
    """
    mended: Pieces = []
    at = 0
    while at < len(pieces):
        mended.append(pieces[at])
        at += 1
        if mended[-1] not in TITLES:
            continue
        end = at
        while end < len(pieces) and is_han(pieces[end]) and _unlisted(pieces[end], words):
            end += 1
        name = "".join(pieces[at:end])
        if end - at > 1 and 2 <= len(name) <= 6 and may_be_name(name):
            mended.append(name)
            at = end
    return mended


def _unlisted(piece: str, words: Words) -> bool:
    return (len(piece) == 1 and piece not in "的在和与及同向对为将也还已说称") or words.invented(piece)
