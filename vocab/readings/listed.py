"""What glossary, dictionary and tables say of a word, wherever it stands, and what a user typed."""

import re

from vocab import pinyin
from vocab.readings.doubled import is_doubled_pair, of_doubled_base
from vocab.readings.homographs import choose_homograph, is_doubtful
from vocab.readings.spelling import WordSpeller
from vocab.records import GlossaryEntry, Reading, Syllables, Token
from vocab.references import References, reading_of
from vocab.runtime import SIZES, Remembered

_POSSIBLE = re.compile(r"[^不难舍懒可]得[见到着住起来去上下了过出动开通懂消慌透中及多美完好成]")
"""A verb, 得 and what comes of it (看得见): CC-CEDICT writes some of them with the full tone of 得."""


class ListedReadings:
    """The readings of words that a reference lists."""

    def __init__(self, references: References, speller: WordSpeller) -> None:
        self._lexicon = references.lexicon
        self._glossary = references.glossary
        self._speller = speller
        self._listed = Remembered(self._look_up, most=SIZES.workings)

    def by_traditional_form(self, token: Token) -> Reading | None:
        """What the traditional character settles where the simplified one stands for several (隻, 乾, 髮)."""
        if token.text == token.hanzi or len(token.hanzi) > 1:
            return None
        entries = self._lexicon.entries(token.hanzi)
        spoken = {e.syllables for e in entries if e.traditional == token.text and not e.proper}
        if len(spoken) != 1:
            return None
        syllables = spoken.pop()
        return Reading(syllables, pinyin.join(syllables), "dictionary", False, self.others(token, syllables))

    def reading(self, token: Token) -> Reading | None:
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
            others = self.others(token, chosen.syllables)
            return Reading(
                chosen.syllables, self._speller.entry(chosen), "dictionary", is_doubtful(chosen, homographs), others
            )
        if is_doubled_pair(hanzi, self._lexicon) and (base := self._lexicon.entries(hanzi[1:3])):
            syllables = of_doubled_base(hanzi, base[0].syllables, self._sounds)
            return Reading(syllables, pinyin.join(syllables), "rule")
        if table and len(hanzi) > 1 and (len(hanzi) > 2 or not pinyin.is_counted(hanzi)):
            return Reading(table[0], self._speller.token(token, table[0]), "table")
        return None

    def others(self, token: Token, syllables: Syllables) -> tuple[Syllables, ...]:
        """The other readings that the dictionary has for the word."""
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

    def _sounds(self, character: str) -> Syllables:
        """The readings of a character in the table, the commonest first."""
        return tuple(reading[0] for reading in self._lexicon.fact(character).readings)
