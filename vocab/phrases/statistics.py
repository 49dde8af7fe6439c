"""Repeated word sequences by statistics, for longer texts: C-value, branching entropy and log-likelihood together.

Each alone fails on short texts (best F1 .31 on essays); all three must agree, and only where there is repetition.

* C-value: Frantzi, Ananiadou and Mima, "Automatic recognition of multi-word terms: the C-value/NC-value method",
  International Journal on Digital Libraries 3 (2000).
* Branching entropy: Jin and Tanaka-Ishii, "Unsupervised segmentation of Chinese text by use of branching entropy",
  COLING/ACL 2006.
* Log-likelihood: Dunning, "Accurate methods for the statistics of surprise and coincidence", Computational Linguistics
  19 (1993); here against the chance of the words by their general frequency.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from math import log, log2

from vocab.phrases.find import Context, Find, joined
from vocab.records import Token

FEWEST_TOKENS = 5_000
"""Running words below which a text is too short: a phrase of an essay occurs once to three times."""

FEWEST = 4
"""Occurrences of a phrase."""

LONGEST_WORDS, LONGEST = 4, 10

LEAST_C_VALUE = 4.0
LEAST_ENTROPY = 1.0
"""Bits on both sides: as many different neighbours as a free choice of two."""
LEAST_LIKELIHOOD = 10.83
"""Chi-squared with one degree of freedom at p < .001."""

_CONTENT = ("n", "v", "a", "j", "b", "i", "l", "x", "s", "z")
_BARE = frozenset("是有在说到来去要会能可上下里中想看做走没")
"""Verbs and places of so general a use that what they stand beside is no phrase of theirs."""


def find(context: Context) -> Iterator[Find]:
    """Sequences of two to four content words that the three statistics accept, at every place."""
    total = sum(len(run) for number, run in context.runs if number in context.fresh)
    if total < FEWEST_TOKENS:
        return
    places = _repeated(context.runs)
    fresh = {words: sum(place[0] in context.fresh for place in found) for words, found in places.items()}
    counts = {words: count for words, count in fresh.items() if count >= FEWEST}
    lexicon = context.resources.lexicon
    nested = _nested(counts)
    for words in sorted(counts):
        if c_value(words, counts, nested) < LEAST_C_VALUE or _entropy(words, places[words]) < LEAST_ENTROPY:
            continue
        chance = [10 ** (lexicon.fact(word).zipf - 9) or 1e-9 for word in words]
        if log_likelihood(counts[words], total, chance) >= LEAST_LIKELIHOOD:
            yield from (joined(number, run[at : at + len(words)]) for number, run, _, at in places[words])


_Words = tuple[str, ...]
_Place = tuple[int, Sequence[Token], _Words, int]
"""Number of the sentence, a run of it, the run's words, the offset of the sequence among them."""


def _repeated(runs: Sequence[tuple[int, Sequence[Token]]]) -> dict[_Words, list[_Place]]:
    """The places of all sequences met often enough, found length by length: each has a frequent front."""
    words = Counter(token.hanzi for _, run in runs for token in run)
    content = {token.hanzi for _, run in runs for token in run if words[token.hanzi] >= FEWEST and is_content(token)}
    starts: list[_Place] = []
    for number, run in runs:
        spelled = tuple(token.hanzi for token in run)
        starts += [(number, run, spelled, at) for at in range(len(run) - 1) if spelled[at] in content]
    frequent: dict[_Words, list[_Place]] = {}
    for length in range(2, LONGEST_WORDS + 1):
        found: dict[_Words, list[_Place]] = defaultdict(list)
        for place in starts:
            _, _, spelled, at = place
            last = at + length
            if last <= len(spelled) and spelled[last - 1] in content:
                found[spelled[at:last]].append(place)
        repeated = {key: where for key, where in found.items() if len(where) >= FEWEST}
        starts = [place for where in repeated.values() for place in where]
        frequent.update((key, where) for key, where in repeated.items() if 2 < len("".join(key)) <= LONGEST)
    return frequent


def is_content(token: Token) -> bool:
    """Whether a token may stand in a phrase found by statistics."""
    return token.tag.startswith(_CONTENT) and token.hanzi not in _BARE


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


def _entropy(words: _Words, places: Sequence[_Place]) -> float:
    """The smaller of the two branching entropies, in bits; the edge of a run is a neighbour like any other."""
    left = Counter(spelled[at - 1] if at else "^" for _, _, spelled, at in places)
    right = Counter((*spelled, "$")[at + len(words)] for _, _, spelled, at in places)
    return min(_bits(left), _bits(right))


def _bits(neighbours: Counter[str]) -> float:
    total = neighbours.total()
    return -sum(count / total * log2(count / total) for count in neighbours.values())


def log_likelihood(count: int, total: int, chance: Sequence[float]) -> float:
    """Dunning's -2 log lambda of `count` in `total` against what words of these probabilities give by chance."""
    expected = float(total)
    for probability in chance:
        expected *= probability
    if count <= expected:
        return 0.0
    return 2 * (count * log(count / expected) - (count - expected))
