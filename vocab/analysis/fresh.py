"""An analysis made now: documents -> corpus -> candidates."""

import gc
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import TypeVar

from vocab.analysis.analysis import Analysis
from vocab.analysis.corpus import corpus_of
from vocab.analysis.resources import Resources
from vocab.analysis.stored import Store
from vocab.candidates import find_candidates
from vocab.records import Document
from vocab.runtime import Executor, Progress, map_chunks

Thing = TypeVar("Thing")
Result = TypeVar("Result")
Facts = TypeVar("Facts")

LONG = 300_000
"""Characters of a text from which shares of a stage are told."""

LARGE = 1_000_000
"""Characters of a text from which memory is given back when it is cut: that takes a tenth of a second."""


def analysed(
    documents: Sequence[Document], resources: Resources, store: Store, *, progress: Progress, run_chunks: Executor
) -> Analysis:
    """The analysis of the documents; what is taught of it will go into the store."""
    length = sum(len(document.text) for document in documents)
    is_long = length >= LONG
    progress("segment", 0.0)
    told = _told(run_chunks, "segment", progress, rounds=_SEGMENTING) if is_long else run_chunks
    corpus = corpus_of(documents, resources, run_chunks=told)
    if length >= LARGE:
        _tidy(resources)
    progress("phrases", 0.0)
    told = _told(run_chunks, "phrases", progress, rounds=1) if is_long else run_chunks
    candidates = tuple(find_candidates(corpus, resources.references, run_chunks=told))
    return Analysis(documents, candidates, lambda: corpus, resources.references, store, progress)


def over_processes(resources: Resources, workers: int) -> Executor:
    """The executor whose processes are workers on this machine."""
    return partial(map_chunks, workers=workers, at_start=resources.lexicon.database.reopen)


_SEGMENTING = 4
"""How often a text is gone through to cut it: for a first cut, names, the mending, the labels."""


def _told(run_chunks: Executor, step: str, progress: Progress, *, rounds: int) -> Executor:
    """The executor, which tells after each chunk the share of a step that consists of so many rounds."""
    gone = 0

    def run(
        work: Callable[[Facts, Sequence[Thing]], list[Result]],
        facts: Facts,
        things: Sequence[Thing],
        *,
        least: int,
        most: int,
    ) -> Iterator[list[Result]]:
        nonlocal gone
        before, done, gone = gone, 0, gone + 1
        for result in run_chunks(work, facts, things, least=least, most=most):
            done += len(result)
            progress(step, min((before + done / max(len(things), 1)) / rounds, 1.0))
            yield result

    return run


def _tidy(resources: Resources) -> None:
    """Give back what the cutting of a long text leaves behind: its memories refer to themselves."""
    resources.let_go()
    gc.collect()
