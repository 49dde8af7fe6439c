"""The orders in which words are learned."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import Literal, NamedTuple

from vocab.records import Candidate, Corpus, Span
from vocab.references import HSK_EDITIONS
from vocab.selection.steps import inside_of, names_apart, phrases_behind_words
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


class Ranking:
    """The candidates of a text in an order, worked out once for whatever is kept of them."""

    def __init__(
        self,
        candidates: Sequence[Candidate],
        facts: Mapping[str, Traits],
        order: Order,
        edition: str,
        without: Collection[str] = (),
    ) -> None:
        """`facts` are by headword, `edition` is one of HSK; headwords that are never kept can be left `without`."""
        self._order, key = order, SORT_KEYS[order]
        running = sum(candidate.times for candidate in candidates if "token" in candidate.evidence)
        run = _Run(HSK_EDITIONS.index(edition), running)
        ranked = (candidate for candidate in candidates if candidate.hanzi not in without)
        self._ordered = sorted(ranked, key=lambda candidate: key(candidate, facts[candidate.hanzi], run))
        self._inside = inside_of({candidate.hanzi for candidate in self._ordered}) if order in _IN_STEPS else {}

    def in_order(
        self, kept: Iterable[Candidate], corpus: Callable[[], Corpus], shown: Callable[[], Mapping[str, Span]]
    ) -> list[Candidate]:
        """Those that are kept, in their order; what names and phrases stand behind depends on what is kept."""
        headwords = {candidate.hanzi for candidate in kept}
        ordered = [candidate for candidate in self._ordered if candidate.hanzi in headwords]
        if self._order in _IN_STEPS:
            ordered = phrases_behind_words(names_apart(ordered), self._inside)
        if self._order == "i+1":
            from vocab.selection.one_new_word import one_at_a_time

            ordered = one_at_a_time(ordered, corpus(), shown())
        return ordered
