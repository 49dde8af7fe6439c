"""The best sentence of the text for each item, chosen in one pass over the candidates.

Criteria, in the words of a teacher: the sentence holds the item as that very word, is whole or a clean clause, has 8 to
40 characters, few rare words besides, and does not stand on too many cards.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

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

_CLAUSE = re.compile(r"[，,；;：:。！？!?]+[”’」』》）)]*")


@dataclass(frozen=True, slots=True)
class Excerpt:
    """The part of a sentence that is shown: where it begins and ends, and where the item stands in the sentence."""

    span: Span
    start: int
    end: int


def choose_examples(candidates: Iterable[Candidate], corpus: Corpus, lexicon: Lexicon) -> list[Excerpt]:
    """One excerpt for each candidate, in their order."""
    used: Counter[int] = Counter()
    chosen = []
    rarity = _Rarity(corpus, lexicon)
    for candidate in candidates:
        options = [excerpt(corpus.sentences[span.sentence], span) for span in candidate.places]
        best = min(options, key=lambda option: (_cost(option, corpus, used, rarity), option.span))
        used[best.span.sentence] += 1
        chosen.append(best)
    return chosen


class _Rarity:
    """The share of rare words in a sentence, computed once for each."""

    def __init__(self, corpus: Corpus, lexicon: Lexicon) -> None:
        self._corpus, self._lexicon = corpus, lexicon
        self._known: dict[int, float] = {}

    def __getitem__(self, number: int) -> float:
        if number not in self._known:
            words = [token.hanzi for token in self._corpus.sentences[number].tokens if token.tag not in ("x", "m")]
            rare = sum(self._lexicon.fact(word).zipf < _RARE for word in words)
            self._known[number] = rare / max(len(words), 1)
        return self._known[number]


def _cost(option: Excerpt, corpus: Corpus, used: Counter[int], rarity: _Rarity) -> float:
    """Lower is better; the weights put a whole sentence of good length before everything else but overuse."""
    sentence = corpus.sentences[option.span.sentence]
    length = option.end - option.start
    times = used[option.span.sentence]
    return (
        max(SHORTEST - length, 0) * 0.5
        + max(length - LONGEST, 0) * 0.1
        + (1.0 if length < len(sentence.text) else 0.0)
        + (0.0 if sentence.text[-1] in "。！？!?”」』…" else 1.0)
        + 3.0 * rarity[option.span.sentence]
        + 0.2 * times
        + (100.0 if times >= MOST_CARDS else 0.0)
    )


def excerpt(sentence: Sentence, span: Span) -> Excerpt:
    """The whole sentence, or the clauses around the item where the sentence is too long to study."""
    if len(sentence.text) <= CUT_ABOVE:
        return Excerpt(span, 0, len(sentence.text))
    clauses = list(_clauses(sentence.text))
    first = next(i for i, (_, end) in enumerate(clauses) if end > span.start)
    last = next(i for i, (_, end) in enumerate(clauses) if end >= span.end)
    while clauses[last][1] - clauses[first][0] < LONGEST:
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


def _bounded(sentence: Sentence, span: Span, start: int, end: int) -> Excerpt:
    """A clause that is too long by itself is cut at an enumeration comma or a token edge near the item."""
    if end - start <= CUT_ABOVE:
        return Excerpt(span, start, end)
    edges = [token.start for token in sentence.tokens if start <= token.start <= end]
    pauses = [token.end for token in sentence.tokens if token.text in "、" and start <= token.end <= end]
    room = max(LONGEST - (span.end - span.start), 0)
    earliest, latest = span.start - room // 2, span.end + room - room // 2
    begin = next((at for at in (*pauses, *edges) if earliest <= at <= span.start), span.start)
    stops = [at for at in (*pauses, *edges) if span.end <= at <= latest]
    stop = max((at for at in pauses if span.end <= at <= latest), default=max(stops, default=span.end))
    return Excerpt(span, max(begin, start), min(stop, end))
