"""Learns from a dictionary's own compounds what a part means inside one: run where the index is built."""

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from vocab.chinese import is_han
from vocab.english.compounds.alignment import Pair, Words, align
from vocab.english.compounds.meanings import FUNCTION_WORDS, Meaning, meanings_of
from vocab.english.compounds.priors import CHANCE, Prior, prior_of
from vocab.english.compounds.words import English, learn_words
from vocab.english.glosses import class_of

SEEN = 0.15
"""Times below which what was counted is chance."""

SHAPES = ("verb", "noun", "adjective", "adverb")


class PartUse(NamedTuple):
    """What a part does in compounds: its English by place, the links behind it as a head, the shapes of its wholes.

    `as_first` and `as_last` count the whole compounds that begin or end with it by their class, in the order of SHAPES.
    """

    counts: Mapping[str, Mapping[str, float]] = {}
    links: Mapping[str, float] = {}
    as_first: tuple[int, ...] = (0, 0, 0, 0)
    as_last: tuple[int, ...] = (0, 0, 0, 0)


class Dictionary(NamedTuple):
    """What is learned from: the glosses of each word in the order of their weight, how common it is, names apart."""

    glosses: Mapping[str, Sequence[str]]
    times: Mapping[str, int]
    names: frozenset[str]


class Compounds(NamedTuple):
    """What was learned: of parts, and of English words."""

    parts: Mapping[str, PartUse]
    words: Mapping[str, English]


def learn(dictionary: Dictionary) -> Compounds:
    """What the compounds of a dictionary teach."""
    meanings = {word: list(meanings_of(glosses)) for word, glosses in dictionary.glosses.items()}
    meanings = {word: found for word, found in meanings.items() if found}
    fold = _folding(meanings.values())
    compounds = list(_compounds(meanings, dictionary))
    pairs = [pair for word, cut in compounds for pair in _pairs(word, cut, meanings[word], fold)]
    learned = align(pairs, _prior(meanings, dictionary.names, fold))
    counts: dict[str, dict[str, dict[str, float]]] = defaultdict(dict)
    for (part, place), found in learned.counts.items():
        kept = {" ".join(words): round(times, 2) for words, times in found.items() if times >= SEEN}
        if kept:
            counts[part][place] = kept
    first, last = _shapes(compounds, meanings)
    none = (0, 0, 0, 0)
    uses = {
        part: PartUse(
            counts.get(part, {}),
            {link: round(times, 2) for link, times in learned.links.get(part, {}).items() if times >= 2 * SEEN},
            first.get(part, none),
            last.get(part, none),
        )
        for part in sorted(counts.keys() | first.keys() | last.keys())
    }
    raw = (gloss for glosses in dictionary.glosses.values() for gloss in glosses)
    return Compounds(uses, dict(learn_words(meanings, raw)))


def divided(word: str, known: Callable[[str], bool], times: Callable[[str], int]) -> tuple[str, str] | None:
    """The two listed parts of a compound: long parts first, then common ones; of three characters the commoner pair."""
    best: tuple[float, str, str] | None = None
    for at in range(1, len(word)):
        first, second = word[:at], word[at:]
        if not (known(first) and known(second)):
            continue
        if len(word) == 3:
            score = 2 * math.log1p(times(first if at == 2 else second)) + 2 * (at == 2)
        else:
            score = 8 * min(at, len(word) - at) + math.log1p(times(first)) + math.log1p(times(second))
        if best is None or score > best[0]:
            best = (score, first, second)
    return best[1:] if best else None


def _compounds(
    meanings: Mapping[str, Sequence[Meaning]], dictionary: Dictionary
) -> Iterator[tuple[str, tuple[str, str]]]:
    """The words of two listed parts that are no names, each with its parts."""
    times = dictionary.times
    for word in meanings:
        if not 2 <= len(word) <= 7 or not is_han(word) or word in dictionary.names:
            continue
        if any("(idiom" in gloss for gloss in dictionary.glosses[word][:2]):
            continue
        cut = divided(word, meanings.__contains__, lambda part: times.get(part, 0))
        if cut:
            yield word, cut


def _pairs(
    word: str, cut: tuple[str, str], meanings: Sequence[Meaning], fold: Callable[[Words], Words]
) -> Iterator[Pair]:
    for meaning in meanings[:3]:
        telling = sum(one.lower() not in FUNCTION_WORDS for one in meaning.words)
        if 2 <= len(meaning.words) <= 6 and telling <= 5:
            weight = 1.0 if len(word) > 2 else 0.5
            yield Pair(*cut, Meaning(meaning.verb, fold(meaning.words)), weight)


def _folding(meanings: Iterable[Sequence[Meaning]]) -> Callable[[Words], Words]:
    """Takes the capital from a word that the dictionary often enough writes without one."""
    small: Counter[str] = Counter()
    for found in meanings:
        for meaning in found:
            small.update(meaning.words[1:] if meaning.words[0][0].isupper() else meaning.words)

    def fold(words: Words) -> Words:
        return tuple(
            word.lower() if 3 * small[word.lower()] > small[word] and not word.isupper() else word for word in words
        )

    return fold


def _prior(
    meanings: Mapping[str, Sequence[Meaning]], names: frozenset[str], fold: Callable[[Words], Words]
) -> Callable[[str, str, Words], float]:
    priors: dict[str, Prior] = {}

    def prior(part: str, place: str, words: Words) -> float:
        if part not in priors:
            priors[part] = prior_of(meanings.get(part, ()), tuple if part in names else fold)
        return max(priors[part].of(place, words), CHANCE**2)

    return prior


def _shapes(
    compounds: Iterable[tuple[str, tuple[str, str]]], meanings: Mapping[str, Sequence[Meaning]]
) -> tuple[dict[str, tuple[int, ...]], dict[str, tuple[int, ...]]]:
    """How many compounds of each class begin and end with a part."""
    counted: tuple[dict[str, Counter[str]], ...] = (defaultdict(Counter), defaultdict(Counter))
    for word, cut in compounds:
        first = meanings[word][0]
        shape = "verb" if first.verb else class_of(" ".join(first.words))
        shape = shape if shape in SHAPES else "noun"
        for counter, part in zip(counted, cut, strict=True):
            counter[part][shape] += 1
    first_, last_ = ({part: tuple(n[s] for s in SHAPES) for part, n in counter.items()} for counter in counted)
    return first_, last_
