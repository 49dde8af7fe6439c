"""Our rulings on heteronyms: rows of a table, each a reading, what must stand around the word, why, and an example.

The file `data/readings.tsv` has the header `hanzi pinyin before after example note`. `before` and `after` are regular
expressions on the simplified text that ends where the word begins and begins where it ends; the rows of a word are
tried in their order, a row without conditions holds everywhere. In a condition `{N}` stands for a numeral, `{S}` for a
surname, `{T}` for a character that writes foreign names, `{B}` for the beginning and `{E}` for the end of a clause.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from vocab.entries import Syllables
from vocab.name_characters import SURNAMES, TRANSCRIPTION

REACH = 14
"""Characters on either side a condition can see: about the longest clause a condition speaks of."""

_SHORTHAND = {
    "{N}": "[〇零一二两三四五六七八九十百千万亿几0-9０-９]",
    "{S}": f"[{''.join(sorted(SURNAMES))}]",
    "{T}": f"[{''.join(sorted(TRANSCRIPTION))}]",
    "{B}": "(?:^|[，。！？；：、（《“‘\"'…—])",
    "{E}": "(?:$|[，。！？；：、）》”’\"'…—,.!?;:)])",
}


_OPEN = frozenset(".^$-!{\\")
"""What makes a condition hold beside characters that it does not name: wildcards, edges, ranges, negations."""

_FORBIDS = re.compile(r"\(\?<?![^.^$!{\\()-]+\)")
"""A condition that only forbids: (?!们|国)."""


class ReadingRule(NamedTuple):
    """One row: the syllables of a word where `before` and `after` (empty: anywhere) hold."""

    hanzi: str
    syllables: Syllables
    before: str
    after: str
    example: str

    def holds(self, before: str, after: str) -> bool:
        """Whether the text around the word is as the row demands."""
        left, right = _at_once(self.before, before[-1:]), _at_once(self.after, after[:1])
        if left is False or right is False:
            return False
        return (left or _pattern(f"(?:{self.before})$").search(before) is not None) and (
            right or _pattern(self.after).match(after) is not None
        )


def _at_once(condition: str, neighbour: str) -> bool | None:
    """What a condition says beside a character that it does not name, without being compiled; None where it may do."""
    if not condition:
        return True
    if neighbour in condition:
        return None
    if _OPEN.isdisjoint(condition):
        return False
    return True if _FORBIDS.fullmatch(condition) else None


@cache
def _pattern(condition: str) -> re.Pattern[str]:
    """The condition compiled, at its first use: a text needs few of the rows."""
    for short, long in _SHORTHAND.items():
        condition = condition.replace(short, long)
    return re.compile(condition)


@cache
def reading_rules() -> Mapping[str, tuple[ReadingRule, ...]]:
    """All rows by their word, in the order of the file."""
    lines = (files("vocab") / "data" / "readings.tsv").read_text("utf-8").splitlines()
    found: dict[str, tuple[ReadingRule, ...]] = {}
    for rule in parse(lines):
        found[rule.hanzi] = (*found.get(rule.hanzi, ()), rule)
    return found


def parse(lines: Iterable[str]) -> Iterator[ReadingRule]:
    """The rows below the header."""
    rows = iter(lines)
    next(rows, "")
    for row in rows:
        hanzi, pinyin, before, after, example, _ = row.split("\t")
        yield ReadingRule(hanzi, tuple(pinyin.split()), before, after, example)


def ruled(hanzi: str, before: str, after: str) -> Syllables:
    """The reading of the first row that holds for the word between `before` and `after`, or nothing."""
    rows = reading_rules().get(hanzi)
    if rows is None:
        return ()
    near, far = before[-REACH:], after[:REACH]
    return next((row.syllables for row in rows if row.holds(near, far)), ())
