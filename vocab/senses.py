"""Which sense of a word comes first: by its reading, its word class in the sentence, our rulings, its labels."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from vocab import word_class
from vocab.glosses import by_class, class_of, is_reference, meanings, pointers, rarity, readable, short_first, unsaid
from vocab.lexicon import Lexicon
from vocab.records import Entry, GlossaryEntry, Syllables, Token
from vocab.sense_rules import SenseRule, is_near, sense_rules

__all__ = ["Choice", "Context", "Senses", "is_reference"]


@dataclass(frozen=True, slots=True)
class Context:
    """Where a word stands: the tokens around it and its own number; `inside` where they are the parts of one word."""

    tokens: Sequence[Token]
    at: int
    inside: bool = False


@dataclass(frozen=True, slots=True)
class Choice:
    """The glosses of a word, the one that fits first, and its word class; no glosses where nothing lists the word."""

    glosses: tuple[str, ...]
    word_class: str


class Senses:
    """Chooses senses over one lexicon and glossary; what a word means without context is remembered."""

    def __init__(self, lexicon: Lexicon, glossary: Mapping[str, GlossaryEntry]) -> None:
        self._lexicon = lexicon
        self._glossary = glossary
        self._rules = sense_rules()
        self._classes = lru_cache(maxsize=None)(self._find_classes)
        self._in_order = lru_cache(maxsize=200_000)(self._ordered)
        self.usual_class = lru_cache(maxsize=None)(self._usual_class)

    def is_plain(self, word: str) -> bool:
        """Whether the word means the same at every place: one class, and no ruling that asks for its neighbours."""
        return len(self._classes(word, ())) == 1 and not any(row.near for row in self._rules.get(word, ()))

    def choose(
        self, word: str, syllables: Syllables = (), context: Context | None = None, *, name: bool = False
    ) -> Choice:
        """The glossary's English, our ruling, then the dictionary's senses in the order that suits the context."""
        classes = self._classes(word, syllables)
        decided = self._decide(classes, context)
        ruled = self._ruling(word, syllables, decided, context)
        if ruled and ruled.word_class:
            decided = ruled.word_class
        return self._in_order(word, syllables, decided, ruled, name)

    def _ordered(self, word: str, syllables: Syllables, decided: str, ruled: SenseRule | None, name: bool) -> Choice:
        """All glosses of a word in a given class, under a given ruling: the same for every place that has them."""
        own = self._glossary.get(word)
        first = ([own.english] if own and own.english else []) + ([ruled.english] if ruled else [])
        said = meanings(first)
        rest = (unsaid(gloss, said) for gloss in self._listed(word, syllables, decided, name))
        glosses = [*first, *filter(None, rest)]
        glosses[:1] = [gloss.removeprefix("fig. ") for gloss in glosses[:1]]
        return Choice(short_first(tuple(dict.fromkeys(glosses))), decided)

    def _decide(self, classes: word_class.Classes, context: Context | None) -> str:
        if context is None or len(classes) == 1:
            return max(classes, key=lambda name: classes[name])
        place = word_class.place_of(context.tokens, context.at, self.usual_class, inside=context.inside)
        return word_class.decide(classes, place)

    def _ruling(self, word: str, syllables: Syllables, decided: str, context: Context | None) -> SenseRule | None:
        rows = self._rows(word, syllables)
        if context is not None:
            for row in rows:
                if row.near and is_near(row.near, context.tokens, context.at, self.usual_class):
                    return row
        general = [row for row in rows if not row.near]
        return next((row for row in general if row.word_class in ("", decided)), None)

    def _rows(self, word: str, syllables: Syllables) -> list[SenseRule]:
        return [row for row in self._rules.get(word, ()) if not syllables or row.syllables in ((), syllables)]

    def _usual_class(self, word: str) -> str:
        classes = self._classes(word, ())
        return max(classes, key=lambda name: classes[name])

    def _find_classes(self, word: str, syllables: Syllables) -> word_class.Classes:
        ruled = [row.word_class for row in self._rows(word, syllables) if not row.near]
        if ruled and all(ruled):
            return word_class.ruled_classes(ruled, self._lexicon.fact(word).tag)
        own = self._glossary.get(word)
        glosses = [own.english] if own and own.english else []
        entries = self._spoken(word, syllables)
        glosses += [piece for entry in entries for gloss in entry.glosses for piece in by_class(gloss)]
        counted = any(entry.classifiers for entry in entries)
        return word_class.usual_classes(word, self._lexicon.fact(word).tag, glosses, counted=counted)

    def _spoken(self, word: str, syllables: Syllables) -> Sequence[Entry]:
        """The homographs with the reading, names only where there is nothing else; all of them where none has it."""
        entries = [entry for entry in self._lexicon.entries(word) if not entry.proper] or self._lexicon.entries(word)
        return with_reading(entries, syllables)

    def _listed(self, word: str, syllables: Syllables, decided: str, name: bool) -> list[str]:
        """The dictionary's glosses in order: of homographs read alike the one with most senses is the commonest."""
        entries = with_reading(self._lexicon.entries(word), syllables)
        if entries and all(is_reference(gloss) for entry in entries for gloss in entry.glosses):
            return list(self._follow(entries, decided, {word}))
        ranked = sorted(
            (is_reference(g), entry.proper != name, rarity(g) == 2, class_of(g) != decided, rarity(g), at, number, g)
            for at, entry in enumerate(sorted(entries, key=lambda entry: -len(entry.glosses)))
            for number, g in enumerate(piece for gloss in entry.glosses for piece in by_class(gloss))
        )
        return list(dict.fromkeys(readable(row[-1]) for row in ranked))

    def _follow(self, entries: Sequence[Entry], decided: str, seen: set[str]) -> Iterator[str]:
        """What stands behind the cross references of entries that only refer, then the references themselves."""
        for gloss in (gloss for entry in entries for gloss in entry.glosses):
            if gloss.startswith(("surname", "used in", "classifier", "Taiwan pr")):
                continue
            if "], " in gloss:
                yield readable(gloss.partition("], ")[2])
            for target in pointers(gloss)[:1]:
                if target not in seen:
                    found = self._lexicon.entries(target)
                    explaining = [g for e in found for g in e.glosses if not is_reference(g)]
                    yield from map(readable, sorted(explaining, key=lambda g: class_of(g) != decided))
                    if not explaining:
                        yield from self._follow(found, decided, {*seen, target})
        yield from (readable(gloss) for entry in entries for gloss in entry.glosses)


def with_reading(entries: Sequence[Entry], syllables: Syllables) -> Sequence[Entry]:
    """The homographs read so; then those that differ in neutral tones only; all of them where there is none."""
    exact = [entry for entry in entries if entry.syllables == syllables]
    if exact:
        return exact
    return [entry for entry in entries if _alike(entry.syllables, syllables)] or entries


def _alike(one: Syllables, other: Syllables) -> bool:
    return len(one) == len(other) and all(
        a == b or (a[:-1] == b[:-1] and "5" in (a[-1], b[-1])) for a, b in zip(one, other, strict=True)
    )
