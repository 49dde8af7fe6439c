"""Documents into a corpus: cut into words, each labelled with what it is where it stands; the names it uses found."""

from collections.abc import Iterable

from vocab.analysis.resources import Resources
from vocab.records import Corpus, Document
from vocab.runtime import Executor, serially


def corpus_of(documents: Iterable[Document], resources: Resources, *, run_chunks: Executor = serially) -> Corpus:
    """The corpus of the documents, which everything later looks at."""
    cut = resources.segmenter.segment(documents, run_chunks=run_chunks)
    return resources.segmenter.named(resources.tagger.labelled(cut, run_chunks=run_chunks))
