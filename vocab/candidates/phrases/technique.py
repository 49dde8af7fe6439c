"""The shape all phrase techniques share: a Chunk of some sentences in, a Find for each place out."""

from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import chain, pairwise
from typing import Any, NamedTuple

from vocab.candidates.facts import CorpusFacts
from vocab.chinese import is_han
from vocab.records import Sentence, Span, Token, new, pack, span_of
from vocab.references import References


class Find(NamedTuple):
    """A phrase seen at one place: its simplified characters and where they stand."""

    hanzi: str
    span: Span


class Line(NamedTuple):
    """A sentence as the techniques look at it: its number in the corpus, itself, its tokens."""

    number: int
    sentence: Sentence
    tokens: Sequence[Token]


class Run(NamedTuple):
    """A stretch of Chinese tokens between marks, Latin and digits: its sentence's number, the tokens, their words."""

    number: int
    tokens: Sequence[Token]
    words: Sequence[str]


class Chunk:
    """What a technique looks at: some lines of a corpus, their runs of words, the facts of the whole.

    `found` and `quotations` keep what one technique found and another one asks for too.
    """

    def __init__(self, lines: Sequence[Line], facts: CorpusFacts) -> None:
        self.lines = lines
        self.facts = facts
        self.found: dict[str, Sequence[Find]] = {}
        self.quotations: Any = None

    @property
    def references(self) -> References:
        """The references of the run."""
        return self.facts.references

    @property
    def is_formal(self) -> bool:
        """Whether the whole text is formal prose."""
        return self.facts.is_formal

    @cached_property
    def runs(self) -> Sequence[Run]:
        """The stretches of Chinese tokens in the lines."""
        return list(_runs(self.lines))

    @cached_property
    def repeats(self) -> Sequence[tuple[Run, Sequence[int]]]:
        """The runs with neighbours that the whole text repeats, and where in them the first of such two stand."""
        pairs = self.facts.repeated_pairs
        if not pairs:
            return ()
        places = ((run, [at for at, pair in enumerate(pairwise(run.words)) if pair in pairs]) for run in self.runs)
        return [(run, at) for run, at in places if at]

    @property
    def tags(self) -> Mapping[str, str]:
        """The tag of each word of the lines."""
        return self.lines[0].sentence.tags if self.lines else {}

    @cached_property
    def words(self) -> frozenset[str]:
        """The distinct words and marks of the lines: what none of them asks for is not looked for in any line."""
        return frozenset(chain.from_iterable(line.sentence.pieces for line in self.lines))


def _runs(lines: Iterable[Line]) -> Iterator[Run]:
    for number, _, tokens in lines:
        run: list[Token] = []
        words: list[str] = []
        for token in tokens:
            hanzi = token[1]
            if is_han(hanzi):
                run.append(token)
                words.append(hanzi)
            elif run:
                yield Run(number, run, words)
                run, words = [], []
        if run:
            yield Run(number, run, words)


class Finds:
    """Finds of some lines, kept small: their places, and the characters only where the text has others there.

    White space or marks stand inside such a one.
    """

    def __init__(self, places: "array[int]", others: Mapping[int, str]) -> None:
        self._places, self._others = places, others

    @classmethod
    def of(cls, finds: Iterable[Find], chunk: Chunk) -> "Finds":
        """The finds of a technique in the lines of a chunk."""
        texts = {number: sentence.simplified for number, sentence, _ in chunk.lines}
        places, others = array("Q"), {}
        for hanzi, (number, start, end) in finds:
            place = pack(number, start, end)
            places.append(place)
            if hanzi != texts[number][start:end]:
                others[place] = hanzi
        return cls(places, others)

    def __add__(self, other: "Finds") -> "Finds":
        return Finds(self._places + other._places, {**self._others, **other._others})

    def among(self, sentences: Sequence[Sentence]) -> Iterator[Find]:
        """Each find, among the sentences of the whole corpus."""
        for place in self._places:
            number, start, end = span = span_of(place)
            hanzi = self._others.get(place) or sentences[number].simplified[start:end]
            yield new(Find, (hanzi, span))


def as_seen(seen: Finds, facts: CorpusFacts) -> Iterable[Find]:
    """What was seen is found, wherever else it stands or does not."""
    return seen.among(facts.corpus.sentences)


class Technique(NamedTuple):
    """A way to find phrases.

    `partial` looks at some lines, `compact` makes small what was seen until the other lines are seen too (what it makes
    of two stretches of lines can be added), `settle` judges it in the whole corpus.
    """

    partial: Callable[[Chunk], Iterable[Any]]
    settle: Callable[[Any, CorpusFacts], Iterable[Find]] = as_seen
    compact: Callable[[Iterable[Any], Chunk], Any] = Finds.of


def joined(number: int, tokens: Sequence[Token]) -> Find:
    """The find that covers neighbouring tokens of one sentence."""
    first, last = tokens[0], tokens[-1]
    span = new(Span, (number, first[2], last[2] + len(last[0])))
    return new(Find, ("".join([token[1] for token in tokens]), span))
