"""What the steps of the mending ask about words."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import chain, pairwise

from vocab.chinese import FAMILIAR, QUANTITIES, is_han
from vocab.references import LONGEST_TERM, Lexicon, PrefixTable, is_classifier
from vocab.segmentation.cutters import Cut, Pieces

_COUNTED = re.compile(rf"([{QUANTITIES}]+|[这那每各某哪])(.{{1,2}})")


class Words:
    """What the steps ask about words; each answer is kept, because a text asks the same again and again."""

    def __init__(
        self, lexicon: Lexicon, table: PrefixTable, supported: frozenset[str] = frozenset(), cut: Cut | None = None
    ) -> None:
        """`supported` are words the text itself uses again, `cut` is the cutter without its guesses."""
        self.lexicon = lexicon
        self._table = table
        self.supported = supported
        self.longest_supported = max(map(len, supported), default=0)
        self.cut = cut or list
        self.begins = table.begins_word
        self.known = lru_cache(maxsize=None)(self._known)
        self.is_measure = lru_cache(maxsize=None)(lambda word: is_classifier(word, lexicon))
        self.parted = lru_cache(maxsize=None)(self._parted)

    def _known(self, word: str) -> bool:
        """Whether any reference lists the word, or the text uses it repeatedly."""
        fact = self.lexicon.fact(word)
        return fact.listed or fact.times > 0 or word in self.supported or self._table.weight(word) > 0

    def invented(self, piece: str) -> bool:
        """Whether the piece is a word of several Chinese characters that nothing but the segmenter's guess supports."""
        return len(piece) > 1 and is_han(piece) and not self.known(piece)

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

    def _parted(self, piece: str) -> tuple[str, ...]:
        """The piece as number and measure word, or as it is."""
        counted = _COUNTED.fullmatch(piece)
        if counted and self.is_measure(counted[2]) and not self.lexicon.entries(piece):
            return counted[1], counted[2]
        return (piece,)


def supported_words(cuts: Mapping[str, Pieces], words: Words) -> frozenset[str]:
    """The words no reference lists that the text uses again, so that they are no accident; 小翠, 老周 among them.

    `cuts` are the distinct sentences and their pieces: a second copy of a text proves nothing.
    """
    counts = Counter(chain.from_iterable(cuts.values()))
    again = {word for word, count in counts.items() if count > 1 and words.invented(word)}
    familiar = (pieces for text, pieces in cuts.items() if not FAMILIAR.isdisjoint(text))
    called = Counter(name for pieces in familiar for name in _familiar_names(pieces, words))
    names = {name for name, count in called.items() if count > 2 and not words.lexicon.entries(name)}
    return frozenset(word for word in again | names if _FUNCTION.isdisjoint(word))


def _familiar_names(pieces: Pieces, words: Words) -> Iterator[str]:
    """小, 老 or 阿 with the character behind it, outside known words; no plain noun follows (小洞 is a small hole)."""
    following = [*pieces[1:], ""]
    for piece, behind in zip(pieces, following, strict=True):
        if len(piece) > 1 and words.known(piece):
            continue
        for one, other in pairwise(piece + behind[:1]):
            if one in FAMILIAR and is_han(other) and words.tag(other) not in ("n", "q", "m", "f"):
                yield one + other


_FUNCTION = frozenset("的了着过是在和与及或也都就还又再不没把被让这那哪我你他她它们个每各某一之其所以为很最更")
"""Characters of grammatical words: a guessed word with one in it is an accident, however often it occurs."""
