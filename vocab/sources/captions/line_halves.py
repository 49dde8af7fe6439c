"""The Chinese half of lines that have two languages, or two scripts, side by side."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from vocab.chinese import count_han, has_han
from vocab.sources.captions.scripts import FOREIGN, HAN, KANA, LETTER, WORD, traditional_of

BILINGUAL = 0.5
"""Share of what is Chinese with something in another language beside it from which on that is a translation."""

_SURE = 0.3
"""Share of such lines whose other half has two words at least; a single one may belong to a Chinese line: 我用 iPhone
('I use an iPhone')."""

_APART = re.compile(r"[\s/|／｜]+")
_EDGE = " \t\u3000\xa0/|／｜(（[【-–—:：~"


class _Half(NamedTuple):
    """The Chinese half of a line: what it says, whether it stands first, whether the other is surely a translation."""

    text: str
    first: bool
    sure: bool


def halves(lines: Sequence[str]) -> list[str]:
    """The lines, each with its Chinese half only where most of them have two."""
    chinese = [bool(HAN.search(line)) for line in lines]
    found = [_half(line) if has else None for line, has in zip(lines, chinese, strict=True)]
    told = [half for half in found if half]
    sure = sum(half.sure for half in told)
    if not told or len(told) < BILINGUAL * sum(chinese) or sure < _SURE * len(told):
        return list(lines)
    first = Counter(half.first for half in told).most_common(1)[0][0]
    japanese = any(map(KANA.search, lines))
    return [half.text if half else _by_place(line, first) if japanese else line
            for line, half in zip(lines, found, strict=True)]  # fmt: skip


def _half(line: str) -> _Half | None:
    foreign = FOREIGN.search(line) is not None
    return (foreign and (_beside_letters(line) or _beside_japanese(line))) or _beside_the_same(line) or None


def _beside_letters(line: str) -> _Half | None:
    """The Chinese half of a line that begins or ends in words of another script."""
    han = [at for at, character in enumerate(line) if has_han(character)]
    head, tail = line[: han[0]], line[han[-1] + 1 :]
    begin = next((at for at, character in enumerate(tail) if LETTER.match(character)), 0)
    if begin:  # not at once: there is a space or mark between
        return _Half((line[: han[-1] + 1] + tail[:begin]).rstrip(_EDGE), True, len(WORD.findall(tail)) > 1)
    end = max((at for at, character in enumerate(head) if LETTER.match(character)), default=-1)
    if 0 <= end < len(head) - 1 and not KANA.search(line):
        return _Half(line[han[0] :], False, len(WORD.findall(head)) > 1)
    return None


def _beside_japanese(line: str) -> _Half | None:
    """The Chinese half of a line before or behind a Japanese one."""
    pieces = _APART.split(line)
    kana = [at for at, piece in enumerate(pieces) if KANA.search(piece)]
    if not kana:
        return None
    before, behind = " ".join(pieces[: kana[0]]), " ".join(pieces[kana[-1] + 1 :])
    half = max(before, behind, key=count_han)
    return _Half(half, half is before, True) if has_han(half) else None


def _beside_the_same(line: str) -> _Half | None:
    """The simplified half of a line that says the same in simplified and traditional characters."""
    if not _APART.search(line):
        return None
    pieces = _APART.split(line)
    middle = len(pieces) // 2
    both = " ".join(pieces[:middle]), " ".join(pieces[middle:])
    traditional = traditional_of(*both)
    return None if traditional is None else _Half(both[1 - traditional], traditional == 1, True)


def _by_place(line: str, first: bool) -> str:
    """The half of a line all in Chinese characters that stands where the Chinese one does in the others."""
    pieces = _APART.split(line.strip())
    return line if len(pieces) != 2 else pieces[0 if first else 1]
