"""The best sentence of the text for each item, chosen in one pass over the candidates.

Criteria, in the words of a teacher: the sentence holds the item as that very word, is whole or a clean clause, has 8 to
40 characters, few rare words besides, and does not stand on too many cards. Items with few places choose first, for the
others can give way to them; the longest first among these, for set phrases need their sentence most.
"""

import re
from array import array
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from itertools import accumulate
from math import inf
from typing import NamedTuple

from vocab.chinese import QUOTES
from vocab.records import Candidate, Corpus, Sentence, Span
from vocab.references import Lexicon

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
_MARKS = frozenset("".join(map("".join, QUOTES)))


class Excerpt(NamedTuple):
    """The part of a sentence that is shown: where it begins and ends, and where the item stands in the sentence."""

    span: Span
    start: int
    end: int


def choose_excerpts(candidates: Iterable[Candidate], corpus: Corpus, lexicon: Lexicon) -> list[Excerpt]:
    """One excerpt for each candidate, in their order."""
    listed = list(candidates)
    chooser = _Chooser(corpus, lexicon)

    def turn(at: int) -> tuple[bool, int, int]:
        candidate = listed[at]
        return lexicon.fact(candidate.hanzi).zipf > _COMMON, len(candidate.places), -len(candidate.hanzi)

    chosen = {at: chooser.choose(listed[at].places) for at in sorted(range(len(listed)), key=turn)}
    return [chosen[at] for at in range(len(listed))]


class _Weighed(NamedTuple):
    """A part of a sentence that may be shown, with what it costs before it has served any card."""

    shown: str
    cost: float
    start: int
    end: int


class _Chooser:
    """Weighs excerpts; what does not depend on earlier choices is computed once for each."""

    def __init__(self, corpus: Corpus, lexicon: Lexicon) -> None:
        self._corpus, self._lexicon = corpus, lexicon
        self._used: Counter[str] = Counter()
        self._rarity: dict[int, float] = {}
        self._whole: dict[int, _Weighed | None] = {}
        self._parts: dict[tuple[int, int, int, int], _Weighed | tuple[int, int]] = {}
        self._is_rare = lru_cache(maxsize=None)(lambda word: lexicon.fact(word).zipf < _RARE)
        self._clauses = lru_cache(maxsize=1_000)(lambda number: _clauses(corpus.sentences[number].text))

    def choose(self, places: Sequence[Span]) -> Excerpt:
        """The best excerpt around one of the places; a smaller piece where each has served enough cards."""
        best, shown = self._best(places, self._usual)
        if self._used[shown] >= MOST_CARDS:
            smaller = self._best(places, lambda place: self._cut(place, enough=SHORTEST))
            best, shown = min((best, shown), smaller)
        self._used[shown] += 1
        return best[1]

    def _best(
        self, places: Iterable[Span], weighed_at: Callable[[Span], _Weighed]
    ) -> tuple[tuple[float, Excerpt], str]:
        """The cheapest excerpt, the first of equals: its cost and itself, and the text it shows.

        Nothing costs more than a sentence that has served enough cards.
        """
        used, least = self._used, inf
        for place in places:
            weighed = weighed_at(place)
            shown, cost, _, _ = weighed
            times = used.get(shown, 0)
            cost = cost + 0.2 * times + (100.0 if times >= MOST_CARDS else 0.0)
            if cost < least:
                least, best, at = cost, weighed, place
        return (least, Excerpt(at, best.start, best.end)), best.shown

    def _usual(self, place: Span) -> _Weighed:
        """The sentence of a place, or the part of a long one."""
        number = place[0]
        if number not in self._whole:
            length = len(self._corpus.sentences[number].text)
            self._whole[number] = self._weigh(number, 0, length) if length <= CUT_ABOVE else None
        return self._whole[number] or self._cut(place)

    def _cut(self, place: Span, *, enough: int = LONGEST) -> _Weighed:
        """The clauses around a place, as many as make `enough` characters; of a short sentence all of it."""
        number, start, end = place
        ends = self._clauses(number)
        key = (number, bisect_right(ends, start), bisect_left(ends, end), enough)
        if key not in self._parts:
            bounds = _around(ends, *key[1:]) if ends[-1] > enough else (0, ends[-1])
            self._parts[key] = self._weigh(number, *bounds) if bounds[1] - bounds[0] <= CUT_ABOVE else bounds
        found = self._parts[key]
        if isinstance(found, _Weighed):
            return found
        return self._weigh(number, *_bounded(self._corpus.sentences[number], place, *found))

    def _weigh(self, number: int, start: int, end: int) -> _Weighed:
        text = self._corpus.sentences[number].text
        shown = text[start:end]
        return _Weighed(shown, self._own_cost(number, shown, len(shown) < len(text)), start, end)

    def _own_cost(self, number: int, shown: str, is_cut: bool) -> float:
        """The weights put a whole sentence of good length before everything else."""
        length = len(shown)
        closed = _MARKS.isdisjoint(shown) or all(shown.count(opening) == shown.count(end) for opening, end in QUOTES)
        return (
            max(SHORTEST - length, 0) * 0.5
            + max(length - LONGEST, 0) * 0.1
            + (1.0 if is_cut else 0.0)
            + (0.0 if shown[-1] in "。！？!?”」』…，；：,;:" else 1.0)
            + (0.0 if closed else 0.7)
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


def _around(ends: Sequence[int], first: int, last: int, enough: int) -> tuple[int, int]:
    """Where the clauses from the first to the last begin and end, with neighbours until there are `enough` characters.

    `ends` are those of all clauses of the sentence.
    """
    edges = (0, *ends)
    while edges[last + 1] - edges[first] < enough:
        wider = [
            (edges[j + 1] - edges[i], i, j)
            for i, j in ((first, last + 1), (first - 1, last))
            if i >= 0 and j < len(ends) and edges[j + 1] - edges[i] <= LONGEST
        ]
        if not wider:
            break
        _, first, last = min(wider, key=lambda option: (option[2] == last, option[0]))
    return edges[first], edges[last + 1]


def _clauses(text: str) -> Sequence[int]:
    """Where each clause of a sentence ends."""
    ends = array("I", (match.end() for match in _CLAUSE.finditer(text)))
    if not ends or ends[-1] < len(text):
        ends.append(len(text))
    return ends


@lru_cache(maxsize=1_000)
def _starts(pieces: tuple[str, ...]) -> Sequence[int]:
    """Where each piece of a sentence begins, and where the last one ends."""
    return array("I", accumulate(map(len, pieces), initial=0))


def _bounded(sentence: Sentence, span: Span, start: int, end: int) -> tuple[int, int]:
    """Where a clause that is too long by itself is cut: at an enumeration comma or a token edge near the item."""
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
    return max(begin, start), min(stop, end)
