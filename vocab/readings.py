"""The reading of each token in its sentence: the only module that imports pypinyin."""

from collections.abc import Iterable, Mapping, Sequence

from vocab import pinyin
from vocab.characters import HAN, count_han, is_han
from vocab.lexicon import Lexicon
from vocab.records import Entry, GlossaryEntry, Reading, Sentence, Syllables, Token
from vocab.senses import is_reference

NO_READING = Reading(syllables=(), pinyin="", source="none")


def pypinyin_tables() -> dict[str, tuple[Syllables, ...]]:
    """Pypinyin's phrase table and its readings of single characters (the commonest first), as numbered syllables."""
    from pypinyin.phrases_dict import phrases_dict
    from pypinyin.pinyin_dict import pinyin_dict

    tables: dict[str, tuple[Syllables, ...]] = {}
    for word, readings in phrases_dict.items():
        if is_han(word) and len(word) == len(readings):
            tables[word] = (_base_tones(word, tuple(pinyin.number(reading[0]) for reading in readings)),)
    for code, marked in pinyin_dict.items():
        character = chr(code)
        if HAN.match(character):
            numbered = dict.fromkeys(pinyin.number(reading) for reading in marked.split(","))
            tables[character] = tuple((syllable,) for syllable in numbered)
    return tables


def _base_tones(word: str, syllables: Syllables) -> Syllables:
    """一 and 不 in the tone they have by themselves: pypinyin's table mixes it with the tone after sandhi."""
    base = {("一", "yi2"): "yi1", ("一", "yi4"): "yi1", ("不", "bu2"): "bu4"}
    return tuple(base.get((character, syllable), syllable) for character, syllable in zip(word, syllables, strict=True))


class Reader:
    """Reads tokens aloud: the glossaries first, then dictionary and tables, each word as a whole."""

    def __init__(self, lexicon: Lexicon, glossary: Mapping[str, GlossaryEntry]) -> None:
        self._lexicon = lexicon
        self._glossary = glossary
        self._words: dict[str, Reading] = {}

    def read(self, sentence: Sentence) -> list[Reading]:
        """The reading of each token of the sentence; NO_READING for a token without Chinese characters."""
        return [self._read_token(sentence.tokens, at) for at in range(len(sentence.tokens))]

    def _read_token(self, tokens: Sequence[Token], at: int) -> Reading:
        return self.word(tokens[at].hanzi)

    def word(self, hanzi: str) -> Reading:
        """The commonest reading of a word by itself."""
        known = self._words.get(hanzi)
        if known is None:
            known = self._words[hanzi] = self._read_word(hanzi) if HAN.search(hanzi) else NO_READING
        return known

    def _read_word(self, hanzi: str) -> Reading:
        if (entry := self._glossary.get(hanzi)) and (syllables := self._aligned(entry)):
            return Reading(syllables, entry.pinyin, "glossary")
        homographs = [e for e in self._lexicon.entries(hanzi) if e.syllables]
        table = self._lexicon.fact(hanzi).readings
        if homographs:
            chosen = choose_homograph(homographs, table)
            others = tuple(dict.fromkeys(e.syllables for e in homographs if e.syllables != chosen.syllables))
            return Reading(chosen.syllables, _spell(chosen), "dictionary", False, others)
        if table and len(hanzi) > 1:
            return Reading(table[0], pinyin.join(table[0]), "table")
        return self._from_parts(hanzi)

    def _aligned(self, entry: GlossaryEntry) -> Syllables | None:
        return pinyin.align(entry.hanzi, entry.pinyin, self.character_readings) if entry.pinyin else None

    def character_readings(self, character: str) -> set[str]:
        """Every reading a source gives for one character, numbered."""
        spoken = {reading[0] for reading in self._lexicon.fact(character).readings}
        return spoken | {s for entry in self._lexicon.entries(character) for s in entry.syllables}

    def _from_parts(self, hanzi: str) -> Reading:
        """The longest known words inside, from left to right; what no source reads stays empty."""
        syllables: list[str] = []
        at = 0
        while at < len(hanzi):
            longest = max(self._lexicon.starting(hanzi, at), key=len, default=hanzi[at])
            inner = self.word(longest).syllables if 1 < len(longest) < len(hanzi) else ()
            if inner:
                syllables.extend(inner)
                at += len(longest)
            else:
                syllables.extend(self._character(hanzi[at], alone=len(hanzi) == 1))
                at += 1
        if len(syllables) != count_han(hanzi):
            return NO_READING
        return Reading(tuple(syllables), pinyin.join(syllables), "characters")

    def _character(self, character: str, *, alone: bool) -> Syllables:
        table = self._lexicon.fact(character).readings
        if not table and HAN.match(character) and not alone:
            return self.word(character).syllables
        return table[0] if table else ()


def _spell(entry: Entry) -> str:
    """The word as it is written by GB/T 16159: names by their capitals, idioms of 2+2 with a hyphen."""
    if entry.proper:
        return pinyin.spell_capitals(" ".join(s for s in entry.pinyin.split() if s[-1].isdigit()))
    if len(entry.syllables) == 4 and any("(idiom)" in gloss for gloss in entry.glosses):
        return pinyin.spell((entry.syllables[:2], entry.syllables[2:]), separator="-")
    return pinyin.join(entry.syllables)


def choose_homograph(homographs: Sequence[Entry], table: Sequence[Syllables]) -> Entry:
    """The entry a reader most likely means: rather no name, the table's reading, the dictionary's order."""

    def rank(entry: Entry) -> tuple[bool, bool, int]:
        preferred = table.index(entry.syllables) if entry.syllables in table else len(table)
        return entry.proper, _only_refers(entry), preferred

    return min(homographs, key=rank)


def _only_refers(entry: Entry) -> bool:
    return all(is_reference(gloss) for gloss in entry.glosses)


def zhuyin(syllables: Iterable[str]) -> str:
    """The syllables in zhuyin, separated by spaces."""
    return " ".join(map(pinyin.to_zhuyin, syllables))
