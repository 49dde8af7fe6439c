"""Word candidates: the tokens with Chinese characters, counted by pure `partial` and `merge`."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from vocab.chinese import has_han
from vocab.records import Candidate, Kind, Spans, Token, pack
from vocab.references import Lexicon, kinds_of

PLACES_KEPT = 50
"""Places remembered for each headword: enough to choose an example from, bounded for a library of books."""


class Tally(NamedTuple):
    """How often a word was met, and its first places."""

    times: int
    places: Spans


def partial(lines: Iterable[tuple[int, Iterable[Token]]]) -> dict[str, Tally]:
    """The tallies of a chunk of numbered sentences, given as their tokens."""
    counts: dict[str, int] = {}
    places: dict[str, list[int]] = {}
    for number, tokens in lines:
        for _, hanzi, start, _, _ in tokens:
            if hanzi in counts:
                counts[hanzi] += 1
                if counts[hanzi] <= PLACES_KEPT:
                    places[hanzi].append(pack(number, start, start + len(hanzi)))
            else:
                counts[hanzi] = 1
                places[hanzi] = [pack(number, start, start + len(hanzi))]
    return {word: Tally(counts[word], Spans.of(found)) for word, found in places.items() if has_han(word)}


def merge(one: Mapping[str, Tally], other: Mapping[str, Tally]) -> dict[str, Tally]:
    """The tallies of two chunks together."""
    merged = dict(one)
    for word, tally in other.items():
        known = merged.get(word)
        merged[word] = tally if known is None else _together(known, tally)
    return merged


def _together(one: Tally, other: Tally) -> Tally:
    first, others = one.places.numbers, other.places.numbers
    if len(first) == PLACES_KEPT and first[-1] < others[0]:
        return Tally(one.times + other.times, one.places)
    return Tally(one.times + other.times, Spans.of(sorted((*first, *others))[:PLACES_KEPT]))


def candidates(
    tallies: Mapping[str, Tally], lexicon: Lexicon, told: Mapping[str, Kind] = MappingProxyType({})
) -> list[Candidate]:
    """Each counted word as a candidate, in the order of first occurrence; `told` are kinds that text or user tell."""
    ordered = sorted(tallies.items(), key=lambda item: (item[1].places.numbers[0], item[0]))
    kinds = kinds_of(tallies, lexicon) | dict(told)
    return [Candidate(word, kinds[word], times, places, ("token",)) for word, (times, places) in ordered]
