"""The lines of a text and the set phrases in its sentences, as pages to read show them."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from vocab.records import Candidate, Corpus, Sentence, Span

Met = dict[int, list[tuple[Candidate, int, int]]]
"""Candidates by the number of the sentence they stand in, with their offsets there."""


def lines_of(corpus: Corpus) -> Iterator[list[int]]:
    """The numbers of the sentences of each line."""
    ends = [[at for at, c in enumerate(d.text) if c == "\n"] for d in corpus.documents]
    line: list[int] = []
    before = (0, 0)
    for number, sentence in enumerate(corpus.sentences):
        here = (sentence.document, bisect_right(ends[sentence.document], sentence.start))
        if line and here != before:
            yield line
            line = []
        line.append(number)
        before = here
    if line:
        yield line


def by_sentence(places: Iterable[tuple[Candidate, Sequence[Span]]]) -> Met:
    """The candidates by sentence, in text order."""
    met: Met = {}
    for candidate, spans in places:
        for span in spans:
            met.setdefault(span.sentence, []).append((candidate, span.start, span.end))
    for found in met.values():
        found.sort(key=lambda place: (place[1], place[2]))
    return met


def phrases_of(candidates: Iterable[Candidate]) -> Met:
    """The set phrases and idioms by sentence."""
    return by_sentence((c, c.places) for c in candidates if c.kind in ("phrase", "idiom"))


def phrases_in(sentence: Sentence, met: Iterable[tuple[Candidate, int, int]]) -> list[tuple[int, int, Candidate]]:
    """The phrases of a sentence over its words, from a first up to an end; none inside or across another.

    The longest go first; only those that begin and end with a word.
    """
    starts = {token.start: at for at, token in enumerate(sentence.tokens)}
    ends = {token.end: at for at, token in enumerate(sentence.tokens, start=1)}
    taken: set[int] = set()
    found = []
    for candidate, start, end in sorted(met, key=lambda p: (p[1] - p[2], p[1])):
        first, last = starts.get(start), ends.get(end)
        if first is None or last is None or not taken.isdisjoint(range(first, last)):
            continue
        taken.update(range(first, last))
        found.append((first, last, candidate))
    return sorted(found, key=lambda phrase: phrase[0])
