"""The chain and nothing else: documents -> candidates -> selection -> items."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from vocab.analysis.analysis import Analysis
from vocab.records.text import Document, Vocabulary
from vocab.references.frequency import HSK_EDITIONS
from vocab.references.lexicon import Progress
from vocab.resources import Resources
from vocab.selection.selecting import Cutoffs, select

if TYPE_CHECKING:
    from vocab.selection.coverage import Coverage


def extract_vocabulary(
    documents: Iterable[Document],
    *,
    resources: Resources,
    cutoffs: Cutoffs | None = None,
    progress: Progress = lambda *_: None,
    workers: int = 1,
    at_once: bool = True,
) -> Vocabulary:
    """The words and set phrases of the documents that pass the cutoffs, ready to be taught.

    `progress` is told each step as it begins; `workers` processes share the work on a long text. Not `at_once`, the
    items are made whenever somebody goes through them: those of a book would fill the memory together.
    """
    analysis = Analysis(documents, resources, progress=progress, workers=workers)
    selection = select(analysis.candidates, resources, cutoffs or Cutoffs(), corpus=lambda: analysis.corpus)
    names = tuple(document.name for document in analysis.documents)
    versions = resources.lexicon.versions
    items = analysis.items(selection.kept)
    kept = tuple(items) if at_once else items
    return Vocabulary(kept, selection.dropped, names, selection.coverage, versions)


def measure_coverage(
    documents: Iterable[Document], *, resources: Resources, cutoffs: Cutoffs | None = None
) -> "Coverage":
    """How much of the documents is understood, and how much more with each word that passes the cutoffs.

    Understood from the start is what is known, what a cutoff leaves out as too easy, and what is no vocabulary.
    """
    from vocab.selection.coverage import measure

    analysis, cutoffs = Analysis(documents, resources), cutoffs or Cutoffs()
    selection = select(analysis.candidates, resources, cutoffs, corpus=lambda: analysis.corpus)
    edition = HSK_EDITIONS.index(cutoffs.hsk_edition)
    return measure(
        analysis.corpus,
        known=filter(selection.is_understood, analysis.candidates),
        learnable=selection.kept,
        level_of=lambda word: resources.lexicon.fact(word).hsk[edition],
    )
