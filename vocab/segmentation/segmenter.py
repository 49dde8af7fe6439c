"""Text into sentences of words: the only place where text is segmented."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import chain
from typing import NamedTuple

from vocab.chinese import is_han
from vocab.records import NO_NAMES, Corpus, Document, GlossaryEntry, Name, Sentence
from vocab.references import LONGEST_TERM, References, simplified
from vocab.runtime import SIZES, Executor, Remembered, serially
from vocab.segmentation import cutters
from vocab.segmentation.cutters import Cut, Cutters, JiebaCutter, Pieces
from vocab.segmentation.mending import Mender
from vocab.segmentation.mending.evidence import Words, supported_words
from vocab.segmentation.naming import (
    Chances,
    Finder,
    Found,
    Recutter,
    seen_names,
    stretches_of,
    times_of,
    together,
    whole_persons,
    with_titles,
)
from vocab.segmentation.own_cuts import OwnCuts
from vocab.segmentation.pinyin_runs import has_toned_letters, with_runs_joined
from vocab.segmentation.sentences import places_of

FEWEST = 2_000
"""Sentences that are worth a process of their own to mend: a fifth of a second's work."""

_AT_ONCE = 1_000
"""Words of which the entries are looked up together: the lexicon remembers no more than some thousands."""


class Sought(NamedTuple):
    """What is known of a text whose names are sought: whether it is long, how often one is met at least."""

    is_long: bool
    times: int


class Known(NamedTuple):
    """What is known of a text whose sentences are mended: the words it uses again, its names, its characters."""

    is_long: bool
    supported: frozenset[str]
    names: Found
    characters: int


class Segmenter:
    """Cuts documents into sentences and words, tags words, takes long ones apart; a user's short terms stay whole."""

    def __init__(self, references: References) -> None:
        self._lexicon = references.lexicon
        self._glossary = references.glossary
        self._jieba = JiebaCutter(references.lexicon, _kept_whole(references))
        self._own_cuts = OwnCuts(references.cuts) if references.cuts else None
        self._tags: dict[str, str] = {}
        self._fast: Cutters | None = None
        self._mending: tuple[Known, tuple[Mender, Recutter]] | None = None
        self._parts: Remembered[str, tuple[str, ...]] = Remembered(
            lambda word: tuple(self._jieba.cut_inside(word)), most=SIZES.workings
        )

    def segment(self, documents: Iterable[Document], *, run_chunks: Executor = serially) -> Corpus:
        """All documents cut into sentences and words; the pieces of a sentence join back to it."""
        kept = tuple(documents)
        places = list(places_of(kept))
        texts = [simplified(text, self._lexicon) for _, _, text in places]
        is_long = sum(map(len, texts)) >= cutters.LONG
        distinct = list(dict.fromkeys(texts))
        once: dict[str, str] = {}
        cut = chain.from_iterable(run_chunks(self.cut, is_long, distinct, least=10 * FEWEST, most=2 * FEWEST))
        cuts = {text: _shared(pieces, once) for text, pieces in zip(distinct, cut, strict=True)}
        if any(has_toned_letters(document.text) for document in kept):
            cuts |= {text: with_runs_joined(cut) for text, cut in cuts.items() if has_toned_letters(text)}
        found = self._names(distinct, is_long=is_long, run_chunks=run_chunks)
        supported = supported_words(cuts, Words(self._lexicon, self._jieba.table)) | found.keys()
        known = Known(is_long, supported, found, sum(map(len, distinct)))
        mended = chain.from_iterable(run_chunks(self.mend, known, list(cuts.items()), least=FEWEST, most=FEWEST))
        pieces = {text: tuple(_shared(some, once)) for text, some in zip(distinct, mended, strict=True)}
        met = {name: named for name, (named, _) in found.items() if named.title or name in once}
        names = {name: named for name, named in met.items() if name not in self._glossary}
        tags = self._tags_of(once, names)
        sentences = (
            Sentence(number, start, text, text if text == plain else plain, pieces[plain], tags)
            for (number, start, text), plain in zip(places, texts, strict=True)
        )
        return Corpus(kept, tuple(sentences), names)

    def cut(self, is_long: bool, texts: Sequence[str]) -> list[Pieces]:
        """The first pass: the pieces of some sentences, as the cutter guesses them."""
        return list(map(self._cutters(texts, is_long=is_long).guessing, texts))

    def find(self, sought: Sought, stretches: Sequence[str]) -> list[Found]:
        """The names that some stretches of a text use."""
        lines = list(chain.from_iterable(stretch.split("\n") for stretch in stretches))
        cutters = self._cutters(lines, is_long=sought.is_long)
        finder = Finder(Chances(self._lexicon, self._jieba.table.weight, cutters.certain), times=sought.times)
        return list(map(finder.find, stretches))

    def mend(self, known: Known, cuts: Sequence[tuple[str, Pieces]]) -> list[Pieces]:
        """The second pass: the pieces of some sentences mended, by what the whole text is known to use."""
        texts = [text for text, _ in cuts]
        certain = self._cutters(texts, is_long=known.is_long).certain
        mending = self._mending
        if mending is None or mending[0] is not known:
            self._mending = mending = known, self._menders(known, certain)
        mender, recutter = mending[1]
        mended = list(recutter.recut(texts, [mender.mend(pieces) for _, pieces in cuts]))
        return list(map(self._own_cuts.pieces, texts, mended)) if self._own_cuts else mended

    def _menders(self, known: Known, certain: Cut) -> tuple[Mender, Recutter]:
        table, own = self._jieba.table, self._jieba.own
        words = Words(self._lexicon, table, known.supported, certain, glossary=self._glossary, own=own)
        return Mender(words), Recutter(known.names, known.characters, Chances(self._lexicon, table.weight, certain))

    def _names(self, texts: Sequence[str], *, is_long: bool, run_chunks: Executor) -> Found:
        """The names that the sentences of a text use."""
        stretches = list(stretches_of(texts))
        sought = Sought(is_long, times_of(stretches))
        return together(chain.from_iterable(run_chunks(self.find, sought, stretches, least=4, most=1)))

    def named(self, corpus: Corpus) -> Corpus:
        """The labelled corpus with the names that its labels show, too."""
        titled = with_titles(corpus.sentences, corpus.names)
        sentences = [whole_persons(sentence, corpus.names, self._lexicon) for sentence in titled]
        if self._own_cuts:  # what a reader parts is none of the names
            sentences = list(map(self._own_cuts.sentence, sentences))
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

    def _cutters(self, texts: Sequence[str], *, is_long: bool) -> Cutters:
        """The cutters for sentences among these texts, which are part of a text that is long or not."""
        fast = self._fast
        if is_long and fast is None:
            self._fast = fast = cutters.fast_cutters(self._lexicon, self._jieba)
        if not is_long or fast is None:
            return self._jieba.prepared(texts)
        self._lexicon.load(texts)
        return fast

    def let_go(self) -> None:
        """Give back what only the cutting of a long text needs: 100 MB of rjieba's, and what was seen of the text."""
        self._fast = self._mending = None

    def _tags_of(self, words: Collection[str], names: Mapping[str, Name]) -> Mapping[str, str]:
        """The tags of the words of a corpus; the entries of those jieba lacks are looked up together."""
        lacking = [word for word in words if word not in self._tags and not self._lexicon.fact(word).tag]
        for at in range(0, len(lacking), _AT_ONCE):
            self._lexicon.load_entries(lacking[at : at + _AT_ONCE])
            self._tags.update((word, self._listed_tag(word)) for word in lacking[at : at + _AT_ONCE])
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
