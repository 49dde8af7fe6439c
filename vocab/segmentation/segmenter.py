"""Text into sentences of words: the only place where text is segmented."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import chain

from vocab.chinese import is_han
from vocab.records import NO_NAMES, Corpus, Document, GlossaryEntry, Name, Sentence
from vocab.references import LONGEST_TERM, References, simplified
from vocab.runtime import SIZES, Executor, Remembered, serially
from vocab.segmentation import cutters
from vocab.segmentation.cutters import Cutters, JiebaCutter, Pieces
from vocab.segmentation.mending import Mender
from vocab.segmentation.mending.evidence import Words, supported_words
from vocab.segmentation.naming import Chances, Finder, Recutter, find_names, seen_names, whole_persons, with_titles
from vocab.segmentation.pinyin_runs import has_toned_letters, with_runs_joined
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
        texts = [simplified(text, self._lexicon) for _, _, text in places]
        guessing, certain = self._cutters(texts)
        once: dict[str, str] = {}
        cuts = {text: _shared(guessing(text), once) for text in dict.fromkeys(texts)}
        if any(has_toned_letters(document.text) for document in kept):
            cuts |= {text: with_runs_joined(cut) for text, cut in cuts.items() if has_toned_letters(text)}
        chances = Chances(self._lexicon, self._jieba.table.weight, certain)
        found = find_names(cuts, Finder(chances), run_chunks=run_chunks)
        supported = supported_words(cuts, Words(self._lexicon, self._jieba.table)) | found.keys()
        own = self._jieba.own
        words = Words(self._lexicon, self._jieba.table, supported, certain, glossary=self._glossary, own=own)
        mender = Mender(words)
        chunks = run_chunks(lambda some: list(map(mender.mend, some)), list(cuts.values()), least=FEWEST, most=FEWEST)
        mended = list(chain.from_iterable(chunks))
        recutter = Recutter(found, sum(map(len, cuts)), chances)
        recut = recutter.recut(list(cuts), mended)
        pieces = {text: tuple(_shared(some, once)) for text, some in zip(cuts, recut, strict=True)}
        met = {name: named for name, (named, _) in found.items() if named.title or name in once}
        names = {name: named for name, named in met.items() if name not in self._glossary}
        tags = self._tags_of(once, names)
        sentences = (
            Sentence(number, start, text, text if text == plain else plain, pieces[plain], tags)
            for (number, start, text), plain in zip(places, texts, strict=True)
        )
        return Corpus(kept, tuple(sentences), names)

    def named(self, corpus: Corpus) -> Corpus:
        """The labelled corpus with the names that its labels show, too."""
        titled = with_titles(corpus.sentences, corpus.names)
        sentences = [whole_persons(sentence, corpus.names, self._lexicon) for sentence in titled]
        whole = corpus._replace(sentences=tuple(sentences))
        seen = seen_names(whole, self._lexicon)
        names = {**corpus.names, **{name: named for name, named in seen.items() if name not in self._glossary}}
        tags = self._tags_of(dict.fromkeys(chain.from_iterable(s.pieces for s in sentences)), names)
        return Corpus(corpus.documents, tuple([sentence._replace(tags=tags) for sentence in sentences]), names)

    def restore(
        self,
        documents: Iterable[Document],
        cuts: Sequence[tuple[str, ...]],
        labels: Iterable[bytes] = (),
        names: Mapping[str, Name] = NO_NAMES,
    ) -> Corpus:
        """The corpus of documents that were segmented before into these pieces, which had these labels; its names.

        Raises ValueError for other pieces.
        """
        kept = tuple(documents)
        tags = self._tags_of({piece: None for pieces in cuts for piece in pieces}, names)
        sentences = []
        numbers = iter(labels)
        for (number, start, text), pieces in zip(places_of(kept), cuts, strict=True):
            plain = "".join(pieces)
            if len(plain) != len(text):
                raise ValueError("these pieces are of another text")
            plain = text if text == plain else plain
            sentences.append(Sentence(number, start, text, plain, pieces, tags, next(numbers, b"")))
        return Corpus(kept, tuple(sentences), names)

    def _cutters(self, texts: Sequence[str]) -> Cutters:
        if sum(map(len, texts)) >= cutters.LONG and (fast := cutters.fast_cutters(self._lexicon, self._jieba)):
            self._lexicon.load(texts)
            return fast
        return self._jieba.prepared(texts)

    def _tags_of(self, words: Collection[str], names: Mapping[str, Name]) -> Mapping[str, str]:
        """The tags of the words of a corpus; the entries of those jieba lacks are looked up together."""
        new = [word for word in words if word not in self._tags]
        self._lexicon.load_entries(word for word in new if not self._lexicon.fact(word).tag)
        tags = {word: self.tag(word) for word in words}
        others = ((name, named.tag) for name, named in names.items())
        return tags | {name: tag for name, tag in others if tag[:2] not in ("ns", "nt") or tags.get(name) != tag[:2]}

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
