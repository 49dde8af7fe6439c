"""What is on the screen once though a file has it many times: signs by the frame, layers, effects on characters."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from vocab.chinese import has_han
from vocab.sources.captions.cues import Cue, by_time

_TOUCHING = 0.1
"""Seconds between two showings without a break: two frames of a film."""

_FRAME = 0.5
"""Seconds up to which a showing is a frame of an effect; nobody reads a line in less."""

_BACK = 60.0
"""Seconds by which the times of a second film in the file go back."""

_FEWEST = 3
"""Characters that stand alone one after the other from which on they are an effect, and steps by which a line grows;
two may well be said (好。走。 'Good. Go.')."""

_FEWEST_APART = 5
"""The same for characters without a place, each of which is gone when the next comes."""

_NEAR = 12.0
"""Points on the screen between two copies of one character; the smallest type of subtitles is 20."""


def shown_once(cues: Sequence[Cue]) -> list[Cue]:
    """The cues, with one for what is shown again without a break, grows, or comes character by character."""
    return list(_grown(_without_repeats(_with_lines_of_characters(cues))))


def _without_repeats(cues: Iterable[Cue]) -> Iterator[Cue]:
    shown: dict[str, tuple[float, float]] = {}
    latest = 0.0
    for cue in cues:
        if cue.start is None:
            yield cue
            continue
        end = cue.start if cue.end is None else cue.end
        if cue.start < latest - _BACK:
            shown.clear()
        latest = cue.start
        text = cue.text
        before = shown.get(text)
        if before and _goes_on(cue, cue.start, end, before):
            shown[text] = min(before[0], cue.start), max(before[1], end)
        else:
            shown[text] = cue.start, end
            yield cue


def _goes_on(cue: Cue, start: float, end: float, before: tuple[float, float]) -> bool:
    """Whether a cue shows what is there already: at the same time, or as the next frame."""
    if start == before[0] or (before[0] < end and start < before[1]):
        return True
    moves = cue.at is not None or end - start <= _FRAME
    return moves and before[0] <= start <= before[1] + _TOUCHING


def _grown(cues: Iterable[Cue]) -> Iterator[Cue]:
    """The cues with the last state of a line that is typed on the screen character by character."""
    chain: list[Cue] = []
    for cue in cues:
        if chain and not _grows(chain[-1], cue):
            yield from _state(chain)
            chain = []
        chain.append(cue)
    yield from _state(chain)


def _grows(cue: Cue, following: Cue) -> bool:
    if cue.end is None or following.start is None or cue.style != following.style:
        return False
    if following.start > cue.end + _TOUCHING or cue.lines[0][:1] != following.lines[0][:1]:
        return False
    text, more = cue.text, following.text
    return more.startswith(text) and text != more


def _state(chain: list[Cue]) -> list[Cue]:
    return [chain[-1]._replace(start=chain[0].start)] if len(chain) >= _FEWEST else chain


def _with_lines_of_characters(cues: Sequence[Cue]) -> list[Cue]:
    """The cues with one for the characters of a line that are each an event of their own."""
    if not any(cue.at for cue in cues) and len(cues) >= _WORDS and _in_turn(cues) >= _ALL * len(cues):
        return list(cues)  # words, of which some have one character
    stretches: dict[str, list[list[Cue]]] = defaultdict(list)
    others: list[Cue] = []
    for cue in cues:
        if cue.length != 1 or not has_han(cue.text) or cue.start is None or cue.end is None:
            others.append(cue)
            continue
        group = stretches[cue.style]
        if not group or cue.start > max(_end(before) for before in group[-1][-_FEWEST:]) + _PAUSE:
            group.append([])
        group[-1].append(cue)
    lines = [_lines_of(stretch) for group in stretches.values() for stretch in group]
    if not any(len(cue.text) > 1 for line in lines for cue in line):
        return list(cues)
    return by_time(others + [cue for line in lines for cue in line])


_WORDS, _ALL = 8, 0.8
"""Cues there are at least, and the share of them shown one after the other, where speech is lit up by words."""

_LONGEST_WORD = 2
"""Characters of such a word."""


def _in_turn(cues: Sequence[Cue]) -> int:
    """How many cues of one or two characters begin when another has ended."""
    ends = [_end(cue) for cue in cues]
    return sum(
        cue.length <= _LONGEST_WORD and (cue.start or 0.0) >= end for cue, end in zip(cues, [0.0, *ends], strict=False)
    )


_PAUSE = 0.3
"""Seconds between two characters of a line that are each shown for their syllable."""


def _end(cue: Cue) -> float:
    return cue.end or 0.0


def _lines_of(stretch: list[Cue]) -> list[Cue]:
    """A cue for each line that characters shown together make; the characters themselves where they make none."""
    flat = [cue._replace(at=(cue.at[1], cue.at[0])) for cue in stretch if cue.at] if _is_upright(stretch) else stretch
    heights: dict[int, list[Cue]] = defaultdict(list)
    for cue in flat:
        heights[round(cue.at[1] / _NEAR) if cue.at else 0].append(cue)
    rows = [row for level in heights.values() for row in _rows(level)]
    apart = all(cue.at is None and (cue.start or 0.0) >= _end(before) for before, cue in pairwise(stretch))
    if max(map(len, rows)) < (_FEWEST_APART if apart else _FEWEST):
        return stretch
    return [
        row[0]._replace(lines=("".join(cue.text for cue in row),), end=max(map(_end, row)), at=None) for row in rows
    ]


def _is_upright(stretch: list[Cue]) -> bool:
    """Whether the characters stand below each other."""
    places = [cue.at for cue in stretch if cue.at]
    across, down = (len({round(place[axis] / _NEAR) for place in places}) for axis in (0, 1))
    return len(places) == len(stretch) and across < down


def _rows(level: list[Cue]) -> list[list[Cue]]:
    """Characters at one height as rows, each once: where one stands left of the one before it, a row begins."""
    rows: list[list[Cue]] = []
    places: dict[object, tuple[int, int]] = {}
    for cue in sorted(level, key=lambda cue: (cue.start or 0.0, cue.at or (0.0, 0.0))):
        row, at = next((places[key] for key in _keys(cue) if key in places), (-1, -1))
        if row >= len(rows) - 2 and row >= 0 and _is_copy(cue, rows[row][at]):
            first = rows[row][at]
            rows[row][at] = cue._replace(start=first.start, end=max(_end(first), _end(cue)))  # it is still there
            continue
        last = rows[-1][-1] if rows else None
        if last is None or (cue.at and last.at and cue.at[0] < last.at[0] - _NEAR):
            rows.append([])
        rows[-1].append(cue)
        places[_keys(cue)[0]] = len(rows) - 1, len(rows[-1]) - 1
    return rows


def _keys(cue: Cue) -> list[object]:
    """Under what a character is looked for: it and about where it stands, or when it is shown."""
    if cue.at is None:
        return [(cue.text, cue.start, cue.end)]
    about = round(cue.at[0] / _NEAR)
    return [(cue.text, about), (cue.text, about - 1), (cue.text, about + 1)]


def _is_copy(cue: Cue, other: Cue) -> bool:
    """Whether a character is a layer or a frame of one that stands there already."""
    if cue.text != other.text:
        return False
    if cue.at and other.at:
        return abs(cue.at[0] - other.at[0]) < _NEAR and (cue.start or 0.0) <= _end(other) + _TOUCHING
    return (cue.start, cue.end) == (other.start, other.end)
