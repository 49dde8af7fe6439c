"""The text as a page for readers: paragraphs of words with reading and gloss, set phrases, the words to learn."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from vocab.analysis import Analysis, Resources, analyse, chosen_of
from vocab.chinese import has_han
from vocab.english import in_brief
from vocab.pinyin import pronounced
from vocab.records import Document, Reading, Sentence, VocabItem
from vocab.selection import Cutoffs
from vocab.senses import TokenContext
from vocab.teaching import teach
from vocab.views.lines import by_sentence, lines_of, phrases_in, phrases_of


class PageWord(NamedTuple):
    """A token as it stands in the text, with what came before it (spaces), its reading, a gloss, whether it is new."""

    before: str
    text: str
    reading: Reading
    gloss: str
    is_new: bool


class Phrase(NamedTuple):
    """A set phrase over the words from `first` up to `end` of its sentence."""

    first: int
    end: int
    item: VocabItem


class PageSentence(NamedTuple):
    """The words of a sentence and the set phrases in it, which do not overlap."""

    words: tuple[PageWord, ...]
    phrases: tuple[Phrase, ...]


class Paragraph(NamedTuple):
    """A line of a document, and the items that are first met there."""

    document: str
    sentences: tuple[PageSentence, ...]
    items: tuple[VocabItem, ...]


def read_paragraphs(
    documents: Iterable[Document], *, resources: Resources, cutoffs: Cutoffs | None = None, sandhi: bool = False
) -> Iterator[Paragraph]:
    """The paragraphs of the documents; new is what passes the cutoffs, `sandhi` asks for spoken tones of 一 and 不."""
    return paragraphs_of(analyse(documents, resources), resources=resources, cutoffs=cutoffs, sandhi=sandhi)


def paragraphs_of(
    text: Analysis,
    *,
    resources: Resources,
    cutoffs: Cutoffs | None = None,
    sandhi: bool = False,
    finish: Callable[[VocabItem], VocabItem] = lambda item: item,
) -> Iterator[Paragraph]:
    """The paragraphs of an analysed text; `finish` is done to each item."""
    page = _Page(text, resources, cutoffs or Cutoffs(), sandhi, finish)
    for numbers in lines_of(text.corpus):
        yield page.paragraph(numbers)


class _Page:
    """What the paragraphs of one run share."""

    def __init__(
        self,
        text: Analysis,
        resources: Resources,
        cutoffs: Cutoffs,
        sandhi: bool,
        finish: Callable[[VocabItem], VocabItem],
    ) -> None:
        self._corpus = text.corpus
        self._reader = resources.reader
        self._sandhi = sandhi
        self._senses = resources.senses
        kept = chosen_of(text, resources.references, cutoffs).kept
        phrases = [c for c in text.candidates if c.kind in ("phrase", "idiom")]
        wanted = {candidate.hanzi: candidate for candidate in (*kept, *phrases)}
        self._items = {
            item.hanzi: finish(item) for batch in teach(list(wanted.values()), text, resources) for item in batch
        }
        self._new = frozenset(candidate.hanzi for candidate in kept)
        self._first_met = by_sentence((c, c.places[:1]) for c in kept)
        self._phrases = phrases_of(phrases)

    def paragraph(self, numbers: Sequence[int]) -> Paragraph:
        """The paragraph of the sentences with these numbers."""
        name = self._corpus.documents[self._corpus.sentences[numbers[0]].document].name
        met = [c for number in numbers for c in self._first_met.get(number, ())]
        return Paragraph(name, tuple(map(self._sentence, numbers)), tuple(self._items[c.hanzi] for c, *_ in met))

    def _sentence(self, number: int) -> PageSentence:
        sentence = self._corpus.sentences[number]
        words = tuple(self._words(sentence))
        return PageSentence(words, tuple(self._phrases_in(number, sentence)))

    def _words(self, sentence: Sentence) -> Iterator[PageWord]:
        end = 0
        tokens, readings = sentence.tokens, self._reader.read(sentence)
        readings = pronounced(tokens, readings) if self._sandhi else readings
        around = self._senses.clause_context(tokens)
        for at, (token, reading) in enumerate(zip(tokens, readings, strict=True)):
            chinese = has_han(token.hanzi)
            chosen = self._senses.choose(token.hanzi, reading.syllables, TokenContext(around, at)) if chinese else None
            gloss = in_brief(chosen.glosses[0]) if chosen and chosen.glosses else ""
            yield PageWord(sentence.text[end : token.start], token.text, reading, gloss, token.hanzi in self._new)
            end = token.end

    def _phrases_in(self, number: int, sentence: Sentence) -> Iterator[Phrase]:
        for first, end, candidate in phrases_in(sentence, self._phrases.get(number, ())):
            yield Phrase(first, end, self._items[candidate.hanzi])
