"""How names of persons are written: the chance of each character as a surname and inside a given name.

Counted over the names of persons in jieba's dictionary, beside how common the character is in running text.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from math import log
from typing import NamedTuple

from vocab.records import Entry


class Writing(NamedTuple):
    """Natural logarithms of what is known of one character.

    Its chance as a surname, as the first and second character of a given name of two, as a given name of one, and how
    much commoner it is in given names than in text.
    """

    surname: float
    first: float
    second: float
    single: float
    typical: float


NEVER = Writing(-14.0, -10.5, -10.5, -10.5, 0.0)
"""What holds for a rare character that stands in no name of the list: it may be a given name."""

_FINEST, _ORIGIN, _FIRST, _LAST = 4, 14, 33, 126
"""A logarithm is kept as one printable character: in quarters, moved so that all of them are positive."""

_UNSEEN = 0.3
"""What is never seen at a place in names was seen there so often."""

_FREQUENT = 2_000
"""Running characters from which one that is in no name says something by that."""

_IN_TEXT = 50
"""Running characters that each character is seen more than it was: a rare one is no proof of a name."""


class NameChances:
    """The table, looked up character by character; what was looked up stays at hand."""

    def __init__(self, characters: str, numbers: str) -> None:
        self._characters, self._numbers = characters, numbers
        self._known: dict[str, Writing] = {}

    def of(self, character: str) -> Writing:
        """The chances of a character."""
        known = self._known.get(character)
        if known is None:
            at = self._characters.find(character)
            known = self._known[character] = NEVER if at < 0 else self._at(at * len(NEVER))
        return known

    def _at(self, start: int) -> Writing:
        some = self._numbers[start : start + len(NEVER)]
        return Writing._make((ord(number) - _FIRST) / _FINEST - _ORIGIN for number in some)


def is_surname(entry: Entry) -> bool:
    """Whether the dictionary says that the word is a Chinese surname."""
    return entry.proper and any(gloss.startswith(_SURNAME) for gloss in entry.glosses)


_SURNAME = ("surname ", "two-character surname ", "polysyllabic surname ")


RAREST = -8.5
"""The chance of the rarest surname that is believed at all."""

_DOUBTFUL, _SURE = -0.5, 1.0
"""How much commoner a character is as a surname than in text (natural logarithm): believed before a typical given name,
and before any."""


def telling_surnames(surnames: Iterable[str], chances: NameChances, zipf: Mapping[str, float]) -> dict[str, int]:
    """The surnames of one character that are told from the words they are elsewhere: 1 with some doubt, 2 without."""
    found = {}
    for surname in surnames:
        chance = chances.of(surname).surname
        telling = chance - (zipf.get(surname, 0.0) - 9) * log(10)
        if len(surname) == 1 and chance > RAREST and telling > _DOUBTFUL:
            found[surname] = 2 if telling > _SURE else 1
    return found


def packed_chances(words: Iterable[tuple[str, tuple[int, str]]], surnames: Collection[str]) -> tuple[str, str]:
    """The characters of names, and their numbers one after the other, from a list of words with count and tag."""
    text: Counter[str] = Counter()
    places: tuple[Counter[str], ...] = tuple(Counter() for _ in range(4))
    for word, (count, tag) in words:
        for character in word:
            text[character] += count
        if tag == "nr" and word[0] in surnames and len(word) in (2, 3):
            places[0][word[0]] += 1
            for place, character in zip((1, 2) if len(word) == 3 else (3,), word[1:], strict=True):
                places[place][character] += 1
    characters = "".join(sorted({c for c, times in text.items() if times > _FREQUENT}.union(*places)))
    columns = [_chances(characters, counts) for counts in places]
    given, size = _chances(characters, places[1] + places[2]), text.total()
    columns.append({c: given[c] - log((text[c] + _IN_TEXT) / size) for c in characters})
    return characters, "".join(_packed(column[c]) for c in characters for column in columns)


def _chances(characters: str, counts: Mapping[str, int]) -> dict[str, float]:
    size = sum(counts.values()) + _UNSEEN * len(characters)
    return {character: log((counts.get(character, 0) + _UNSEEN) / size) for character in characters}


def _packed(number: float) -> str:
    return chr(max(_FIRST, min(_LAST, round((number + _ORIGIN) * _FINEST) + _FIRST)))
