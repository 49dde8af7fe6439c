"""The first half of the chain: an analysis from a file or the cache, else made. Decided here, and only here."""

from collections.abc import Iterable, Sequence

from vocab.analysis import stored
from vocab.analysis.analysis import Analysis
from vocab.analysis.key import key_of
from vocab.analysis.resources import Resources
from vocab.analysis.shelf import Shelf
from vocab.records import Corpus, Document
from vocab.runtime import Executor, Progress, quiet

SHORTEST = 1_000
"""Characters of a text whose analysis is kept; a shorter one is analysed sooner than found."""


def analyse(
    documents: Iterable[Document],
    resources: Resources,
    *,
    progress: Progress = quiet,
    workers: int = 1,
    run_chunks: Executor | None = None,
) -> Analysis:
    """The analysis of the documents, from their file or from the cache where it is whole, else made.

    `progress` is told each step as it begins; `workers` processes share the work on a long text, or those over which
    `run_chunks` shares it out, and what comes out is the same.
    """
    if isinstance(documents, Shelf) and documents.fits(resources.references):
        return _stored(documents, documents.store, resources, progress)
    listed = tuple(documents)
    place: stored.Place | None = None
    if sum(len(document.text) for document in listed) >= SHORTEST:
        key = key_of(listed, resources.references)
        if (found := stored.opened(key)) is not None:
            try:
                return _stored(listed, found, resources, progress)
            except stored.DATABASE_DAMAGE:  # by somebody who made its digest fit
                pass
        place = stored.Place(key)
    from vocab.analysis import fresh

    shared = run_chunks or fresh.over_processes(resources, workers)
    return fresh.analysed(listed, resources, stored.Store(place), progress=progress, run_chunks=shared)


def _stored(documents: Sequence[Document], store: stored.Store, resources: Resources, progress: Progress) -> Analysis:
    """The analysis that a store holds. Raises what DATABASE_DAMAGE names."""
    candidates, traits = store.candidates

    def corpus() -> Corpus:
        progress("segment", 0.0)
        cuts = store.cuts()
        return resources.segmenter.restore(documents, cuts, store.labels(cuts), store.names())

    return Analysis(documents, candidates, corpus, resources.references, store, progress, traits)
