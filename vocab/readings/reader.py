"""The reading of each token in its sentence."""

from collections.abc import Callable, Sequence
from functools import lru_cache

from vocab import pinyin
from vocab.chinese import count_han, has_han
from vocab.english import TITLES
from vocab.readings.doubled import is_doubled_verb
from vocab.readings.homographs import is_doubtful
from vocab.readings.listed import ListedReadings
from vocab.readings.names import read_name, surname_syllables
from vocab.readings.particles import RULES
from vocab.readings.place import CharacterContext
from vocab.readings.rulings import reading_rules, ruled
from vocab.readings.spelling import WordSpeller
from vocab.readings.surnames import OTHERWISE_AS_SURNAME, is_surname_here, surname_here
from vocab.readings.whole_words import in_whole_word
from vocab.records import Name, Reading, Sentence, Syllables, Token
from vocab.references import References
from vocab.runtime import SIZES, Remembered

NO_READING = Reading(syllables=(), pinyin="", source="none")


class Reader:
    """Reads tokens in their sentence: glossaries, rules of context, dictionary, table, inner words, characters."""

    def __init__(self, references: References, parts: Callable[[str], Sequence[str]] = tuple) -> None:
        """`parts` tells the words inside a longer word; without it a word falls into its characters."""
        self._lexicon = references.lexicon
        self._glossary = references.glossary
        self._parts = parts
        self._speller = WordSpeller(references.lexicon, self._inner_words)
        self._lists = ListedReadings(references, self._speller)
        self.typed = self._lists.typed
        self._inner = Remembered(self._find_inner, most=SIZES.workings)
        self._alone = Remembered(self._read_alone)
        self._as_surname = Remembered(self._read_surname)
        self._ruled: dict[tuple[str, str, str, Syllables], Reading] = {}
        self.word = lru_cache(maxsize=SIZES.places)(self._word)

    def read(self, sentence: Sentence) -> list[Reading]:
        """The reading of each token of the sentence; NO_READING for a token without Chinese characters."""
        tokens = sentence.tokens
        return [self.read_at(tokens, at, sentence.simplified) for at in range(len(tokens))]

    def _word(self, hanzi: str) -> Reading:
        """The commonest reading of a word by itself."""
        tag = self._lexicon.fact(hanzi).tag or "x"
        return self.read_at((Token(hanzi, hanzi, 0, tag),), 0, hanzi)

    def knows(self, hanzi: str) -> bool:
        """Whether a glossary, a dictionary, a table or a rule may read the word as a whole; else its parts tell."""
        lexicon = self._lexicon
        return (
            lexicon.profile(hanzi) is not None
            or hanzi in self._glossary
            or bool(lexicon.entries(hanzi))
            or bool(lexicon.fact(hanzi).readings)
            or self._has_rule(hanzi)
        )

    def read_at(self, tokens: Sequence[Token], at: int, text: str) -> Reading:
        """The reading of one token among those of its sentence; NO_READING where it has no Chinese characters."""
        token = tokens[at]
        written, hanzi, _, tag, label = token
        if len(hanzi) == 1 and (surname := self._surname(tokens, at, label)):
            return surname
        alone = self._alone[written, hanzi, 0, tag]
        return self._read_in_place(tokens, at, text) if alone is None else alone

    def _surname(self, tokens: Sequence[Token], at: int, label: str) -> Reading | None:
        """The reading of a surname before a title (任先生) or behind 姓; None for what is none there."""
        named = label == "PER" and at + 1 < len(tokens) and tokens[at + 1].hanzi in TITLES
        if not named and not (at and tokens[at - 1].hanzi.endswith("姓")):
            return None
        return self._as_surname[tokens[at].hanzi]

    def _read_surname(self, hanzi: str) -> Reading | None:
        syllables = surname_syllables(hanzi, self._lexicon) if hanzi in self._lexicon.surnames else ()
        return Reading(syllables, pinyin.capitalize(pinyin.join(syllables)), "surname") if syllables else None

    def _read_alone(self, key: tuple[str, str, int, str]) -> Reading | None:
        """The reading the token has at every place, or None where it hangs on what stands around it."""
        token = Token(*key)
        if not has_han(token.hanzi):
            return NO_READING
        if (name := Name.of(token.tag)) and (named := read_name(token.hanzi, name, self._lexicon, self._syllables)):
            return named
        if token.text == token.hanzi and (profile := self._lexicon.profile(token.hanzi)) and profile.reading:
            return profile.reading
        return self.work_out(token)

    def work_out(self, token: Token) -> Reading | None:
        """The reading of a token that has no profile."""
        listed = self._lists.reading(token)
        if listed is not None and listed.source == "glossary":
            return listed
        if token.hanzi in OTHERWISE_AS_SURNAME or self._has_rule(token.hanzi) or _may_be_surname(token):
            return None
        if certain := self._lists.by_traditional_form(token):
            return certain
        if listed is not None:
            return listed
        if any(self._has_rule(part) for part in (*self._inner_words(token.hanzi), *token.hanzi)):
            return None
        return self._composed(token, CharacterContext((token,), 0, "", ""))

    def _syllables(self, hanzi: str) -> Syllables:
        """How the word is read by itself."""
        return self.word(hanzi).syllables

    def _has_rule(self, hanzi: str) -> bool:
        return hanzi in RULES or hanzi in reading_rules()

    def _read_in_place(self, tokens: Sequence[Token], at: int, text: str) -> Reading:
        token = tokens[at]
        place = CharacterContext(tokens, at, text[: token.start], text[token.end :])
        if certain := surname_here(token, place, self._lexicon) or self._lists.by_traditional_form(token):
            return certain
        if syllables := self._by_rule(token.hanzi, place):
            return self._by_ruling(token, syllables)
        listed = self._lists.reading(token)
        if listed is None:
            return self._composed(token, place)
        if _may_be_surname(token) and not is_surname_here(token, place):
            common = self._lists.reading(token._replace(tag="x"))
            return common if common and common.syllables == listed.syllables else listed
        return listed

    def _by_ruling(self, token: Token, syllables: Syllables) -> Reading:
        key = (token.hanzi, token.text, token.tag, syllables)
        known = self._ruled.get(key)
        if known is None:
            spelled, others = self._speller.token(token, syllables), self._lists.others(token, syllables)
            known = self._ruled[key] = Reading(syllables, spelled, "rule", False, others)
        return known

    def _by_rule(self, hanzi: str, place: CharacterContext) -> Syllables:
        if (rule := RULES.get(hanzi)) and (syllable := rule(place)):
            return (syllable,)
        row = ruled(hanzi, place, self._lexicon.entries)
        if row is None:
            return ()
        return (row.conditional and row.syllables) or in_whole_word(hanzi, place, self._lexicon) or row.syllables

    def _composed(self, token: Token, place: CharacterContext) -> Reading:
        """An unlisted word read by its inner words, its characters by what stands around them."""
        hanzi, at = token.hanzi, 0
        syllables: list[str] = []
        for part in self._inner_words(hanzi):
            before, after = place.before + hanzi[:at], hanzi[at + len(part) :] + place.after
            syllables.extend(self._inner_reading(part, CharacterContext(place.tokens, place.at, before, after)))
            at += len(part)
        if len(syllables) != count_han(hanzi):
            return NO_READING
        if is_doubled_verb(hanzi, self._lexicon):
            syllables[1] = syllables[1][:-1] + "5"  # a doubled verb: 坐坐, zuòzuo
        doubtful = any(len(part) == 1 and self._is_open(part) for part in self._inner_words(hanzi))
        return Reading(tuple(syllables), self._speller.token(token, tuple(syllables)), "characters", doubtful)

    def _is_open(self, character: str) -> bool:
        """Whether nothing but habit chooses between the readings of a character."""
        if character in RULES or character in reading_rules():
            return False
        homographs = [e for e in self._lexicon.entries(character) if e.syllables and not e.proper]
        return bool(homographs) and is_doubtful(homographs[0], homographs)

    def _inner_words(self, hanzi: str) -> tuple[str, ...]:
        """The words inside a word; two listed halves go before an uneven cut (外交 + 部长, not 外交部 + 长)."""
        return self._inner[hanzi]

    def _find_inner(self, hanzi: str) -> tuple[str, ...]:
        known = (hanzi,) if len(hanzi) == 1 else tuple(self._parts(hanzi))
        halves = (hanzi[:2], hanzi[2:])
        uneven = len(hanzi) == 4 and 1 in map(len, known)
        return halves if uneven and all(self._lexicon.entries(half) for half in halves) else known

    def _inner_reading(self, part: str, place: CharacterContext) -> Syllables:
        if found := self._by_rule(part, place):
            return found
        if len(part) == 1:
            return self._character(part)
        listed = self._lists.reading(Token(part, part, 0, self._lexicon.fact(part).tag))
        if listed is not None:
            return listed.syllables
        syllables: list[str] = []
        for at, character in enumerate(part):
            inner = CharacterContext(place.tokens, place.at, place.before + part[:at], part[at + 1 :] + place.after)
            syllables.extend(self._by_rule(character, inner) or self._character(character))
        return tuple(syllables)

    def _character(self, character: str) -> Syllables:
        """A character for which no rule holds: its commonest reading."""
        if not has_han(character):
            return ()
        table = self._lexicon.fact(character).readings
        if table:
            return table[0]
        return next((e.syllables for e in self._lexicon.entries(character) if e.syllables), ())


def _may_be_surname(token: Token) -> bool:
    return len(token.hanzi) == 1 and token.tag.startswith("nr")
