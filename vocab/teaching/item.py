"""Candidates into items: reading, senses, parts and example of each headword."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence

from vocab.analysis import Excerpt, Resources
from vocab.english import class_of_whole
from vocab.pinyin import zhuyin
from vocab.records import (
    Candidate,
    Choice,
    Corpus,
    Example,
    Part,
    Profile,
    Reading,
    Sense,
    Span,
    Syllables,
    VocabItem,
)
from vocab.references import NAMED
from vocab.senses import TokenContext
from vocab.tagging import usual_labels
from vocab.teaching.forms import apart_in, classifiers_of, traditional_of
from vocab.teaching.gloss import explained, source_of
from vocab.teaching.names import is_surname_gloss, surname_first
from vocab.teaching.phrases_shown import phrases_of
from vocab.teaching.sentence_words import SentenceWords, Shown
from vocab.teaching.shown_glosses import shown as as_shown
from vocab.teaching.sources import Sources
from vocab.teaching.traditional import TraditionalWriter

READ_PLACES = 10
"""Places of a word that are read: enough to meet its readings and senses in a text."""

UNCOUNTED = frozenset("verb adjective adverb classifier preposition conjunction particle".split()) | {"modal verb"}
"""Classes of which nothing is counted: a classifier is that of a noun written alike."""

_LIFETIME = re.compile(r"\((?:c\. )?\d{3,4}[-–]")
"""What the dictionary writes behind the names of persons: `Wang Yi (1953-)`."""


class ItemMaker:
    """Turns candidates of one corpus into items."""

    def __init__(
        self,
        corpus: Corpus,
        resources: Resources,
        excerpts: Iterable[Excerpt] = (),
        candidates: Collection[Candidate] = (),
    ) -> None:
        """`excerpts` are those of all candidates to come: one is kept as long as it will be shown again.

        The phrases among the `candidates` of the text are one word each in its sentences.
        """
        self._resources = resources
        self._to_come = Counter((excerpt.span[0], *excerpt[1:]) for excerpt in excerpts)
        self._shown: dict[tuple[int | str, ...], Shown] = {}
        self._senses = resources.senses
        self._labels = usual_labels(corpus)
        self._words = SentenceWords(corpus, resources, phrases_of(candidates, resources))
        self._sources = Sources(corpus)
        self._traditional = TraditionalWriter(resources.lexicon, resources.segmenter.parts)

    def item(self, candidate: Candidate, excerpt: Excerpt) -> VocabItem:
        """Everything a card or a list shows of the candidate."""
        lexicon, entry = self._resources.lexicon, self._resources.glossary.get(candidate.hanzi)
        fact, profile = lexicon.fact(candidate.hanzi), lexicon.profile(candidate.hanzi)
        parts = self._words.parts_inside(candidate)
        senses, word_class = self._met(candidate, excerpt.span, parts)
        example = self._example(candidate.hanzi, excerpt)
        surname = is_surname_gloss(senses[0].glosses)
        if profile is not None and not surname and _is_written_as_profiled(profile, candidate, senses[0].reading):
            traditional, classifiers = profile.traditional, profile.classifiers
            if not (self._words.is_simplified(excerpt.span) and _is_one_word(candidate.hanzi, example)):
                traditional = traditional_of(candidate.hanzi, example, self._traditional)
        else:
            traditional = traditional_of(candidate.hanzi, example, self._traditional)
            classifiers = classifiers_of(candidate.hanzi, candidate.kind, senses[0], self._resources, self._words)
        pos = self._pos(candidate, fact.tag, word_class, senses[0])
        forms = frozenset((candidate.hanzi, traditional))
        return VocabItem(
            hanzi=candidate.hanzi,
            traditional=traditional,
            senses=tuple(as_shown(sense, forms) for sense in senses),
            zhuyin=zhuyin(senses[0].reading.syllables),
            kind=candidate.kind,
            pos=pos,
            classifiers=() if pos in UNCOUNTED else classifiers,
            times=candidate.times,
            zipf=fact.zipf,
            hsk=fact.hsk,
            note=entry.note if entry else "",
            parts=tuple(part for part, _ in parts),
            example=example,
            evidence=candidate.evidence,
            sources=self._sources.of(candidate, excerpt.span),
        )

    def _pos(self, candidate: Candidate, tag: str, word_class: str, sense: Sense) -> str:
        if candidate.kind == "name":
            if name := self._words.names.get(candidate.hanzi):
                return "proper name" if name.kind == "other" else name.kind
            if tag == "nr" and self._resources.lexicon.entries(candidate.hanzi):
                tag = ""  # jieba calls 唐朝 'Tang dynasty' a person; the dictionary gives persons their years
            return "person" if _LIFETIME.search(" ".join(sense.glosses[:2])) else NAMED.get(tag, "proper name")
        if candidate.kind != "word":
            return ""
        if sense.source == "composed":
            return class_of_whole([w for _, w in self._words.taken_apart(candidate.hanzi)])
        label = self._labels.get(candidate.hanzi, "")
        return self._senses.shown_class(candidate.hanzi, sense.reading.syllables, word_class, label)

    def _met(
        self, candidate: Candidate, shown: Span, parts: Sequence[tuple[Part, str]]
    ) -> tuple[tuple[Sense, ...], str]:
        """The readings met at the candidate's places, the commonest first, each with its glosses; the word class.

        Each place votes for the sense that fits there, the sentence shown on the card twice.
        """
        plain = candidate.hanzi not in self._words.names and self._is_plain(candidate)
        if plain and (settled := self._settled(candidate, shown)):
            return settled
        readings: dict[Syllables, Reading] = {}
        met: dict[Syllables, Counter[Choice]] = {}
        places = candidate.places[: 0 if plain else READ_PLACES]
        for place in (shown, *places):
            reading, choice = self._meaning_at(candidate, place)
            readings.setdefault(reading.syllables, reading)
            met.setdefault(reading.syllables, Counter())[choice] += 1
        ordered = sorted(met, key=lambda syllables: -met[syllables].total())
        senses = tuple(
            Sense(readings[s], *explained(candidate, met[s], parts, self._resources, self._words)) for s in ordered
        )
        return senses, met[ordered[0]].most_common(1)[0][0].word_class

    def _settled(self, candidate: Candidate, shown: Span) -> tuple[tuple[Sense, ...], str] | None:
        """The one sense of a plain word, where that is known beforehand."""
        profile = self._resources.lexicon.profile(candidate.hanzi)
        if profile is None or profile.reading is None or len(profile.choices) != 1:
            return None
        if "token" not in candidate.evidence and profile.reading.source == "characters":
            return None  # a phrase that no dictionary reads is written as the words it has here
        if candidate.kind == "name" and profile.kind != "name":
            return None  # a word that is used as a name here has other glosses first
        if not self._words.is_simplified(shown):
            return None
        (choice,) = profile.choices
        if not choice.glosses:
            return None
        source = source_of(candidate.hanzi, choice.glosses, self._resources)
        return (Sense(profile.reading, choice.glosses, source),), choice.word_class

    def _is_plain(self, candidate: Candidate) -> bool:
        """Whether one place tells as much as ten: one reading and one meaning wherever the word stands."""
        hanzi, reader = candidate.hanzi, self._resources.reader
        if len(hanzi) == 1 or (reader.knows(hanzi) and reader.word(hanzi).alternatives):
            return False
        return self._senses.is_plain(hanzi)

    def _meaning_at(self, candidate: Candidate, place: Span) -> tuple[Reading, Choice]:
        view = self._words.at(place)
        readings, name = self._words.read(view), candidate.kind == "name"
        if len(readings) == 1 and view.tokens[view.first].hanzi == candidate.hanzi:
            context = TokenContext(view.around, view.first)
            choice = self._senses.choose(candidate.hanzi, readings[0].syllables, context, name=name)
            as_surname = readings[0].source == "surname"
            return readings[0], surname_first(candidate.hanzi, choice, self._resources) if as_surname else choice
        reading = self._words.reading_of(candidate.hanzi, view.meant, readings)
        return reading, self._senses.choose(candidate.hanzi, reading.syllables, name=name)

    def _example(self, hanzi: str, excerpt: Excerpt) -> Example:
        _, start, end = excerpt.span
        place = (excerpt.span[0], *excerpt[1:])
        shown = self._shown.pop(place, None) or self._words.show(excerpt)
        self._to_come[place] -= 1
        if self._to_come[place] > 0:
            self._shown[place] = shown
        start, end = start + shown.shift, end + shown.shift
        apart = tuple((start + low, start + high) for low, high in apart_in(hanzi, self._words.written(excerpt.span)))
        return Example(shown.text, start, end, shown.pinyin, shown.words, shown.source, apart=apart)


def _is_one_word(hanzi: str, example: Example) -> bool:
    """Whether the headword is a word of its sentence and not several."""
    return any(word.hanzi == hanzi for word in example.words)


def _is_written_as_profiled(profile: Profile, candidate: Candidate, reading: Reading) -> bool:
    """Whether the traditional form of a profile is that of the reading met, and of a name only for a name."""
    met = profile.reading is not None and profile.reading.syllables == reading.syllables
    return bool(profile.traditional) and met and (profile.kind == "name") == (candidate.kind == "name")
