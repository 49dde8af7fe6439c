"""Our rulings on words that are written in several ways in traditional characters.

The file `data/traditional.tsv` has the header `hanzi traditional pinyin before after example note`; its conditions are
those of `data/readings.tsv`. `pinyin`, where it is given, limits a row to one reading. The first row of a word that
holds counts; a word of one character is asked for inside longer words that no dictionary lists, too.
"""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

from vocab.readings import REACH, ReadingRule
from vocab.records import Syllables
from vocab.references import lines_by_word


class Ruling(NamedTuple):
    """One row: how a word is written where the conditions of its rule hold; of any reading where that names none."""

    rule: ReadingRule
    traditional: str

    def holds(self, syllables: Syllables, before: str, after: str) -> bool:
        """Whether reading and neighbours are as the row demands."""
        return self.rule.syllables in ((), syllables) and self.rule.holds(before, after)


def traditional_rulings() -> Mapping[str, Sequence[str]]:
    """The rows of each word, in the order of the file, as they stand there."""
    return lines_by_word("traditional.tsv")


@cache
def rulings_of(hanzi: str) -> tuple[Ruling, ...]:
    """The rows of a word."""
    return tuple(map(_parse, traditional_rulings().get(hanzi, ())))


def _parse(line: str) -> Ruling:
    hanzi, traditional, pinyin, before, after, example, _ = line.split("\t")
    return Ruling(ReadingRule.of(hanzi, pinyin, before, after, example), traditional)


def has_rulings(hanzi: str) -> bool:
    """Whether a word has any row."""
    return hanzi in traditional_rulings()


def is_told_apart(hanzi: str, before: str, after: str) -> bool:
    """Whether a row holds because of what stands before or after the word."""
    conditional = (row for row in rulings_of(hanzi) if row.rule.before or row.rule.after)
    return any(row.rule.holds(before[-REACH:], after[:REACH]) for row in conditional)


def ruled(hanzi: str, syllables: Syllables, before: str, after: str) -> str:
    """How the first row that holds writes the word between `before` and `after`, or nothing."""
    rows = rulings_of(hanzi)
    if not rows:
        return ""
    before, after = before[-REACH:], after[:REACH]
    return next((row.traditional for row in rows if row.holds(syllables, before, after)), "")
