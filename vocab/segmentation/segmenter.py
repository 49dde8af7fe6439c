"""Text into sentences of words: the only module that imports jieba and rjieba, the only place where text is segmented.

A short text is cut by jieba's own tokenizer over the words that can occur in it. A long one is cut by rjieba where that
is installed: it takes the whole word list first (0.15 s), then cuts 13 times as fast. Of the 16,799 sentences of 2 MB
of news and reviews and of 6,000 random mixtures of Chinese, Latin letters, digits and marks they cut none differently.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import chain
from types import ModuleType
from typing import TYPE_CHECKING, Any

from vocab.chinese.script import to_simplified
from vocab.records.text import Corpus, Document, GlossaryEntry, Sentence
from vocab.references.lexicon import Lexicon
from vocab.runtime.lazy_imports import Later, Mute, standing_in
from vocab.runtime.memory import FEW, Recent
from vocab.runtime.processes import Share, alone
from vocab.segmentation.mending import Mender
from vocab.segmentation.mending.evidence import Pieces, Words, supported_words
from vocab.segmentation.sentences import places_of

if TYPE_CHECKING:
    import jieba

LONG = 40_000
"""Characters from which rjieba is quicker, its word list included."""

FEWEST = 2_000
"""Sentences that are worth a process of their own to mend: a fifth of a second's work."""

_JOINTS = frozenset("+#&._-%")
"""Marks that jieba looks at together with the Latin letters and digits beside them."""

_LATIN = re.compile(r"([a-zA-Z0-9]+(?:\.[0-9]+)?%?)")
"""What jieba takes for one piece among them."""

Cut = Callable[[str], Pieces]


def jieba_words() -> Iterable[tuple[str, tuple[int, str]]]:
    """Each word of jieba's own dictionary with its count and its part-of-speech tag."""
    with _jieba().dt.get_dict_file() as file:
        lines = file.read().decode("utf-8").splitlines()
    for line in lines:
        word, count, tag = line.split(" ")
        yield word, (int(count), tag)


def _jieba() -> Any:
    """The library, imported where it is used.

    It looks for pkg_resources only to open its dictionary file, and falls back to the file system without it; that
    import costs more than the whole of jieba (measured: 91 of 126 ms), so it is kept from happening. What it logs
    nobody wants to read, and the others serve its own dictionary (another 7 ms).
    """
    logging = Later("logging", DEBUG=0, StreamHandler=Mute, getLogger=Mute)
    unused = {name: Later(name) for name in ("pickle", "tempfile")}
    with standing_in({"pkg_resources": None, "logging": logging, **unused}):
        import jieba
    return jieba


class Segmenter:
    """jieba's tokenizer over the index: the same tokens without loading its dictionary (1 s) at every start."""

    def __init__(
        self, lexicon: Lexicon, glossary: Mapping[str, GlossaryEntry] | None = None, *, words: Iterable[str] = ()
    ) -> None:
        """`glossary` tells the class of what jieba lacks; `words` are kept whole as jieba's user words are."""
        self._lexicon = lexicon
        self._glossary = glossary or {}
        self._tags: dict[str, str] = {}
        self._parts = Recent(self._cut_inside, most=FEW)
        self._tokenizer: jieba.Tokenizer = _jieba().Tokenizer()
        self._tokenizer.FREQ = lexicon.counts
        self._tokenizer.total = lexicon.total
        self._tokenizer.initialized = True
        self._own = tuple(words)
        for word in self._own:
            lexicon.prepare([word])
            self._tokenizer.add_word(word)

    def segment(self, documents: Iterable[Document], *, share: Share = alone) -> Corpus:
        """All documents cut into sentences and words; the pieces of a sentence join back to it."""
        kept = tuple(documents)
        places = list(places_of(kept))
        texts = [to_simplified(text, self._lexicon.traditional_only) for _, _, text in places]
        cut, cut_certainly = self._cutters(texts)
        once: dict[str, str] = {}
        cuts = {text: _shared(cut(text), once) for text in dict.fromkeys(texts)}
        mender = Mender(Words(self._lexicon, supported_words(cuts, self._lexicon), cut_certainly))
        parts = share(lambda some: list(map(mender.mend, some)), list(cuts.values()), least=FEWEST, most=FEWEST)
        pieces = (tuple(_shared(mended, once)) for part in parts for mended in part)
        mended = dict(zip(cuts, pieces, strict=True))
        self._tag_all(once)
        sentences = (
            Sentence(number, start, text, text if text == plain else plain, mended[plain], self._tags)
            for (number, start, text), plain in zip(places, texts, strict=True)
        )
        return Corpus(kept, tuple(sentences))

    def restore(self, documents: Iterable[Document], cuts: Sequence[tuple[str, ...]]) -> Corpus:
        """The corpus of documents that were segmented before into these pieces. Raises ValueError for other pieces."""
        kept = tuple(documents)
        self._tag_all({piece: None for pieces in cuts for piece in pieces})
        sentences = []
        for (number, start, text), pieces in zip(places_of(kept), cuts, strict=True):
            plain = "".join(pieces)
            if len(plain) != len(text):
                raise ValueError("these pieces are of another text")
            sentences.append(Sentence(number, start, text, text if text == plain else plain, pieces, self._tags))
        return Corpus(kept, tuple(sentences))

    def _cutters(self, texts: Sequence[str]) -> tuple[Cut, Cut]:
        """How sentences of these texts are cut: with guesses at unknown words, and by the word list alone."""
        if sum(map(len, texts)) >= LONG and (rjieba := _rjieba()) is not None:
            self._lexicon.load(texts)
            fast = rjieba.Jieba.empty()
            for word, weight in self._lexicon.segmentation_list():
                fast.add_word(word, weight, "")
            for word in self._own:
                fast.add_word(word, self._lexicon.counts[word], "")
            return lambda text: self._as_jieba(text, fast.cut(text)), lambda text: fast.cut(text, False)
        self._lexicon.prepare(texts)
        return self.raw_cut, self.certain_cut

    def _as_jieba(self, text: str, pieces: Pieces) -> Pieces:
        """The pieces with Latin letters and digits cut as jieba cuts them: rjieba leaves 1-3 and www.un.org whole."""
        if _JOINTS.isdisjoint(text):
            return pieces
        whole = self._lexicon.weight
        parts = ((piece,) if _JOINTS.isdisjoint(piece) or whole(piece) else _LATIN.split(piece) for piece in pieces)
        return list(filter(None, chain.from_iterable(parts)))

    def raw_cut(self, text: str) -> Pieces:
        """What jieba makes of simplified text, white space included, before anything is mended."""
        return list(self._tokenizer.cut(text))

    def certain_cut(self, text: str) -> Pieces:
        """The cut by the word list alone, without guesses at unknown words."""
        return list(self._tokenizer.cut(text, HMM=False))

    def _tag_all(self, words: Iterable[str]) -> None:
        """Tag the words of a corpus, the entries of those jieba lacks looked up together."""
        new = [word for word in words if word not in self._tags]
        self._lexicon.load_entries(word for word in new if not self._lexicon.fact(word).tag)
        for word in new:
            self.tag(word)

    def tag(self, word: str) -> str:
        """The part-of-speech tag of the word by itself, in jieba's tag set.

        What its dictionary lacks is tagged by glossary and dictionary; `x` where nothing knows the word.
        """
        known = self._tags.get(word)
        if known is None:
            known = self._tags[word] = self._lexicon.fact(word).tag or self._listed_tag(word)
        return known

    def _listed_tag(self, word: str) -> str:
        entry = self._glossary.get(word)
        if entry:
            return {"name": "nz", "idiom": "i"}.get(entry.kind or "", "n")
        entries = self._lexicon.entries(word)
        if not entries:
            return "x"
        if all(entry.proper for entry in entries):
            return "nz"
        glosses = [gloss for entry in entries for gloss in entry.glosses]
        if any("(idiom" in gloss for gloss in glosses):
            return "i"
        if any(gloss.startswith("to ") for gloss in glosses[:1]):
            return "v"
        return "d" if any(gloss.startswith(("in ", "at ", "on ", "by ", "with ")) for gloss in glosses[:1]) else "n"

    def parts(self, word: str) -> tuple[str, ...]:
        """The words inside a longer word or phrase, as jieba finds them when the whole is not listed."""
        return self._parts[word]

    def _cut_inside(self, word: str) -> tuple[str, ...]:
        self._lexicon.prepare([word])
        count = self._lexicon.counts.get(word)
        self._lexicon.counts[word] = 0
        try:
            return tuple(self.certain_cut(word))
        finally:
            if count is None:
                del self._lexicon.counts[word]
            else:
                self._lexicon.counts[word] = count


def _rjieba() -> Any:
    """The fast cutter where the extra `fast` is installed, without the package around it.

    That would load a dictionary of its own, which ours takes the place of (measured: 0.09 s, 30 MB).
    """
    from importlib.util import find_spec

    spec = find_spec("rjieba")
    if spec is None:
        return None
    package = ModuleType("rjieba")
    package.__path__ = list(spec.submodule_search_locations or ())
    with standing_in({"rjieba": package}):
        from rjieba import rjieba  # type: ignore[attr-defined]  # its stubs know the package alone
    return rjieba


def _shared(pieces: Pieces, once: dict[str, str]) -> Pieces:
    """The pieces, each distinct word kept in memory once."""
    return list(map(once.setdefault, pieces, pieces))
