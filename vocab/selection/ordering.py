"""The orders in which words are learned."""

from collections.abc import Callable, Mapping, Sequence
from typing import Literal, NamedTuple

from vocab.records import Candidate, Corpus, Span
from vocab.selection.steps import names_apart, phrases_behind_words
from vocab.selection.traits import Traits

Order = Literal["use", "text", "count", "frequency", "hsk", "i+1"]
ORDERS: tuple[Order, ...] = ("use", "text", "count", "frequency", "hsk", "i+1")


class _Run(NamedTuple):
    """What an order may look at beside the word: the number of the HSK edition, the running words of the text."""

    edition: int
    running: int


_Key = Callable[[Candidate, Traits, _Run], tuple[object, ...]]


def _by_use(candidate: Candidate, fact: Traits, run: _Run) -> tuple[object, ...]:
    """What opens most of this text first: uses beyond those that any text so long has, then the commoner words."""
    usual = run.running * 10 ** (fact.zipf - 9)
    return -round(candidate.times**2 / (candidate.times + usual)), -fact.zipf, candidate.places[0], candidate.hanzi


def _by_place(candidate: Candidate, _: Traits, __: _Run) -> tuple[object, ...]:
    """By where it ends first, so that a phrase stands behind its words."""
    sentence, start, end = candidate.places[0]
    return sentence, end, -start, candidate.hanzi


SORT_KEYS: dict[str, _Key] = {
    "use": _by_use,
    "text": _by_place,
    "count": lambda candidate, fact, _: (-candidate.times, -fact.zipf, candidate.places[0], candidate.hanzi),
    "frequency": lambda candidate, fact, _: (-fact.zipf, candidate.places[0], candidate.hanzi),
    "hsk": lambda candidate, fact, run: (
        fact.hsk[run.edition] or 99,
        -fact.zipf,
        candidate.places[0],
        candidate.hanzi,
    ),
    "i+1": _by_use,
}
"""Total orders, so that the same text always gives the same sequence; words of no HSK level come last."""

_IN_STEPS = ("use", "i+1")
"""The orders of learning; the others are what they say, whatever stands inside what."""


def in_order(
    kept: Sequence[Candidate],
    facts: Mapping[str, Traits],
    order: Order,
    edition: int,
    running: int,
    corpus: Callable[[], Corpus],
    shown: Callable[[], Mapping[str, Span]],
) -> list[Candidate]:
    """The kept candidates in an order of ORDERS; `facts` are by headword, `edition` is one of HSK by its number."""
    run = _Run(edition, running)
    ordered = sorted(kept, key=lambda candidate: SORT_KEYS[order](candidate, facts[candidate.hanzi], run))
    if order in _IN_STEPS:
        ordered = phrases_behind_words(names_apart(ordered))
    if order == "i+1":
        from vocab.selection.one_new_word import one_at_a_time

        ordered = one_at_a_time(ordered, corpus(), shown())
    return ordered
