"""Candidates into items: reading, senses, parts and example of each headword."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from vocab.candidates.words import is_derived, work_out_kind
from vocab.chinese.characters import has_han
from vocab.chinese.names import SURNAMES
from vocab.english.glosses import meanings, said_once
from vocab.english.literal import LITERALLY, class_of_whole, literally, named, without_doubling
from vocab.examples.choosing import Excerpt
from vocab.readings.reader import zhuyin
from vocab.records.dictionary import Entry, Syllables
from vocab.records.text import (
    Candidate,
    Corpus,
    Example,
    Kind,
    Part,
    Profile,
    Reading,
    Sense,
    Span,
    Token,
    VocabItem,
)
from vocab.resources import Resources
from vocab.segmentation.mending.names import may_be_name
from vocab.senses.chooser import Choice, Context, Senses, with_reading
from vocab.teaching.sentence_words import RunningWords, Shown

READ_PLACES = 10
"""Places of a word that are read: enough to meet its readings and senses in a text."""

_COMMON_TAGS = ("n", "v", "vn", "a", "d", "t", "m", "s", "l")
"""Tags of words that begin like a surname and are none (全人类 'all mankind')."""

_NAME_TAGS = {"nr": "person", "ns": "place", "nt": "organisation"}

_LIFETIME = re.compile(r"\((?:c\. )?\d{3,4}[-–]")
"""What the dictionary writes behind the names of persons: `Wang Yi (1953-)`."""


class Annotator:
    """Turns candidates of one corpus into items."""

    def __init__(self, corpus: Corpus, resources: Resources, excerpts: Iterable[Excerpt] = ()) -> None:
        """`excerpts` are those of all candidates to come: one is kept as long as it will be shown again."""
        self._resources = resources
        self._to_come = Counter(excerpt[1:] + excerpt.span[:1] for excerpt in excerpts)
        self._shown: dict[tuple[int, ...], Shown] = {}
        self._meanings = Senses(resources.lexicon, resources.glossary)
        self._running = RunningWords(corpus, resources, self._meanings)

    def profile(self, word: str) -> Profile:
        """What holds for a word wherever it stands."""
        lexicon = self._resources.lexicon
        kind = work_out_kind(word, lexicon)
        tags = {lexicon.fact(word).tag or "x", self._resources.segmenter.tag(word)}
        readings = {self._resources.reader.work_out(Token(word, word, 0, tag)) for tag in tags}
        reading = readings.pop() if len(readings) == 1 else None
        syllables = reading.syllables if reading else ()
        classes = self._meanings.classes(word)
        parts = tuple(self._running.taken_apart(word)) if len(word) > 2 else ()
        if reading is None or classes != self._meanings.classes(word, syllables):
            return Profile(kind, () if reading else classes, reading, (), "", (), parts)
        choices = self._meanings.choices(word, syllables)
        forms = {self._forms(word, kind, Sense(reading, choice.glosses)) for choice in choices}
        traditional, classifiers = forms.pop() if len(forms) == 1 and not self._has_near(word) else ("", ())
        return Profile(kind, classes, reading, choices, traditional, classifiers, parts)

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
            return class_of_whole([w for _, w in self._running.taken_apart(candidate.hanzi)])
        return "modal verb" if word_class == "modal" else word_class

    def _senses(
        self, candidate: Candidate, shown: Span, parts: Sequence[tuple[Part, str]]
    ) -> tuple[tuple[Sense, ...], str]:
        """The readings met at the candidate's places, the commonest first, each with its glosses; the word class.

        Each place votes for the sense that fits there, the sentence shown on the card twice.
        """
        plain = self._is_plain(candidate)
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
        senses = tuple(Sense(readings[s], self._glosses(candidate, met[s], readings[s], parts)) for s in ordered)
        return senses, met[ordered[0]].most_common(1)[0][0].word_class

    def _settled(self, candidate: Candidate, shown: Span) -> tuple[tuple[Sense, ...], str] | None:
        """The one sense of a plain word, where that is known beforehand."""
        profile = self._resources.lexicon.profile(candidate.hanzi)
        if profile is None or profile.reading is None or len(profile.choices) != 1:
            return None
        if candidate.kind == "name" and profile.kind != "name":
            return None  # a word that is used as a name here has other glosses first
        if not self._running.is_simplified(shown):
            return None
        (choice,) = profile.choices
        return ((Sense(profile.reading, choice.glosses),), choice.word_class) if choice.glosses else None

    def _is_plain(self, candidate: Candidate) -> bool:
        """Whether one place tells as much as ten: one reading and one meaning wherever the word stands."""
        hanzi, reader = candidate.hanzi, self._resources.reader
        if len(hanzi) == 1 or (reader.knows(hanzi) and reader.word(hanzi).alternatives):
            return False
        return self._meanings.is_plain(hanzi)

    def _meaning_at(self, candidate: Candidate, place: Span) -> tuple[Reading, Choice]:
        view = self._running.at(place)
        readings, name = self._running.read(view), candidate.kind == "name"
        if len(readings) == 1 and view.tokens[view.first].hanzi == candidate.hanzi:
            context = Context(view.around, view.first)
            return readings[0], self._meanings.choose(candidate.hanzi, readings[0].syllables, context, name=name)
        reading = self._reading_of(candidate.hanzi, view.meant, readings)
        return reading, self._meanings.choose(candidate.hanzi, reading.syllables, name=name)

    def _reading_of(self, hanzi: str, tokens: Sequence[Token], readings: Sequence[Reading]) -> Reading:
        """The reading of a phrase: its own where one is known, else that of its words."""
        reader, covered = self._resources.reader, "".join([token.hanzi for token in tokens]) == hanzi
        if not covered or (reader.knows(hanzi) and reader.word(hanzi).source != "characters"):
            return reader.word(hanzi)
        syllables = tuple(syllable for reading in readings for syllable in reading.syllables)
        return Reading(syllables, " ".join(r.pinyin for r in readings if r.pinyin), "words")

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
        pieces = parts or self._running.taken_apart(candidate.hanzi)
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
        view = self._running.at(candidate.places[0])
        tokens = view.meant
        if len(tokens) < 2 or "".join([token.hanzi for token in tokens]) != candidate.hanzi:
            return self._running.taken_apart(candidate.hanzi)
        parts = self._running.parts_of(tokens, self._running.read(view))
        return [pair for pair, token in zip(parts, tokens, strict=True) if has_han(token.hanzi)]

    def _forms(self, word: str, kind: Kind, sense: Sense) -> tuple[str, tuple[Part, ...]]:
        """How the word is written in traditional characters, and its classifiers."""
        entry = self._entry(word, kind, sense)
        if entry is None:
            return self._resources.lexicon.traditional(word, self._resources.segmenter.parts), ()
        return entry.traditional, tuple(map(self._running.part, entry.classifiers))

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
        place = excerpt[1:] + excerpt.span[:1]
        shown = self._shown.pop(place, None) or self._running.show(number, excerpt.start, excerpt.end)
        self._to_come[place] -= 1
        if self._to_come[place] > 0:
            self._shown[place] = shown
        shift = (excerpt.start > 0) - excerpt.start
        return Example(shown.text, start + shift, end + shift, shown.pinyin, shown.words, shown.source)


def _words(glosses: Iterable[str]) -> set[str]:
    """The English words of the meanings named."""
    return {word for meaning in meanings(glosses) for word in re.findall(r"[a-z]+", meaning)}
