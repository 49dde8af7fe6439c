"""What some documents say, before any cutoff: their candidates, and the items of those that were asked for.

The analysis of a text is kept in the cache folder, so that building again with other cutoffs does not analyse again.
An item never depends on the cutoffs: its sentence is chosen among all candidates of the text, so that notes which stay
in a deck stay as they are.
"""

from collections.abc import Iterable, Sequence
from contextlib import suppress
from functools import cached_property
from hashlib import sha256

from vocab import analysis_cache
from vocab.lexicon import Progress
from vocab.records import Candidate, Corpus, Document, VocabItem
from vocab.resources import Resources
from vocab.sentences import places_of

SHORTEST = 1_000
"""Characters of a text whose analysis is kept; a shorter one is analysed sooner than found."""

LONG = 100_000
"""Characters of a text that takes seconds to analyse, so that a reader wants to see something."""

MOST_SILENT = 2_000
"""Words (a second or two) after which progress is told again."""


class Analysis:
    """The analysis of documents: taken from the cache as far as it is there, made where it is not."""

    def __init__(
        self, documents: Iterable[Document], resources: Resources, *, progress: Progress = lambda *_: None
    ) -> None:
        """`progress` is told the step and its share while a long text is analysed."""
        self._progress = progress
        self.documents = tuple(documents)
        self._resources = resources
        self._key = _key_of(self.documents, resources)
        length = sum(len(document.text) for document in self.documents)
        self._tells = length >= LONG
        self._is_kept = length >= SHORTEST
        self._stored = analysis_cache.read(self._key) if self._is_kept else None

    @cached_property
    def corpus(self) -> Corpus:
        """The documents segmented."""
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

        if self._tells:
            self._progress("phrases", 0.0)
        return tuple(find_candidates(self.corpus, self._resources))

    def items(self, wanted: Sequence[Candidate]) -> tuple[VocabItem, ...]:
        """The items of some of the candidates, in their order."""
        known = self._known([candidate.hanzi for candidate in wanted])
        missing = [candidate for candidate in wanted if candidate.hanzi not in known]
        if missing:
            made = self._annotate(missing)
            if self._is_kept:
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

        excerpts = choose_examples(self.candidates, self.corpus, self._resources.lexicon)
        chosen = dict(zip((candidate.hanzi for candidate in self.candidates), excerpts, strict=True))
        annotator = Annotator(self.corpus, self._resources)
        made: dict[str, VocabItem] = {}
        for done, candidate in enumerate(missing):
            if done % MOST_SILENT == MOST_SILENT - 1:
                self._progress("words", done / len(missing))
            made[candidate.hanzi] = annotator.item(candidate, chosen[candidate.hanzi])
        return made


def _key_of(documents: Iterable[Document], resources: Resources) -> str:
    """A digest of the documents and of all that decides what is made of them."""
    digest = sha256(resources.fingerprint.encode())
    for document in documents:
        for text in (document.name, document.text, repr(document.chapters)):
            data = text.encode("utf-8", "surrogatepass")
            digest.update(len(data).to_bytes(8, "big") + data)
    return digest.hexdigest()[:32]
