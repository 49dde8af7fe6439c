"""An analysis made now: documents -> corpus -> candidates."""

import gc
from collections.abc import Sequence
from functools import partial

from vocab.analysis.analysis import Analysis
from vocab.analysis.corpus import corpus_of
from vocab.analysis.resources import Resources
from vocab.analysis.stored import Store
from vocab.candidates import find_candidates
from vocab.records import Document
from vocab.runtime import Progress, map_chunks

LONG = 300_000
"""Characters of a text from which memory is given back between the stages."""


def analysed(
    documents: Sequence[Document], resources: Resources, store: Store, *, progress: Progress, workers: int
) -> Analysis:
    """The analysis of the documents; what is taught of it will go into the store."""
    run_chunks = partial(map_chunks, workers=workers, at_start=resources.lexicon.database.reopen)
    is_long = sum(len(document.text) for document in documents) >= LONG
    progress("segment", 0.0)
    corpus = corpus_of(documents, resources, run_chunks=run_chunks)
    _tidy(is_long)
    progress("phrases", 0.0)
    candidates = tuple(find_candidates(corpus, resources.references, run_chunks=run_chunks))
    _tidy(is_long)
    return Analysis(documents, candidates, lambda: corpus, resources.references, store, progress)


def _tidy(is_long: bool) -> None:
    """Give back what a stage on a long text leaves behind: its memories refer to themselves."""
    if is_long:
        gc.collect()
