"""What the words of a corpus mostly are in it."""

from collections import Counter
from collections.abc import Mapping
from itertools import chain

from vocab.records import LABELS, Corpus

_MOSTLY = 0.6
"""The share of its places from which a word is mostly something."""


def usual_labels(corpus: Corpus) -> Mapping[str, str]:
    """The label that a word has at most of its places; a word that has none at so many is left out."""
    pieces = chain.from_iterable([sentence.pieces for sentence in corpus.sentences])
    labels = chain.from_iterable([sentence.labels for sentence in corpus.sentences])
    times = Counter(zip(pieces, labels, strict=False))
    totals: Counter[str] = Counter()
    for (word, _), count in times.items():
        totals[word] += count
    return {word: LABELS[number] for (word, number), count in times.items() if count >= _MOSTLY * totals[word]}
