"""The chain and nothing else: documents -> analysis -> selection -> items."""

from collections.abc import Iterable
from itertools import chain

from vocab.analysis import Analysis, Resources, analyse, chosen_of
from vocab.records import Document, Vocabulary
from vocab.references import HSK_EDITIONS
from vocab.runtime import Progress, quiet
from vocab.selection import Cutoffs, coverage
from vocab.teaching import teach


def extract_vocabulary(
    documents: Iterable[Document],
    *,
    resources: Resources,
    cutoffs: Cutoffs | None = None,
    progress: Progress = quiet,
    workers: int = 1,
) -> Vocabulary:
    """The words and set phrases of the documents that pass the cutoffs, ready to be taught.

    `progress` is told each step as it begins; `workers` processes share the work on a long text.
    """
    text = analyse(documents, resources, progress=progress, workers=workers)
    return vocabulary_of(text, resources=resources, cutoffs=cutoffs, progress=progress, workers=workers)


def vocabulary_of(
    text: Analysis,
    *,
    resources: Resources,
    cutoffs: Cutoffs | None = None,
    progress: Progress = quiet,
    workers: int = 1,
) -> Vocabulary:
    """The words and set phrases of an analysed text that pass the cutoffs."""
    chosen = chosen_of(text, resources.references, cutoffs or Cutoffs())
    items = chain.from_iterable(teach(chosen.kept, text, resources, progress=progress, workers=workers))
    return Vocabulary(tuple(items), chosen.dropped, text.names, chosen.coverage, resources.versions)


def measure_coverage(
    documents: Iterable[Document], *, resources: Resources, cutoffs: Cutoffs | None = None
) -> coverage.Coverage:
    """How much of the documents is understood, and how much more with each word that passes the cutoffs.

    Understood from the start is what is known, what a cutoff leaves out as too easy, and what is no vocabulary.
    """
    return coverage_of(analyse(documents, resources), resources=resources, cutoffs=cutoffs)


def coverage_of(text: Analysis, *, resources: Resources, cutoffs: Cutoffs | None = None) -> coverage.Coverage:
    """How much of an analysed text is understood, and how much more with each word that passes the cutoffs."""
    chosen_by = cutoffs or Cutoffs()
    chosen = chosen_of(text, resources.references, chosen_by)
    edition = HSK_EDITIONS.index(chosen_by.hsk_edition)
    return coverage.measure(
        text.corpus,
        known=filter(chosen.is_understood, text.candidates),
        learnable=chosen.kept,
        level_of=lambda word: resources.lexicon.fact(word).hsk[edition],
    )
