"""What the steps of the mending ask about words."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain, pairwise

from vocab.chinese.characters import is_han
from vocab.chinese.names import FAMILIAR
from vocab.references.lexicon import Lexicon
from vocab.references.segmentation_weights import LONGEST_TERM

Pieces = list[str]
"""A sentence as the segmenter cut it."""

NUMERALS = "〇零一二两三四五六七八九十百千万亿几数多余半廿卅"
_COUNTED = re.compile(rf"([{NUMERALS}]+|[这那每各某哪])(.{{1,2}})")


class Words:
    """What the steps ask about words; each answer is kept, because a text asks the same again and again."""

    def __init__(self, lexicon: Lexicon, supported: frozenset[str], cut: Callable[[str], Sequence[str]]) -> None:
        """`supported` are words the text itself uses again, `cut` is the segmenter without its guesses."""
        self.lexicon = lexicon
        self.supported = supported
        self.longest_supported = max(map(len, supported), default=0)
        self.cut = cut
        self.begins = lexicon.begins_word
        self.known = lru_cache(maxsize=None)(self._known)
        self.is_measure = lru_cache(maxsize=None)(self._is_measure)
        self.parted = lru_cache(maxsize=None)(self._parted)

    def _known(self, word: str) -> bool:
        """Whether any reference lists the word, or the text uses it repeatedly."""
        fact = self.lexicon.fact(word)
        return fact.listed or fact.count > 0 or word in self.supported or self.lexicon.weight(word) > 0

    def invented(self, piece: str) -> bool:
        """Whether the piece is a word of several Chinese characters that nothing but the segmenter's guess supports."""
        return len(piece) > 1 and is_han(piece) and not self.known(piece)

    def is_unit(self, word: str) -> bool:
        """Whether a listed word is kept whole: what the segmenter's list weighs is short enough or a name."""
        if not self.lexicon.weight(word):
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

    def _is_measure(self, word: str) -> bool:
        """Whether the references know the word as a classifier: by jieba's tag or a "classifier for" gloss."""
        if self.lexicon.fact(word).tag.startswith("q"):
            return True
        return any(g.startswith("classifier") for entry in self.lexicon.entries(word) for g in entry.glosses)

    def _parted(self, piece: str) -> tuple[str, ...]:
        """The piece as number and measure word, or as it is."""
        counted = _COUNTED.fullmatch(piece)
        if counted and self.is_measure(counted[2]) and not self.lexicon.entries(piece):
            return counted[1], counted[2]
        return (piece,)


def supported_words(cuts: Mapping[str, Pieces], lexicon: Lexicon) -> frozenset[str]:
    """The words no reference lists that the text uses again, so that they are no accident; 小翠, 老周 among them.

    `cuts` are the distinct sentences and their pieces: a second copy of a text proves nothing.
    """
    nothing = Words(lexicon, frozenset(), lambda _: ())
    counts = Counter(chain.from_iterable(cuts.values()))
    again = {word for word, count in counts.items() if count > 1 and nothing.invented(word)}
    familiar = (pieces for text, pieces in cuts.items() if not FAMILIAR.isdisjoint(text))
    called = Counter(name for pieces in familiar for name in _familiar_names(pieces, nothing))
    names = {name for name, count in called.items() if count > 2 and not lexicon.entries(name)}
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
