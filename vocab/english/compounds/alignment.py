"""Which words of a compound's gloss belong to which part: a small translation model learned from the dictionary itself.

Phrase alignment by expectation and maximisation (IBM model 1 over a few shapes: Brown et al. 1993): 地震学 "study of
earthquakes" teaches 学 "study" as a head with "of", and 地震 "earthquake" as its modifier.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from vocab.english.compounds.meanings import LINKS, Meaning

MODIFIER, HEAD, VERB, ADVERB = "M", "H", "V", "A"
"""Places of a part in a compound: before a noun, the noun (or object of a verb), the verb, before a verb."""

Words = tuple[str, ...]
Slot = tuple[str, str]
"""A part and its place."""

Meant = tuple[str, str, Words]
"""A part, its place, and the words it stands for."""

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

    first: Meant
    second: Meant
    link: str
    weight: float


Numbered = tuple[int, int, Aligned]
"""A way to divide the words, with the numbers of what its two parts stand for."""


class Learned(NamedTuple):
    """How often each English stood for a part in a place, and which words linked it as a head to what follows."""

    counts: Mapping[Slot, Mapping[Words, float]]
    links: Mapping[str, Mapping[str, float]]


def align(pairs: Iterable[Pair], prior: Prior) -> Learned:
    """What the parts of the pairs mean inside them; `prior` is how likely a part means so by itself."""
    numbers: dict[Meant, int] = {}
    ways = [([_numbered(way, numbers) for way in divisions(pair)], pair.weight) for pair in pairs]
    meant, priors = list(numbers), [prior(*one) for one in numbers]
    counts: dict[Slot, dict[Words, float]] = {}
    chances: list[float] = []
    for _ in range(_ROUNDS):
        chances = list(_chances(meant, priors, counts))
        counted: dict[int, float] = defaultdict(float)
        for first, second, _, share in _shares(ways, chances):
            counted[first] += share
            counted[second] += share
        counts = defaultdict(dict)
        for number, times in counted.items():
            part, place, words = meant[number]
            counts[part, place][words] = times
    return Learned(counts, _links(_shares(ways, chances)))


def _numbered(way: Aligned, numbers: dict[Meant, int]) -> Numbered:
    """A way with the numbers of what its parts stand for: each is asked for in many ways, in every round."""
    first, second = (numbers.setdefault(one, len(numbers)) for one in (way.first, way.second))
    return first, second, way


def _chances(
    meant: Sequence[Meant], priors: Sequence[float], counts: Mapping[Slot, Mapping[Words, float]]
) -> Iterator[float]:
    """How likely each part in its place stands for its words, by what was counted in the round before."""
    totals = {slot: sum(found.values()) for slot, found in counts.items()}
    for (part, place, words), prior in zip(meant, priors, strict=True):
        found = counts.get((part, place))
        if found is None:
            yield prior
        else:
            yield (found.get(words, 0.0) + _SLOW * prior) / (totals[part, place] + _SLOW)


def _shares(
    ways: Iterable[tuple[Sequence[Numbered], float]], chances: Sequence[float]
) -> Iterator[tuple[int, int, Aligned, float]]:
    """What is to be counted of each way to divide a pair, if it is not next to nothing."""
    for divided, weight in ways:
        likely = [chances[first] * chances[second] * way.weight for first, second, way in divided]
        whole = sum(likely) + _NOTHING
        for (first, second, way), share in zip(divided, likely, strict=True):
            if (part := share / whole * weight) >= 0.01:
                yield first, second, way, part


def _links(shares: Iterable[tuple[int, int, Aligned, float]]) -> Mapping[str, Mapping[str, float]]:
    """What linked each head to the modifier behind it."""
    links: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    for _, _, way, share in shares:
        if way.first[1] == MODIFIER:
            links[way.second[0]][way.link] += share
    return links


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
