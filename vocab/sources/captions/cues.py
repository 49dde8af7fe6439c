"""Cues: the pieces that subtitles of every format come in."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple


class Cue(NamedTuple):
    """What is shown at one time: its lines, when it begins and ends in seconds, in which style, where on the screen."""

    lines: tuple[str, ...]
    start: float | None = None
    end: float | None = None
    style: str = ""
    at: tuple[float, float] | None = None

    @property
    def text(self) -> str:
        """The lines without white space, by which two cues are the same."""
        return "".join("".join(self.lines).split())

    @property
    def length(self) -> int:
        """The characters of its lines without the white space around them."""
        return sum(map(len, map(str.strip, self.lines)))

    def saying(self, lines: Iterable[str]) -> "Cue":
        """The cue with other lines."""
        said = tuple(lines)
        return self if said == self.lines else self._replace(lines=said)


_CLOCK = re.compile(r"(?:(?:(\d{1,4}):)?(\d{1,4}):)?(\d{1,9}(?:[.,]\d{1,9})?)(?::(\d{1,3}))?")

_USUAL = re.compile(r"\d\d:\d\d:\d\d[.,]\d\d\d")
"""How most of them are written, by which a film takes half as long."""

_FRAMES = 30
"""Frames of a second where a time counts them (00:00:01:15); only the order of times matters here."""


def seconds(time: str) -> float | None:
    """The seconds in a time such as 1:02:03,450, 02:03.45, 3.5 or 00:00:01:15 (with frames); None for what is none."""
    if _USUAL.fullmatch(time):
        return int(time[:2]) * 3600 + int(time[3:5]) * 60 + int(time[6:8]) + int(time[9:]) / 1000
    found = _CLOCK.fullmatch(time.strip())
    if not found:
        return None
    hours, minutes, rest, frames = found.groups(default="0")
    return int(hours) * 3600 + int(minutes) * 60 + float(rest.replace(",", ".")) + int(frames) / _FRAMES


def by_time(cues: Sequence[Cue]) -> list[Cue]:
    """The cues in the order in which they are shown; one whose time is broken stays behind the one before it."""
    times = []
    time = 0.0
    for cue in cues:
        time = cue.start if cue.start is not None else time
        times.append(time)
    return [cue for _, cue in sorted(zip(times, cues, strict=True), key=lambda pair: pair[0])]


def until_the_next(cues: Sequence[Cue]) -> Iterator[Cue]:
    """The cues of a format without ends: each is shown until the next begins."""
    for cue, following in zip(cues, [*cues[1:], None], strict=True):
        yield cue._replace(end=following.start if following else cue.start)
