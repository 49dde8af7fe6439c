"""Sentences into tokens: the only module that imports jieba, and the only place where text is segmented."""

import sys
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from vocab.lexicon import Lexicon
from vocab.mending import mend
from vocab.mending.evidence import Words, supported_words
from vocab.records import Corpus, Document, GlossaryEntry, Sentence, Token
from vocab.script import to_simplified
from vocab.sentences import split_sentences

if TYPE_CHECKING:
    import jieba


def jieba_words() -> Iterator[tuple[str, tuple[int, str]]]:
    """Each word of jieba's own dictionary with its count and its part-of-speech tag."""
    with _jieba().dt.get_dict_file() as file:
        lines = file.read().decode("utf-8").splitlines()
    for line in lines:
        word, count, tag = line.split(" ")
        yield word, (int(count), tag)


def _jieba() -> Any:
    """The library, imported where it is used.

    It looks for pkg_resources only to open its dictionary file, and falls back to the file system without it; that
    import costs more than the whole of jieba (measured: 91 of 126 ms), so it is kept from happening.
    """
    hidden = "pkg_resources" not in sys.modules
    if hidden:
        sys.modules["pkg_resources"] = None  # type: ignore[assignment]
    try:
        import jieba
    finally:
        if hidden:
            del sys.modules["pkg_resources"]
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
        self._tokenizer: jieba.Tokenizer = _jieba().Tokenizer()
        self._tokenizer.FREQ = lexicon.counts
        self._tokenizer.total = lexicon.total
        self._tokenizer.initialized = True
        self._known = frozenset(words)
        for word in self._known:
            lexicon.prepare([word])
            self._tokenizer.add_word(word)

    def segment(self, documents: Iterable[Document]) -> Corpus:
        """All documents cut into sentences and tokens; the tokens of a sentence join back to it without its spaces."""
        kept = tuple(documents)
        pieces = [(number, start, text) for number, d in enumerate(kept) for start, text in split_sentences(d.text)]
        simplified = [to_simplified(text, self._lexicon.traditional_only) for _, _, text in pieces]
        self._lexicon.prepare(simplified)
        cuts = [self.raw_cut(text) for text in simplified]
        distinct = list(dict(zip(simplified, cuts, strict=True)).values())  # a second copy of a text proves nothing
        words = Words(self._lexicon, supported_words(distinct, self._lexicon), self.certain_cut)
        sentences = tuple(
            Sentence(document, start, text, plain, tuple(self._tokens(text, mend(cut, words))))
            for (document, start, text), plain, cut in zip(pieces, simplified, cuts, strict=True)
        )
        return Corpus(kept, sentences)

    def raw_cut(self, text: str) -> list[str]:
        """What jieba makes of simplified text, white space included, before anything is mended."""
        return list(self._tokenizer.cut(text))

    def certain_cut(self, text: str) -> list[str]:
        """The cut by the word list alone, without guesses at unknown words."""
        return list(self._tokenizer.cut(text, HMM=False))

    def _tokens(self, text: str, pieces: Iterable[str]) -> Iterator[Token]:
        at = 0
        for piece in pieces:
            end = at + len(piece)
            if not piece.isspace():
                yield Token(text[at:end], piece, at, self.tag(piece))
            at = end

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
