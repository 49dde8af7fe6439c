"""What some documents say, before any cutoff: their candidates, and the items of those that were asked for.

The analysis of a text is kept in the cache folder, so that building again with other cutoffs does not analyse again.
An item never depends on the cutoffs: its sentence is chosen among all candidates of the text, so that notes which stay
in a deck stay as they are.
"""

import os
from collections.abc import Iterable, Sequence
from contextlib import suppress
from functools import cached_property
from hashlib import sha256

from vocab import analysis_cache
from vocab.lexicon import Progress
from vocab.records import Candidate, Corpus, Document, VocabItem
from vocab.resources import Resources
from vocab.sentences import places_of
from vocab.workers import in_parts

SHORTEST = 1_000
"""Characters of a text whose analysis is kept; a shorter one is analysed sooner than found."""

FEWEST_FOR_A_WORKER = 1_000
"""Words that are worth a process of their own, which takes a fifth of a second to start and to answer."""

MOST_SILENT = 2_000
"""Words (a second or two) after which progress is told again."""


class Analysis:
    """The analysis of documents: taken from the cache as far as it is there, made where it is not."""

    def __init__(
        self,
        documents: Iterable[Document],
        resources: Resources,
        *,
        progress: Progress = lambda *_: None,
        workers: int = 1,
    ) -> None:
        """`progress` is told each step as it begins, and the share of the words that are done.

        `workers` processes share the work on the words of a long text; what comes out is the same.
        """
        self._progress = progress
        self._workers = workers
        self.documents = tuple(documents)
        self._resources = resources
        self._key = _key_of(self.documents, resources)
        self._is_kept = sum(len(document.text) for document in self.documents) >= SHORTEST
        self._stored = analysis_cache.read(self._key) if self._is_kept else None

    @cached_property
    def corpus(self) -> Corpus:
        """The documents segmented."""
        self._progress("segment", 0.0)
        if self._stored is not None:
            with suppress(*analysis_cache.DAMAGE):
                return self._resources.segmenter.restore(self.documents, self._stored.cuts())
        return self._resources.segmenter.segment(self.documents)

    @cached_property
    def candidates(self) -> tuple[Candidate, ...]:
        """Words and phrases of the documents."""
        if self._stored is not None:
            with suppress(*analysis_cache.DAMAGE):
                lengths = [len(text) for _, _, text in places_of(self.documents)]
                return self._stored.candidates(lengths)
            self._stored = None  # what follows is no better
        from vocab.candidates import find_candidates

        corpus = self.corpus
        self._progress("phrases", 0.0)
        return tuple(find_candidates(corpus, self._resources))

    def items(self, wanted: Sequence[Candidate]) -> tuple[VocabItem, ...]:
        """The items of some of the candidates, in their order."""
        known = self._known([candidate.hanzi for candidate in wanted])
        missing = [candidate for candidate in wanted if candidate.hanzi not in known]
        if missing:
            made = self._annotate(missing)
            if self._is_kept:
                self._progress("keep", 1.0)
                cuts = (sentence.pieces for sentence in self.corpus.sentences)
                analysis_cache.write(self._key, self.candidates, cuts, made.values(), known=self._stored)
            known |= made
        return tuple(known[candidate.hanzi] for candidate in wanted)

    def _known(self, wanted: Sequence[str]) -> dict[str, VocabItem]:
        if self._stored is not None:
            with suppress(*analysis_cache.DAMAGE):
                return self._stored.items(wanted)
            self._stored = None
        return {}

    def _annotate(self, missing: Sequence[Candidate]) -> dict[str, VocabItem]:
        from vocab.annotation import Annotator
        from vocab.examples import choose_examples

        candidates, corpus = self.candidates, self.corpus
        self._progress("examples", 0.0)
        excerpts = choose_examples(candidates, corpus, self._resources.lexicon)
        chosen = dict(zip((candidate.hanzi for candidate in candidates), excerpts, strict=True))
        self._progress("words", 0.0)
        here = os.getpid()

        def made_of(some: Sequence[Candidate]) -> list[VocabItem]:
            if os.getpid() != here:
                self._resources.lexicon.reopen()
            annotator, items = Annotator(corpus, self._resources), []
            for done, candidate in enumerate(some):
                if done % MOST_SILENT == MOST_SILENT - 1:
                    self._progress("words", done / len(some))
                items.append(annotator.item(candidate, chosen[candidate.hanzi]))
            return items

        items = in_parts(made_of, missing, workers=self._workers, least=FEWEST_FOR_A_WORKER)
        return {item.hanzi: item for item in items}


def _key_of(documents: Iterable[Document], resources: Resources) -> str:
    """A digest of the documents and of all that decides what is made of them."""
    digest = sha256(resources.fingerprint.encode())
    for document in documents:
        for text in (document.name, document.text, repr(document.chapters)):
            data = text.encode("utf-8", "surrogatepass")
            digest.update(len(data).to_bytes(8, "big"))
            digest.update(data)
    return digest.hexdigest()[:32]
