"""What some documents say, before any cutoff: their candidates, and the items of those that were asked for.

The analysis of a text is kept in the cache folder, so that building again with other cutoffs does not analyse again.
An item never depends on the cutoffs: its sentence is chosen among all candidates of the text, so that notes which stay
in a deck stay as they are.
"""

from collections.abc import Iterable, Sequence
from functools import cached_property
from hashlib import sha256

from vocab import analysis_cache
from vocab.lexicon import Progress
from vocab.records import Candidate, Corpus, Document, Example, Part, Reading, Sense, Span, VocabItem
from vocab.resources import Resources

_STORED = (Span, Candidate, Part, Reading, Sense, Example, VocabItem)

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
        self._worth_keeping = sum(len(document.text) for document in self.documents) >= SHORTEST
        stored = analysis_cache.read(self._key, _STORED) if self._worth_keeping else []
        self._candidates = tuple(record for record in stored if isinstance(record, Candidate))
        self._items = {record.hanzi: record for record in stored if isinstance(record, VocabItem)}

    @cached_property
    def corpus(self) -> Corpus:
        """The documents segmented."""
        return self._resources.segmenter.segment(self.documents)

    @property
    def candidates(self) -> tuple[Candidate, ...]:
        """Words and phrases of the documents."""
        if not self._candidates:
            from vocab.candidates import find_candidates

            if sum(len(document.text) for document in self.documents) >= LONG:
                self._progress("phrases", 0.0)

            self._candidates = tuple(find_candidates(self.corpus, self._resources))
        return self._candidates

    def items(self, wanted: Sequence[Candidate]) -> tuple[VocabItem, ...]:
        """The items of some of the candidates, in their order."""
        missing = [candidate for candidate in wanted if candidate.hanzi not in self._items]
        if missing:
            self._annotate(missing)
            if self._worth_keeping:
                analysis_cache.write(self._key, (*self.candidates, *self._items.values()))
        return tuple(self._items[candidate.hanzi] for candidate in wanted)

    def _annotate(self, missing: Sequence[Candidate]) -> None:
        from vocab.annotation import Annotator
        from vocab.examples import choose_examples

        excerpts = choose_examples(self.candidates, self.corpus, self._resources.lexicon)
        chosen = dict(zip((candidate.hanzi for candidate in self.candidates), excerpts, strict=True))
        annotator = Annotator(self.corpus, self._resources)
        for done, candidate in enumerate(missing):
            if done % MOST_SILENT == MOST_SILENT - 1:
                self._progress("words", done / len(missing))
            self._items[candidate.hanzi] = annotator.item(candidate, chosen[candidate.hanzi])


def _key_of(documents: Iterable[Document], resources: Resources) -> str:
    """A digest of the documents and of all that decides what is made of them."""
    digest = sha256(resources.fingerprint.encode())
    for document in documents:
        for text in (document.name, document.text, repr(document.chapters)):
            data = text.encode("utf-8", "surrogatepass")
            digest.update(len(data).to_bytes(8, "big") + data)
    return digest.hexdigest()[:32]
