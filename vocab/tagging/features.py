"""What the tagger looks at: of a word by itself, and of the words around it.

A common word is known by itself alone; of a rarer one tell the classes its glosses show, jieba's tag, its characters.
The same functions serve the training and the use.
"""

from functools import lru_cache
from typing import NamedTuple

from vocab.chinese import SURNAMES, is_han, is_transcribed
from vocab.records import LABELS, Fact

_OF_SHAPES = {
    "n": "noun", "v": "verb", "a": "adjective", "d": "adverb", "m": "verb", "q": "classifier", "u": "particle",
    "e": "other", "o": "other", "h": "other", "k": "noun", "r": "noun",
}  # fmt: skip
"""The label for each shape of a gloss."""

_OF_TAGS = {
    "t": "time", "f": "locative", "s": "locative", "m": "numeral", "q": "classifier", "r": "pronoun",
    "p": "preposition", "c": "conjunction", "u": "particle", "y": "other", "d": "adverb", "v": "verb",
    "a": "adjective", "b": "adjective", "z": "adjective", "n": "noun", "l": "noun", "j": "noun",
}  # fmt: skip
"""The label for each of jieba's tags, by its first letter."""

_OF_NAME_TAGS = {"nr": "PER", "ns": "LOC", "nt": "ORG", "nz": "NZ"}

_OPEN = ("noun", "verb", "adjective", "adverb", "PER", "PERi", "LOC", "ORG", "NZ", "time", "numeral")
"""The labels of words that no dictionary knows."""

_CONTENT = frozenset(("noun", "verb", "adjective"))

_OF_KINDS = {
    "k:p": ("mark",), "k:d": ("numeral", "time"), "k:l": ("noun", "NZ", "PER", "LOC", "ORG", "verb"),
}  # fmt: skip
"""The labels of marks, digits, Latin letters."""


class Seen(NamedTuple):
    """What a word is to whoever does not know it by itself.

    `shapes` is the key of its classes, `kind` what it is for its neighbours where they ask for one thing only.
    """

    shapes: str
    kind: str


@lru_cache(maxsize=5_000)
def _seen(shapes: str) -> Seen:
    return Seen(f"s:{_in_order(shapes)}", f"c:{shapes[:1]}")


class Features(NamedTuple):
    """The keys of what tells about a rarer word: itself, as the neighbour of another, as the second neighbour."""

    own: tuple[str, ...]
    near: tuple[str, ...]
    far: str


def seen(word: str, fact: Fact) -> Seen:
    """The classes that the glosses of a word show, and the first of them."""
    if not is_han(word[0]):
        kind = _kind_of(word)
        return Seen(f"s:{kind}", kind)
    return _seen(fact.shapes)


def features_of(word: str, fact: Fact) -> Features:
    """The features of a rarer word."""
    length = min(len(word), 5)
    if not is_han(word[0]):
        kind = _kind_of(word)
        return Features((kind, f"{kind}{length}"), (kind, f"{kind}{length}"), kind)
    known, listed = f"t:{_in_order(fact.shapes)}{fact.tag}", "" if fact.shapes in ("", "P") else "l"
    own = (
        known,
        f"e:{word[-1]}{length}",
        f"b:{word[0]}{length}{listed}",
        f"z:{word[-2:]}" if length > 2 else "z:",
        f"f:{word[0] in SURNAMES:d}{is_transcribed(word):d}{length}{listed}",
    )
    return Features(own, (f"{known}{length}", f"e:{word[-1]}"), known)


def labels_of(word: str, fact: Fact) -> tuple[int, ...]:
    """The numbers of what a word can be that was seldom seen: the classes of its glosses; unlisted everything open."""
    if not is_han(word[0]):
        return tuple(map(LABELS.index, _OF_KINDS[_kind_of(word)]))
    return _labels_of(fact.shapes, fact.tag[:2], len(word) == 1, word[0] in SURNAMES)


@lru_cache(maxsize=5_000)
def _labels_of(shapes: str, tag: str, single: bool, surname: bool) -> tuple[int, ...]:
    found = {_OF_SHAPES[shape] for shape in shapes} if shapes not in ("", "P") else set(_OPEN)
    found |= {label for label in (_OF_TAGS.get(tag[:1]), _OF_NAME_TAGS.get(tag)) if label}
    if not single and not found.isdisjoint(_CONTENT):
        found |= _CONTENT  # the shape of a gloss misleads: "pleasant to listen to" is that of a noun
    if single:
        found |= {"PERi", "PER"} if surname else {"PERi"}
    return tuple(sorted(map(LABELS.index, found)))


def _kind_of(word: str) -> str:
    """What a token without Chinese characters is: digits, letters, a mark."""
    return "k:d" if word[0].isdigit() else "k:l" if word[0].isalpha() else "k:p"


@lru_cache(maxsize=5_000)
def _in_order(shapes: str) -> str:
    """The shapes of the glosses of a word, in one order whatever comes first."""
    return "".join(sorted(shapes))
