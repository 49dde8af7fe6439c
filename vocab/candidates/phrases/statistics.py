"""Repeated word sequences by statistics, for longer texts: C-value, branching entropy and log-likelihood together.

Each alone fails on short texts (best F1 .31 on essays); all three must agree, and only where there is repetition.

* C-value: Frantzi, Ananiadou and Mima, "Automatic recognition of multi-word terms: the C-value/NC-value method",
  International Journal on Digital Libraries 3 (2000).
* Branching entropy: Jin and Tanaka-Ishii, "Unsupervised segmentation of Chinese text by use of branching entropy",
  COLING/ACL 2006.
* Log-likelihood: Dunning, "Accurate methods for the statistics of surprise and coincidence", Computational Linguistics
  19 (1993); here against the chance of the words by their general frequency.
"""

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from math import log, log2
from typing import NamedTuple

from vocab.candidates.facts import FEWEST, CorpusFacts
from vocab.candidates.phrases.technique import Chunk, Find
from vocab.records import Span, pack, span_of

LONGEST_WORDS, LONGEST = 4, 10

LEAST_C_VALUE = 4.0
LEAST_ENTROPY = 1.0
"""Bits on both sides: as many different neighbours as a free choice of two."""
LEAST_LIKELIHOOD = 10.83
"""Chi-squared with one degree of freedom at p < .001."""

_Words = tuple[str, ...]


class Occurrence(NamedTuple):
    """A sequence of words at one place, with its neighbours; the edge of a run is a neighbour like any other."""

    words: _Words
    span: Span
    left: str
    right: str


def partial(chunk: Chunk) -> Iterator[Occurrence]:
    """Sequences of two to four content words of which all neighbours are frequent pairs, at every place."""
    pairs = chunk.facts.frequent_pairs
    for (number, run, words), _ in chunk.repeats if pairs else ():
        frequent = [pair in pairs for pair in pairwise(words)]
        for at, opens in enumerate(frequent):
            if not opens:
                continue
            left = words[at - 1] if at else "^"
            for last in range(at + 1, min(at + LONGEST_WORDS, len(run))):
                if not frequent[last - 1]:
                    break
                right = words[last + 1] if last + 1 < len(run) else "$"
                span = Span(number, run[at].start, run[last].end)
                yield Occurrence(tuple(words[at : last + 1]), span, left, right)


class Seen:
    """What `partial` saw in some lines, kept small: a list for the words, one for the neighbours on each side."""

    def __init__(self, words: list[_Words], spans: "array[int]", left: list[str], right: list[str]) -> None:
        self.words, self.spans, self.left, self.right = words, spans, left, right

    @classmethod
    def of(cls, places: Iterable[Occurrence], _: Chunk) -> "Seen":
        """What was seen; the same words are kept once."""
        once: dict[_Words, _Words] = {}
        seen = cls([], array("Q"), [], [])
        for words, span, left, right in places:
            seen.words.append(once.setdefault(words, words))
            seen.spans.append(pack(*span))
            seen.left.append(left)
            seen.right.append(right)
        return seen

    def __add__(self, other: "Seen") -> "Seen":
        once = dict(zip(self.words, self.words, strict=True))
        words = [*self.words, *(once.get(words, words) for words in other.words)]
        return Seen(words, self.spans + other.spans, self.left + other.left, self.right + other.right)


def settle(seen: Seen, facts: CorpusFacts) -> Iterator[Find]:
    """The sequences that the three statistics accept, at every place."""
    counts = {
        words: count
        for words, count in Counter(seen.words).items()
        if count >= FEWEST and 2 < len("".join(words)) <= LONGEST
    }
    places: dict[_Words, list[int]] = {words: [] for words in counts}
    for at, words in enumerate(seen.words):
        if words in places:
            places[words].append(at)
    lexicon = facts.references.lexicon
    nested = _nested(counts)
    for words in sorted(counts):
        neighbours = ([side[at] for at in places[words]] for side in (seen.left, seen.right))
        if c_value(words, counts, nested) < LEAST_C_VALUE or min(map(_entropy, neighbours)) < LEAST_ENTROPY:
            continue
        chance = [10 ** (lexicon.fact(word).zipf - 9) or 1e-9 for word in words]
        if log_likelihood(counts[words], facts.distinct_words, chance) >= LEAST_LIKELIHOOD:
            yield from (Find("".join(words), span_of(seen.spans[at])) for at in places[words])


def _nested(counts: dict[_Words, int]) -> dict[_Words, list[int]]:
    """For each sequence the counts of the longer ones it stands in."""
    nested: dict[_Words, list[int]] = defaultdict(list)
    for words, count in counts.items():
        inner = {
            words[start:end]
            for start in range(len(words))
            for end in range(start + 2, len(words) + 1)
            if end - start < len(words)
        }
        for part in inner:
            nested[part].append(count)
    return nested


def c_value(words: _Words, counts: dict[_Words, int], nested: dict[_Words, list[int]]) -> float:
    """log2 of the length times the count, less the mean count of the longer sequences around it."""
    longer = nested.get(words, [])
    inside = sum(longer) / len(longer) if longer else 0.0
    return log2(len(words)) * (counts[words] - inside)


def _entropy(neighbours: Iterable[str]) -> float:
    """The branching entropy on one side, in bits."""
    counts = Counter(neighbours)
    total = counts.total()
    return -sum(count / total * log2(count / total) for count in counts.values())


def log_likelihood(count: int, total: int, chance: Sequence[float]) -> float:
    """Dunning's -2 log lambda of `count` in `total` against what words of these probabilities give by chance."""
    expected = float(total)
    for probability in chance:
        expected *= probability
    if count <= expected:
        return 0.0
    return 2 * (count * log(count / expected) - (count - expected))
