"""Words and phrases of a corpus together: what a text offers to be learned.

The corpus is looked at in chunks of lines, by pure functions: `partial` of each, `merge` of two, `settled` at the end.
"""

from collections.abc import Iterable, Iterator
from functools import reduce
from typing import NamedTuple

from vocab import phrases, words
from vocab.phrases.find import Context, Line
from vocab.phrases.overview import Overview, overview
from vocab.records import Candidate, Corpus
from vocab.resources import Resources

CHUNK = 2_000
"""Sentences looked at together: their tokens take some megabytes, those of a book would take hundreds."""


class Seen(NamedTuple):
    """What some lines hold: the tallies of words, and by technique what was seen of phrases."""

    words: dict[str, words.Tally]
    phrases: phrases.Seen


NOTHING = Seen({}, {name: [] for name in phrases.TECHNIQUES})


def find_candidates(corpus: Corpus, resources: Resources) -> list[Candidate]:
    """Words and phrases of the corpus; a phrase that is also one token is one candidate with both evidences."""
    whole = overview(corpus, resources)
    seen = [partial(whole, chunk) for chunk in chunks(corpus)]
    return settled(reduce(merge, seen, NOTHING), whole)


def chunks(corpus: Corpus) -> Iterator[range]:
    """The numbers of the sentences, chunk by chunk."""
    return (range(at, min(at + CHUNK, len(corpus.sentences))) for at in range(0, len(corpus.sentences), CHUNK))


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
    found = {c.hanzi: c for c in words.candidates(seen.words, whole.resources.lexicon)}
    for phrase in phrases.settle(seen.phrases, whole):
        word = found.get(phrase.hanzi)
        found[phrase.hanzi] = phrase if word is None else _joined(word, phrase)
    return list(found.values())


def _joined(word: Candidate, phrase: Candidate) -> Candidate:
    places = tuple(sorted({*word.places, *phrase.places}))
    count = max(word.count, len(places))
    return Candidate(word.hanzi, phrase.kind, count, places, word.evidence + phrase.evidence)
