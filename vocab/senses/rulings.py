"""Our rulings on senses: the rows of our learner's lexicon, which meaning of a word a modern reader means where.

A row says what a word means in one reading and one word class, with cues only where one of them is met. The first row
that is met counts, whatever its class; where none is met, the first without cues of the class that the sentence tells.
Three classes are none: `-` silences the class in its gloss (`已经` is no noun), `name` is for names, `bound` says that
a character is hardly ever a word by itself.
"""

from collections.abc import Sequence
from typing import NamedTuple

from vocab.records import Syllables
from vocab.senses.cues import Cues, Surroundings, any_of, cues_of
from vocab.senses.word_class import ClauseContext

NAME, NEVER, BOUND = "name", "-", "bound"
MARKS_ONLY = (NEVER, BOUND)
"""Classes of rows that say something of the word and have no gloss to show."""


class SenseRule(NamedTuple):
    """One row: the gloss of a word for a reading and a class, with cues where they are met."""

    syllables: Syllables
    word_class: str
    english: str
    cues: Cues | None
    register: str
    asked: str = ""
    """The cues as they are written."""


def parse_rule(line: str) -> SenseRule:
    """The row in a line of our lexicon."""
    _, pinyin, word_class, gloss, cues, register = line.split("\t")
    spoken = tuple(pinyin.lower().split())
    return SenseRule(spoken, word_class, gloss, cues_of(cues) if cues else None, register, cues)


def parse_part(line: str) -> SenseRule:
    """The row in a line about a part of compounds."""
    part, _, pinyin, word_class, gloss, cues = line.split("\t")
    return parse_rule("\t".join((part, pinyin, word_class, gloss, cues, "")))


def has_cues(line: str) -> bool:
    """Whether the row in a line has cues: two tabs stand side by side where it has none."""
    return "\t\t" not in line


def read_so(rules: Sequence[SenseRule], syllables: Syllables) -> Sequence[SenseRule]:
    """The rows for a reading; those that differ from it in neutral tones where there is none; all without a reading."""
    if not syllables or not rules:
        return rules
    exact = [row for row in rules if row.syllables == syllables]
    return exact or [row for row in rules if alike(row.syllables, syllables)]


def alike(one: Syllables, other: Syllables) -> bool:
    """Whether two readings differ in neutral tones only."""
    return len(one) == len(other) and all(
        a == b or (a[:-1] == b[:-1] and "5" in (a[-1], b[-1])) for a, b in zip(one, other, strict=True)
    )


class Cued(NamedTuple):
    """The rows of a word that have cues, and what one of them asks for."""

    rows: tuple[SenseRule, ...]
    some: Cues

    def first_met(self, around: ClauseContext, at: int) -> SenseRule | None:
        """The first row one of whose cues is met around the token `at`."""
        place = Surroundings(around, at)
        if not place.meet(self.some):  # most places
            return None
        return next(row for row in self.rows if row.cues is not None and place.meet(row.cues))


def cued_rows(rules: Sequence[SenseRule]) -> Cued | None:
    """The rows that have cues, where there are some."""
    rows = tuple([row for row in rules if row.cues is not None])
    return Cued(rows, any_of([row.cues for row in rows if row.cues is not None])) if rows else None
