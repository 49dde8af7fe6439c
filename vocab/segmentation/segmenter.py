"""Text into sentences of words: the only place where text is segmented."""

from collections.abc import Iterable, Sequence

from vocab.chinese import is_han, to_simplified
from vocab.records import Corpus, Document, GlossaryEntry, Sentence
from vocab.references import LONGEST_TERM, References
from vocab.runtime import SIZES, Executor, Remembered, serially
from vocab.segmentation import cutters
from vocab.segmentation.cutters import Cutters, JiebaCutter, Pieces
from vocab.segmentation.mending import Mender
from vocab.segmentation.mending.evidence import Words, supported_words
from vocab.segmentation.sentences import places_of

FEWEST = 2_000
"""Sentences that are worth a process of their own to mend: a fifth of a second's work."""


class Segmenter:
    """Cuts documents into sentences and words, tags words, takes long ones apart; a user's short terms stay whole."""

    def __init__(self, references: References) -> None:
        self._lexicon = references.lexicon
        self._glossary = references.glossary
        self._jieba = JiebaCutter(references.lexicon, _kept_whole(references))
        self._tags: dict[str, str] = {}
        self._parts: Remembered[str, tuple[str, ...]] = Remembered(
            lambda word: tuple(self._jieba.cut_inside(word)), most=SIZES.workings
        )

    def segment(self, documents: Iterable[Document], *, run_chunks: Executor = serially) -> Corpus:
        """All documents cut into sentences and words; the pieces of a sentence join back to it."""
        kept = tuple(documents)
        places = list(places_of(kept))
        texts = [to_simplified(text, self._lexicon.traditional_only) for _, _, text in places]
        guessing, certain = self._cutters(texts)
        once: dict[str, str] = {}
        cuts = {text: _shared(guessing(text), once) for text in dict.fromkeys(texts)}
        supported = supported_words(cuts, Words(self._lexicon, self._jieba.table))
        mender = Mender(Words(self._lexicon, self._jieba.table, supported, certain))
        chunks = run_chunks(lambda some: list(map(mender.mend, some)), list(cuts.values()), least=FEWEST, most=FEWEST)
        pieces = (tuple(_shared(mended, once)) for chunk in chunks for mended in chunk)
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

    def _cutters(self, texts: Sequence[str]) -> Cutters:
        if sum(map(len, texts)) >= cutters.LONG and (fast := cutters.fast_cutters(self._lexicon, self._jieba)):
            self._lexicon.load(texts)
            return fast
        return self._jieba.prepared(texts)

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
            return _GLOSSARY_TAGS.get(entry.kind or "", "n")
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


_GLOSSARY_TAGS = {"name": "nz", "idiom": "i"}


def _kept_whole(references: References) -> list[str]:
    """The user's words that stay one token: short terms and names."""
    entries: Iterable[GlossaryEntry] = (references.glossary[word] for word in sorted(references.own))
    return [e.hanzi for e in entries if is_han(e.hanzi) and (len(e.hanzi) <= LONGEST_TERM or e.kind == "name")]


def _shared(pieces: Pieces, once: dict[str, str]) -> Pieces:
    """The pieces, each distinct word kept in memory once."""
    return list(map(once.setdefault, pieces, pieces))
