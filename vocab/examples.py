"""The best sentence of the text for each item, chosen in one pass over the candidates.

Criteria, in the words of a teacher: the sentence holds the item as that very word, is whole or a clean clause, has 8 to
40 characters, few rare words besides, and does not stand on too many cards. Items with few places choose first, for the
others can give way to them; the longest first among these, for set phrases need their sentence most.
"""

import re
from array import array
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import accumulate, chain
from typing import NamedTuple

from vocab.lexicon import Lexicon
from vocab.records import Candidate, Corpus, Sentence, Span

SHORTEST, LONGEST = 8, 40
"""Characters of a comfortable example."""

CUT_ABOVE = 60
"""A longer sentence is cut to the clauses around the item."""

MOST_CARDS = 8
"""Cards one sentence may serve while another is to be had."""

_RARE = 3.5
"""Zipf value below which a neighbour counts as one more unknown word (about the 10,000th word)."""

_COMMON = 6.0
"""Zipf value above which words come last: few learners want a card of them."""

_CLAUSE = re.compile(r"[，,；;：:。！？!?]+[”’」』》）)]*")
_QUOTES = (("“", "”"), ("‘", "’"), ("「", "」"), ("『", "』"), ("《", "》"), ("（", "）"))


class Excerpt(NamedTuple):
    """The part of a sentence that is shown: where it begins and ends, and where the item stands in the sentence."""

    span: Span
    start: int
    end: int


def choose_examples(candidates: Iterable[Candidate], corpus: Corpus, lexicon: Lexicon) -> list[Excerpt]:
    """One excerpt for each candidate, in their order."""
    listed = list(candidates)
    chooser = _Chooser(corpus, lexicon)

    def turn(at: int) -> tuple[bool, int, int]:
        candidate = listed[at]
        return lexicon.fact(candidate.hanzi).zipf > _COMMON, len(candidate.places), -len(candidate.hanzi)

    chosen = {at: chooser.choose(listed[at].places) for at in sorted(range(len(listed)), key=turn)}
    return [chosen[at] for at in range(len(listed))]


class _Chooser:
    """Weighs excerpts; what does not depend on earlier choices is computed once for each."""

    def __init__(self, corpus: Corpus, lexicon: Lexicon) -> None:
        self._corpus, self._lexicon = corpus, lexicon
        self._used: Counter[str] = Counter()
        self._rarity: dict[int, float] = {}
        self._costs: dict[tuple[int, int, int], float] = {}
        self._is_rare = lru_cache(maxsize=None)(lambda word: lexicon.fact(word).zipf < _RARE)
        self._clauses = lru_cache(maxsize=1_000)(lambda number: list(_clauses(corpus.sentences[number].text)))

    def choose(self, places: Sequence[Span]) -> Excerpt:
        """The best excerpt around one of the places; a smaller piece where each has served enough cards."""
        best = self._best(map(self._excerpt, places))
        if self._used[self._shown(best)] >= MOST_CARDS:
            pieces = (self._excerpt(place, enough=SHORTEST) for place in places)
            best = self._best(chain([best], pieces))
        self._used[self._shown(best)] += 1
        return best

    def _excerpt(self, place: Span, *, enough: int = LONGEST) -> Excerpt:
        sentence = self._corpus.sentences[place[0]]
        length = len(sentence.text)
        if length <= (CUT_ABOVE if enough == LONGEST else enough):
            return Excerpt(place, 0, length)
        return excerpt(sentence, place, enough=enough, clauses=self._clauses(place[0]))

    def _best(self, options: Iterable[Excerpt]) -> Excerpt:
        return min([(self._cost(option), option) for option in options])[1]

    def _shown(self, option: Excerpt) -> str:
        (number, _, _), start, end = option
        return self._corpus.sentences[number].text[start:end]

    def _cost(self, option: Excerpt) -> float:
        """Lower is better; nothing weighs more than a sentence that has served enough cards."""
        (number, _, _), start, end = option
        text = self._corpus.sentences[number].text
        shown = text[start:end]
        cost = self._costs.get((number, start, end))
        if cost is None:
            cost = self._costs[number, start, end] = self._own_cost(number, shown, len(shown) < len(text))
        times = self._used.get(shown, 0)
        return cost + 0.2 * times + (100.0 if times >= MOST_CARDS else 0.0)

    def _own_cost(self, number: int, shown: str, is_cut: bool) -> float:
        """The weights put a whole sentence of good length before everything else."""
        length = len(shown)
        return (
            max(SHORTEST - length, 0) * 0.5
            + max(length - LONGEST, 0) * 0.1
            + (1.0 if is_cut else 0.0)
            + (0.0 if shown[-1] in "。！？!?”」』…，；：,;:" else 1.0)
            + (0.0 if all(shown.count(opening) == shown.count(closing) for opening, closing in _QUOTES) else 0.7)
            + 3.0 * self._rarity_of(number)
        )

    def _rarity_of(self, number: int) -> float:
        """The share of rare words in a sentence."""
        if number not in self._rarity:
            sentence = self._corpus.sentences[number]
            tags = sentence.tags
            words = [piece for piece in sentence.pieces if not piece.isspace() and tags[piece] not in ("x", "m")]
            self._rarity[number] = sum(map(self._is_rare, words)) / max(len(words), 1)
        return self._rarity[number]


def excerpt(
    sentence: Sentence, span: Span, *, enough: int = LONGEST, clauses: Sequence[tuple[int, int]] = ()
) -> Excerpt:
    """The whole sentence, or the clauses around the item where the sentence is too long to study.

    `enough` are the characters up to which clauses are added; with fewer than usual, any sentence is cut. `clauses` are
    those of the sentence where they are known already.
    """
    if len(sentence.text) <= (CUT_ABOVE if enough == LONGEST else enough):
        return Excerpt(span, 0, len(sentence.text))
    clauses = clauses or list(_clauses(sentence.text))
    first = next(i for i, (_, end) in enumerate(clauses) if end > span.start)
    last = next(i for i, (_, end) in enumerate(clauses) if end >= span.end)
    while clauses[last][1] - clauses[first][0] < enough:
        wider = [
            (clauses[j][1] - clauses[i][0], i, j)
            for i, j in ((first, last + 1), (first - 1, last))
            if i >= 0 and j < len(clauses) and clauses[j][1] - clauses[i][0] <= LONGEST
        ]
        if not wider:
            break
        _, first, last = min(wider, key=lambda option: (option[2] == last, option[0]))
    return _bounded(sentence, span, clauses[first][0], clauses[last][1])


def _clauses(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for match in _CLAUSE.finditer(text):
        yield start, match.end()
        start = match.end()
    if start < len(text):
        yield start, len(text)


@lru_cache(maxsize=1_000)
def _starts(pieces: tuple[str, ...]) -> Sequence[int]:
    """Where each piece of a sentence begins, and where the last one ends."""
    return array("I", accumulate(map(len, pieces), initial=0))


def _bounded(sentence: Sentence, span: Span, start: int, end: int) -> Excerpt:
    """A clause that is too long by itself is cut at an enumeration comma or a token edge near the item."""
    if end - start <= CUT_ABOVE:
        return Excerpt(span, start, end)
    room = max(LONGEST - (span.end - span.start), 0)
    earliest, latest = span.start - room // 2, span.end + room - room // 2
    starts = _starts(sentence.pieces)
    first, last = bisect_left(starts, earliest - 1), bisect_right(starts, latest)
    pieces = zip(starts[first:last], sentence.pieces[first:last], strict=False)  # one start more than pieces at the end
    near = [(at, piece) for at, piece in pieces if not piece.isspace()]
    edges = [at for at, _ in near if start <= at <= end]
    pauses = [at + 1 for at, piece in near if piece == "、" and start <= at + 1 <= end]
    begin = next((at for at in (*pauses, *edges) if earliest <= at <= span.start), span.start)
    stops = [at for at in (*pauses, *edges) if span.end <= at <= latest]
    stop = max((at for at in pauses if span.end <= at <= latest), default=max(stops, default=span.end))
    return Excerpt(span, max(begin, start), min(stop, end))
