"""The reading of each token in its sentence."""

import re
from collections.abc import Callable, Sequence
from functools import lru_cache

from vocab import pinyin
from vocab.chinese import count_han, has_han
from vocab.readings.homographs import choose_homograph, is_doubtful
from vocab.readings.particles import RULES, CharacterContext
from vocab.readings.rulings import reading_rules, ruled
from vocab.readings.spelling import WordSpeller
from vocab.records import GlossaryEntry, Reading, Sentence, Syllables, Token
from vocab.references import References, reading_of
from vocab.runtime import SIZES, Remembered

_POSSIBLE = re.compile(r"[^不难舍懒]得.")
"""A verb, 得 and what comes of it (看得见): CC-CEDICT writes some of them with the full tone of 得."""

_OTHERWISE_AS_SURNAME = frozenset("任单仇查曾解盖葛翟朴乐华宁应燕区员缪覃尹折种纪冼")
_ADDRESSES = ("先生", "女士", "小姐", "太太", "夫人", "某", "氏", "姑娘", "师傅", "大爷", "大妈", "阿姨", "叔叔")

NO_READING = Reading(syllables=(), pinyin="", source="none")


class Reader:
    """Reads tokens in their sentence: glossaries, rules of context, dictionary, table, inner words, characters."""

    def __init__(self, references: References, parts: Callable[[str], Sequence[str]] = tuple) -> None:
        """`parts` tells the words inside a longer word; without it a word falls into its characters."""
        self._lexicon = references.lexicon
        self._glossary = references.glossary
        self._parts = parts
        self._speller = WordSpeller(references.lexicon, self._inner_words)
        self._listed = Remembered(self._look_up, most=SIZES.workings)
        self._inner = Remembered(self._find_inner, most=SIZES.workings)
        self._alone = Remembered(self._read_alone)
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
        written, hanzi, _, tag = token
        alone = self._alone[written, hanzi, 0, tag]
        return self._read_in_place(tokens, at, text) if alone is None else alone

    def _read_alone(self, key: tuple[str, str, int, str]) -> Reading | None:
        """The reading the token has at every place, or None where it hangs on what stands around it."""
        token = Token._make(key)
        if not has_han(token.hanzi):
            return NO_READING
        if token.text == token.hanzi and (profile := self._lexicon.profile(token.hanzi)) and profile.reading:
            return profile.reading
        return self.work_out(token)

    def work_out(self, token: Token) -> Reading | None:
        """The reading of a token that has no profile."""
        listed = self._listed_reading(token)
        if listed is not None and listed.source == "glossary":
            return listed
        if token.hanzi in _OTHERWISE_AS_SURNAME or self._has_rule(token.hanzi):
            return None
        if certain := self._by_traditional_form(token):
            return certain
        if listed is not None:
            return listed
        if any(self._has_rule(part) for part in (*self._inner_words(token.hanzi), *token.hanzi)):
            return None
        return self._composed(token, CharacterContext((token,), 0, "", ""))

    def _has_rule(self, hanzi: str) -> bool:
        return hanzi in RULES or hanzi in reading_rules()

    def _read_in_place(self, tokens: Sequence[Token], at: int, text: str) -> Reading:
        token = tokens[at]
        place = CharacterContext(tokens, at, text[: token.start], text[token.end :])
        if certain := self._surname(token, place) or self._by_traditional_form(token):
            return certain
        if syllables := self._by_rule(token.hanzi, place):
            return self._by_ruling(token, syllables)
        listed = self._listed_reading(token)
        return listed if listed is not None else self._composed(token, place)

    def _by_ruling(self, token: Token, syllables: Syllables) -> Reading:
        key = (token.hanzi, token.text, token.tag, syllables)
        known = self._ruled.get(key)
        if known is None:
            spelled, others = self._speller.token(token, syllables), self._others(token, syllables)
            known = self._ruled[key] = Reading(syllables, spelled, "rule", False, others)
        return known

    def _surname(self, token: Token, place: CharacterContext) -> Reading | None:
        """A character that sounds otherwise as a surname, behind 姓 or before a form of address (任先生)."""
        if token.hanzi not in _OTHERWISE_AS_SURNAME or not (
            place.before.endswith("姓") or place.after.startswith(_ADDRESSES)
        ):
            return None
        entries = self._lexicon.entries(token.hanzi)
        found = {e.syllables for e in entries if any(gloss.startswith("surname ") for gloss in e.glosses)}
        if len(found) != 1:
            return None
        syllables = found.pop()
        return Reading(syllables, pinyin.capitalize(pinyin.join(syllables)), "rule")

    def _by_traditional_form(self, token: Token) -> Reading | None:
        """What the traditional character settles where the simplified one stands for several (隻, 乾, 髮)."""
        if token.text == token.hanzi or len(token.hanzi) > 1:
            return None
        entries = self._lexicon.entries(token.hanzi)
        spoken = {e.syllables for e in entries if e.traditional == token.text and not e.proper}
        if len(spoken) != 1:
            return None
        syllables = spoken.pop()
        return Reading(syllables, pinyin.join(syllables), "dictionary", False, self._others(token, syllables))

    def _by_rule(self, hanzi: str, place: CharacterContext) -> Syllables:
        if (rule := RULES.get(hanzi)) and (syllable := rule(place)):
            return (syllable,)
        return ruled(hanzi, place.before, place.after)

    def _listed_reading(self, token: Token) -> Reading | None:
        """What glossary, dictionary or table say of the token as it is written; None where they do not list it."""
        return self._listed[Token(token.text, token.hanzi, 0, token.tag[:2])]

    def _look_up(self, token: Token) -> Reading | None:
        hanzi = token.hanzi
        if (entry := self._glossary.get(hanzi)) and (syllables := self._aligned(entry)):
            return self._as_typed(entry.pinyin, syllables, token)
        homographs = [e for e in self._lexicon.entries(hanzi) if e.syllables]
        table = self._lexicon.fact(hanzi).readings
        if homographs:
            chosen = choose_homograph(homographs, table, token)
            if _POSSIBLE.fullmatch(hanzi):
                syllables = (chosen.syllables[0], "de5", chosen.syllables[2])
                return Reading(syllables, pinyin.join(syllables), "rule")
            others = self._others(token, chosen.syllables)
            return Reading(
                chosen.syllables, self._speller.entry(chosen), "dictionary", is_doubtful(chosen, homographs), others
            )
        if table and len(hanzi) > 1 and not pinyin.is_counted(hanzi):
            return Reading(table[0], self._speller.token(token, table[0]), "table")
        return None

    def _others(self, token: Token, syllables: Syllables) -> tuple[Syllables, ...]:
        entries = self._lexicon.entries(token.hanzi)
        return tuple(dict.fromkeys(e.syllables for e in entries if e.syllables and e.syllables != syllables))

    def typed(self, hanzi: str, typed: str) -> Reading | None:
        """The reading of a word as a user has typed it; None where it fits no reading of its characters."""
        syllables = reading_of(hanzi, typed, self._lexicon)
        if syllables is None:
            return None
        return self._as_typed(typed, syllables, Token(hanzi, hanzi, 0, self._lexicon.fact(hanzi).tag))

    def _as_typed(self, typed: str, syllables: Syllables, token: Token) -> Reading:
        """Marked pinyin as it is, one with digits in the spelling of a card."""
        if not pinyin.is_typed(typed):
            return Reading(syllables, typed, "glossary")
        latin = "".join(character for character in token.hanzi if character.isascii())
        spelled = pinyin.respelled(typed, syllables, latin=latin, whole=lambda: self._speller.token(token, syllables))
        return Reading(syllables, spelled, "glossary")

    def _aligned(self, entry: GlossaryEntry) -> Syllables | None:
        return pinyin.align(entry.hanzi, entry.pinyin, self._lexicon.character_readings) if entry.pinyin else None

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
        if len(hanzi) == 2 and hanzi[0] == hanzi[1] and self._is_verb(hanzi[0]):
            syllables[1] = syllables[1][:-1] + "5"  # a doubled verb: 坐坐, zuòzuo
        doubtful = any(len(part) == 1 and self._is_open(part) for part in self._inner_words(hanzi))
        return Reading(tuple(syllables), self._speller.token(token, tuple(syllables)), "characters", doubtful)

    def _is_open(self, character: str) -> bool:
        """Whether nothing but habit chooses between the readings of a character."""
        if character in RULES or character in reading_rules():
            return False
        homographs = [e for e in self._lexicon.entries(character) if e.syllables and not e.proper]
        return bool(homographs) and is_doubtful(homographs[0], homographs)

    def _is_verb(self, hanzi: str) -> bool:
        return self._lexicon.fact(hanzi).tag.startswith("v")

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
        listed = self._listed_reading(Token(part, part, 0, self._lexicon.fact(part).tag))
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
