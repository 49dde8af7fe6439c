"""The shape of a gloss, and English composed from parts."""

from vocab.english.glosses import (
    SHORT,
    by_class,
    class_of,
    in_brief,
    is_reference,
    meanings,
    pointers,
    rarity,
    readable,
    said_once,
    short_first,
    shorten,
    unsaid,
)
from vocab.english.literal import LITERALLY, class_of_whole, literally, named, without_doubling

__all__ = [
    "LITERALLY",
    "SHORT",
    "by_class",
    "class_of",
    "class_of_whole",
    "in_brief",
    "is_reference",
    "literally",
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
