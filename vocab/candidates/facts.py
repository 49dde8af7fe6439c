"""What holds for a corpus as a whole, known before its phrases are looked for."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from heapq import nsmallest
from itertools import chain, pairwise

from vocab.candidates.words import PLACES_KEPT
from vocab.chinese import is_han
from vocab.records import Corpus, Spans, pack, sentence_of, span_of
from vocab.references import References

FORMAL = 0.30
"""Share of nominal tokens from which a text counts as formal prose. Measured on five texts: political and
encyclopaedic prose .34 to .41, fiction .20."""

_NOMINAL = ("n", "vn", "an", "j")

FEWEST_TOKENS = 5_000
"""Running words below which a text is too short for statistics: a phrase of an essay occurs once to three times."""

FEWEST = 4
"""Occurrences of a phrase that statistics can find."""

BOOK = 60_000
"""Running words from which on neighbours count as repeated only when they are FEWEST times there, not twice."""

_CONTENT = ("n", "v", "a", "j", "b", "i", "l", "x", "s", "z")
_UNITS = ("q", "k")
"""Measure words and suffixes: behind a content word most are the nouns they come from, as 层 in 隐藏层."""
_BARE = frozenset("是有在说到来去要会能可上下里中想看做走没")
"""Verbs and places of so general a use that what they stand beside is no phrase of theirs."""


class CorpusFacts:
    """A corpus with its references: how often each piece occurs, how many running words there are, its style.

    `copies` are the sentences that repeat an earlier one, by the number of that. Only the first of such sentences is
    looked at: repeating it proves nothing, and a text may repeat one a hundred thousand times.
    """

    def __init__(
        self,
        corpus: Corpus,
        references: References,
        counts: Mapping[str, int],
        copies: Mapping[int, Sequence[int]],
    ) -> None:
        """Nominal tokens are nouns, names, verbal and adjectival nouns, abbreviations."""
        self.corpus = corpus
        self.references = references
        self.counts = counts
        self.tags: Mapping[str, str] = corpus.sentences[0].tags if corpus.sentences else {}
        """The tag of each piece."""
        self.copies = copies
        chinese = [(piece, count) for piece, count in counts.items() if is_han(piece)]
        self.words = sum(count for _, count in chinese)
        nominal = sum(count for piece, count in chinese if self.tags[piece].startswith(_NOMINAL))
        self.is_formal = nominal / max(self.words, 1) >= FORMAL
        """Whether the text is political, scientific or news prose rather than fiction or talk."""

    def __getstate__(self) -> dict[str, object]:
        """What is sent to another process: no text, no references, for these it has itself."""
        parts = ("counts", "tags", "words", "is_formal", "repeated_pairs", "frequent_pairs", "distinct_words")
        without_text = Corpus((), (), dict(self.corpus.names))
        return {name: getattr(self, name) for name in parts} | {"corpus": without_text, "copies": {}}

    def over(self, references: References) -> "CorpusFacts":
        """The facts with the references of this process."""
        self.__dict__.setdefault("references", references)
        return self

    @cached_property
    def glossary_prefixes(self) -> Mapping[str, Sequence[str]]:
        """The headwords of the glossary by their first two characters."""
        prefixes: dict[str, list[str]] = {}
        for hanzi in self.references.glossary:
            prefixes.setdefault(hanzi[:2], []).append(hanzi)
        return prefixes

    @cached_property
    def distinct(self) -> Sequence[int]:
        """The numbers of the sentences that repeat no earlier one."""
        again = set(chain.from_iterable(self.copies.values()))
        return [number for number in range(len(self.corpus.sentences)) if number not in again]

    @cached_property
    def distinct_words(self) -> int:
        """The running words of the sentences that repeat no earlier one."""
        repeated = (sum(map(is_han, self.corpus.sentences[n].pieces)) * len(again) for n, again in self.copies.items())
        return self.words - sum(repeated)

    def everywhere(self, places: Iterable[int]) -> tuple[int, Spans]:
        """How often there is what stands at these places, copies of their sentences included; the first places."""
        listed = list(places)
        if not self.copies:
            return len(listed), Spans.of(sorted(listed)[:PLACES_KEPT])
        copied = [place for place in listed if sentence_of(place) in self.copies]
        count = len(listed) + sum(len(self.copies[sentence_of(place)]) for place in copied)
        again = (
            pack(number, start, end) for first, start, end in map(span_of, copied) for number in self.copies[first]
        )
        return count, Spans.of(nsmallest(PLACES_KEPT, chain(listed, again)) if copied else sorted(listed)[:PLACES_KEPT])

    @cached_property
    def repeated_pairs(self) -> Mapping[tuple[str, str], int]:
        """How often neighbours that may belong together stand together, where it is twice and more (see BOOK)."""
        least = FEWEST if self.distinct_words > BOOK else 2
        pairs = Counter(self._content_pairs(least))
        return {pair: count for pair, count in pairs.items() if count >= least}

    @cached_property
    def frequent_pairs(self) -> frozenset[tuple[str, str]]:
        """The neighbours that may begin a frequent sequence of content words; none in a text too short."""
        if self.distinct_words < FEWEST_TOKENS:
            return frozenset()
        often = (pair for pair, count in self.repeated_pairs.items() if count >= FEWEST)
        return frozenset(pair for pair in often if all(self.tags[word].startswith(_CONTENT) for word in pair))

    def _content_pairs(self, least: int) -> Iterator[tuple[str, str]]:
        tags = self.tags
        often = (word for word, count in self.counts.items() if count >= least and is_han(word) and word not in _BARE)
        first, second = set(), set()
        for word in often:
            if tags[word].startswith(_CONTENT):
                first.add(word)
                second.add(word)
            elif len(word) > 1 and tags[word] == "d":  # jieba takes 独眼 'one-eyed' for an adverb
                first.add(word)
            elif tags[word].startswith(_UNITS):
                second.add(word)
        for number in self.distinct:
            for pair in pairwise(self.corpus.sentences[number].pieces):
                if pair[0] in first and pair[1] in second:
                    yield pair


def facts_of(corpus: Corpus, references: References) -> CorpusFacts:
    """The facts of a corpus."""
    counts = Counter(chain.from_iterable(sentence.pieces for sentence in corpus.sentences))
    first: dict[str, int] = {}
    copies: dict[int, list[int]] = {}
    for number, sentence in enumerate(corpus.sentences):
        original = first.setdefault(sentence.simplified, number)
        if original != number:
            copies.setdefault(original, []).append(number)
    return CorpusFacts(corpus, references, counts, copies)
