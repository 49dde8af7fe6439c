"""What the steps of the mending ask about words."""

import re
from collections import Counter
from collections.abc import Collection, Mapping
from functools import lru_cache
from itertools import chain

from vocab.chinese import QUANTITIES, is_han, may_be_name
from vocab.references import LONGEST_TERM, Lexicon, PrefixTable, counts, is_classifier
from vocab.segmentation.cutters import Cut, Pieces

_COUNTED = re.compile(rf"([{QUANTITIES}]+|[这那每各某哪])(.{{1,2}})")

COUNTED_NOUNS = "国省市县州区镇村校班户人年队楼"
"""Nouns that stand behind a number without a measure word."""

_PLAINLY = re.compile(
    "[一两三四五六七八九几多这那每各某哪半](?:[个次种家句套类项轮遍首篇]|(?<=[这那几])[天位])|[一两三四五六七八九几]层"
)
"""A number with what it counts by: two words, though dictionaries have some of them for what they are in English."""


_BEHIND_NAME = frozenset("是在有说到来去了着过的地得把被和与就都也不没很将这那要会能吗呢吧够换")
"""What stands behind a name and does not end it: 车是, 李来."""

_IN_NO_NAME = frozenset("是的了着把被太很最更真副只个些十百几两在得不也都就要会")
"""What stands in no name at all."""

_COMMON = 4.3
"""Zipf value of a common noun."""

_MORE = 0.8
"""How much commoner persons must be than the body they make: 学生 than 学生会, but not 委员 than 委员会."""

_RARE = 5
"""Count below which jieba's longer names are accidents: 水里游."""


class Words:
    """What the steps ask about words; each answer is kept, because a text asks the same again and again."""

    def __init__(
        self,
        lexicon: Lexicon,
        table: PrefixTable,
        supported: frozenset[str] = frozenset(),
        cut: Cut | None = None,
        *,
        glossary: Collection[str] = (),
        own: Collection[str] = (),
    ) -> None:
        """`supported` are words the text itself uses again, `cut` is the cutter without its guesses.

        `glossary` are the headwords of the glossary that holds, `own` those of them that are the user's.
        """
        self.lexicon = lexicon
        self._table = table
        self.supported = supported
        self.longest_supported = max(map(len, supported), default=0)
        self.cut = cut or list
        self.own = own
        self._glossary = glossary
        self.begins = table.begins_word
        self.known = lru_cache(maxsize=None)(self._known)
        self.is_measure = lru_cache(maxsize=None)(lambda word: is_classifier(word, lexicon))
        self.parted = lru_cache(maxsize=None)(self._parted)

    def _known(self, word: str) -> bool:
        """Whether any reference lists the word, or the text uses it repeatedly."""
        fact = self.lexicon.fact(word)
        listed = fact.listed or (fact.times > 0 and not fact.tag.startswith("nr"))
        return listed or word in self.supported or self._table.weight(word) > 0

    def invented(self, piece: str) -> bool:
        """Whether the piece is a word of several Chinese characters that nothing but the segmenter's guess supports."""
        return len(piece) > 1 and is_han(piece) and not self.known(piece)

    def may_be_name(self, piece: str) -> bool:
        """Whether a guess may be a name: its form is one, no grammatical word and no measure word stands in it."""
        if not may_be_name(piece) or piece[-1] in _BEHIND_NAME or not _IN_NO_NAME.isdisjoint(piece[1:]):
            return False
        return not counts(piece[0], self.lexicon.entries(piece[1:]))

    def is_unit(self, word: str) -> bool:
        """Whether a listed word is kept whole: what the segmenter's list weighs is short enough or a name."""
        if not self._table.weight(word):
            return False
        entries = self.lexicon.entries(word)
        return len(word) <= LONGEST_TERM or all(entry.proper for entry in entries)

    def is_loose_base(self, word: str) -> bool:
        """Whether jieba alone knows the word, as a noun, verb or adjective: rather the front of a longer one."""
        fact = self.lexicon.fact(word)
        return not fact.listed and fact.tag.startswith(("n", "v", "a"))

    def tag(self, word: str) -> str:
        """The part-of-speech tag of the word in jieba's dictionary, empty where it lacks the word."""
        return self.lexicon.fact(word).tag

    def is_listed_mixed(self, word: str) -> bool:
        """Whether the dictionary has a word with Latin letters, small or capital."""
        return any(map(self.is_listed, dict.fromkeys((word, word.upper(), word.lower()))))

    def is_headword(self, word: str) -> bool:
        """Whether dictionary or glossary explain the word."""
        return word in self._glossary or self.is_listed(word)

    def is_person(self, word: str) -> bool:
        """Whether a common noun names persons: they can be many (同学们), or the dictionary counts them so."""
        fact = self.lexicon.fact(word)
        if fact.zipf < _COMMON or fact.tag != "n" or fact.zipf < self.lexicon.fact(word + "会").zipf + _MORE:
            return False
        counted = any({"位", "名"}.intersection(entry.classifiers) for entry in self.lexicon.entries(word))
        return counted or self.lexicon.fact(word + "们").zipf > 0

    def tag_or_guess(self, word: str) -> str:
        """The tag of the word, `v` for what the dictionary explains as a verb and jieba lacks."""
        tag = self.tag(word)
        verb = not tag and any(e.glosses and e.glosses[0].startswith("to ") for e in self.lexicon.entries(word))
        return "v" if verb else tag

    def _parted(self, piece: str) -> tuple[str, ...]:
        """The piece as number and measure word, or as it is."""
        counted = _COUNTED.fullmatch(piece)
        if counted and piece not in self.own and self.is_counted_by(counted[2]):
            fact = self.lexicon.fact(piece)
            plain = _PLAINLY.fullmatch(piece) and fact.tag.startswith(("m", "r")) and not any(fact.hsk)
            if plain or not self.lexicon.entries(piece):
                return counted[1], counted[2]
        return (piece,)

    def is_counted_by(self, word: str) -> bool:
        """Whether a word stands right behind a number: a measure word, or a noun that needs none."""
        unit = self.tag(word) == "m" and word not in QUANTITIES
        return unit or self.is_measure(word) or word in COUNTED_NOUNS

    def is_listed(self, word: str) -> bool:
        """Whether the dictionary has the word."""
        return self.lexicon.fact(word).listed


def supported_words(cuts: Mapping[str, Pieces], words: Words) -> frozenset[str]:
    """The words no reference lists that the text uses again, so that they are no accident.

    `cuts` are the distinct sentences and their pieces: a second copy of a text proves nothing. What looks like a
    person's name is judged by `naming`.
    """
    counts = Counter(chain.from_iterable(cuts.values()))
    again = {word for word, count in counts.items() if count > 1 and words.invented(word)}
    apart = (word for word in again if _FUNCTION.isdisjoint(word) and _stands_alone(word, words))
    return frozenset(word for word in apart if not (len(word) > 2 and may_be_name(word)))


def _stands_alone(word: str, words: Words) -> bool:
    """Whether a guess is no measure word with what is counted: 号线 behind a number, but 周晓 is somebody."""
    return words.may_be_name(word) or not words.is_measure(word[0])


_FUNCTION = frozenset(
    "的了着过是在和与及或也都就还又再不没把被让这那哪我你他她它们个每各某一之其所以为很太最更"
    "别等只会能要时由从于并已曾仍遭及即"
)
"""Characters of grammatical words: a guessed word with one in it is an accident, however often it occurs."""
