"""How much a text looks like Chinese, by the characters in it."""

import unicodedata
from collections import Counter
from collections.abc import Mapping
from functools import lru_cache

from vocab.chinese import is_han

_STRETCH = 20_000
"""Characters of each of the three stretches by which a long text is judged: counting all of a novel takes 0.2 s."""


def sample_of(text: str) -> str:
    """The text, of a long one its beginning, middle and end."""
    if len(text) <= 3 * _STRETCH:
        return text
    middle = (len(text) - _STRETCH) // 2
    return text[:_STRETCH] + text[middle : middle + _STRETCH] + text[-_STRETCH:]


def likelihood(text: str) -> float:
    """How much `text` looks like Chinese: the mean over its characters, 1 for the commonest, 0 for unlikely ones."""
    return likelihood_of(Counter(text))


def likelihood_of(counts: Mapping[str, int]) -> float:
    """The same of a text whose characters are counted."""
    odd, seen = 0.0, 0
    for character, times in counts.items():
        if not (" " <= character <= "~" or character in "\t\n\r"):
            seen += times
            odd += times * _oddity(character)
    return 1 - odd / max(seen, 1)


@lru_cache(maxsize=10_000)  # the characters of a book, which comes in chapters
def _oddity(character: str) -> float:
    if character < " ":  # a control character, which no text has and noise is full of
        return 3
    if "\u3400" <= character <= "\u9fff" or "\U00020000" <= character <= "\U0003ffff":
        return 0 if _common(character) else 0.3
    if "\u2e80" <= character <= "\u2fdf":  # radicals, which what is copied from a PDF has for characters
        return 0
    if "\u3000" <= character <= "\u303f" or "\uff01" <= character <= "\uff5e" or character in _SIGNS:
        return 0
    return 0.3 if _encodable(character, "gb2312") or _encodable(character, "big5") else 1


_SIGNS = frozenset("￠￡￢￣￤￥￦‘’“”…—·āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüê")
"""Punctuation and signs of Chinese text outside the two blocks that are nothing else, and the letters of pinyin, of
which a vocabulary list is full: their bytes in GBK are common characters in Big5."""


def _encodable(character: str, encoding: str) -> bytes:
    """The character in a national standard, which holds letters with tones, kana and signs of lists too."""
    return character.encode(encoding, "ignore")


def _common(character: str) -> bool:
    """Whether the character is in the first level of GB 2312 or Big5: 3,755 and 5,401 in daily use."""
    simplified, traditional = _encodable(character, "gb2312"), _encodable(character, "big5")
    return b"\xb0" <= simplified[:1] <= b"\xd7" or b"\xa4" <= traditional[:1] <= b"\xc6"


def is_noise(counts: Mapping[str, int]) -> bool:
    """Whether there are more control, unassigned and private characters than Chinese ones."""
    noise = sum(
        times
        for character, times in counts.items()
        if unicodedata.category(character) in ("Cc", "Cn", "Co") and character not in "\t\n\r\f\v\x85"
    )
    return noise > han_in(counts)


def han_in(counts: Mapping[str, int]) -> int:
    """The Chinese characters of a text by its characters: a list of them all takes thirty times the text."""
    return sum(times for character, times in counts.items() if is_han(character))
