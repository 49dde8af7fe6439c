"""The chain and nothing else: documents -> candidates -> selection -> items."""

from collections.abc import Iterable

from vocab.analysis import Analysis
from vocab.records import Document, Vocabulary
from vocab.resources import Resources
from vocab.selection import Cutoffs, select


def extract_vocabulary(
    documents: Iterable[Document], *, resources: Resources, cutoffs: Cutoffs | None = None
) -> Vocabulary:
    """The words and set phrases of the documents that pass the cutoffs, ready to be taught."""
    analysis = Analysis(documents, resources)
    selection = select(analysis.candidates, resources, cutoffs or Cutoffs(), corpus=lambda: analysis.corpus)
    names = tuple(document.name for document in analysis.documents)
    return Vocabulary(analysis.items(selection.kept), selection.dropped, names)
