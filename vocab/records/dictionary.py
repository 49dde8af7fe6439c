"""What dictionary and lists say of a word."""

from functools import lru_cache
from typing import NamedTuple

from vocab.chinese import count_han

Syllables = tuple[str, ...]
"""Numbered pinyin in base tones, one syllable for each Chinese character: ('yin2', 'hang2'), neutral tone 5."""


class Fact(NamedTuple):
    """What the lists know of a word: times and tag in jieba's dictionary, Zipf value, HSK levels, table readings.

    `times` is 0 outside jieba's dictionary, `zipf` 0.0 outside the frequency list, a missing level 0 (levels
    7 to 9 are one band, 7). `readings` come from pypinyin: one for a phrase, the commonest first for a character.
    `shapes` has a letter for each word class that the glosses of the dictionary show (`index.shapes`).
    """

    times: int
    tag: str
    zipf: float
    hsk: tuple[int, int, int]
    readings: tuple[Syllables, ...]
    listed: bool
    shapes: str = ""


class Entry(NamedTuple):
    """One homograph of CC-CEDICT, or a word only our lexicon has (`ours`): forms, reading, glosses, classifiers."""

    simplified: str
    traditional: str
    pinyin: str
    glosses: tuple[str, ...]
    classifiers: tuple[str, ...]
    ours: bool = False

    @property
    def syllables(self) -> Syllables:
        """The reading in lower case, one syllable a Chinese character; empty where the two do not correspond."""
        return _syllables(self.pinyin, self.simplified)

    @property
    def proper(self) -> bool:
        """Whether the entry is a proper name or surname (its pinyin has a capital)."""
        return not self.pinyin.islower() and _is_proper(self.pinyin)


@lru_cache(maxsize=100_000)
def _syllables(pinyin: str, hanzi: str) -> Syllables:
    spoken = tuple(syllable.lower() for syllable in pinyin.split() if syllable[-1].isdigit())
    return spoken if len(spoken) == count_han(hanzi) else ()


@lru_cache(maxsize=100_000)
def _is_proper(pinyin: str) -> bool:
    return any(syllable[0].isupper() and syllable[-1].isdigit() for syllable in pinyin.split())
