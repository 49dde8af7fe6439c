"""Candidates into items: reading, senses, parts and example of each headword."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import accumulate
from operator import attrgetter

from vocab import pinyin
from vocab.characters import HAN
from vocab.examples import Excerpt
from vocab.glosses import in_brief, meanings, said_once
from vocab.literal import LITERALLY, class_of_whole, literally, named, without_doubling
from vocab.mending.names import may_be_name
from vocab.name_characters import SURNAMES
from vocab.readings import zhuyin
from vocab.records import Candidate, Corpus, Entry, Example, Part, Reading, Sense, Span, Syllables, Token, VocabItem
from vocab.resources import Resources
from vocab.script import to_traditional
from vocab.senses import Choice, Context, Senses, with_reading
from vocab.spelling import spell_sentence
from vocab.words import is_derived

READ_PLACES = 10
"""Places of a word that are read: enough to meet its readings and senses in a text."""

_start, _end = attrgetter("start"), attrgetter("end")

_COMMON_TAGS = ("n", "v", "vn", "a", "d", "t", "m", "s", "l")
"""Tags of words that begin like a surname and are none (全人类 'all mankind')."""

_NAME_TAGS = {"nr": "person", "ns": "place", "nt": "organisation"}

_LIFETIME = re.compile(r"\((?:c\. )?\d{3,4}[-–]")
"""What the dictionary writes behind the names of persons: `Wang Yi (1953-)`."""


class Annotator:
    """Turns candidates of one corpus into items; sentences are read once each."""

    def __init__(self, corpus: Corpus, resources: Resources) -> None:
        self._corpus = corpus
        self._resources = resources
        self._meanings = Senses(resources.lexicon, resources.glossary)
        self._word_at = lru_cache(maxsize=None)(self._explain_at)
        self._read = lru_cache(maxsize=None)(lambda number: resources.reader.read(corpus.sentences[number]))

    def item(self, candidate: Candidate, excerpt: Excerpt) -> VocabItem:
        """Everything a card or a list shows of the candidate."""
        lexicon, own = self._resources.lexicon, self._resources.glossary.get(candidate.hanzi)
        fact = lexicon.fact(candidate.hanzi)
        parts = self._parts(candidate)
        senses, word_class = self._senses(candidate, excerpt.span, parts)
        entry = self._entry(candidate, senses[0])
        return VocabItem(
            hanzi=candidate.hanzi,
            traditional=entry.traditional if entry else to_traditional(candidate.hanzi),
            senses=senses,
            zhuyin=zhuyin(senses[0].reading.syllables),
            kind=candidate.kind,
            pos=self._pos(candidate, fact.tag, word_class, " ".join(senses[0].glosses[:2])),
            classifiers=tuple(self._part(c) for c in entry.classifiers) if entry else (),
            count=candidate.count,
            zipf=fact.zipf,
            hsk=fact.hsk,
            note=own.note if own else "",
            parts=tuple(part for part, _ in parts),
            example=self._example(excerpt),
            evidence=candidate.evidence,
        )

    def _pos(self, candidate: Candidate, tag: str, word_class: str, gloss: str) -> str:
        if candidate.kind == "name":
            if tag == "nr" and self._resources.lexicon.entries(candidate.hanzi):
                tag = ""  # jieba calls 唐朝 'Tang dynasty' a person; the dictionary gives persons their years
            return "person" if _LIFETIME.search(gloss) else _NAME_TAGS.get(tag, "proper name")
        if candidate.kind != "word":
            return ""
        if gloss.startswith(LITERALLY):
            return class_of_whole([w for _, w in self._taken_apart(candidate.hanzi)])
        return "modal verb" if word_class == "modal" else word_class

    def _senses(
        self, candidate: Candidate, shown: Span, parts: Sequence[tuple[Part, str]]
    ) -> tuple[tuple[Sense, ...], str]:
        """The readings met at the candidate's places, the commonest first, each with its glosses; the word class.

        Each place votes for the sense that fits there, the sentence shown on the card twice.
        """
        readings: dict[Syllables, Reading] = {}
        met: dict[Syllables, Counter[Choice]] = {}
        places = candidate.places[: 0 if self._is_plain(candidate) else READ_PLACES]
        for place in (shown, *places):
            reading, choice = self._meaning_at(candidate, place)
            readings.setdefault(reading.syllables, reading)
            met.setdefault(reading.syllables, Counter())[choice] += 1
        ordered = sorted(met, key=lambda syllables: -met[syllables].total())
        senses = tuple(Sense(readings[s], self._glosses(candidate, met[s], readings[s], parts)) for s in ordered)
        return senses, met[ordered[0]].most_common(1)[0][0].word_class

    def _is_plain(self, candidate: Candidate) -> bool:
        """Whether one place tells as much as ten: one reading and one meaning wherever the word stands."""
        word = self._resources.reader.word(candidate.hanzi)
        return not word.alternatives and len(candidate.hanzi) > 1 and self._meanings.is_plain(candidate.hanzi)

    def _meaning_at(self, candidate: Candidate, place: Span) -> tuple[Reading, Choice]:
        at, tokens, readings = self._tokens_at(place)
        alone = len(tokens) == 1 and tokens[0].hanzi == candidate.hanzi
        reading = readings[0] if alone else self._reading_of(candidate.hanzi, tokens, readings)
        context = Context(self._corpus.sentences[place.sentence].tokens, at) if alone else None
        name = candidate.kind == "name"
        return reading, self._meanings.choose(candidate.hanzi, reading.syllables, context, name=name)

    def _reading_of(self, hanzi: str, tokens: Sequence[Token], readings: Sequence[Reading]) -> Reading:
        """The reading of a phrase: its own where one is known, else that of its words."""
        whole = self._resources.reader.word(hanzi)
        if whole.source != "characters" or "".join(token.hanzi for token in tokens) != hanzi:
            return whole
        syllables = tuple(syllable for reading in readings for syllable in reading.syllables)
        return Reading(syllables, " ".join(r.pinyin for r in readings if r.pinyin), "words")

    def _tokens_at(self, place: Span) -> tuple[int, Sequence[Token], Sequence[Reading]]:
        """The tokens inside the span with their readings, and the number of the first of them."""
        tokens, readings = self._corpus.sentences[place.sentence].tokens, self._read(place.sentence)
        first = bisect_left(tokens, place.start, key=_start)
        last = bisect_right(tokens, place.end, lo=first, key=_end)
        return first, tokens[first:last], readings[first:last]

    def _glosses(
        self, candidate: Candidate, choices: Counter[Choice], reading: Reading, parts: Sequence[tuple[Part, str]]
    ) -> tuple[str, ...]:
        """The senses met, the commonest first, then the others; of what nobody lists what its parts mean."""
        ranked = [choice.glosses for choice, _ in choices.most_common()]
        firsts = [glosses[0] for glosses in ranked if glosses]
        if firsts:
            return said_once([*firsts, *ranked[0]])
        if single := self._meanings.choose(without_doubling(candidate.hanzi)).glosses:
            return single
        pieces = parts or self._taken_apart(candidate.hanzi)
        if self._is_mere_name(candidate, [part for part, _ in pieces]):
            return (named(reading.pinyin, self._resources.lexicon.fact(candidate.hanzi).tag),)
        return (literally([(word_class, part.gloss) for part, word_class in pieces]),)

    def _is_mere_name(self, candidate: Candidate, pieces: Sequence[Part]) -> bool:
        """Whether an unlisted word names without saying anything: no 中国政府 'China + government', no 长安城."""
        words = [part for part in pieces if len(part.hanzi) > 1]
        if len(pieces) > 1 and (len(words) == len(pieces) or any(part.pinyin[:1].isupper() for part in words)):
            return False
        familiar = candidate.hanzi[0] in "老小阿" and candidate.hanzi[1:] in SURNAMES
        by_shape = familiar or may_be_name(candidate.hanzi) or "·" in candidate.hanzi
        lexicon = self._resources.lexicon
        if is_derived(candidate.hanzi, lexicon):
            return False
        tag = lexicon.fact(candidate.hanzi).tag
        if candidate.kind == "name":
            return by_shape or not tag
        return by_shape and tag not in _COMMON_TAGS

    def _parts(self, candidate: Candidate) -> list[tuple[Part, str]]:
        """The words inside a phrase or a long word with their classes; nothing for what has no inner words."""
        if len(candidate.hanzi) < 3 or (candidate.kind in ("idiom", "name") and candidate.evidence == ("token",)):
            return []
        _, tokens, readings = self._tokens_at(candidate.places[0])
        if len(tokens) < 2 or "".join(token.hanzi for token in tokens) != candidate.hanzi:
            return self._taken_apart(candidate.hanzi)
        return [self._part_at(tokens, at, reading) for at, reading in enumerate(readings) if reading.syllables]

    def _taken_apart(self, hanzi: str) -> list[tuple[Part, str]]:
        """The words inside one word, or its characters where it has no words, read as in the whole."""
        words = self._resources.segmenter.parts(hanzi)
        tokens = [Token(word, word, 0, "") for word in (words if len(words) > 1 else hanzi) if word.isalnum()]
        readings = self._read_within(hanzi, [token.hanzi for token in tokens])
        return [self._part_at(tokens, at, readings[at]) for at in range(len(tokens))] if len(tokens) > 1 else []

    def _read_within(self, hanzi: str, words: Sequence[str]) -> list[Reading]:
        """The readings of the words of which `hanzi` consists: 还 in 还要 is hái."""
        reader = self._resources.reader
        alone, whole = [reader.word(word) for word in words], reader.word(hanzi).syllables
        if len(whole) != sum(len(reading.syllables) for reading in alone):
            return alone
        ends = list(accumulate(len(reading.syllables) for reading in alone))
        inside = [whole[end - len(reading.syllables) : end] for reading, end in zip(alone, ends, strict=True)]
        return [
            reading if reading.syllables == spoken else Reading(spoken, pinyin.join(spoken), "words")
            for reading, spoken in zip(alone, inside, strict=True)
        ]

    def _part_at(self, tokens: Sequence[Token], at: int, reading: Reading | None = None) -> tuple[Part, str]:
        """A part of a phrase with its class."""
        return self._explained(tokens[at].hanzi, reading, Context(tokens, at, inside=True))

    def _explain_at(self, number: int, at: int) -> Part:
        """A word of a sentence in small; a sentence serves several cards, so each is asked once."""
        tokens = self._corpus.sentences[number].tokens
        return self._explained(tokens[at].hanzi, self._read(number)[at], Context(tokens, at))[0]

    def _part(self, word: str) -> Part:
        return self._explained(word)[0]

    def _explained(self, word: str, reading: Reading | None = None, context: Context | None = None) -> tuple[Part, str]:
        """A word in small: pinyin and one short gloss, of an unlisted one the glosses of its parts."""
        reading = reading or self._resources.reader.word(word)
        if not HAN.search(word):
            return Part(word, "", word), ""
        choice = self._meanings.choose(word, reading.syllables, context)
        if choice.glosses:
            counts = choice.word_class == "classifier" and choice.glosses[0].startswith(("(", "classifier for"))
            brief = "(classifier)" if counts else in_brief(choice.glosses[0])
            return Part(word, reading.pinyin, brief), choice.word_class
        inner = self._taken_apart(word) if len(word) > 1 else []
        return Part(word, reading.pinyin, " ".join(part.gloss for part, _ in inner if part.gloss)), choice.word_class

    def _entry(self, candidate: Candidate, sense: Sense) -> Entry | None:
        """The homograph whose glosses are nearest to the sense shown: it says how the word is written and counted."""
        entries = with_reading(self._resources.lexicon.entries(candidate.hanzi), sense.reading.syllables)
        shown = _words(sense.glosses[:1])

        def distance(entry: Entry) -> tuple[bool, int]:
            return entry.proper != (candidate.kind == "name"), -len(shown & _words(entry.glosses))

        return min(entries, key=distance, default=None)

    def _example(self, excerpt: Excerpt) -> Example:
        sentence = self._corpus.sentences[excerpt.span.sentence]
        before = "…" if excerpt.start > 0 else ""
        text = sentence.text[excerpt.start : excerpt.end].rstrip("，,、；;：:")
        after = "…" if excerpt.end < len(sentence.text) else ""
        shift = len(before) - excerpt.start
        first, tokens, readings = self._tokens_at(Span(excerpt.span.sentence, excerpt.start, excerpt.start + len(text)))
        number = excerpt.span.sentence
        words = (self._word_at(number, first + at) for at, reading in enumerate(readings) if reading.syllables)
        return Example(
            text=before + text + after,
            start=excerpt.span.start + shift,
            end=excerpt.span.end + shift,
            pinyin=before + spell_sentence(tokens, readings, capital=not before) + after,
            words=tuple(words),
            source=self._corpus.documents[sentence.document].source_at(sentence.start),
        )


def _words(glosses: Iterable[str]) -> set[str]:
    """The English words of the meanings named."""
    return {word for meaning in meanings(glosses) for word in re.findall(r"[a-z]+", meaning)}
