"""What stands before what when one learns: a phrase behind its words, and never a dozen names in a row."""

from collections import deque
from collections.abc import Collection, Mapping, Sequence

from vocab.records import Candidate

LATER = 4.5
"""Cards by which a phrase stands behind the last of its words: near enough to help, too far to be mere repetition."""

NAMES = 3
"""Names in a row after which a word comes first, as long as there is one."""


def phrases_behind_words(ordered: Sequence[Candidate], inside: Mapping[str, Sequence[str]]) -> list[Candidate]:
    """The candidates in their order, but each a few places behind all headwords that stand `inside` it."""
    places: dict[str, float] = {candidate.hanzi: at for at, candidate in enumerate(ordered)}
    for hanzi, parts in inside.items():
        place = places.get(hanzi)
        if place is not None:
            for part in parts:
                before = places.get(part)
                if before is not None and before + LATER > place:
                    places[hanzi] = place = before + LATER
    return sorted(ordered, key=lambda candidate: places[candidate.hanzi])


def inside_of(headwords: Collection[str]) -> dict[str, list[str]]:
    """The headwords that stand inside each of them, where there are some; the shorter ones first."""
    found = ((hanzi, [part for part in parts_in(hanzi) if part in headwords]) for hanzi in sorted(headwords, key=len))
    return {hanzi: parts for hanzi, parts in found if parts}


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
