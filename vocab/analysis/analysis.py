"""What some documents say, before any cutoff.

The analysis of a text is kept in the cache folder, so that building again with other cutoffs does not analyse again.
Nothing in it depends on the cutoffs: the sentence of a candidate is chosen among all candidates of the text, so that
notes which stay in a deck stay as they are.
"""

from collections.abc import Callable, Collection, Sequence
from functools import cached_property

from vocab.analysis.excerpts import Excerpt, choose_excerpts
from vocab.analysis.stored import Store
from vocab.records import Candidate, Corpus, Document
from vocab.references import Lexicon
from vocab.runtime import Progress


class Analysis:
    """The documents and their candidates, made or stored; the corpus and the excerpts when they are first needed.

    `store` keeps what is taught of it.
    """

    def __init__(
        self,
        documents: Sequence[Document],
        candidates: tuple[Candidate, ...],
        corpus: Callable[[], Corpus],
        lexicon: Lexicon,
        store: Store,
        progress: Progress,
    ) -> None:
        self.documents = documents
        self.candidates = candidates
        self.store = store
        self._corpus = corpus
        self._lexicon = lexicon
        self._progress = progress

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the documents."""
        return tuple(document.name for document in self.documents)

    @cached_property
    def corpus(self) -> Corpus:
        """The documents segmented."""
        return self._corpus()

    def excerpts(self, wanted: Collection[str]) -> dict[str, Excerpt]:
        """The best excerpt of the text for each of these headwords, chosen among all candidates."""
        self._progress("examples", 0.0)
        chosen = choose_excerpts(self.candidates, self.corpus, self._lexicon)
        pairs = zip(self.candidates, chosen, strict=True)
        return {candidate.hanzi: excerpt for candidate, excerpt in pairs if candidate.hanzi in wanted}
