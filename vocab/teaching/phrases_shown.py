"""The phrases that a text offers as cards: each is one item in a sentence shown word by word."""

from collections.abc import Collection, Container, Iterable, Iterator, Sequence

from vocab.analysis import Resources
from vocab.records import Candidate
from vocab.selection import Cutoffs, select

LONGEST = 16
"""Characters of a phrase that is looked for."""


def phrases_of(candidates: Collection[Candidate], resources: Resources) -> dict[str, Candidate]:
    """The phrases among the candidates that become cards by default: what is shown hangs on no choice of the user's."""
    several = [candidate for candidate in candidates if candidate.evidence != ("token",)]
    kept = select(several, resources.references, Cutoffs(max_zipf=9.0)).kept
    return {candidate.hanzi: candidate for candidate in kept}


def beginnings_of(phrases: Iterable[str]) -> frozenset[str]:
    """How phrases begin, by which most words are told that begin none."""
    return frozenset([phrase[:2] for phrase in phrases])


def phrases_in(words: Sequence[str], phrases: Collection[str], begin: Container[str]) -> Iterator[tuple[int, int]]:
    """The phrases that neighbouring words make, by their first word and the one behind: the longest, none overlapping.

    >>> phrases = {"四个意识"}  # four consciousnesses
    >>> list(phrases_in(["增强", "四", "个", "意识"], phrases, beginnings_of(phrases)))  # strengthen the four ...
    [(1, 4)]
    """
    found = []
    for first in range(len(words) - 1):
        joined = words[first]
        if (joined + words[first + 1])[:2] not in begin:
            continue
        for last in range(first + 1, len(words)):
            joined += words[last]
            if len(joined) > LONGEST:
                break
            if joined in phrases:
                found.append((first, last + 1))
    taken: list[tuple[int, int]] = []
    for first, end in sorted(found, key=lambda place: (place[0] - place[1], place[0])):
        if all(end <= begin or behind <= first for begin, behind in taken):
            taken.append((first, end))
    return iter(sorted(taken))
