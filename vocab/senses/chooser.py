"""Which sense of a word comes first: by its reading, its word class in the sentence, our rulings, its labels."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from vocab.chinese import MARKS
from vocab.english import added, by_class, in_brief, meanings, said_once, short_first, unsaid
from vocab.records import Choice, Entry, Profile, Reading, Syllables, Token
from vocab.references import References
from vocab.runtime import SIZES, Remembered
from vocab.senses import word_class
from vocab.senses.class_votes import Classes
from vocab.senses.labels import named, shown, shown_for
from vocab.senses.listing import listed_glosses, with_reading
from vocab.senses.places import TokenContext, Won
from vocab.senses.rulings import (
    MARKS_ONLY,
    NAME,
    NEVER,
    Cued,
    SenseRule,
    cued_rows,
    has_cues,
    parse_part,
    parse_rule,
    read_so,
)
from vocab.senses.word_class import ClassWeights, ClauseContext

_BEHIND_OURS = 2
"""Further senses of ours, and glosses of the dictionary, that stand behind a row of ours: a card is no dictionary."""

_GOES_ON = "zhe5"
"""How 着 is read behind a verb."""


class _Word(NamedTuple):
    """What decides about a word read in a certain way: its classes, our rulings that ask for its neighbours.

    `choices` are the choices made so far, by class, where no neighbour has a say.
    """

    weights: ClassWeights
    near: Cued | None
    choices: dict[str, Choice]

    @property
    def is_plain(self) -> bool:
        """Whether the word means the same at every place: one class, and no ruling that asks for its neighbours."""
        return len(self.weights.classes) == 1 and self.near is None

    def at(self, context: TokenContext | None) -> tuple[str, SenseRule | None]:
        """The class of the word at a place, and the ruling of ours whose cues are met there."""
        decided, ruled = self.weights.usual, None
        if context is not None:
            if len(self.weights.classes) > 1:
                decided = self.weights.at(context.around.place(context.at))
            if self.near is not None:
                ruled = self.near.first_met(context.around, context.at)
        return decided, ruled


class Senses:
    """Chooses senses over the references of a run; what a word means without context is remembered."""

    def __init__(self, references: References) -> None:
        self._lexicon = references.lexicon
        self._glossary = references.glossary
        self._words = Remembered(self._look_up)
        self._in_order = lru_cache(maxsize=50_000)(self._ordered)
        self._usual = Remembered(self._usual_class, most=SIZES.facts)
        self._rules = Remembered(self._find_rules, most=SIZES.workings)
        self._part_rules = Remembered(self._find_part_rules, most=SIZES.workings)

    def clause_context(self, tokens: Sequence[Token], *, inside: bool = False) -> ClauseContext:
        """The tokens of a sentence, or the parts of one word, prepared for choosing among senses."""
        return ClauseContext(tokens, self._usual, inside=inside)

    def is_plain(self, word: str, syllables: Syllables = ()) -> bool:
        """Whether the word means the same at every place."""
        return self._words[word, syllables].is_plain

    def choose(
        self, word: str, syllables: Syllables = (), context: TokenContext | None = None, *, name: bool = False
    ) -> Choice:
        """The glossary's English, our ruling, then the dictionary's senses in the order that suits the context."""
        if syllables and syllables[-1] == _GOES_ON:
            word, syllables = self._without_aspect(word, syllables)
        known = self._words[word, syllables]
        decided, ruled = known.at(context)
        if ruled is not None or name:
            return self._ruled(word, syllables, decided, ruled or self._general(word, syllables, decided, name), name)
        choice = known.choices.get(decided)
        if choice is None:
            choice = self._ruled(word, syllables, decided, self._general(word, syllables, decided), name)
            known.choices[decided] = choice
        return choice

    def row_at(self, word: str, syllables: Syllables, context: TokenContext, *, name: bool = False) -> Won | None:
        """The row of our lexicon by which `choose` decides at a place, if one does."""
        if syllables and syllables[-1] == _GOES_ON:
            word, syllables = self._without_aspect(word, syllables)
        decided, ruled = self._words[word, syllables].at(context)
        row = ruled or self._general(word, syllables, decided, name)
        if row is None:
            return None
        return Won(row.english, row.word_class, context.met(row.asked) if ruled else "")

    def _without_aspect(self, word: str, syllables: Syllables) -> tuple[str, Syllables]:
        """A verb without 着, where the dictionary lists the two together only as another word, read otherwise."""
        entries = self._lexicon.entries(word)
        listed = not entries or any(entry.syllables == syllables for entry in entries)
        return (word, syllables) if listed or len(word) < 2 else (word[:-1], syllables[:-1])

    def classes_in(self, tokens: Sequence[Token], readings: Sequence[Reading]) -> Iterator[str]:
        """The class of each token of a labelled sentence, as a card names it; of a mark an empty string."""
        around = self.clause_context(tokens)
        for at, (token, reading) in enumerate(zip(tokens, readings, strict=True)):
            classes = [name for name, _ in self._words[token.hanzi, reading.syllables].weights.classes]
            yield shown(named(classes, around.labelled_place(at)))

    def shown_class(self, word: str, syllables: Syllables, word_class: str, label: str) -> str:
        """The class that a card names of a word that is mostly labelled so, and was chosen in this class."""
        classes = [name for name, _ in self._words[word, syllables].weights.classes]
        return shown_for(word_class, classes, label)

    def _ruled(self, word: str, syllables: Syllables, decided: str, ruled: SenseRule | None, name: bool) -> Choice:
        shown = ruled.word_class if ruled is not None and ruled.word_class not in ("", NAME) else decided
        return self._in_order(word, syllables, shown, ruled, name)

    def choose_part(
        self, word: str, syllables: Syllables, context: TokenContext, *, cued: bool = False
    ) -> Choice | None:
        """What a part of a compound means at its place there, where our lexicon has a row for it.

        With `cued` only rows count that ask for its neighbours.
        """
        last = len(context.around.tokens) - 1
        position = "first" if context.at == 0 else "last" if context.at == last else "mid"
        rows = read_so(self._part_rules[word, position], syllables)
        if not rows:
            return None
        asking = cued_rows(rows)
        row = None if asking is None else asking.first_met(context.around, context.at)
        row = row or next((row for row in rows if row.cues is None and not cued), None)
        return None if row is None else Choice((row.english,), row.word_class, row.english)

    def choices(self, word: str, syllables: Syllables) -> tuple[Choice, ...]:
        """What is chosen for each class the word can have, where no neighbour has a say."""
        known = self._words[word, syllables]
        return tuple(
            self._ruled(word, syllables, decided, self._general(word, syllables, decided), False)
            for decided, _ in known.weights.classes
        )

    def is_ruled(self, word: str, gloss: str) -> bool:
        """Whether a ruling of ours has the gloss."""
        return any(row.english.startswith(gloss) for row in self._rules[word])

    def classes(self, word: str, syllables: Syllables = ()) -> tuple[tuple[str, float], ...]:
        """The classes the word can have, each with its weight."""
        return self._words[word, syllables].weights.classes

    def _look_up(self, key: tuple[str, Syllables]) -> _Word:
        word, syllables = key
        lines = self._lexicon.rulings(word)
        near = cued_rows(self._rows(word, syllables)) if lines and any(map(has_cues, lines)) else None
        profile = self._lexicon.profile(word)
        if profile is not None and profile.classes and _is_of(profile, syllables):
            found = dict(zip((name for name, _ in profile.classes), profile.choices, strict=False)) if syllables else {}
            return _Word(word_class.weights_of(profile.classes), near, found)
        return _Word(word_class.weights_of(tuple(self._find_classes(word, syllables).items())), near, {})

    def _ordered(self, word: str, syllables: Syllables, decided: str, ruled: SenseRule | None, name: bool) -> Choice:
        """All glosses of a word in a given class, under a given ruling: the same for every place that has them."""
        entry = self._glossary.get(word)
        first = ([entry.english] if entry and entry.english else []) + ([ruled.english] if ruled else [])
        listed = listed_glosses(self._lexicon, word, syllables, decided, name=name)
        if ruled:
            first += self._other_senses(word, syllables, ruled)
            listed = added(listed, first)[:_BEHIND_OURS]
        elif first:
            said = meanings(first)
            listed = list(filter(None, (unsaid(gloss, said) for gloss in listed)))
        glosses = [*first, *listed]
        glosses[:1] = [gloss.removeprefix("fig. ") for gloss in glosses[:1]]
        shown = said_once(short_first(tuple(dict.fromkeys(glosses))))
        return Choice(shown, decided, _brief(shown[0], decided) if shown else "")

    def _other_senses(self, word: str, syllables: Syllables, ruled: SenseRule) -> list[str]:
        rows = [row for row in self._rows(word, syllables) if row.word_class not in (NAME, *MARKS_ONLY)]
        return [row.english for row in rows if row.english != ruled.english][:_BEHIND_OURS]

    def _find_rules(self, word: str) -> tuple[SenseRule, ...]:
        return tuple(map(parse_rule, self._lexicon.rulings(word)))

    def _find_part_rules(self, key: tuple[str, str]) -> tuple[SenseRule, ...]:
        return tuple(map(parse_part, self._lexicon.part_rulings(*key)))

    def _rows(self, word: str, syllables: Syllables) -> Sequence[SenseRule]:
        """Our rulings on the word read so."""
        return read_so(self._rules[word], syllables)

    def _general(self, word: str, syllables: Syllables, decided: str, name: bool = False) -> SenseRule | None:
        """The first ruling that holds everywhere, for the word in a certain class; for a name one on names before."""
        general = [row for row in self._rows(word, syllables) if row.cues is None and row.word_class not in MARKS_ONLY]
        names = [row for row in general if row.word_class == NAME]
        if names and (name or len(names) == len(general)):
            return names[0]
        return next((row for row in general if row.word_class == decided), None)

    def _usual_class(self, word: str) -> str:
        """The class a word most often has; of a mark, which ends a clause, an empty string."""
        if word in MARKS:
            return ""
        known = self._lexicon.profiled_classes(word)
        return (word_class.weights_of(known) if known else self._words[word, ()].weights).usual

    def _find_classes(self, word: str, syllables: Syllables) -> Classes:
        rows = [row for row in self._rows(word, syllables) if row.cues is None]
        ruled = [row.word_class for row in rows if row.word_class not in (NAME, *MARKS_ONLY)]
        if ruled:
            return word_class.ruled_classes(ruled, self._lexicon.fact(word).tag)
        entry = self._glossary.get(word)
        glosses = [entry.english] if entry and entry.english else []
        entries = self._spoken(word, syllables)
        glosses += [piece for entry in entries for gloss in entry.glosses for piece in by_class(gloss)]
        counted = any(entry.classifiers for entry in entries)
        found = word_class.usual_classes(word, self._lexicon.fact(word).tag, glosses, counted=counted)
        never = {row.english for row in rows if row.word_class == NEVER}
        found = {name: weight for name, weight in found.items() if name not in never} or found
        if any("(idiom" in gloss for gloss in glosses):  # what it means is no question of its place
            return dict([max(found.items(), key=lambda pair: pair[1])])
        return found

    def _spoken(self, word: str, syllables: Syllables) -> Sequence[Entry]:
        """The homographs with the reading, names only where there is nothing else; all of them where none has it."""
        entries = [entry for entry in self._lexicon.entries(word) if not entry.proper] or self._lexicon.entries(word)
        return with_reading(entries, syllables)


def _is_of(profile: Profile, syllables: Syllables) -> bool:
    """Whether the profile is of the word read so, or in whatever way."""
    return not syllables or (profile.reading is not None and profile.reading.syllables == syllables)


def _brief(gloss: str, word_class: str) -> str:
    counts = word_class == "classifier" and gloss.startswith("classifier for")
    return "(classifier)" if counts else in_brief(gloss)
