"""The written form of a word by GB/T 16159-2012: what dictionary and tags say of it, laid out by `pinyin`."""

import re

from vocab import pinyin
from vocab.chinese import DISTRICTS, ONE_TO_TEN, PLACE_NOUNS, TRANSCRIPTION
from vocab.records import Entry, Syllables, Token
from vocab.references import Lexicon

_CALENDAR = re.compile(rf"(?:星期|礼拜|周)[一二三四五六日天]|[{ONE_TO_TEN}正腊]{{1,2}}月(?:份)?")
"""Months and days of the week, which CC-CEDICT writes with a capital and GB/T 16159 does not."""

_ABBREVIATIONS = frozenset(
    "中美英法德俄苏日韩朝印越泰澳加欧亚非拉港台京津沪渝粤浙闽川陕晋冀鲁豫湘鄂皖赣滇黔桂琼藏疆蒙宁"
)
"""Short names of continents, countries and provinces."""

_NAME_TAGS = ("ns", "nt")


class WordSpeller:
    """Writes words; `parts` tells the words inside a longer one."""

    def __init__(self, lexicon: Lexicon, parts: pinyin.Parts) -> None:
        self._lexicon = lexicon
        self._parts = parts

    def token(self, token: Token, syllables: Syllables) -> str:
        """The word as it is written by GB/T 16159."""
        hanzi, tag = token.hanzi, token.tag
        if pinyin.is_mixed(hanzi):
            return pinyin.spell_mixed(hanzi, syllables, self._unlisted)
        for entry in self._lexicon.entries(hanzi):
            if entry.syllables == syllables and not entry.proper:
                return self.entry(entry)
        if pinyin.is_counted(hanzi):
            return pinyin.spell_counted(hanzi, syllables)
        if tag.startswith("i") and self._lexicon.fact(hanzi).listed:
            return pinyin.spell_idiom(hanzi, syllables)
        if "·" in hanzi:
            return pinyin.spell_foreign(hanzi, syllables)
        if (tag in _NAME_TAGS or tag == "nz") and (noun := place_noun(hanzi, tag)):
            return pinyin.spell_place(syllables, noun)
        named = tag in _NAME_TAGS or (tag == "x" and _is_transcribed(hanzi))
        if named and not self._holds_common_word(hanzi):
            return pinyin.spell_foreign(hanzi, syllables)
        return self._unlisted(hanzi, syllables)

    def _unlisted(self, hanzi: str, syllables: Syllables) -> str:
        return pinyin.spell_word(hanzi, syllables, self._parts)

    def _holds_common_word(self, hanzi: str) -> bool:
        """Whether a word inside is a common one, so that the whole is hardly a name (文明史)."""
        return any(
            len(part) > 1 and any(not entry.proper for entry in self._lexicon.entries(part))
            for part in self._parts(hanzi)
        )

    def entry(self, entry: Entry) -> str:
        """A dictionary entry: names by its capitals, idioms in halves, other words by their parts."""
        hanzi = entry.simplified
        if pinyin.is_mixed(hanzi):
            spelled = pinyin.spell_mixed(hanzi, entry.syllables, self._unlisted)
            return pinyin.capitalize(spelled) if entry.pinyin[0].isupper() else spelled
        if entry.proper:
            return self._name(entry)
        if self._is_idiom(entry):
            return pinyin.spell_idiom(hanzi, entry.syllables)
        if pinyin.is_counted_word(hanzi):
            return pinyin.spell_counted(hanzi, entry.syllables)
        return pinyin.spell_word(hanzi, entry.syllables, self._parts)

    def _is_named(self, hanzi: str, noun: int) -> bool:
        """Whether the name of a place stands alone too (南京路, but not 黑龙江), or is one of a district."""
        return hanzi[-noun:] in DISTRICTS or any(entry.proper for entry in self._lexicon.entries(hanzi[:-noun]))

    def _is_idiom(self, entry: Entry) -> bool:
        """Whether the dictionary explains an entry as an idiom, or jieba's dictionary tags it as one."""
        if self._lexicon.fact(entry.simplified).tag.startswith("i"):
            return True
        return any(mark in gloss for gloss in entry.glosses for mark in ("(idiom", "(saying", "lit. ", "fig. "))

    def _name(self, entry: Entry) -> str:
        """A name by the dictionary's capitals; 欧盟 is one word, 中华民族 two, the second a common noun."""
        hanzi, syllables = entry.simplified, entry.syllables
        parts = self._parts(hanzi)
        if _CALENDAR.fullmatch(hanzi):
            return pinyin.join(syllables)
        if 1 < len(hanzi) == len(syllables) and set(hanzi) <= _ABBREVIATIONS and entry.pinyin.istitle():
            return pinyin.spell_abbreviations(syllables)
        one_word = entry.pinyin[1:].islower() and len(syllables) == len(hanzi)
        if one_word and (noun := place_noun(hanzi, "ns")) and self._is_named(hanzi, noun):
            return pinyin.spell_place(syllables, noun)
        if one_word and list(map(len, parts)) == [2, 2] and any(not e.proper for e in self._lexicon.entries(parts[1])):
            return pinyin.spell((syllables[:2], syllables[2:]), proper=True)
        if len(hanzi) == 2 and hanzi[1] == "盟":
            return pinyin.capitalize(pinyin.join(syllables))
        return pinyin.spell_capitals(" ".join(s for s in entry.pinyin.split() if s[-1].isdigit()))


def place_noun(hanzi: str, tag: str) -> int:
    """How many characters at the end of a place say what it is (南京路); 0 where its name is no longer than them."""
    nouns = PLACE_NOUNS if tag == "ns" else DISTRICTS
    return next((length for length in (3, 2, 1) if len(hanzi) > length + 1 and hanzi[-length:] in nouns), 0)


def _is_transcribed(hanzi: str) -> bool:
    """Whether an unlisted word is written with the characters of foreign names only."""
    return len(hanzi) > 1 and all(character in TRANSCRIPTION or character in "·•・汗" for character in hanzi)
