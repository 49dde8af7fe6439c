"""Four-character expressions by their rhythm: items of a list with 、 and clauses of just four characters."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from vocab.candidates.phrases.technique import Chunk, Find, joined
from vocab.records import Token

_MARKS_OF_LISTS = "、"
_WEAK = ("r", "u", "p", "c", "y", "m", "q", "t", "x")
_PLAIN = frozenset("的了着过是在有和与我你他她它这那")


def find(chunk: Chunk) -> Iterator[Find]:
    """Runs of exactly four characters that stand in a list of at least two such runs (万众一心、众志成城).

    Only in formal prose: in fiction four characters between marks are mostly a plain clause.
    """
    if not chunk.is_formal:
        return
    for number, sentence, tokens in chunk.lines:
        text = sentence.simplified
        if _MARKS_OF_LISTS not in text:
            continue
        runs = [run for run in _runs(tokens) if _is_four(run)]
        for before, after in pairwise(runs):
            between = text[before[-1].end : after[0].start]
            if between in _MARKS_OF_LISTS:
                yield from (joined(number, run) for run in (before, after))


def _runs(tokens: Sequence[Token]) -> list[Sequence[Token]]:
    runs: list[list[Token]] = [[]]
    for token in tokens:
        if token.text[0].isalnum():
            runs[-1].append(token)
        else:
            runs.append([])
    return [run for run in runs if run]


def _is_four(run: Sequence[Token]) -> bool:
    text = "".join(token.hanzi for token in run)
    if len(text) != 4 or not _PLAIN.isdisjoint(text):
        return False
    return not any(token.tag.startswith(_WEAK) for token in run if token.tag != "x")
