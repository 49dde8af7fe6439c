"""What jieba counts as one word and is none: 本书 in 这本书 'this book', 很甜 'very sweet', 这病 'this illness'.

The segmenter would keep it whole, and nobody could look it up.
"""

from collections.abc import Collection, Mapping

from vocab.chinese import is_han
from vocab.records import Entry
from vocab.references.rulings import lines_by_word

_DEGREES = {"很": ("a", "v", "m", "d", "n", "i"), "颇": ("a", "v"), **dict.fromkeys("太最更挺极较真", ("a",))}
"""Adverbs of degree, and the tags of what is two words with them; 太 begins names as well (太溪)."""

_MANY = frozenset({"很多"})
"""How much there is, not how something is: a number more than a degree."""

_RARE = 10
"""Below this count a word in 会 is somebody or something that 'will' (光会, 准会); 展会 and 晨会 are words."""


def without_no_words(
    counted: Mapping[str, tuple[int, str]], entries: Mapping[str, Collection[Entry]], known: Collection[str]
) -> dict[str, tuple[int, str]]:
    """What jieba counts (count, tag) without what is no word; what is `known` elsewhere stays."""
    listed = lines_by_word("no_words.tsv")
    return {
        word: (count, tag)
        for word, (count, tag) in counted.items()
        if len(word) == 1 or word in known or (word not in listed and not _is_none(word, count, tag, entries))
    }


def _is_none(word: str, count: int, tag: str, entries: Mapping[str, Collection[Entry]]) -> bool:
    """Whether the form of a word that only jieba knows shows that it is two."""
    if len(word) == 2 and word[1] == "会":
        return count < _RARE
    if len(word) == 2 and word[0] in _DEGREES:
        return word not in _MANY and tag.startswith(_DEGREES[word[0]])
    return len(word) <= 3 and is_han(word) and counts(word[0], entries.get(word[1:], ()))


def is_degree(word: str) -> bool:
    """Whether a word of two characters begins with a degree: 很脏 'very dirty'."""
    return len(word) == 2 and word[0] in _DEGREES


def counts(measure: str, nouns: Collection[Entry]) -> bool:
    """Whether the dictionary names the measure word among those of a noun: 封 of 信."""
    return any(measure in noun.classifiers for noun in nouns)
