"""Words and phrases of a corpus together: what a text offers to be learned.

The corpus is looked at in chunks of lines, by pure functions: `partial` of each, `merge` of two, `settled` at the end.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import reduce
from itertools import chain
from typing import NamedTuple

from vocab.candidates import phrases, words
from vocab.candidates.facts import CorpusFacts, facts_of
from vocab.candidates.phrases.technique import Chunk, Line
from vocab.candidates.standing import judged
from vocab.records import Candidate, Corpus, Kind, Sentence, Spans
from vocab.references import References
from vocab.runtime import Executor, serially

CHUNK = 50_000
"""Pieces looked at together: as tokens they take some megabytes, those of a book would take hundreds."""


class Seen(NamedTuple):
    """What some lines hold: the tallies of words, and by technique what was seen of phrases."""

    words: dict[str, words.Tally]
    phrases: phrases.Seen


def find_candidates(corpus: Corpus, references: References, *, run_chunks: Executor = serially) -> list[Candidate]:
    """Words and phrases of the corpus; a phrase that is also one token is one candidate with both evidences."""
    facts = facts_of(corpus, references)
    _ = facts.frequent_pairs, facts.repeated_pairs  # once for all who share the work
    parts = run_chunks(Finding(references).partial, facts, list(chunks(facts)), least=1, most=1)
    return settled(together(chain.from_iterable(parts)), facts)


Numbered = Sequence[tuple[int, Sentence]]
"""Sentences with their numbers in the corpus."""


class Finding:
    """Looks at chunks of a corpus, by the facts of the whole."""

    def __init__(self, references: References) -> None:
        self._references = references

    def partial(self, facts: CorpusFacts, chunks: Sequence[Numbered]) -> list[Seen]:
        """The third pass: what each of some chunks holds."""
        return [partial(facts.over(self._references), chunk) for chunk in chunks]


def chunks(facts: CorpusFacts) -> Iterator[Numbered]:
    """The distinct sentences, chunk by chunk."""
    chunk: list[tuple[int, Sentence]] = []
    pieces = 0
    for number in facts.distinct:
        sentence = facts.corpus.sentences[number]
        chunk.append((number, sentence))
        pieces += len(sentence.pieces)
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


def partial(facts: CorpusFacts, chunk: Numbered) -> Seen:
    """What some sentences hold."""
    told = [(number, s if s.tags is facts.tags else s._replace(tags=facts.tags)) for number, s in chunk]
    lines = [Line(number, sentence, sentence.tokens) for number, sentence in told]
    return Seen(words.partial((number, tokens) for number, _, tokens in lines), phrases.partial(Chunk(lines, facts)))


def merge(one: Seen, other: Seen) -> Seen:
    """What two chunks hold together."""
    return Seen(words.merge(one.words, other.words), phrases.merge(one.phrases, other.phrases))


def settled(seen: Seen, facts: CorpusFacts) -> list[Candidate]:
    """The candidates of a corpus all of whose chunks have been seen."""
    tallies, lexicon = _counted(seen.words, facts), facts.references.lexicon
    found = {one.hanzi: one for one in words.candidates(tallies, lexicon, _told_kinds(facts))}
    for phrase in phrases.settle(seen.phrases, facts):
        word = found.get(phrase.hanzi)
        found[phrase.hanzi] = phrase if word is None else _joined(word, phrase)
    parted = {cut.stretch for cut in facts.references.cuts if len(cut.words) > 1 and not cut.sentence}
    return judged([candidate for hanzi, candidate in found.items() if hanzi not in parted], facts)


def _told_kinds(facts: CorpusFacts) -> dict[str, Kind]:
    """The names that the text was found to use, and what the user says of words of his own."""
    glossary = facts.references.glossary
    kinds: dict[str, Kind] = dict.fromkeys(facts.corpus.names, "name")
    kinds.update((word, kind) for word in facts.references.own if (kind := glossary[word].kind))
    return kinds


def _counted(tallies: dict[str, words.Tally], facts: CorpusFacts) -> dict[str, words.Tally]:
    """The tallies with the copies of the sentences counted."""
    if not facts.copies:
        return tallies
    everywhere = {word: facts.everywhere(tally.places.numbers)[1] for word, tally in tallies.items()}
    return {word: words.Tally(facts.counts[word], places) for word, places in everywhere.items()}


def _joined(word: Candidate, phrase: Candidate) -> Candidate:
    places = Spans.at(sorted({*word.places, *phrase.places}))
    apart = phrase.evidence == ("separable",)  # its places are none of the word's
    count = word.times + phrase.times if apart else max(word.times, len(places))
    return Candidate(word.hanzi, phrase.kind, count, places, word.evidence + phrase.evidence)
