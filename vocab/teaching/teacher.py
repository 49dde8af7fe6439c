"""Teaches the words of one text one by one, as somebody asks for them, each with the sentence he wants."""

from collections.abc import Callable
from functools import cached_property
from threading import RLock
from typing import NamedTuple

from vocab.analysis import Analysis, Excerpt, Resources
from vocab.analysis import sentences as told
from vocab.chinese import has_han
from vocab.records import Candidate, VocabItem
from vocab.teaching.item import ItemMaker


class SentenceChoice(NamedTuple):
    """A sentence that a card may show: its characters, the words of it that are not understood, where it stands."""

    text: str
    unknown: tuple[str, ...]
    source: str

    @property
    def length(self) -> int:
        """How many characters it has."""
        return len(self.text)


class Teacher:
    """Makes the items of one text, the same as `teach` does; may be asked from several threads."""

    def __init__(self, text: Analysis, resources: Resources) -> None:
        self._text, self._resources = text, resources
        self._items: dict[tuple[str, str], VocabItem] = {}
        self._lock = RLock()

    @cached_property
    def candidates(self) -> dict[str, Candidate]:
        """The candidates of the text by headword."""
        return {candidate.hanzi: candidate for candidate in self._text.candidates}

    @cached_property
    def _excerpts(self) -> dict[str, Excerpt]:
        return self._text.excerpts(self.candidates)

    @cached_property
    def _maker(self) -> ItemMaker:
        return ItemMaker(self._text.corpus, self._resources, (), self._text.candidates)

    def item(self, hanzi: str, sentence: str = "") -> VocabItem:
        """The item of a headword with a sentence of the text, or with the best where that has none such.

        Raises KeyError for what is no headword of the text.
        """
        with self._lock:
            known = self._items.get((hanzi, sentence))
            if known is None:
                known = self._items[hanzi, sentence] = self._made(hanzi, sentence)
            return known

    def _made(self, hanzi: str, sentence: str) -> VocabItem:
        candidate = self.candidates[hanzi]
        chosen = told.excerpt_of(candidate, sentence, self._text.corpus) if sentence else None
        if chosen is None and (stored := self._text.store.items([hanzi]).get(hanzi)) is not None:
            return stored
        return self._maker.item(candidate, chosen or self._excerpts[hanzi])

    def has_sentence(self, hanzi: str, sentence: str) -> bool:
        """Whether a headword stands in such a sentence of the text."""
        candidate = self.candidates.get(hanzi)
        return candidate is not None and told.excerpt_of(candidate, sentence, self._text.corpus) is not None

    def sentences(self, hanzi: str, is_understood: Callable[[str], bool]) -> list[SentenceChoice]:
        """The sentences that may be shown of a headword: the best, then the others, those easiest to read first."""
        with self._lock:
            best, corpus = self._excerpts[hanzi], self._text.corpus
            passages = told.passages_of(self.candidates[hanzi], corpus)
            first = told.Passage(best, told.written(best, corpus))
            others = [passage for passage in passages if passage.text != first.text]
            choices = [self._choice(passage, is_understood) for passage in (first, *others)]
        return [choices[0], *sorted(choices[1:], key=lambda choice: len(choice.unknown))]

    def _choice(self, passage: told.Passage, is_understood: Callable[[str], bool]) -> SentenceChoice:
        corpus = self._text.corpus
        words = told.words_around(passage.excerpt, corpus)
        sentence = corpus.sentences[passage.excerpt.span.sentence]
        source = corpus.documents[sentence.document].source_at(sentence.start)
        unknown = tuple(word for word in words if has_han(word) and not is_understood(word))
        return SentenceChoice(passage.text, unknown, source)
