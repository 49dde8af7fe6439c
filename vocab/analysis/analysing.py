"""The first half of the chain: an analysis from the cache where it is whole, else made. Decided here, and only here."""

from collections.abc import Iterable

from vocab.analysis import fresh, stored
from vocab.analysis.analysis import Analysis
from vocab.analysis.key import key_of
from vocab.analysis.resources import Resources
from vocab.records import Corpus, Document
from vocab.runtime import Progress, quiet

SHORTEST = 1_000
"""Characters of a text whose analysis is kept; a shorter one is analysed sooner than found."""


def analyse(
    documents: Iterable[Document], resources: Resources, *, progress: Progress = quiet, workers: int = 1
) -> Analysis:
    """The analysis of the documents, from the cache where it is whole, else made.

    `progress` is told each step as it begins; `workers` processes share the work on a long text, and what comes out is
    the same.
    """
    listed = tuple(documents)
    if sum(len(document.text) for document in listed) < SHORTEST:
        return fresh.analysed(listed, resources, stored.NOWHERE, progress=progress, workers=workers)
    key = key_of(listed, resources.references)
    found = stored.opened(key, listed)
    if found is None:
        return fresh.analysed(listed, resources, stored.Store(key), progress=progress, workers=workers)

    def corpus() -> Corpus:
        progress("segment", 0.0)
        cuts = found.cuts()
        return resources.segmenter.restore(listed, cuts, found.labels(cuts), found.names())

    return Analysis(listed, found.candidates, corpus, resources.lexicon, found, progress)
