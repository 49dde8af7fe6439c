"""Our rulings on heteronyms: rows of a table, each a reading, what must stand around the word, why, and an example.

The file `data/readings.tsv` has the header `hanzi pinyin before after example note`. `before` and `after` are regular
expressions on the simplified text that ends where the word begins and begins where it ends; the rows of a word are
tried in their order, a row without conditions holds everywhere. In a condition `{N}` stands for a numeral, `{S}` for a
surname, `{T}` for a character that writes foreign names, `{B}` for the beginning and `{E}` for the end of a clause. A
condition that begins with `=` names whole words instead, one of which must be the one before or behind (`=走|跑`).
"""

import re
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from vocab.chinese import BEFORE_CLAUSE, BEHIND_CLAUSE, NUMERALS, SURNAMES, TRANSCRIPTION, WESTERN
from vocab.readings.place import CharacterContext
from vocab.records import Syllables
from vocab.references import lines_by_word
from vocab.runtime import late

REACH = 14
"""Characters on either side a condition can see: about the longest clause a condition speaks of."""

_SHORTHAND = {
    "{N}": f"[{NUMERALS}几{WESTERN}]",
    "{S}": f"[{''.join(sorted(SURNAMES))}]",
    "{T}": f"[{''.join(sorted(TRANSCRIPTION))}]",
    "{B}": f"(?:^|[{BEFORE_CLAUSE}])",
    "{E}": f"(?:$|[{BEHIND_CLAUSE}])",
}


_DIRECTION = late("[起下回出上进过][来去]")


class Neighbours(NamedTuple):
    """The words before and behind a word that is a token by itself, and whether the dictionary lists a word."""

    previous: str
    following: str
    listed: Callable[[str], object]

    def parts(self, hanzi: str, word: str) -> bool:
        """Whether the segmenter has parted what a row names: 更/新鲜 is no 更新, though it begins like it."""
        if len(word) >= len(self.following) or _DIRECTION.fullmatch(self.following):
            return False
        return bool(self.listed(hanzi + word))


_COSTLY = frozenset(")?}")
"""How a condition before a word ends that must be tried as a regular expression: what stands behind is looked at
first."""


def _unlisted(_: str) -> bool:
    return False


NO_NEIGHBOURS = Neighbours("", "", _unlisted)


class ReadingRule(NamedTuple):
    """One row: the syllables of a word where `before` and `after` (empty: anywhere) hold."""

    hanzi: str
    syllables: Syllables
    before: str
    after: str
    example: str

    @classmethod
    def of(cls, hanzi: str, pinyin: str, before: str, after: str, example: str) -> "ReadingRule":
        """The rule that the cells of a row make."""
        return cls(hanzi, tuple(pinyin.split()), _written_out(before), _written_out(after), example)

    def holds(self, before: str, after: str, near: Neighbours = NO_NEIGHBOURS) -> bool:
        """Whether the text around the word is as the row demands, and the words before and behind it."""
        if self.before[-1:] in _COSTLY and self.after and not self._behind(after, near):
            return False
        if self.before and not (
            near.previous in _whole_words(self.before) if self.before[0] == "=" else _ends(before, self.before)
        ):
            return False
        return not self.after or self._behind(after, near)

    def _behind(self, after: str, near: Neighbours) -> bool:
        if self.after[0] == "=":
            return near.following in _whole_words(self.after)
        return _begins(after, self.after, lambda word: near.parts(self.hanzi, word))

    @property
    def conditional(self) -> bool:
        """Whether something must stand around the word for the row to hold."""
        return bool(self.before or self.after)


@cache
def _whole_words(condition: str) -> frozenset[str]:
    return frozenset(condition[1:].split("|"))


def _ends(text: str, condition: str) -> bool:
    words, others = _alternatives(condition)
    return text.endswith(words) or any(
        (_SPECIAL.intersection(other[-2:]) or text.endswith(other[-1])) and _pattern(f"(?:{other})$").search(text)
        for other in others
    )


def _begins(text: str, condition: str, parted: Callable[[str], bool]) -> bool:
    words, others = _alternatives(condition)
    if text.startswith(words) and any(text.startswith(word) and not parted(word) for word in words):
        return True
    return any(
        (other[0] in _SPECIAL or other[1] in _REPEATED or text.startswith(other[0])) and _pattern(other).match(text)
        for other in others
    )


_pattern = cache(re.compile)
_SET = re.compile(r"\[([^\^\]\\-][^\]\\-]*)\]")
_SPECIAL, _REPEATED = frozenset(r"[](){}^$.*+?\\"), frozenset("?*{")


@cache
def _alternatives(condition: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words and characters that a condition names, and its other alternatives, which are regular expressions.

    An expression takes half a millisecond to compile; most are not even tried, because they begin with a character
    that does not stand there.
    """
    words: list[str] = []
    others: list[str] = []
    for alternative in _apart(condition):
        if one := _SET.fullmatch(alternative):
            words += one[1]
        else:
            (others if _SPECIAL.intersection(alternative) else words).append(alternative)
    return tuple(words), tuple(others)


def _apart(condition: str) -> list[str]:
    """The alternatives of a condition, also where a group stands around all of them."""
    edges, depth, in_set, first_end = [-1], 0, False, 0
    for at, character in enumerate(condition):
        if in_set:
            in_set = character != "]"
        elif character == "[":
            in_set = True
        elif character == "(":
            depth += 1
        elif character == ")":
            depth -= 1
            first_end = first_end or (0 if depth else at)
        elif character == "|" and not depth:
            edges.append(at)
    if condition.startswith("(?:") and first_end == len(condition) - 1:
        return _apart(condition[3:-1])
    return [condition[begin + 1 : end] for begin, end in pairwise([*edges, len(condition)])]


def reading_rules() -> Mapping[str, Sequence[str]]:
    """The rows of each word, in the order of the file, as they stand there."""
    return lines_by_word("readings.tsv")


@cache
def rules_of(hanzi: str) -> tuple[ReadingRule, ...]:
    """The rows of a word; few of the words stand in a text."""
    return tuple(map(_parse, reading_rules().get(hanzi, ())))


def _parse(line: str) -> ReadingRule:
    hanzi, pinyin, before, after, example, _ = line.split("\t")
    return ReadingRule.of(hanzi, pinyin, before, after, example)


def _written_out(condition: str) -> str:
    for short, long in _SHORTHAND.items():
        condition = condition.replace(short, long)
    return condition


def ruled(hanzi: str, place: CharacterContext, listed: Callable[[str], object]) -> ReadingRule | None:
    """The first row that holds for the word at its place; `listed` tells whether the dictionary knows a word."""
    before, after = place.before[-REACH:], place.after[:REACH]
    whole = place.tokens[place.at].hanzi == hanzi
    near = Neighbours(place.previous, place.following(hanzi), listed if whole else _unlisted)
    return next((row for row in rules_of(hanzi) if row.holds(before, after, near)), None)
