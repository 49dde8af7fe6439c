"""In which documents and chapters a headword stands."""

from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property
from itertools import accumulate, groupby

from vocab.records import Candidate, Corpus, Span


class Sources:
    """The documents and chapters of the headwords of one corpus."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus

    def of(self, candidate: Candidate, shown: Span) -> tuple[tuple[str, str], ...]:
        """The document and chapter of the sentence shown, then of the first place in each other document."""
        first = self._at(shown.sentence)
        if len(self._corpus.documents) == 1:
            return (first,)
        here = self._corpus.sentences[shown.sentence].document
        others = {self._corpus.sentences[n].document: n for n in reversed(list(self._sentences(candidate)))}
        return (first, *dict.fromkeys(self._at(others[document]) for document in sorted(others) if document != here))

    def _at(self, number: int) -> tuple[str, str]:
        sentence = self._corpus.sentences[number]
        document = self._corpus.documents[sentence.document]
        return document.name, document.chapter_at(sentence.start)

    def _sentences(self, candidate: Candidate) -> Iterator[int]:
        """The first sentence of each document that has the headword, as far as it is known, among others."""
        yield from (place.sentence for place in candidate.places)
        if candidate.times <= len(candidate.places):
            return
        yield from self._firsts.get(candidate.hanzi, ())
        if candidate.evidence != ("token",):
            yield from self._of_phrase(candidate.hanzi)

    def _of_phrase(self, hanzi: str) -> Iterator[int]:
        """The number of the first sentence in each document that has these characters, which may be several words."""
        for text, starts, first in self._texts:
            at = text.find(hanzi)
            if at >= 0:
                yield first + bisect_right(starts, at) - 1

    @cached_property
    def _texts(self) -> list[tuple[str, list[int], int]]:
        """Each document in simplified characters, where in it each sentence begins, the number of the first one."""
        texts = []
        numbered = enumerate(self._corpus.sentences)
        for _, group in groupby(numbered, key=lambda pair: pair[1].document):
            some = list(group)
            pieces = [f"{sentence.simplified}\n" for _, sentence in some]
            texts.append(("".join(pieces), list(accumulate(map(len, pieces[:-1]), initial=0)), some[0][0]))
        return texts

    @cached_property
    def _firsts(self) -> dict[str, list[int]]:
        """The number of the first sentence in each document that has a word: only so many places are kept of it."""
        firsts: dict[str, list[int]] = {}
        last: dict[str, int] = {}
        for number, sentence in enumerate(self._corpus.sentences):
            for piece in sentence.pieces:
                if last.get(piece) != sentence.document:
                    last[piece] = sentence.document
                    firsts.setdefault(piece, []).append(number)
        return firsts
