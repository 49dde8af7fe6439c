"""The tones of 一 and 不 as they are spoken in their sentence: for teaching only, the base tones are what is written.

一 has the second tone before a fourth, the fourth before the others, its own in numbers, ordinals and at the end;
不 has the second tone before a fourth; between a doubled verb (看一看, 是不是) both are neutral.
"""

import re
from collections.abc import Sequence

from vocab.chinese import DIGITS, NUMERALS, ORDINALS, han_of
from vocab.pinyin import notation as pinyin
from vocab.records import Reading, Token

_COUNTED = frozenset(NUMERALS + ORDINALS) - {"两"}
"""Behind these 一 is part of a number or an ordinal; 两一 is none."""
_ORDINAL_BEHIND = "月号楼级班"
"""Behind these 一 counts as an ordinal (一月, January) and keeps its tone."""


def pronounced(tokens: Sequence[Token], readings: Sequence[Reading]) -> list[Reading]:
    """The readings with the spoken tones of 一 and 不 in their pinyin; the syllables stay as they are."""
    spoken = [(c, s) for t, r in zip(tokens, readings, strict=True) for c, s in _characters(t, r)]
    at, changed = 0, []
    for token, reading in zip(tokens, readings, strict=True):
        written = reading.pinyin
        position = 0
        for _ in _characters(token, reading):
            if spoken[at][0]:
                base, tone = spoken[at][1], _tone(spoken, at)
                written, position = _respelled(written, position, base, base[:-1] + tone)
            at += 1
        changed.append(reading._replace(pinyin=written))
    return changed


def _characters(token: Token, reading: Reading) -> list[tuple[str, str]]:
    """Each character with its syllable; a token without a reading is one pause."""
    if not reading.syllables:
        return [("", "")]
    return list(zip(han_of(token.hanzi), reading.syllables, strict=True))


def _tone(spoken: Sequence[tuple[str, str]], at: int) -> str:
    character, syllable = spoken[at]
    before, _ = spoken[at - 1] if at else ("", "")
    after, following = spoken[at + 1] if at + 1 < len(spoken) else ("", "")
    if character not in "一不" or not after or syllable not in ("yi1", "bu4"):
        return syllable[-1]
    if before == after and before:
        return "5"
    if character == "不":
        return "2" if following[-1] == "4" else "4"
    if before in _COUNTED or after in DIGITS or after in _ORDINAL_BEHIND:
        return "1"
    return "2" if following[-1] == "4" or after == "个" else "4"


def _respelled(written: str, position: int, base: str, spoken: str) -> tuple[str, int]:
    """The written word with the syllable at or behind `position` changed, and where the next one begins."""
    old, new = pinyin.mark(base), pinyin.mark(spoken)
    match = re.compile(re.escape(old), re.IGNORECASE).search(written, position)
    if match is None:
        return written, position
    cased = pinyin.capitalize(new) if match[0][0].isupper() else new
    return written[: match.start()] + cased + written[match.end() :], match.start() + len(cased)
