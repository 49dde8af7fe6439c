"""Pinyin notation and spelling by GB/T 16159-2012, and zhuyin; without any data.

>>> from vocab import pinyin
>>> pinyin.join(("xi1", "an1"))
"xī'ān"
"""

from vocab.pinyin.notation import align, capitalize, join, mark, normalize, number, spell, spell_capitals
from vocab.pinyin.sandhi import pronounced
from vocab.pinyin.sentences import spell_sentence
from vocab.pinyin.typed import is_typed, respelled
from vocab.pinyin.words import (
    Parts,
    is_counted,
    is_counted_word,
    is_mixed,
    spell_abbreviations,
    spell_counted,
    spell_foreign,
    spell_idiom,
    spell_mixed,
    spell_place,
    spell_word,
)
from vocab.pinyin.zhuyin import to_zhuyin, zhuyin

__all__ = [
    "Parts",
    "align",
    "capitalize",
    "is_counted",
    "is_counted_word",
    "is_mixed",
    "is_typed",
    "join",
    "mark",
    "normalize",
    "number",
    "pronounced",
    "respelled",
    "spell",
    "spell_abbreviations",
    "spell_capitals",
    "spell_counted",
    "spell_foreign",
    "spell_idiom",
    "spell_mixed",
    "spell_place",
    "spell_sentence",
    "spell_word",
    "to_zhuyin",
    "zhuyin",
]
