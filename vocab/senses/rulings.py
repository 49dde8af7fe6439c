"""Our rulings on senses: which meaning of a hard common word a modern reader means, where the dictionary misleads.

The table `data/senses.tsv` has the header `hanzi pinyin class near english`; the rows of a word stand in the order of
preference. `pinyin` (numbered) limits a row to one reading, `class` to one word class; a word whose rows have classes
has no others. `near` limits a row to places where one of its cues is met: `电话` within the clause near the word, `+说`
directly behind it, `-一` directly before it, a bare `+` or `-` where the clause ends or begins there, `<verb` where the
word before it is usually a verb (or of another class).
"""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

from vocab.chinese import BREAKS
from vocab.records import Syllables, Token
from vocab.references import lines_by_word
from vocab.senses.word_class import ClauseContext

REACH = 9
"""Characters on either side in which a cue counts as near: 接打1万余通领保电话 has nine."""


class SenseRule(NamedTuple):
    """One row: the gloss of a word for a reading, a class, a neighbourhood, each of them optional."""

    syllables: Syllables
    word_class: str
    near: tuple[str, ...]
    english: str


def sense_rules() -> Mapping[str, Sequence[str]]:
    """The rows of each word, in the order of the file, as they stand there."""
    return lines_by_word("senses.tsv")


def rules_of(word: str) -> tuple[SenseRule, ...]:
    """The rows of a word; a text asks for few of them, so that a row is parsed when it is."""
    return _parsed(word) if word in sense_rules() else ()


@cache
def _parsed(word: str) -> tuple[SenseRule, ...]:
    return tuple(map(_parse, sense_rules()[word]))


def _parse(line: str) -> SenseRule:
    _, pinyin, word_class, near, english = line.split("\t")
    return SenseRule(tuple(pinyin.split()), word_class, tuple(near.split()), english)


def first_near(rows: Sequence[SenseRule], around: ClauseContext, at: int) -> SenseRule | None:
    """The first row one of whose cues is met around the token `at`."""
    tokens = around.tokens
    before, after = _clause_before(tokens, at), _clause_after(tokens, at)

    def met(cue: str) -> bool:
        if cue[0] == "<":
            return bool(before) and around.is_behind(cue[1:], at)
        return _met(cue, before, after)

    return next((row for row in rows if any(map(met, row.near))), None)


def _met(cue: str, before: str, after: str) -> bool:
    if cue[0] == "+":
        return after.startswith(cue[1:]) if cue[1:] else not after
    if cue[0] == "-":
        return before.endswith(cue[1:]) if cue[1:] else not before
    return cue in before[-REACH:] or cue in after[:REACH]


def _clause_before(tokens: Sequence[Token], at: int) -> str:
    text = ""
    for token in reversed(tokens[max(at - REACH, 0) : at]):
        if token.hanzi in BREAKS:
            break
        text = token.hanzi + text
    return text


def _clause_after(tokens: Sequence[Token], at: int) -> str:
    text = ""
    for token in tokens[at + 1 : at + 1 + REACH]:
        if token.hanzi in BREAKS:
            break
        text += token.hanzi
    return text
