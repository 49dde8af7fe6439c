"""The words of a corpus where they stand: looked up, read, explained in small, shown in an excerpt."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache, partial
from itertools import accumulate, chain
from operator import itemgetter
from types import MappingProxyType
from typing import NamedTuple

from vocab import pinyin
from vocab.analysis import Excerpt, Resources
from vocab.chinese import has_han
from vocab.english import in_brief, in_figures
from vocab.pinyin import spell_sentence
from vocab.records import Candidate, Corpus, Part, Reading, Sentence, Span, Syllables, Token, new
from vocab.runtime import SIZES
from vocab.senses import ClauseContext, TokenContext
from vocab.teaching.composition import NESTED, meaningful, phrase
from vocab.teaching.names import name_gloss
from vocab.teaching.phrases_shown import beginnings_of, phrases_in
from vocab.teaching.unlisted_names import FOREIGN, is_spelled

TOKENS_KEPT = 100_000
"""Tokens that stay in memory, whole sentences of them, between the words that ask for them."""

_start = itemgetter(Token._fields.index("start"))


class View(NamedTuple):
    """Tokens of a sentence: all of them, the number of the first that is meant and of the one behind the last."""

    sentence: Sentence
    tokens: tuple[Token, ...]
    around: ClauseContext
    first: int
    last: int

    @property
    def meant(self) -> tuple[Token, ...]:
        """The tokens that are meant."""
        return self.tokens[self.first : self.last]


class Shown(NamedTuple):
    """What every card of an excerpt shows of it: the text, its pinyin, its words, the source."""

    text: str
    pinyin: str
    words: tuple[Part, ...]
    source: str
    shift: int
    """What is to be added to the offset in the sentence of what stands in it."""


class SentenceWords:
    """Looks at the words of one corpus."""

    def __init__(
        self, corpus: Corpus, resources: Resources, phrases: Mapping[str, Candidate] = MappingProxyType({})
    ) -> None:
        """`phrases` are those that are one item in a sentence."""
        self._corpus, self._resources = corpus, resources
        self._phrases, self._begin = phrases, beginnings_of(phrases)
        self.names = corpus.names
        self._segmenter, self._reader, self._senses = resources.segmenter, resources.reader, resources.senses
        self._profile = resources.lexicon.profile
        self._has_own = bool(resources.references.own)  # a user's word may stand inside any other
        pieces = sum(len(sentence.pieces) for sentence in corpus.sentences) or 1
        self._sentence = lru_cache(maxsize=TOKENS_KEPT * len(corpus.sentences) // pieces)(self._look_at)
        self.phrase = lru_cache(maxsize=SIZES.workings)(partial(phrase, resources=resources))
        self.taken_apart = lru_cache(maxsize=SIZES.workings)(self._take_apart)
        self._plain: dict[tuple[str, Syllables], Part] = {}

    def is_simplified(self, span: Span) -> bool:
        """Whether the sentence of a span is written in simplified characters."""
        return (sentence := self._corpus.sentences[span.sentence]).text is sentence.simplified

    def written(self, span: Span) -> str:
        """What stands in a span, in simplified characters."""
        return self._corpus.sentences[span.sentence].simplified[span.start : span.end]

    def at(self, span: Span) -> View:
        """The tokens inside a span, among those of its sentence."""
        number, start, end = span
        sentence, tokens, around = self._sentence(number)
        first = bisect_left(tokens, start, key=_start)
        last = bisect_left(tokens, end, lo=first, key=_start)
        while last > first and tokens[last - 1].end > end:
            last -= 1
        return new(View, (sentence, tokens, around, first, last))

    def _look_at(self, number: int) -> tuple[Sentence, tuple[Token, ...], ClauseContext]:
        sentence = self._corpus.sentences[number]
        return sentence, (tokens := sentence.tokens), self._senses.clause_context(tokens)

    def label_at(self, span: Span) -> str:
        """The label of the one token in a span; empty where there are several."""
        return meant[0].label if len(meant := self.at(span).meant) == 1 else ""

    def read(self, view: View) -> list[Reading]:
        """The readings of the tokens that are meant."""
        read_at, tokens, text = self._reader.read_at, view.tokens, view.sentence.simplified
        return [read_at(tokens, at, text) for at in range(view.first, view.last)]

    def parts_of(self, tokens: Sequence[Token], readings: Sequence[Reading]) -> list[tuple[Part, str]]:
        """The parts of a phrase with their classes."""
        around = self._senses.clause_context(tokens, inside=True)
        return [self._part_at(token.hanzi, readings[at], TokenContext(around, at)) for at, token in enumerate(tokens)]

    def _part_at(self, hanzi: str, reading: Reading, place: TokenContext) -> tuple[Part, str]:
        """A part of a phrase with its class: a single character as a part of compounds, where a ruling asks for it."""
        if len(hanzi) == 1:
            last = 0 < place.at == len(place.around.tokens) - 1 and place.around.classes[place.at] == "noun"
            choice = self._senses.choose_part(hanzi, reading.syllables, place, cued=not last)
            if choice is not None:
                return Part(hanzi, reading.pinyin, choice.brief), choice.word_class
        return self._explained(hanzi, reading, place)

    def parts_inside(self, candidate: Candidate) -> list[tuple[Part, str]]:
        """The words inside a phrase or a long word with their classes; nothing for what has no inner words."""
        if len(candidate.hanzi) < 3 or (candidate.kind in ("idiom", "name") and candidate.evidence == ("token",)):
            return []
        view = self.at(candidate.places[0])
        tokens = view.meant
        if len(tokens) < 2 or "".join([token.hanzi for token in tokens]) != candidate.hanzi:
            return self.taken_apart(candidate.hanzi)
        parts = self.parts_of(tokens, self.read(view))
        return [pair for pair, token in zip(parts, tokens, strict=True) if has_han(token.hanzi)]

    def _inner_parts(self, tokens: Sequence[Token], readings: Sequence[Reading]) -> list[tuple[Part, str]]:
        """The parts of one word with their classes: what a part means inside compounds goes first."""
        around = self._senses.clause_context(tokens, inside=True)
        found = []
        for at, (token, reading) in enumerate(zip(tokens, readings, strict=True)):
            place = TokenContext(around, at)
            choice = self._senses.choose_part(token.hanzi, reading.syllables, place)
            if choice is None:
                found.append(self._explained(token.hanzi, reading, place))
            else:
                found.append((Part(token.hanzi, reading.pinyin, choice.brief), choice.word_class))
        return found

    def _take_apart(self, hanzi: str) -> list[tuple[Part, str]]:
        """The words inside one word, or its characters where it has no words, read as in the whole."""
        profile = None if self._has_own or len(hanzi) < 3 else self._profile(hanzi)
        if profile is not None:
            return list(profile.parts)
        words = self._segmenter.parts(hanzi)
        tokens = [Token(word, word, 0, "") for word in (words if len(words) > 1 else hanzi) if word.isalnum()]
        if len(tokens) < 2:
            return []
        return self._inner_parts(tokens, self._read_within(hanzi, [token.hanzi for token in tokens]))

    def _read_within(self, hanzi: str, words: Sequence[str]) -> list[Reading]:
        """The readings of the words of which `hanzi` consists: 还 in 还要 is hái."""
        alone, whole = [self._reader.word(word) for word in words], self._reader.word(hanzi).syllables
        if len(whole) != sum(len(reading.syllables) for reading in alone):
            return alone
        ends = list(accumulate(len(reading.syllables) for reading in alone))
        inside = [whole[end - len(reading.syllables) : end] for reading, end in zip(alone, ends, strict=True)]
        return [
            reading if reading.syllables == spoken else Reading(spoken, pinyin.join(spoken), "words")
            for reading, spoken in zip(alone, inside, strict=True)
        ]

    def part(self, word: str) -> Part:
        """A word by itself in small."""
        return self._explained(word)[0]

    def _word_at(self, view: View, at: int, reading: Reading) -> Part:
        """A word of a sentence in small; one that means the same everywhere is asked once."""
        hanzi = view.tokens[at].hanzi
        key = (hanzi, reading.syllables)
        plain = self._plain.get(key)
        if plain is None or plain.pinyin != reading.pinyin:
            plain, _ = self._explained(hanzi, reading, new(TokenContext, (view.around, at)))
            if self._senses.is_plain(*key):
                if len(self._plain) >= SIZES.places:
                    self._plain.clear()
                self._plain[key] = plain
        return plain

    def _items(self, view: View, readings: Sequence[Reading]) -> Iterator[Part]:
        """The words of a view in small; a phrase whose words they are is one of them."""
        at = 0
        hanzis = [token.hanzi for token in view.meant]
        found = phrases_in(hanzis, self._phrases, self._begin) if self._phrases else ()
        for first, end in found:
            yield from self._single(view, readings, at, first)
            tokens = view.meant[first:end]
            hanzi = "".join([token.hanzi for token in tokens])
            yield self._phrase(self._phrases[hanzi], self.reading_of(hanzi, tokens, readings[first:end]))
            at = end
        yield from self._single(view, readings, at, len(readings))

    def _phrase(self, phrase: Candidate, reading: Reading) -> Part:
        """A phrase in small, explained by its own card's English."""
        known = self._senses.choose(phrase.hanzi, reading.syllables).brief
        composed = known or self._composed(phrase.hanzi, tuple(self.parts_inside(phrase)))
        return Part(phrase.hanzi, reading.pinyin, composed)

    def _single(self, view: View, readings: Sequence[Reading], start: int, end: int) -> Iterator[Part]:
        """The words of a view from one number to another that have a reading."""
        spoken = (at for at in range(start, end) if readings[at].syllables)
        return (self._word_at(view, view.first + at, readings[at]) for at in spoken)

    def reading_of(self, hanzi: str, tokens: Sequence[Token], readings: Sequence[Reading]) -> Reading:
        """The reading of a phrase: its own where one is known, else that of its words."""
        reader, covered = self._reader, "".join([token.hanzi for token in tokens]) == hanzi
        if not covered or (reader.knows(hanzi) and reader.word(hanzi).source != "characters"):
            return reader.word(hanzi)
        syllables = chain.from_iterable(reading.syllables for reading in readings)
        return Reading(tuple(syllables), " ".join(r.pinyin for r in readings if r.pinyin), "words")

    def _explained(
        self, word: str, reading: Reading | None = None, context: TokenContext | None = None
    ) -> tuple[Part, str]:
        """A word in small: pinyin and one short gloss, of an unlisted one the glosses of its parts."""
        reading = reading or self._reader.word(word)
        if not reading.syllables and not has_han(word):
            return Part(word, "", word), ""
        if (name := self.names.get(word)) and (gloss := name_gloss(word, name, 0, self._resources)):
            return Part(word, reading.pinyin, gloss), "noun"
        choice = self._senses.choose(word, reading.syllables, context)
        if choice.glosses:
            return new(Part, (word, reading.pinyin, choice.brief)), choice.word_class
        label = context.around.tokens[context.at].label if context is not None else ""
        if is_spelled(word, label, self._resources.lexicon.fact(word)):
            return Part(word, reading.pinyin, FOREIGN), "noun"
        inner = self.taken_apart(word) if len(word) > 1 else []
        return Part(word, reading.pinyin, self._composed(word, tuple(inner))), choice.word_class

    def _composed(self, hanzi: str, pieces: tuple[tuple[Part, str], ...]) -> str:
        """A short gloss of what nobody lists, a number or put together from the parts."""
        if said := in_figures(hanzi) or self.phrase(hanzi, pieces):
            return in_brief(said)
        return NESTED.join(part.gloss for part, _ in meaningful(pieces) if part.gloss)

    def show(self, excerpt: Excerpt) -> Shown:
        """An excerpt with the marks around it, its pinyin and its words."""
        (number, _, _), start, end, before, after = excerpt
        sentence = self._corpus.sentences[number]
        view = self.at(Span(number, start, end))
        readings = self.read(view)
        words = self._items(view, readings)
        spelled = spell_sentence(view.meant, readings, capital=not before)
        source = self._corpus.documents[sentence.document].source_at(sentence.start)
        text, said = before + sentence.text[start:end] + after, before + spelled + after.replace("。", ".")
        return Shown(text, said, tuple(words), source, len(before) - start)
