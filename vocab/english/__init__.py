"""The shape of a gloss, and English composed from parts."""

from vocab.english.glosses import (
    SHORT,
    by_class,
    class_of,
    in_brief,
    is_reference,
    pointers,
    rarity,
    readable,
    short_first,
    shorten,
)
from vocab.english.literal import SOUND, class_of_whole, in_parts, without_doubling
from vocab.english.numbers import in_figures
from vocab.english.said import added, meanings, said_once, unsaid
from vocab.english.titles import FAMILIAR_ENGLISH, TITLES, addressed, named

__all__ = [
    "FAMILIAR_ENGLISH",
    "SHORT",
    "SOUND",
    "TITLES",
    "added",
    "addressed",
    "by_class",
    "class_of",
    "class_of_whole",
    "in_brief",
    "in_figures",
    "in_parts",
    "is_reference",
    "meanings",
    "named",
    "pointers",
    "rarity",
    "readable",
    "said_once",
    "short_first",
    "shorten",
    "unsaid",
    "without_doubling",
]
