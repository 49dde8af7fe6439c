"""Words and phrases of a corpus together: what a text offers to be learned.

The corpus is looked at in chunks of lines, by pure functions: `partial` of each, `merge` of two, `settled` at the end.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import reduce
from itertools import chain
from typing import NamedTuple

from vocab.candidates import phrases, words
from vocab.candidates.overview import Overview, overview
from vocab.candidates.phrases.technique import Context, Line
from vocab.records.spans import Places
from vocab.records.text import Candidate, Corpus
from vocab.resources import Resources
from vocab.runtime.processes import Share, alone

CHUNK = 50_000
"""Pieces looked at together: as tokens they take some megabytes, those of a book would take hundreds."""


class Seen(NamedTuple):
    """What some lines hold: the tallies of words, and by technique what was seen of phrases."""

    words: dict[str, words.Tally]
    phrases: phrases.Seen


def find_candidates(corpus: Corpus, resources: Resources, *, share: Share = alone) -> list[Candidate]:
    """Words and phrases of the corpus; a phrase that is also one token is one candidate with both evidences."""
    whole = overview(corpus, resources)
    _ = whole.frequent_pairs  # once for all who share the work
    parts = share(lambda some: [partial(whole, chunk) for chunk in some], list(chunks(whole)), least=1, most=1)
    return settled(together(chain.from_iterable(parts)), whole)


def chunks(whole: Overview) -> Iterator[Sequence[int]]:
    """The numbers of the distinct sentences, chunk by chunk."""
    chunk: list[int] = []
    pieces = 0
    for number in whole.distinct:
        chunk.append(number)
        pieces += len(whole.corpus.sentences[number].pieces)
        if pieces >= CHUNK:
            yield chunk
            chunk, pieces = [], 0
    yield chunk


def together(seen: Iterable[Seen]) -> Seen:
    """What all chunks hold together, merged in twos, fours and so on: few wait at a time, and none is copied often."""
    waiting: list[tuple[int, Seen]] = []
    for one in seen:
        size, merged = 1, one
        while waiting and waiting[-1][0] == size:
            size, merged = 2 * size, merge(waiting.pop()[1], merged)
        waiting.append((size, merged))
    return reduce(lambda later, earlier: merge(earlier, later), (seen for _, seen in reversed(waiting)))


def partial(whole: Overview, numbers: Iterable[int]) -> Seen:
    """What the sentences with these numbers hold."""
    sentences = whole.corpus.sentences
    lines = [Line(number, sentences[number], sentences[number].tokens) for number in numbers]
    return Seen(words.partial((number, tokens) for number, _, tokens in lines), phrases.see(Context(lines, whole)))


def merge(one: Seen, other: Seen) -> Seen:
    """What two chunks hold together."""
    return Seen(words.merge(one.words, other.words), phrases.merge(one.phrases, other.phrases))


def settled(seen: Seen, whole: Overview) -> list[Candidate]:
    """The candidates of a corpus all of whose chunks have been seen."""
    found = {c.hanzi: c for c in words.candidates(_counted(seen.words, whole), whole.resources.lexicon)}
    for phrase in phrases.settle(seen.phrases, whole):
        word = found.get(phrase.hanzi)
        found[phrase.hanzi] = phrase if word is None else _joined(word, phrase)
    return list(found.values())


def _counted(tallies: dict[str, words.Tally], whole: Overview) -> dict[str, words.Tally]:
    """The tallies with the copies of the sentences counted."""
    if not whole.copies:
        return tallies
    everywhere = {word: whole.everywhere(tally.places.numbers)[1] for word, tally in tallies.items()}
    return {word: words.Tally(whole.counts[word], places) for word, places in everywhere.items()}


def _joined(word: Candidate, phrase: Candidate) -> Candidate:
    places = Places.at(sorted({*word.places, *phrase.places}))
    count = max(word.count, len(places))
    return Candidate(word.hanzi, phrase.kind, count, places, word.evidence + phrase.evidence)
