"""Candidates into items: reading, senses, parts and example of each headword."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import accumulate
from operator import attrgetter
from typing import NamedTuple

from vocab import pinyin
from vocab.characters import HAN
from vocab.examples import Excerpt
from vocab.glosses import meanings, said_once
from vocab.literal import LITERALLY, class_of_whole, literally, named, without_doubling
from vocab.mending.names import may_be_name
from vocab.name_characters import SURNAMES
from vocab.readings import zhuyin
from vocab.records import (
    Candidate,
    Corpus,
    Entry,
    Example,
    Kind,
    Part,
    Profile,
    Reading,
    Sense,
    Sentence,
    Span,
    Syllables,
    Token,
    VocabItem,
)
from vocab.resources import Resources
from vocab.senses import Choice, Context, Senses, with_reading
from vocab.spelling import spell_sentence
from vocab.word_class import Surroundings
from vocab.words import is_derived, work_out_kind

READ_PLACES = 10
"""Places of a word that are read: enough to meet its readings and senses in a text."""

_start, _end = attrgetter("start"), attrgetter("end")

_COMMON_TAGS = ("n", "v", "vn", "a", "d", "t", "m", "s", "l")
"""Tags of words that begin like a surname and are none (全人类 'all mankind')."""

_NAME_TAGS = {"nr": "person", "ns": "place", "nt": "organisation"}

_LIFETIME = re.compile(r"\((?:c\. )?\d{3,4}[-–]")
"""What the dictionary writes behind the names of persons: `Wang Yi (1953-)`."""


SENTENCES_KEPT = 4_000
"""Sentences whose tokens stay in memory between the words that ask for them."""


class _View(NamedTuple):
    """A sentence as it is looked at for its words: its tokens, and what the senses need to know of them."""

    sentence: Sentence
    tokens: tuple[Token, ...]
    around: Surroundings


class _Shown(NamedTuple):
    """What every card of an excerpt shows of it: the text, its pinyin, its words, the source."""

    text: str
    pinyin: str
    words: tuple[Part, ...]
    source: str


class Annotator:
    """Turns candidates of one corpus into items; an excerpt is read once, whatever it is an example of."""

    def __init__(self, corpus: Corpus, resources: Resources) -> None:
        self._corpus = corpus
        self._resources = resources
        self._read_at = resources.reader.read_at
        self._meanings = Senses(resources.lexicon, resources.glossary)
        self._view = lru_cache(maxsize=SENTENCES_KEPT)(self._look_at)
        self._shown = lru_cache(maxsize=None)(self._show)
        self._taken_apart = lru_cache(maxsize=None)(self._take_apart)
        self._plain: dict[tuple[str, Syllables], Part | None] = {}
        self._once: dict[Part, Part] = {}

    def _look_at(self, number: int) -> _View:
        sentence = self._corpus.sentences[number]
        tokens = sentence.tokens
        return _View(sentence, tokens, self._meanings.surroundings(tokens))

    def profile(self, word: str) -> Profile:
        """What holds for a word wherever it stands."""
        lexicon = self._resources.lexicon
        kind = work_out_kind(word, lexicon)
        tags = {lexicon.fact(word).tag or "x", self._resources.segmenter.tag(word)}
        readings = {self._resources.reader.work_out(Token(word, word, 0, tag)) for tag in tags}
        reading = readings.pop() if len(readings) == 1 else None
        syllables = reading.syllables if reading else ()
        classes = self._meanings.classes(word)
        if reading is None or classes != self._meanings.classes(word, syllables):
            return Profile(kind, () if reading else classes, reading, (), "", ())
        choices = self._meanings.choices(word, syllables)
        forms = {self._forms(word, kind, Sense(reading, choice.glosses)) for choice in choices}
        traditional, classifiers = forms.pop() if len(forms) == 1 and not self._has_near(word) else ("", ())
        return Profile(kind, classes, reading, choices, traditional, classifiers)

    def _has_near(self, word: str) -> bool:
        """Whether neighbours can bring out a sense that no class has."""
        return len(self._resources.lexicon.entries(word)) > 1 and not self._meanings.is_plain(word)

    def item(self, candidate: Candidate, excerpt: Excerpt) -> VocabItem:
        """Everything a card or a list shows of the candidate."""
        lexicon, own = self._resources.lexicon, self._resources.glossary.get(candidate.hanzi)
        fact, profile = lexicon.fact(candidate.hanzi), lexicon.profile(candidate.hanzi)
        parts = self._parts(candidate)
        senses, word_class = self._senses(candidate, excerpt.span, parts)
        if profile is not None and profile.traditional and (profile.kind == "name") == (candidate.kind == "name"):
            traditional, classifiers = profile.traditional, profile.classifiers
        else:
            traditional, classifiers = self._forms(candidate.hanzi, candidate.kind, senses[0])
        return VocabItem(
            hanzi=candidate.hanzi,
            traditional=traditional,
            senses=senses,
            zhuyin=zhuyin(senses[0].reading.syllables),
            kind=candidate.kind,
            pos=self._pos(candidate, fact.tag, word_class, " ".join(senses[0].glosses[:2])),
            classifiers=classifiers,
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
        view, first, last = self._tokens_at(place)
        name = candidate.kind == "name"
        if last == first + 1 and view.tokens[first].hanzi == candidate.hanzi:
            reading = self._read_at(view.tokens, first, view.sentence.simplified)
            context = Context(view.around, first)
            return reading, self._meanings.choose(candidate.hanzi, reading.syllables, context, name=name)
        reading = self._reading_of(candidate.hanzi, view.tokens[first:last], self._read(view, first, last))
        return reading, self._meanings.choose(candidate.hanzi, reading.syllables, name=name)

    def _read(self, view: _View, first: int, last: int) -> list[Reading]:
        return [self._read_at(view.tokens, at, view.sentence.simplified) for at in range(first, last)]

    def _reading_of(self, hanzi: str, tokens: Sequence[Token], readings: Sequence[Reading]) -> Reading:
        """The reading of a phrase: its own where one is known, else that of its words."""
        whole = self._resources.reader.word(hanzi)
        if whole.source != "characters" or "".join(token.hanzi for token in tokens) != hanzi:
            return whole
        syllables = tuple(syllable for reading in readings for syllable in reading.syllables)
        return Reading(syllables, " ".join(r.pinyin for r in readings if r.pinyin), "words")

    def _tokens_at(self, place: Span) -> tuple[_View, int, int]:
        """The sentence of the span, the number of the first token inside it, and of the one behind the last."""
        view = self._view(place.sentence)
        first = bisect_left(view.tokens, place.start, key=_start)
        return view, first, bisect_right(view.tokens, place.end, lo=first, key=_end)

    def _glosses(
        self, candidate: Candidate, choices: Counter[Choice], reading: Reading, parts: Sequence[tuple[Part, str]]
    ) -> tuple[str, ...]:
        """The senses met, the commonest first, then the others; of what nobody lists what its parts mean."""
        ranked = [choice.glosses for choice, _ in choices.most_common()]
        firsts = [glosses[0] for glosses in ranked if glosses]
        if firsts:
            return ranked[0] if len(ranked) == 1 else said_once([*firsts, *ranked[0]])
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
        view, first, last = self._tokens_at(candidate.places[0])
        tokens = view.tokens[first:last]
        if len(tokens) < 2 or "".join([token.hanzi for token in tokens]) != candidate.hanzi:
            return self._taken_apart(candidate.hanzi)
        parts = self._parts_of(tokens, self._read(view, first, last))
        return [pair for pair, token in zip(parts, tokens, strict=True) if HAN.search(token.hanzi)]

    def _take_apart(self, hanzi: str) -> list[tuple[Part, str]]:
        """The words inside one word, or its characters where it has no words, read as in the whole."""
        words = self._resources.segmenter.parts(hanzi)
        tokens = [Token(word, word, 0, "") for word in (words if len(words) > 1 else hanzi) if word.isalnum()]
        if len(tokens) < 2:
            return []
        return self._parts_of(tokens, self._read_within(hanzi, [token.hanzi for token in tokens]))

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

    def _parts_of(self, tokens: Sequence[Token], readings: Sequence[Reading]) -> list[tuple[Part, str]]:
        """The parts of a phrase with their classes."""
        around = self._meanings.surroundings(tokens, inside=True)
        return [
            self._explained(token.hanzi, readings[at], Context(around, at))
            for at, token in enumerate(tokens)
        ]

    def _word_at(self, view: _View, at: int, reading: Reading) -> Part:
        """A word of a sentence in small; one that means the same everywhere is asked once."""
        hanzi = view.tokens[at].hanzi
        key = (hanzi, reading.syllables)
        plain = self._plain.get(key)
        if plain is None or plain.pinyin != reading.pinyin:
            part, _ = self._explained(hanzi, reading, Context(view.around, at))
            plain = self._once.setdefault(part, part)
            if self._meanings.is_plain(*key):
                self._plain[key] = plain
        return plain

    def _part(self, word: str) -> Part:
        return self._explained(word)[0]

    def _explained(self, word: str, reading: Reading | None = None, context: Context | None = None) -> tuple[Part, str]:
        """A word in small: pinyin and one short gloss, of an unlisted one the glosses of its parts."""
        reading = reading or self._resources.reader.word(word)
        if not HAN.search(word):
            return Part(word, "", word), ""
        choice = self._meanings.choose(word, reading.syllables, context)
        if choice.glosses:
            return Part(word, reading.pinyin, choice.brief), choice.word_class
        inner = self._taken_apart(word) if len(word) > 1 else []
        return Part(word, reading.pinyin, " ".join([part.gloss for part, _ in inner if part.gloss])), choice.word_class

    def _forms(self, word: str, kind: Kind, sense: Sense) -> tuple[str, tuple[Part, ...]]:
        """How the word is written in traditional characters, and its classifiers."""
        entry = self._entry(word, kind, sense)
        if entry is None:
            return self._resources.lexicon.traditional(word, self._resources.segmenter.parts), ()
        return entry.traditional, tuple(map(self._part, entry.classifiers))

    def _entry(self, word: str, kind: Kind, sense: Sense) -> Entry | None:
        """The homograph whose glosses are nearest to the sense shown: it says how the word is written and counted."""
        entries = with_reading(self._resources.lexicon.entries(word), sense.reading.syllables)
        if len(entries) < 2:
            return entries[0] if entries else None
        shown = _words(sense.glosses[:1])

        def distance(entry: Entry) -> tuple[bool, int]:
            return entry.proper != (kind == "name"), -len(shown & _words(entry.glosses))

        return min(entries, key=distance)

    def _example(self, excerpt: Excerpt) -> Example:
        number, start, end = excerpt.span
        shown = self._shown(number, excerpt.start, excerpt.end)
        shift = (excerpt.start > 0) - excerpt.start
        return Example(shown.text, start + shift, end + shift, shown.pinyin, shown.words, shown.source)

    def _show(self, number: int, start: int, end: int) -> _Shown:
        """The excerpt of a sentence with its pinyin and its words; `…` where it was cut."""
        sentence = self._corpus.sentences[number]
        before, after = "…" if start > 0 else "", "…" if end < len(sentence.text) else ""
        text = sentence.text[start:end].rstrip("，,、；;：:")
        view, first, last = self._tokens_at(Span(number, start, start + len(text)))
        readings = self._read(view, first, last)
        words = [self._word_at(view, first + at, reading) for at, reading in enumerate(readings) if reading.syllables]
        spelled = spell_sentence(view.tokens[first:last], readings, capital=not before)
        source = self._corpus.documents[sentence.document].source_at(sentence.start)
        return _Shown(before + text + after, before + spelled + after, tuple(words), source)


def _words(glosses: Iterable[str]) -> set[str]:
    """The English words of the meanings named."""
    return {word for meaning in meanings(glosses) for word in re.findall(r"[a-z]+", meaning)}
