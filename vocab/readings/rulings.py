"""Our rulings on heteronyms: rows of a table, each a reading, what must stand around the word, why, and an example.

The file `data/readings.tsv` has the header `hanzi pinyin before after example note`. `before` and `after` are regular
expressions on the simplified text that ends where the word begins and begins where it ends; the rows of a word are
tried in their order, a row without conditions holds everywhere. In a condition `{N}` stands for a numeral, `{S}` for a
surname, `{T}` for a character that writes foreign names, `{B}` for the beginning and `{E}` for the end of a clause.
"""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from vocab.chinese import BEFORE_CLAUSE, BEHIND_CLAUSE, NUMERALS, SURNAMES, TRANSCRIPTION, WESTERN
from vocab.records import Syllables
from vocab.references import lines_by_word

REACH = 14
"""Characters on either side a condition can see: about the longest clause a condition speaks of."""

_SHORTHAND = {
    "{N}": f"[{NUMERALS}几{WESTERN}]",
    "{S}": f"[{''.join(sorted(SURNAMES))}]",
    "{T}": f"[{''.join(sorted(TRANSCRIPTION))}]",
    "{B}": f"(?:^|[{BEFORE_CLAUSE}])",
    "{E}": f"(?:$|[{BEHIND_CLAUSE}])",
}


class ReadingRule(NamedTuple):
    """One row: the syllables of a word where `before` and `after` (empty: anywhere) hold."""

    hanzi: str
    syllables: Syllables
    before: str
    after: str
    example: str

    def holds(self, before: str, after: str) -> bool:
        """Whether the text around the word is as the row demands."""
        return (not self.before or _ends(before, self.before)) and (not self.after or _begins(after, self.after))


def _ends(text: str, condition: str) -> bool:
    words, others = _alternatives(condition)
    return text.endswith(words) or any(
        (_SPECIAL.intersection(other[-2:]) or text.endswith(other[-1])) and _pattern(f"(?:{other})$").search(text)
        for other in others
    )


def _begins(text: str, condition: str) -> bool:
    words, others = _alternatives(condition)
    return text.startswith(words) or any(
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
    return ReadingRule(hanzi, tuple(pinyin.split()), _written_out(before), _written_out(after), example)


def _written_out(condition: str) -> str:
    for short, long in _SHORTHAND.items():
        condition = condition.replace(short, long)
    return condition


def ruled(hanzi: str, before: str, after: str) -> Syllables:
    """The reading of the first row that holds for the word between `before` and `after`, or nothing."""
    near, far = before[-REACH:], after[:REACH]
    return next((row.syllables for row in rules_of(hanzi) if row.holds(near, far)), ())
