"""Captions in XML: TTML (also DFXP, IMSC, iTT), those of YouTube, comments over a video of Bilibili (danmaku)."""

import re
from collections.abc import Iterable
from html import unescape
from typing import NamedTuple

from vocab.errors import InputError
from vocab.sources.captions.cues import Cue, by_time, seconds
from vocab.sources.captions.spoken import chapters_of
from vocab.sources.characters.cleaning import clean
from vocab.sources.characters.encoding import decode
from vocab.sources.source import Chapter, Source
from vocab.sources.xml import XmlError, walk


class _Kind(NamedTuple):
    """A format: the elements of its cues, their attributes of begin, end and duration, its second in their unit."""

    cues: frozenset[str]
    start: str
    end: str = ""
    duration: str = ""
    second: float = 1.0


_KINDS = {
    "tt": _Kind(frozenset(("p",)), "begin", end="end", duration="dur"),
    "timedtext": _Kind(frozenset(("p", "text")), "t", duration="d", second=1000.0),
    "transcript": _Kind(frozenset(("text",)), "start", duration="dur"),
    "i": _Kind(frozenset(("d",)), "p"),
}
"""By the name of the outermost element."""

_UNREAD = frozenset(("head", "metadata", "title", "desc", "copyright", "audio"))
_ABOVE = frozenset(("text", "textContainer", "delimiter"))
"""Values of `tts:ruby` of what stands above characters."""

_DRAWN = frozenset("789")
"""Modes of a comment over a video that is a program or the description of an effect."""

_BARE = re.compile(r"&(?!(?:amp|lt|gt|quot|apos|#[0-9]{1,7}|#x[0-9a-fA-F]{1,6});)")
"""An ampersand that XML does not allow, of an entity of HTML (&nbsp;) or of a text that was not escaped."""


def read_ttml(source: Source) -> Iterable[Chapter]:
    """The text of captions in XML. Raises InputError for what is damaged, and for XML that holds no captions."""
    text = clean(decode(source)).lstrip()
    body = text.partition("?>")[2] if text.startswith("<?xml") else text  # whatever encoding it named
    reading = _Reading()
    try:
        walk(_BARE.sub("&amp;", body).encode(), start=reading.start, end=reading.end, text=reading.text)
    except XmlError as error:
        raise InputError(f"{source.name}: is damaged XML ({error}). Get the file again, or save it as .srt.") from error
    if reading.kind is None:
        raise InputError(f"{source.name}: is XML, but of no captions (<{reading.root}>). Save it as plain text.")
    return chapters_of(source, by_time(reading.cues))


class _Reading:
    """What has been met in a file: its kind, and the cues up to here."""

    def __init__(self) -> None:
        self.root = ""
        self.kind: _Kind | None = None
        self.cues: list[Cue] = []
        self._open: list[str] = []  # languages of the open elements
        self._unread = 0  # of which so many are in one that is not read
        self._second = 1.0
        self._given: dict[str, str] = {}
        self._pieces: list[str] | None = None  # of the open cue

    def start(self, name: str, given: dict[str, str]) -> None:
        if not self._open:
            self.root, self.kind = name, _KINDS.get(name)
            self._second = self.kind.second if self.kind else 1.0
            self._given = {"tickRate": given.get("tickRate", "")}
        self._open.append(given.get("lang", self._open[-1] if self._open else ""))
        if self._unread or name in _UNREAD or given.get("ruby") in _ABOVE:
            self._unread += 1
        elif self.kind and name in self.kind.cues:
            self._pieces, self._given = [], {**given, "tickRate": self._given["tickRate"]}
        elif name == "br":
            self.text("\n")

    def text(self, said: str) -> None:
        if self._pieces is not None and not self._unread:
            self._pieces.append(said)

    def end(self, name: str) -> None:
        language = self._open.pop()
        if self._unread:
            self._unread -= 1
        elif self.kind and name in self.kind.cues and self._pieces is not None:
            self.cues.append(self._cue(self.kind, unescape("".join(self._pieces)), language))
            self._pieces = None

    def _cue(self, kind: _Kind, said: str, language: str) -> Cue:
        lines = tuple(" ".join(line.split()) for line in said.split("\n"))
        if kind is _KINDS["i"]:
            time, _, rest = self._given.get("p", "").partition(",")
            start = seconds(time)
            # a style of its own: no comment goes on with another
            return Cue(() if rest[:1] in _DRAWN else lines, start, start, str(len(self.cues)))
        start, end, duration = (self._time(self._given.get(name, "")) for name in (kind.start, kind.end, kind.duration))
        if end is None and start is not None and duration is not None:
            end = start + duration
        return Cue(lines, start, end, language)

    def _time(self, written: str) -> float | None:
        """The seconds of a time: by the clock, in ticks (100t), milliseconds, seconds or frames."""
        number = re.fullmatch(r"([0-9]{1,15}(?:\.[0-9]{1,9})?)(t|ms|s|m|h|f|)", written.strip())
        if not number:
            return seconds(written)
        ticks = seconds(self._given["tickRate"]) or 1.0
        unit = {"t": ticks, "ms": 1000.0, "s": 1.0, "m": 1 / 60, "h": 1 / 3600, "f": 30.0, "": self._second}[number[2]]
        return float(number[1]) / unit
