"""The order in which each card's sentence holds one new word, its own, wherever that is possible (i+1)."""

from collections.abc import Mapping, Sequence
from heapq import heappop, heappush

from vocab.records import Candidate, Corpus, Span
from vocab.selection.steps import parts_in


def one_at_a_time(ordered: Sequence[Candidate], corpus: Corpus, shown: Mapping[str, Span]) -> list[Candidate]:
    """The candidates such that as few words as possible are still to come in what is `shown` on each.

    Always the one with the fewest is next; of several the first in the order they come in.
    """
    rank = {candidate.hanzi: at for at, candidate in enumerate(ordered)}
    new = {c.hanzi: _new_words(c.hanzi, shown.get(c.hanzi), corpus, rank) for c in ordered}
    wanted_by: dict[str, list[str]] = {}
    for hanzi, others in new.items():
        for other in others:
            wanted_by.setdefault(other, []).append(hanzi)
    waiting = [(len(new[c.hanzi]), rank[c.hanzi]) for c in ordered]
    waiting.sort()
    learned: list[Candidate] = []
    done: set[str] = set()
    while waiting:
        missing, at = heappop(waiting)
        hanzi = ordered[at].hanzi
        if hanzi in done or missing != len(new[hanzi]):
            continue
        done.add(hanzi)
        learned.append(ordered[at])
        for other in wanted_by.get(hanzi, ()):
            new[other].discard(hanzi)
            heappush(waiting, (len(new[other]), rank[other]))
    return learned


def _new_words(hanzi: str, shown: Span | None, corpus: Corpus, learned: Mapping[str, int]) -> set[str]:
    """The other words to be learned that stand in what a card shows, and those inside its headword."""
    inside = {part for part in parts_in(hanzi) if part in learned}
    if shown is None:
        return inside
    number, start, end = shown
    words = {token.hanzi for token in corpus.sentences[number].tokens if start <= token.start and token.end <= end}
    return (inside | {word for word in words if word in learned and word not in hanzi}) - {hanzi}
