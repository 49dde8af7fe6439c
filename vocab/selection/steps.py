"""What stands before what when one learns: a phrase behind its words, and never a dozen names in a row."""

from collections import deque
from collections.abc import Sequence

from vocab.records import Candidate

LATER = 4.5
"""Cards by which a phrase stands behind the last of its words: near enough to help, too far to be mere repetition."""

NAMES = 3
"""Names in a row after which a word comes first, as long as there is one."""


def phrases_behind_words(ordered: Sequence[Candidate]) -> list[Candidate]:
    """The candidates in their order, but each a few places behind all headwords that stand inside it."""
    place = {candidate.hanzi: float(at) for at, candidate in enumerate(ordered)}
    for candidate in sorted(ordered, key=lambda candidate: len(candidate.hanzi)):
        inside = [place[part] for part in parts_in(candidate.hanzi) if part in place]
        if inside:
            place[candidate.hanzi] = max(place[candidate.hanzi], max(inside) + LATER)
    return sorted(ordered, key=lambda candidate: place[candidate.hanzi])


def parts_in(hanzi: str) -> list[str]:
    """Every shorter stretch of a headword."""
    length = len(hanzi)
    return [hanzi[at : at + size] for size in range(1, length) for at in range(length - size + 1)]


def names_apart(ordered: Sequence[Candidate]) -> list[Candidate]:
    """The candidates in their order, but for names that would stand in a long row: these wait for other words."""
    waiting: deque[Candidate] = deque()
    apart: list[Candidate] = []
    row = 0
    for candidate in ordered:
        if candidate.kind == "name":
            waiting.append(candidate)
        else:
            apart.append(candidate)
            row = 0
        while waiting and row < NAMES:
            apart.append(waiting.popleft())
            row += 1
    return [*apart, *waiting]
