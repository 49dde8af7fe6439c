"""English for what no reference lists, composed from its parts and marked as such."""

from collections.abc import Sequence

LITERALLY = "literally: "

_ENGLISH_ORDER = frozenset(
    {
        ("adjective", "noun"), ("noun", "noun"), ("adverb", "verb"), ("adverb", "adjective"), ("verb", "noun"),
        ("numeral", "noun"), ("pronoun", "noun"), ("adjective", "suffix"), ("noun", "suffix"), ("verb", "suffix"),
        ("noun", "verb"), ("time word", "noun"), ("time word", "time word"), ("adjective", "adjective"),
    }
)  # fmt: skip
"""Pairs of word classes that English puts in the same order, so that two words side by side read as a phrase."""


def literally(parts: Sequence[tuple[str, str]]) -> str:
    """English of a phrase from the (class, short gloss) of its parts: a pair in English order, others with a plus."""
    words = [gloss.removeprefix("to ").removeprefix("the ") or "…" for _, gloss in parts]
    classes = tuple(word_class for word_class, _ in parts)
    together = len(parts) == 2 and classes in _ENGLISH_ORDER and all(len(word.split()) <= 2 for word in words)
    return LITERALLY + (" " if together else " + ").join(words).replace("- + ", "-").replace("- ", "-")


def without_doubling(hanzi: str) -> str:
    """The word behind a doubled one; empty for what is not doubled.

    >>> without_doubling("实实在在"), without_doubling("研究研究"), without_doubling("研究")
    ('实在', '研究', '')
    """
    if len(hanzi) == 4 and hanzi[0] == hanzi[1] and hanzi[2] == hanzi[3]:
        return hanzi[0] + hanzi[2]
    return hanzi[:2] if len(hanzi) == 4 and hanzi[:2] == hanzi[2:] else ""


def class_of_whole(classes: Sequence[str]) -> str:
    """The word class of a word by those of its parts: a verb where it begins with one, else that of its head, the last.

    A suffix with an English noun for a gloss makes a noun: 治愈率 'cure rate'.
    """
    if not classes:
        return ""
    if classes[-1] == "suffix":
        return "noun"
    return "verb" if classes[0] == "verb" or classes[-1] == "particle" else classes[-1]
