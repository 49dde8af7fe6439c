"""Which of the strings that overlap is the name: the whole, its part, or both."""

from collections.abc import Collection, Mapping, Sequence

from vocab.chinese import FAMILIAR

_SHARE = 0.5
"""Of the places of a part, the share at which the longer string is no accident."""

_ALONE, _ENOUGH = 0.1, 2
"""The share of its own places from which a part of a longer name is a name by itself; so many are enough."""

Places = Mapping[str, Sequence[int]]


def settled(
    scores: Mapping[str, float], places: Places, surnames: frozenset[str], whole: Collection[str]
) -> dict[str, list[int]]:
    """The strings that are names, with the places where none of the longer ones stands.

    `scores` are those of the strings that may be names, above 0 for those that are; `whole` are known to be whole.
    """
    taken: set[int] = set()
    kept: dict[str, list[int]] = {}
    for string in sorted(scores, key=lambda s: (-len(s), -scores[s], s)):
        if scores[string] <= 0 or not (string in whole or _is_whole(string, scores, places, surnames)):
            continue
        free = [start for start in places[string] if taken.isdisjoint(range(start, start + len(string)))]
        if len(free) >= max(1, min(_ENOUGH, _ALONE * len(places[string]))):
            kept[string] = free
            for start in free:
                taken.update(range(start, start + len(string)))
    return kept


def _is_whole(string: str, scores: Mapping[str, float], places: Places, surnames: frozenset[str]) -> bool:
    """Whether a string is more than a name with what stands beside it by accident."""
    times = len(places[string])
    for start in range(len(string) - 1):
        for end in range(start + 2, len(string) + 1):
            part = string[start:end]
            if part != string and scores.get(part, 0.0) > 0 and times < _SHARE * len(places[part]):
                front, back = string[:start], string[end:]
                if not front and part in surnames:
                    continue
                if back or (front not in surnames and front not in FAMILIAR):
                    return False
    return True
