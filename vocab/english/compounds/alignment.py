"""Which words of a compound's gloss belong to which part: a small translation model learned from the dictionary itself.

Phrase alignment by expectation and maximisation (IBM model 1 over a few shapes: Brown et al. 1993): 地震学 "study of
earthquakes" teaches 学 "study" as a head with "of", and 地震 "earthquake" as its modifier.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any, NamedTuple

from vocab.english.compounds.meanings import LINKS, Meaning

MODIFIER, HEAD, VERB, ADVERB = "M", "H", "V", "A"
"""Places of a part in a compound: before a noun, the noun (or object of a verb), the verb, before a verb."""

Words = tuple[str, ...]
Slot = tuple[str, str]
"""A part and its place."""

Prior = Callable[[str, str, Words], float]

PIVOTS = frozenset("of for in on against about from between with by to".split())
"""What may stand between a head and a modifier that follows it."""

_ROUNDS, _NOTHING, _LONGEST, _SLOW = 6, 6 * 2e-4**2, 3, 1.5
"""Rounds of learning; probability that no alignment holds; words of a part; weight of what a part means by itself."""


class Pair(NamedTuple):
    """A compound of two listed parts with one of its meanings."""

    first: str
    second: str
    meaning: Meaning
    weight: float


class Aligned(NamedTuple):
    """One way to divide the words between the parts."""

    first: tuple[str, str, Words]
    second: tuple[str, str, Words]
    link: str
    weight: float


class Learned(NamedTuple):
    """How often each English stood for a part in a place, and which words linked it as a head to what follows."""

    counts: Mapping[Slot, Mapping[Words, float]]
    links: Mapping[str, Mapping[str, float]]


def align(pairs: Iterable[Pair], prior: Prior) -> Learned:
    """What the parts of the pairs mean inside them; `prior` is how likely a part means so by itself."""
    ways = [(list(divisions(pair)), pair.weight) for pair in pairs]
    prior = cache(prior)  # asked for every way in each round
    counts: dict[Slot, dict[Words, float]] = {}
    links: dict[str, dict[str, float]] = {}
    for _ in range(_ROUNDS):
        totals = {slot: sum(found.values()) for slot, found in counts.items()}
        chance = _chances(counts, totals, prior)
        counts, links = defaultdict(_tally), defaultdict(_tally)
        for divided, weight in ways:
            likely = [chance(*way.first) * chance(*way.second) * way.weight for way in divided]
            whole = sum(likely) + _NOTHING
            for way, share in zip(divided, likely, strict=True):
                if (part := share / whole * weight) >= 0.01:
                    _count(counts, links, way, part)
    return Learned(counts, links)


def _tally() -> dict[Any, float]:
    return defaultdict(float)


def _chances(counts: Mapping[Slot, Mapping[Words, float]], totals: Mapping[Slot, float], prior: Prior) -> Prior:
    """How likely a part in its place stands for some words, by what was counted in the round before."""

    def chance(part: str, place: str, words: Words) -> float:
        found = counts.get((part, place))
        if found is None:
            return prior(part, place, words)
        return (found.get(words, 0.0) + _SLOW * prior(part, place, words)) / (totals[part, place] + _SLOW)

    return chance


def _count(
    counts: dict[Slot, dict[Words, float]], links: dict[str, dict[str, float]], way: Aligned, share: float
) -> None:
    for part, place, words in (way.first, way.second):
        counts[part, place][words] += share
    if way.first[1] == MODIFIER:
        links[way.second[0]][way.link] += share


def divisions(pair: Pair) -> Iterator[Aligned]:
    """All ways to divide the words of a pair between its parts."""
    words = pair.meaning.words
    for at in range(1, len(words)):
        left, right = words[:at], words[at:]
        yield from _of_verb(pair, left, right) if pair.meaning.verb else _of_noun(pair, left, right)


def _of_verb(pair: Pair, left: Words, right: Words) -> Iterator[Aligned]:
    first, second = pair.first, pair.second
    if right[0].lower() in LINKS and len(right) > 1:  # to listen | to music: the link goes with the verb
        yield Aligned((first, VERB, left + right[:1]), (second, HEAD, right[1:]), "", 0.6)
    if _may_stand(left) and _may_stand(right):
        yield Aligned((first, VERB, left), (second, HEAD, right), "", 1)
        yield Aligned((first, ADVERB, right), (second, VERB, left), "", 0.5)
        yield Aligned((first, ADVERB, left), (second, VERB, right), "", 0.5)


def _of_noun(pair: Pair, left: Words, right: Words) -> Iterator[Aligned]:
    first, second = pair.first, pair.second
    if _may_stand(left) and _may_stand(right) and left[-1].lower() not in LINKS:
        yield Aligned((first, MODIFIER, left), (second, HEAD, right), "", 1)
    link, behind = right[0].lower(), right[1:]
    if link in PIVOTS and behind and _may_stand(left) and _may_stand(behind):
        yield Aligned((first, MODIFIER, behind), (second, HEAD, left), link, 1)


def _may_stand(words: Sequence[str]) -> bool:
    return len(words) <= _LONGEST and words[0].lower() not in LINKS and words[-1].lower() not in ("and", "or")
