"""What some documents say, before any cutoff.

The analysis of a text is kept in the cache folder, so that building again with other cutoffs does not analyse again.
Nothing in it depends on the cutoffs: the sentence of a candidate is chosen among all candidates of the text, so that
notes which stay in a deck stay as they are.
"""

import contextlib
from collections.abc import Callable, Collection, Mapping, Sequence
from functools import cached_property

from vocab.analysis.excerpts import Excerpt, choose_excerpts
from vocab.analysis.key import made_with
from vocab.analysis.stored import Store
from vocab.analysis.tables import Content
from vocab.records import Candidate, Corpus, Document
from vocab.references import References
from vocab.runtime import Progress
from vocab.selection import Traits, traits_of


class Analysis:
    """The documents and their candidates, made or stored; the corpus and the excerpts when they are first needed.

    `store` keeps what is taught of it.
    """

    def __init__(
        self,
        documents: Sequence[Document],
        candidates: tuple[Candidate, ...],
        corpus: Callable[[], Corpus],
        references: References,
        store: Store,
        progress: Progress,
        traits: Mapping[str, Traits] | None = None,
    ) -> None:
        """`traits` are those of the candidates, where they are known already."""
        self.documents = documents
        self.candidates = candidates
        self.store = store
        self._corpus = corpus
        self._references = references
        self._progress = progress
        if traits is not None:
            self.traits = traits

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the documents."""
        named: tuple[str, ...] | None = getattr(self.documents, "names", None)  # a shelf does not read them for that
        return named if named is not None else tuple(document.name for document in self.documents)

    @cached_property
    def corpus(self) -> Corpus:
        """The documents segmented."""
        return self._corpus()

    @cached_property
    def traits(self) -> Mapping[str, Traits]:
        """What cutoffs ask of the candidates, by headword."""
        return traits_of(self.candidates, self._references)

    def excerpts(self, wanted: Collection[str]) -> dict[str, Excerpt]:
        """The best excerpt of the text for each of these headwords, chosen among all candidates."""
        self._progress("examples", 0.0)
        noise = {hanzi for hanzi, traits in self.traits.items() if traits.noise}
        chosen = choose_excerpts(self.candidates, self.corpus, self._references.lexicon, unwanted=noise)
        pairs = zip(self.candidates, chosen, strict=True)
        return {candidate.hanzi: excerpt for candidate, excerpt in pairs if candidate.hanzi in wanted}

    def adding(self) -> contextlib.AbstractContextManager[None]:
        """What is added to the store in this block is stored at its end, unless it is left by an exception."""
        return self.store.adding(self.content)

    def content(self) -> Content:
        """All of it, as it is stored."""
        return Content(self.documents, self.corpus, self.candidates, self.traits, made_with(self._references))
