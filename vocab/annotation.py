"""Candidates into items: reading, senses, parts and example of each headword."""

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from vocab import senses
from vocab.examples import Excerpt
from vocab.readings import zhuyin
from vocab.records import Candidate, Corpus, Entry, Example, Part, Reading, Sense, Span, Token, VocabItem
from vocab.resources import Resources
from vocab.script import to_traditional
from vocab.spelling import spell_sentence

READ_PLACES = 10
"""Places of a heteronym that are read: enough to meet its readings in a text."""

_POS = {
    "a": "adjective", "ad": "adjective, adverb", "an": "adjective, noun", "b": "attributive", "c": "conjunction",
    "d": "adverb", "e": "interjection", "f": "locative", "m": "numeral", "n": "noun", "nr": "person", "ns": "place",
    "nt": "organisation", "nz": "proper name", "o": "onomatopoeia", "p": "preposition", "q": "classifier",
    "r": "pronoun", "s": "place word", "t": "time word", "u": "particle", "v": "verb", "vd": "verb, adverb",
    "vn": "verb, noun", "y": "particle", "z": "descriptive",
}  # fmt: skip
"""Names for the tags of jieba's dictionary that say something to a learner."""


class Annotator:
    """Turns candidates of one corpus into items; sentences are read once each."""

    def __init__(self, corpus: Corpus, resources: Resources) -> None:
        self._corpus = corpus
        self._resources = resources
        self._read = lru_cache(maxsize=None)(lambda number: resources.reader.read(corpus.sentences[number]))

    def item(self, candidate: Candidate, excerpt: Excerpt) -> VocabItem:
        """Everything a card or a list shows of the candidate."""
        lexicon, glossary = self._resources.lexicon, self._resources.glossary
        fact, entry = lexicon.fact(candidate.hanzi), glossary.get(candidate.hanzi)
        found = self._senses(candidate)
        entries = lexicon.entries(candidate.hanzi)
        spoken = [e for e in entries if e.syllables == found[0].reading.syllables] or list(entries)
        return VocabItem(
            hanzi=candidate.hanzi,
            traditional=self._traditional(candidate.hanzi, spoken, candidate.kind == "name"),
            senses=found,
            zhuyin=zhuyin(found[0].reading.syllables),
            kind=candidate.kind,
            pos="" if candidate.kind in ("phrase", "idiom") else _POS.get(fact.tag, _POS.get(fact.tag[:1], "")),
            classifiers=tuple(self._part(c) for e in spoken for c in e.classifiers),
            count=candidate.count,
            zipf=fact.zipf,
            hsk=fact.hsk,
            note=entry.note if entry else "",
            parts=self._parts(candidate),
            example=self._example(excerpt),
            evidence=candidate.evidence,
        )

    def _senses(self, candidate: Candidate) -> tuple[Sense, ...]:
        """The readings met at the candidate's places, the commonest first, each with its glosses."""
        met = Counter(self._reading_at(candidate.hanzi, place) for place in candidate.places[:READ_PLACES])
        return tuple(Sense(reading, self._glosses(candidate, reading)) for reading, _ in met.most_common())

    def _reading_at(self, hanzi: str, place: Span) -> Reading:
        tokens, readings = self._tokens_at(place)
        if len(tokens) == 1 and tokens[0].hanzi == hanzi:
            return readings[0]
        whole = self._resources.reader.word(hanzi)
        if whole.source != "characters" or "".join(token.hanzi for token in tokens) != hanzi:
            return whole
        syllables = tuple(syllable for reading in readings for syllable in reading.syllables)
        return Reading(syllables, " ".join(r.pinyin for r in readings if r.pinyin), "words")

    def _tokens_at(self, place: Span) -> tuple[list[Token], list[Reading]]:
        pairs = zip(self._corpus.sentences[place.sentence].tokens, self._read(place.sentence), strict=True)
        inside = [(token, r) for token, r in pairs if place.start <= token.start and token.end <= place.end]
        return [token for token, _ in inside], [reading for _, reading in inside]

    def _glosses(self, candidate: Candidate, reading: Reading) -> tuple[str, ...]:
        """The glossary's English, then the dictionary's senses, else what the parts mean word by word."""
        lexicon = self._resources.lexicon
        entries, own = lexicon.entries(candidate.hanzi), self._resources.glossary.get(candidate.hanzi)
        listed = senses.order_glosses(entries, reading.syllables, name=candidate.kind == "name")
        if entries and all(senses.is_reference(gloss) for e in entries for gloss in e.glosses):
            listed = senses.follow(entries, lexicon) or listed
        ours = (own.english,) if own and own.english else ()
        if ours or listed:
            return tuple(dict.fromkeys(ours + listed))
        if candidate.kind == "name":
            return ("proper name",)
        return (senses.literally(part.gloss for part in self._parts(candidate)),)

    def _parts(self, candidate: Candidate) -> tuple[Part, ...]:
        """The words inside a phrase or a long word, in its first sentence; nothing for what has no inner words."""
        if len(candidate.hanzi) < 3 or (candidate.kind in ("idiom", "name") and candidate.evidence == ("token",)):
            return ()
        tokens, readings = self._tokens_at(candidate.places[0])
        words = [token.hanzi for token in tokens]
        if len(words) < 2 or "".join(words) != candidate.hanzi:
            words = list(self._resources.segmenter.parts(candidate.hanzi))
            return tuple(map(self._part, words)) if len(words) > 1 else ()
        return tuple(self._part(word, reading) for word, reading in zip(words, readings, strict=True))

    def _part(self, word: str, reading: Reading | None = None) -> Part:
        reading = reading or self._resources.reader.word(word)
        entries, own = self._resources.lexicon.entries(word), self._resources.glossary.get(word)
        glosses = senses.order_glosses(entries, reading.syllables)
        return Part(word, reading.pinyin, senses.in_brief((own.english,) if own and own.english else glosses))

    def _traditional(self, hanzi: str, entries: Sequence[Entry], name: bool) -> str:
        """The dictionary's form, or opencc's where the dictionary has none."""
        for entry in sorted(entries, key=lambda e: e.proper != name):
            return entry.traditional
        return to_traditional(hanzi)

    def _example(self, excerpt: Excerpt) -> Example:
        sentence = self._corpus.sentences[excerpt.span.sentence]
        before = "…" if excerpt.start > 0 else ""
        text = sentence.text[excerpt.start : excerpt.end].rstrip("，,、；;：:")
        after = "…" if excerpt.end < len(sentence.text) else ""
        shift = len(before) - excerpt.start
        shown = Span(excerpt.span.sentence, excerpt.start, excerpt.start + len(text))
        tokens, readings = self._tokens_at(shown)
        return Example(
            text=before + text + after,
            start=excerpt.span.start + shift,
            end=excerpt.span.end + shift,
            pinyin=before + spell_sentence(tokens, readings, capital=not before) + after,
            words=tuple(self._part(t.hanzi, r) for t, r in zip(tokens, readings, strict=True) if r.syllables),
            source=self._corpus.documents[sentence.document].name,
        )
