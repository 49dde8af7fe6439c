"""What some documents say, before any cutoff: their candidates, and the items of those that were asked for.

The analysis of a text is kept in the cache folder, so that building again with other cutoffs does not analyse again.
An item never depends on the cutoffs: its sentence is chosen among all candidates of the text, so that notes which stay
in a deck stay as they are.
"""

import gc
from collections.abc import Iterable, Sequence
from contextlib import suppress
from functools import cache, cached_property, partial
from hashlib import sha256
from itertools import chain

from vocab.analysis import stored as analysis_cache
from vocab.records.text import Candidate, Corpus, Document, VocabItem
from vocab.references.lexicon import Progress
from vocab.resources import Resources
from vocab.runtime.cache_folder import DAMAGE
from vocab.runtime.processes import in_parts
from vocab.segmentation.sentences import places_of
from vocab.teaching.items import Batches, Items

SHORTEST = 1_000
"""Characters of a text whose analysis is kept; a shorter one is analysed sooner than found."""

LONG = 300_000
"""Characters of a text from which memory is given back between the stages."""

FEWEST_FOR_A_WORKER = 1_000
"""Words that are worth a process of their own, which takes a fifth of a second to start and to answer."""

BATCH = 1_000
"""Words that are done together, in about half a second."""


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

        `workers` processes share the work on a long text; what comes out is the same.
        """
        self._progress = progress
        self._share = partial(in_parts, workers=workers, at_start=resources.lexicon.reopen)
        self.documents = tuple(documents)
        self._resources = resources
        self._key = _key_of(self.documents, resources)
        length = sum(len(document.text) for document in self.documents)
        self._is_kept, self._is_long = length >= SHORTEST, length >= LONG
        self._stored = analysis_cache.read(self._key) if self._is_kept else None

    @cached_property
    def corpus(self) -> Corpus:
        """The documents segmented."""
        self._progress("segment", 0.0)
        if self._stored is not None:
            with suppress(*DAMAGE):
                return self._resources.segmenter.restore(self.documents, self._stored.cuts())
        corpus = self._resources.segmenter.segment(self.documents, share=self._share)
        self._tidy()
        return corpus

    @cached_property
    def candidates(self) -> tuple[Candidate, ...]:
        """Words and phrases of the documents."""
        if self._stored is not None:
            with suppress(*DAMAGE):
                lengths = [len(text) for _, _, text in places_of(self.documents)]
                return self._stored.candidates(lengths)
            self._stored = None  # what follows is no better
        from vocab.candidates.finding import find_candidates

        corpus = self.corpus
        self._progress("phrases", 0.0)
        candidates = tuple(find_candidates(corpus, self._resources, share=self._share))
        self._tidy()
        return candidates

    def _tidy(self) -> None:
        """Give back what a stage on a long text leaves behind: its memories refer to themselves."""
        if self._is_long:
            gc.collect()

    def items(self, wanted: Sequence[Candidate]) -> Items:
        """The items of some of the candidates, in their order."""
        return Items(len(wanted), lambda: self._batches(wanted))

    def _batches(self, wanted: Sequence[Candidate]) -> Batches:
        """The items of the wanted, those that are stored and those that are made now; the latter are stored."""
        held = self._held([candidate.hanzi for candidate in wanted])
        missing = [candidate for candidate in wanted if candidate.hanzi not in held]
        batches = self._kept(self._annotated(missing)) if missing else iter(())
        made = chain.from_iterable(batches)
        for at in range(0, len(wanted), BATCH):
            some = [candidate.hanzi for candidate in wanted[at : at + BATCH]]
            if held:
                self._progress("look up", at / len(wanted))
            try:
                known = self._stored.items([hanzi for hanzi in some if hanzi in held]) if self._stored and held else {}
            except DAMAGE:
                self._stored = None  # what follows is no better
                del batches, made
                yield from self._batches(wanted[at:])
                return
            yield [known[hanzi] if hanzi in held else next(made) for hanzi in some]
        for _ in batches:  # the last one has been stored when the next is asked for
            pass

    def _held(self, wanted: Sequence[str]) -> set[str]:
        if self._stored is not None:
            with suppress(*DAMAGE):
                return self._stored.holds(wanted)
            self._stored = None
        return set()

    def _kept(self, batches: Batches) -> Batches:
        if not self._is_kept:
            return batches
        cuts = (sentence.pieces for sentence in self.corpus.sentences)
        return analysis_cache.kept(self._key, self.candidates, cuts, batches, known=self._stored)

    def _annotated(self, missing: Sequence[Candidate]) -> Batches:
        from vocab.examples.choosing import choose_examples
        from vocab.teaching.item import Annotator

        candidates, corpus, resources = self.candidates, self.corpus, self._resources
        self._progress("examples", 0.0)
        excerpts = choose_examples(candidates, corpus, resources.lexicon)
        wanted = {candidate.hanzi for candidate in missing}
        chosen = {c.hanzi: excerpt for c, excerpt in zip(candidates, excerpts, strict=True) if c.hanzi in wanted}
        del excerpts, wanted
        self._progress("words", 0.0)

        @cache
        def annotator() -> Annotator:
            return Annotator(corpus, resources, chosen.values())

        def made_of(some: Sequence[Candidate]) -> list[VocabItem]:
            item = annotator().item
            resources.lexicon.load_entries(c.hanzi for c in some if resources.lexicon.profile(c.hanzi) is None)
            return [item(candidate, chosen[candidate.hanzi]) for candidate in some]

        done = 0
        for items in self._share(made_of, missing, least=FEWEST_FOR_A_WORKER, most=BATCH):
            done += len(items)
            if self._is_kept:
                self._progress("keep", done / len(missing))
            yield items
            self._progress("words", done / len(missing))


def _key_of(documents: Iterable[Document], resources: Resources) -> str:
    """A digest of the documents and of all that decides what is made of them."""
    digest = sha256(resources.fingerprint.encode())
    for document in documents:
        for text in (document.name, document.text, repr(document.chapters)):
            data = text.encode("utf-8", "surrogatepass")
            digest.update(len(data).to_bytes(8, "big"))
            digest.update(data)
    return digest.hexdigest()[:32]
