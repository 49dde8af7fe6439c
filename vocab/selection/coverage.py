"""How much of a text is understood, and which words open most of the rest.

A running word is understood when its word is known or learned, or when it stands inside a phrase that is. The order of
learning is greedy: next comes what opens most running words that are still closed, the earlier in the text first; a
phrase of which all words are learned anyway is left out. With words alone that is the fewest for any share. With
phrases, which open several words at once, the exact minimum would be a set cover (NP-hard), to which the greedy choice
is the best known approximation (Wolsey 1982, Combinatorica 2:385).
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from copy import copy
from heapq import heapify, heappop, heappush
from typing import NamedTuple

from vocab.chinese import has_han, places_in
from vocab.records import Candidate, Corpus, Span


class Step(NamedTuple):
    """What is understood after one more headword: running words and distinct words (`hanzi` is empty at the start)."""

    hanzi: str
    tokens: int
    types: int


class Level(NamedTuple):
    """The running words of one HSK level (0: in none), the distinct ones, and the running words understood now."""

    level: int
    tokens: int
    types: int
    understood: int


class Coverage(NamedTuple):
    """All running words, all distinct words, the steps (the first is what is understood now), the levels.

    The steps are in the order in which the words are learned; `fewest` are those that open most, again and again.
    """

    tokens: int
    types: int
    steps: tuple[Step, ...]
    levels: tuple[Level, ...]
    fewest: tuple[Step, ...]

    def share(self, learned: int) -> float:
        """The share of the running words understood after `learned` words, from 0 to 1."""
        return self.steps[min(learned, len(self.steps) - 1)].tokens / max(self.tokens, 1)

    def words_for(self, share: float) -> tuple[str, ...]:
        """The fewest words that reach the share, or all that open anything where it cannot be reached."""
        wanted = self._wanted(share)
        enough = next((n for n, step in enumerate(self.fewest) if step.tokens >= wanted), len(self.fewest) - 1)
        return tuple(step.hanzi for step in self.fewest[1 : enough + 1])

    def reaches(self, share: float) -> bool:
        """Whether the share can be reached."""
        return self.fewest[-1].tokens >= self._wanted(share)

    def _wanted(self, share: float) -> float:
        return share * self.tokens - 1e-9  # 95 % of 20 is 19, whatever floating point makes of it


def measure(
    corpus: Corpus,
    *,
    known: Iterable[Candidate],
    learnable: Iterable[Candidate],
    level_of: Callable[[str], int] = lambda _: 0,
) -> Coverage:
    """The coverage of the corpus with the `known`, and after each of the `learnable` in their order."""
    text = RunningText(corpus)
    for candidate in known:
        text.open(candidate)
    listed = list(learnable)
    levels = tuple(_levels(text, level_of))
    chosen = _without_superfluous(text, list(_best_first(text.copy(), listed)))
    fewest = tuple(_steps(text.copy(), lambda opened: _best_first(opened, chosen)))
    return Coverage(len(text.words), len(text.closed), tuple(_steps(text, lambda _: listed)), levels, fewest)


def fewest(
    corpus: Corpus, *, known: Iterable[Candidate], learnable: Iterable[Candidate], share: float
) -> tuple[str, ...]:
    """The fewest of the `learnable` with which the share of the corpus is understood; none where it cannot be."""
    text = RunningText(corpus)
    for candidate in known:
        text.open(candidate)
    chosen = _without_superfluous(text, list(_best_first(text.copy(), learnable)))
    steps = tuple(_steps(text, lambda opened: _best_first(opened, chosen)))
    found = Coverage(len(text.words), len(text.closed), steps, (), steps)
    return found.words_for(share) if found.reaches(share) else ()


def _steps(text: "RunningText", order: Callable[["RunningText"], Iterable[Candidate]]) -> Iterator[Step]:
    """What is understood now, and after each word of an order; one that opens what it yields has done so."""
    yield Step("", text.understood_tokens, text.understood_types)
    for candidate in order(text):
        text.open(candidate)
        yield Step(candidate.hanzi, text.understood_tokens, text.understood_types)


def _levels(text: "RunningText", level_of: Callable[[str], int]) -> Iterator[Level]:
    by_level: dict[int, list[str]] = {}
    for word in text.closed:
        by_level.setdefault(level_of(word), []).append(word)
    for level in sorted(by_level, key=lambda level: level or 99):
        words = by_level[level]
        tokens = sum(text.count(word) for word in words)
        yield Level(level, tokens, len(words), tokens - sum(text.closed[word] for word in words))


def _without_superfluous(text: "RunningText", chosen: Sequence[Candidate]) -> list[Candidate]:
    """The candidates without those of which every word is opened by another one as well, the last chosen first."""
    openers = Counter(number for candidate in chosen for number in text.covered(candidate))
    needed = []
    for candidate in reversed(chosen):
        covered = [number for number in text.covered(candidate) if not text.is_open[number]]
        if all(openers[number] > 1 for number in covered):
            openers.subtract(covered)
        else:
            needed.append(candidate)
    return needed


def _best_first(text: "RunningText", learnable: Iterable[Candidate]) -> Iterator[Candidate]:
    """Open what opens most, again and again.

    A gain only ever shrinks, so that it is counted anew only for what stands on top (Minoux 1978).
    """
    waiting = [(-text.gain(c), c.places[0], c.hanzi, c) for c in learnable]
    heapify(waiting)
    while waiting:
        promised, place, hanzi, candidate = heappop(waiting)
        gain = text.gain(candidate)
        if gain == 0:
            continue
        if -promised > gain:
            heappush(waiting, (-gain, place, hanzi, candidate))
            continue
        text.open(candidate)
        yield candidate


class RunningText:
    """The Chinese words of a corpus, numbered, with what of them is still closed."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus
        self._starts: list[list[int]] = []
        self._first: list[int] = []
        self.words: list[str] = []
        self._numbers: dict[str, list[int]] = {}
        for sentence in corpus.sentences:
            self._first.append(len(self.words))
            chinese = [token for token in sentence.tokens if has_han(token.hanzi)]
            self._starts.append([token.start for token in chinese])
            for token in chinese:
                self._numbers.setdefault(token.hanzi, []).append(len(self.words))
                self.words.append(token.hanzi)
        self.is_open = bytearray(len(self.words))
        self.closed = {word: len(numbers) for word, numbers in self._numbers.items()}
        """How many running words of each distinct word are not understood."""
        self.understood_tokens = 0
        self.understood_types = 0
        self._covered: dict[str, Collection[int]] = {}

    def copy(self) -> "RunningText":
        """The same text, to be opened by itself."""
        other = copy(self)
        other.is_open, other.closed = self.is_open[:], dict(self.closed)
        return other

    def count(self, word: str) -> int:
        """How many running words are this word."""
        return len(self._numbers[word])

    def gain(self, candidate: Candidate) -> int:
        """How many closed words the candidate would open."""
        return sum(not self.is_open[number] for number in self.covered(candidate))

    def open(self, candidate: Candidate) -> None:
        """Count the candidate as understood from now on."""
        for number in self.covered(candidate):
            if not self.is_open[number]:
                self.is_open[number] = 1
                self.understood_tokens += 1
                self.closed[self.words[number]] -= 1
                self.understood_types += not self.closed[self.words[number]]

    def covered(self, candidate: Candidate) -> Collection[int]:
        """The numbers of the running words that the candidate explains: its own, and those inside a phrase."""
        found = self._covered.get(candidate.hanzi)
        if found is None:
            found = self._covered[candidate.hanzi] = self._find_covered(candidate)
        return found

    def _find_covered(self, candidate: Candidate) -> Collection[int]:
        if candidate.evidence == ("token",):
            return self._numbers.get(candidate.hanzi, ())
        inside = {number for span in self._places(candidate) for number in self._inside(span)}
        return inside.union(self._numbers.get(candidate.hanzi, ()))

    def _places(self, candidate: Candidate) -> Iterable[Span]:
        """All places of a phrase; a candidate remembers only the first ones."""
        if candidate.times <= len(candidate.places):
            return candidate.places
        return _occurrences(candidate.hanzi, self._corpus)

    def _inside(self, span: Span) -> range:
        starts = self._starts[span.sentence]
        first = self._first[span.sentence]
        return range(first + bisect_left(starts, span.start), first + bisect_left(starts, span.end))


def _occurrences(hanzi: str, corpus: Corpus) -> Iterator[Span]:
    for number, sentence in enumerate(corpus.sentences):
        yield from (Span(number, at, at + len(hanzi)) for at in places_in(sentence.simplified, hanzi))
