"""The two cutters behind one shape: the only module that imports jieba and rjieba.

A short text is cut by jieba's own tokenizer over the words that can occur in it. A long one is cut by rjieba where that
is installed: it takes the whole word list first (0.15 s), then cuts 13 times as fast. Of the 16,799 sentences of 2 MB
of news and reviews and of 6,000 random mixtures of Chinese, Latin letters, digits and marks they cut none differently.
"""

import re
import sys
from collections.abc import Callable, Iterable, Sequence
from copy import copy
from importlib.util import find_spec
from itertools import chain
from types import ModuleType
from typing import TYPE_CHECKING, Any, NamedTuple

from vocab.references import Lexicon, PrefixTable
from vocab.runtime import LazyModule, NullLogger, stubbed

if TYPE_CHECKING:
    import jieba

LONG = 40_000
"""Characters from which rjieba is quicker, its word list included."""

_JOINTS = frozenset("+#&._-%")
"""Marks that jieba looks at together with the Latin letters and digits beside them."""

_LATIN = re.compile(r"([a-zA-Z0-9]+(?:\.[0-9]+)?%?)")
"""What jieba takes for one piece among them."""

Pieces = list[str]
"""A sentence cut into words, marks and white space; joined they are the sentence."""

Cut = Callable[[str], Pieces]


class Cutters(NamedTuple):
    """How sentences are cut: with guesses at unknown words, and by the word list alone."""

    guessing: Cut
    certain: Cut


class JiebaCutter:
    """jieba's tokenizer over the index: the same tokens without loading its dictionary (1 s) at every start."""

    def __init__(self, lexicon: Lexicon, words: Iterable[str] = ()) -> None:
        """`words` are kept whole as jieba's user words are."""
        self.table = PrefixTable(lexicon)
        self._tokenizer: jieba.Tokenizer = _jieba(lexicon).Tokenizer()
        self._tokenizer.FREQ = self.table.weights
        self._tokenizer.total = lexicon.total
        self._tokenizer.initialized = True
        self._prepared: set[str] = set()
        self.own = tuple(words)
        for word in self.own:
            self.table.prepare([word])
            self._tokenizer.add_word(word)
            self.table.added(word)

    def prepared(self, texts: Sequence[str]) -> Cutters:
        """The cutters for sentences among these texts; what was prepared before is ready."""
        if new := [text for text in texts if text not in self._prepared]:
            self.table.prepare(new)
            self._prepared.update(new)
        return Cutters(self.cut, self.cut_certainly)

    def cut(self, text: str) -> Pieces:
        """What jieba makes of simplified text, white space included, before anything is mended."""
        return list(self._tokenizer.cut(text))

    def cut_certainly(self, text: str) -> Pieces:
        """The cut by the word list alone, without guesses at unknown words."""
        return list(self._tokenizer.cut(text, HMM=False))

    def cut_inside(self, word: str) -> Pieces:
        """The words inside a word, cut as if the whole were none."""
        tokenizer = copy(self._tokenizer)
        tokenizer.FREQ = self.table.inside(word)
        return list(tokenizer.cut(word, HMM=False))


def _jieba(lexicon: Lexicon) -> Any:
    """The library, imported where it is used; what it guesses at unknown words by stands in the index.

    It looks for pkg_resources only to open its dictionary file, and falls back to the file system without it; that
    import costs more than the whole of jieba (measured: 91 of 126 ms), so it is kept from happening. What it logs
    nobody wants to read, and the others serve its own dictionary (another 7 ms).
    """
    if "jieba" in sys.modules:
        return sys.modules["jieba"]
    logging = LazyModule("logging", DEBUG=0, StreamHandler=NullLogger, getLogger=NullLogger)
    unused = {name: LazyModule(name) for name in ("pickle", "tempfile")}
    emission = LazyModule("jieba.finalseg.prob_emit", P=lexicon.emission_chances())
    with stubbed({"pkg_resources": None, "logging": logging, emission.__name__: emission, **unused}):
        import jieba
    return jieba


def fast_cutters(lexicon: Lexicon, jieba: JiebaCutter) -> Cutters | None:
    """Rjieba over our word list and the user's words, where the extra `fast` is installed."""
    rjieba = _rjieba()
    if rjieba is None:
        return None
    fast = rjieba.Jieba.empty()
    for word, weight in lexicon.segmentation_list():
        fast.add_word(word, weight, "")
    for word in jieba.own:
        fast.add_word(word, jieba.table.weights[word], "")
    whole = jieba.table.weight
    return Cutters(lambda text: _as_jieba(text, fast.cut(text), whole), lambda text: fast.cut(text, False))


def _as_jieba(text: str, pieces: Pieces, whole: Callable[[str], int]) -> Pieces:
    """The pieces with Latin letters and digits cut as jieba cuts them: rjieba leaves 1-3 and www.un.org whole."""
    if _JOINTS.isdisjoint(text):
        return pieces
    parts = ((piece,) if _JOINTS.isdisjoint(piece) or whole(piece) else _LATIN.split(piece) for piece in pieces)
    return list(filter(None, chain.from_iterable(parts)))


def _rjieba() -> Any:
    """The fast cutter without the package around it.

    That would load a dictionary of its own, which ours takes the place of (measured: 0.09 s, 30 MB).
    """
    spec = find_spec("rjieba")
    if spec is None:
        return None
    package = ModuleType("rjieba")
    package.__path__ = list(spec.submodule_search_locations or ())
    with stubbed({"rjieba": package}):
        from rjieba import rjieba  # type: ignore[attr-defined]  # its stubs know the package alone
    return rjieba
