"""What of a sentence may be shown around a place, each with its cost: the sentence, a statement of it, some clauses.

In the words of a teacher: whole and short before cut and long. A statement between semicolons is as good as a sentence.
Of a long one some clauses are shown that make sense by themselves; eight to twenty characters are enough. No example
goes beyond a statement, and none has half a pair of quotation marks where that can be helped.
"""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import accumulate
from operator import attrgetter
from typing import NamedTuple

from vocab.analysis.clauses import Clause, clauses_of
from vocab.analysis.edges import CUT, asks, closed, is_cut, is_paired, is_speech, trimmed
from vocab.analysis.standing import begins, suffices
from vocab.records import Corpus, Sentence, Span

SHORTEST, LONGEST = 8, 40
"""Characters of a comfortable example."""

LONGEST_WHOLE, LONGEST_CUT = 100, 60
"""A longer sentence is never shown whole, nor so many clauses of one."""

OPTIONS = 3
"""Pieces of one place that are remembered: the best, and what remains where others have shown it enough."""

_ENDS = frozenset("。！？!?…”’」』）)")

_CUT = 2.0
"""What it costs to be cut and marked: as much as a whole sentence of some 75 characters."""

_TAKEN_OUT = 0.9
"""What it costs to be less than a statement though it stands by itself: a whole one is better up to 60 characters."""

_TOO_LONG = 0.4
"""What it costs to be longer than that, beside the length."""

_HEADLINE = 2.5
"""A line without an end mark is a headline or a byline, as a rule: shown where there is nothing else."""

_SAYS_NOTHING = 2.5
_WAITS = 1.6
_HALF_A_PAIR = 2.0
_BROKEN = 4.0
"""An example that ends inside a clause comes last."""


class Piece(NamedTuple):
    """A part of a sentence that may be shown, with what it costs before it has served any card."""

    shown: str
    cost: float
    start: int
    end: int
    before: str = ""
    after: str = ""
    """The marks that are set around it: of a cut, or of the end of a statement."""


class _Cut(NamedTuple):
    """The clauses of a sentence, where each ends, and for each whether it makes a good start and a good end."""

    clauses: Sequence[Clause]
    ends: Sequence[int]
    starts: Sequence[bool]
    stops: Sequence[bool]


class _Edge(NamedTuple):
    """An edge of a piece: whether it is that of the statement, and whether what is shown reads as if it were."""

    is_own: bool
    is_good: bool


_cost = attrgetter("cost")


class Pieces:
    """The pieces of the sentences of a corpus."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus
        self._clauses = lru_cache(maxsize=1_000)(self._cut)
        self._whole: dict[int, Piece | None] = {}
        self._found: dict[tuple[int, int, int], tuple[Piece, ...]] = {}

    def whole(self, number: int) -> Piece | None:
        """The sentence, where nothing better is to be had: it is short, and its marks come in pairs."""
        if number not in self._whole:
            sentence = self._corpus.sentences[number]
            self._whole[number] = self._easy(sentence, number)
        return self._whole[number]

    def around(self, place: Span) -> tuple[Piece, ...]:
        """What may be shown around a place, the best first; one piece at least."""
        number, start, end = place
        cut = self._clauses(number)
        clauses, ends = cut[:2]
        first, last = bisect_right(ends, start), bisect_left(ends, end)
        key = (number, first, last)
        if key not in self._found:
            sentence = self._corpus.sentences[number]
            found = sorted(_pieces(sentence.text, cut, first, last), key=_cost)
            self._found[key] = tuple(found[:OPTIONS])
        return self._found[key] or (_broken(self._corpus.sentences[number], place, clauses[first].start, ends[last]),)

    def _cut(self, number: int) -> _Cut:
        """The clauses of a sentence, where each ends, and which make good edges."""
        sentence = self._corpus.sentences[number]
        clauses = clauses_of(sentence)
        return _Cut(clauses, [clause.end for clause in clauses], *_good_edges(sentence.text, clauses))

    def _easy(self, sentence: Sentence, number: int) -> Piece | None:
        text = sentence.text
        if len(text) > LONGEST or text[-1] not in _ENDS or not is_paired(text) or "；" in text or ";" in text:
            return None
        if (
            len(text) >= SHORTEST
            and text[-1] in "…”’」』）)"
            and not any(c.states for c in self._clauses(number).clauses)
        ):
            return None
        aside = _HEADLINE if text[0] in "（(" and text[-1] in "）)" else 0.0
        return Piece(text, _length_cost(len(text)) + aside, 0, len(text))


def _good_edges(text: str, clauses: Sequence[Clause]) -> tuple[list[bool], list[bool]]:
    """For each clause whether what is shown may begin with it, and end with it, as a statement does."""
    last = len(clauses) - 1
    starts = [at == 0 or is_speech(text, clause.start) or begins(clauses, at) for at, clause in enumerate(clauses)]
    stops, is_question = [True] * len(clauses), asks(text, clauses[last].end)
    for at in range(last - 1, -1, -1):
        if clauses[at].closes:
            is_question = asks(text, clauses[at].end)
        else:
            stops[at] = not is_question and suffices(clauses, at)
    return starts, stops


def _pieces(text: str, cut: _Cut, first: int, last: int) -> Iterator[Piece]:
    """The stretches of clauses that hold those from the first to the last and go beyond no statement."""
    clauses, starts, stops = cut.clauses, cut.starts, cut.stops
    low = high = 0
    for low in range(first, -1, -1):
        if low and clauses[low - 1].closes:
            break
    for high in range(last, len(clauses)):
        if clauses[high].closes:
            break
    for left in range(first, low - 1, -1):
        before = _Edge(left == low, left == low or starts[left])
        for right in range(last, high + 1):
            length, is_whole = clauses[right].end - clauses[left].start, left == low and right == high
            if length <= LONGEST_CUT or (length <= LONGEST_WHOLE and (is_whole or (left, right) == (first, last))):
                yield _piece(text, clauses[left : right + 1], before, _Edge(right == high, stops[right]))


def _piece(text: str, clauses: Sequence[Clause], left: _Edge, right: _Edge) -> Piece:
    """Some clauses of a statement as a piece."""
    start, end = trimmed(text, clauses[0].start, clauses[-1].end)
    shown = text[start:end]
    is_prose, is_torn = text[-1] in _ENDS, not is_paired(shown)
    cost = _HALF_A_PAIR * is_torn + _WAITS * clauses[-1].waits + (0.0 if is_prose else _HEADLINE)
    says = any(clause.states for clause in clauses)
    if left.is_own and right.is_own:
        cost += _length_cost(len(shown)) + (0.0 if says else 0.5 if is_prose else 1.5)
    elif left.is_good and right.is_good and says and not is_torn:
        cost += _TAKEN_OUT + _length_cost(len(shown))
    else:
        cost += _CUT + max(SHORTEST - len(shown), 0) * 0.15 + max(len(shown) - 15, 0) * 0.03
        cost += 0.0 if says else _SAYS_NOTHING
        if not left.is_own:
            cost += 0.5 * clauses[0].leans + (0.0 if any(clause.names for clause in clauses) else 0.3)
    before = "" if left.is_own or (left.is_good and not is_torn) else CUT
    if right.is_own or (right.is_good and not is_torn):
        after = closed(shown) if is_prose and says and not is_torn else ""
    else:
        after = CUT
    return Piece(shown, cost, start, end, before, after)


def _length_cost(length: int) -> float:
    """What the length of a sentence costs: much beyond 60 characters, and below 8."""
    return (
        max(SHORTEST - length, 0) * 0.5
        + max(length - 20, 0) * 0.02
        + max(length - 60, 0) * 0.05
        + _TOO_LONG * (length > 60)
    )  # fmt: skip


@lru_cache(maxsize=1_000)
def _starts(pieces: tuple[str, ...]) -> Sequence[int]:
    """Where each piece of a sentence begins, and where the last one ends."""
    return array("I", accumulate(map(len, pieces), initial=0))


def _broken(sentence: Sentence, span: Span, start: int, end: int) -> Piece:
    """A clause that is too long by itself, cut at an enumeration comma or the edge of a word near the place."""
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
    begin, stop = trimmed(sentence.text, max(begin, start), min(stop, end))
    before, after = (CUT if cut else "" for cut in is_cut(sentence.text, begin, stop))
    return Piece(sentence.text[begin:stop], _CUT + _BROKEN, begin, stop, before, after)
