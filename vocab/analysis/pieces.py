"""What of a sentence may be shown around a place, each with its cost: the sentence, a statement of it, some clauses.

In the words of a teacher: whole and short before cut and long. A statement between semicolons is as good as a sentence.
Of a long one some clauses are shown that make sense by themselves; eight to twenty characters are enough. No example
goes beyond a statement, and none has half a pair of quotation marks where that can be helped.
"""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate
from operator import attrgetter
from typing import NamedTuple

from vocab.analysis import costs, edges
from vocab.analysis.clauses import Clause, clauses_of
from vocab.analysis.standing import opens, suffices
from vocab.records import Corpus, Sentence, Span

LONGEST = 40
"""Characters of a comfortable example."""

LONGEST_WHOLE, LONGEST_CUT = 100, 60
"""A longer sentence is never shown whole, nor so many clauses of one."""

OPTIONS = 3
"""Pieces of one place that are remembered: the best, and what remains where others have shown it enough."""

_ENDS = frozenset("。！？!?…”’」』）)")


class Piece(NamedTuple):
    """A part of a sentence that may be shown, with what it costs before it has served any card."""

    shown: str
    cost: float
    start: int
    end: int
    before: str = ""
    after: str = ""
    """The marks that are set around it: of a cut, or of the end of a statement."""


class _Edge(NamedTuple):
    """An edge of a piece: whether it is that of the statement, and whether what is shown reads as if it were."""

    is_own: bool
    is_good: bool


_cost = attrgetter("cost")


class Pieces:
    """The pieces of the sentences of a corpus."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus
        self._clauses = lru_cache(maxsize=100)(lambda number: clauses_of(corpus.sentences[number]))
        self._whole: dict[int, Piece | None] = {}
        self._found: dict[int, tuple[Sequence[int], Sequence[tuple[Piece, ...]]]] = {}

    def whole(self, number: int) -> Piece | None:
        """The sentence, where nothing better is to be had: it is short, and its marks come in pairs."""
        if number not in self._whole:
            sentence = self._corpus.sentences[number]
            self._whole[number] = self._easy(sentence, number)
        return self._whole[number]

    def around(self, place: Span) -> tuple[Piece, ...]:
        """What may be shown around a place, the best first; one piece at least."""
        number, start, end = place
        if number not in self._found:
            self._found[number] = self._cut(number)
        ends, found = self._found[number]
        first, last = bisect_right(ends, start), bisect_left(ends, end)
        best = found[first] if first == last else self._over_clauses(number, first, last)
        best = best or (_broken(self._corpus.sentences[number], place, ends[first - 1] if first else 0, ends[last]),)
        if any(piece.start > start for piece in best):
            text = self._corpus.sentences[number].text
            return tuple(_from(text, start, piece) for piece in best)
        return best

    def _cut(self, number: int) -> tuple[Sequence[int], Sequence[tuple[Piece, ...]]]:
        """Where each clause of a sentence ends, and what may be shown around something inside it."""
        clauses = self._clauses(number)
        found = Stretches(self._corpus.sentences[number].text, clauses)
        return array("H", [clause.end for clause in clauses]), [found.around(at, at) for at in range(len(clauses))]

    def _over_clauses(self, number: int, first: int, last: int) -> tuple[Piece, ...]:
        """What may be shown around something that goes on over several clauses."""
        return Stretches(self._corpus.sentences[number].text, self._clauses(number)).around(first, last)

    def _easy(self, sentence: Sentence, number: int) -> Piece | None:
        text = sentence.text
        if len(text) > LONGEST or text[-1] not in _ENDS or not edges.is_paired(text) or "；" in text or ";" in text:
            return None
        is_speech = len(text) >= costs.SHORTEST and text[-1] in "…”’」』）)"
        if is_speech and not any(clause.states for clause in self._clauses(number)):
            return None
        return None if edges.is_aside(text) else Piece(text, costs.length_cost(len(text)), 0, len(text))


def _from(text: str, start: int, piece: Piece) -> Piece:
    """A piece that begins at a word at the latest, be it one that only joins clauses: 但是 'but' on its own card."""
    if piece.start <= start:
        return piece
    return piece._replace(shown=text[start : piece.end], start=start, before=edges.CUT)


class Stretches:
    """The stretches of the clauses of a sentence, each made a piece once."""

    def __init__(self, text: str, clauses: Sequence[Clause]) -> None:
        self._text, self._clauses = text, clauses
        self._starts, self._stops = _good_edges(text, clauses)
        self._made: dict[tuple[int, int], Piece] = {}

    def around(self, first: int, last: int) -> tuple[Piece, ...]:
        """The best that hold the clauses from the first to the last and go beyond no statement."""
        clauses = self._clauses
        low, high = first, last
        while low and not clauses[low - 1].closes:
            low -= 1
        while high + 1 < len(clauses) and not clauses[high].closes:
            high += 1
        found = []
        for left in range(first, low - 1, -1):
            is_first = left == low or _begins_behind_a_colon(self._text, clauses[left])
            for right in range(last, high + 1):
                length, is_whole = clauses[right].end - clauses[left].start, is_first and right == high
                if length <= LONGEST_CUT or (length <= LONGEST_WHOLE and (is_whole or (left, right) == (first, last))):
                    found.append(self._piece(left, right, is_first, right == high))
        return tuple(sorted(found, key=_cost)[:OPTIONS])

    def _piece(self, left: int, right: int, is_first: bool, is_last: bool) -> Piece:
        if (left, right) not in self._made:
            before, after = _Edge(is_first, self._starts[left]), _Edge(is_last, self._stops[right])
            self._made[left, right] = _piece(self._text, self._clauses[left : right + 1], before, after)
        return self._made[left, right]


def _good_edges(text: str, clauses: Sequence[Clause]) -> tuple[list[bool], list[bool]]:
    """For each clause whether what is shown may begin with it, and end with it, as a statement does."""
    last = len(clauses) - 1
    starts = [at == 0 or clauses[at - 1].closes or opens(clauses, at) for at in range(len(clauses))]
    stops, is_question = [True] * len(clauses), edges.asks(text, clauses[last].end)
    for at in range(last - 1, -1, -1):
        if clauses[at].closes:
            is_question = edges.asks(text, clauses[at].end)
        else:
            stops[at] = not is_question and suffices(clauses, at)
    return starts, stops


def _begins_behind_a_colon(text: str, clause: Clause) -> bool:
    """Whether what is said or was announced begins with a clause: nothing of it is left out before (`is_cut`)."""
    at = clause.start
    return text[at - 1] in "：:" and (edges.opens_speech(text, at) or (clause.states and not text[at].isdigit()))


def _piece(text: str, clauses: Sequence[Clause], left: _Edge, right: _Edge) -> Piece:
    """Some clauses of a statement as a piece."""
    start, end = edges.trimmed(text, clauses[0].start if left.is_own else clauses[0].begins, clauses[-1].end)
    shown = text[start:end]
    is_prose = text[-1] in _ENDS and not edges.is_aside(text)
    is_whole, is_torn = left.is_own and right.is_own, not edges.is_paired(shown)
    cost = costs.HALF_A_PAIR * is_torn + costs.WAITS * clauses[-1].waits + (0.0 if is_prose else costs.HEADLINE)
    if not is_whole and edges.is_half_bracketed(shown):
        cost, is_torn = cost + costs.HALF_A_PAIR, True
    says = any(clause.states for clause in clauses)
    starts, stops = left.is_own or (left.is_good and not is_torn), right.is_own or (right.is_good and not is_torn)
    if is_whole:
        cost += costs.length_cost(len(shown)) + (0.0 if says else 0.5 if is_prose else 1.5)
    elif starts and stops and says:
        cost += costs.TAKEN_OUT + costs.length_cost(len(shown))
    else:
        cost += costs.cut_cost(len(shown), clauses, left.is_own, right.is_own)
    end_mark = edges.closed(shown) if stops and is_prose and says and not is_torn else ""
    return Piece(shown, cost, start, end, "" if starts else edges.CUT, end_mark if stops else edges.CUT)


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
    cuts = [at for at, _ in near if start <= at <= end]
    pauses = [at + 1 for at, piece in near if piece == "、" and start <= at + 1 <= end]
    begin = next((at for at in (*pauses, *cuts) if earliest <= at <= span.start), span.start)
    stops = [at for at in (*pauses, *cuts) if span.end <= at <= latest]
    stop = max((at for at in pauses if span.end <= at <= latest), default=max(stops, default=span.end))
    begin, stop = edges.trimmed(sentence.text, max(begin, start), min(stop, end))
    marks = edges.cut_marks(sentence.text, begin, stop)
    return Piece(sentence.text[begin:stop], costs.CUT + costs.BROKEN, begin, stop, *marks)
