"""Subtitles (SRT, WebVTT, ASS) as cues.

Read line by line: pysubs2 loses the text of a cue whose times are broken, and refuses an ASS file for one such line.
"""

import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from html import unescape
from itertools import pairwise

from vocab.sources.captions.cues import Cue, by_time, seconds
from vocab.sources.captions.spoken import chapters_of
from vocab.sources.characters.encoding import decode
from vocab.sources.source import Chapter, Source

_TIMES = re.compile(r"-->|^[0-9][0-9:.,]{3,20}[ \t]*-+>?[ \t]*[0-9][0-9:.,]{3,20}$")
_TIME = re.compile(r"[0-9][0-9:.,]*[0-9]")
_ROLLING_TIME = re.compile(r"<[0-9]{2}:[0-9:.]{5,}>")
"""A time inside a line, as in captions that roll: each cue begins with the line of the one before."""

_ROLLING = 0.5
"""Share of the cues that begin with the last line of the one before from which on they roll without such times."""

_TAG = re.compile(r"</?(?!r(?:uby|[tp])\b)[a-zA-Z][^<>]{0,200}>|<[0-9:.]+>|\{\\[^{}]*\}")
_READING = re.compile(r"<(r[tp])\b[^<>]{0,200}>(?:[^<]{0,200}</\1>|[^<\u3400-\u9fff]{0,200})")
"""What stands above characters; where no tag closes it, up to the next of them."""

_RUBY = re.compile(r"</?r(?:uby|[tp])\b[^<>]{0,200}>")
_ASIDE = re.compile(r"\{[^{}]*\}")
_UNSPOKEN = re.compile(r"(?:NOTE|STYLE|REGION)(?:\s|$)")
_DRAWING = re.compile(r"\{[^{}]*\\p[1-9]")
_LINE_END = re.compile(r"\\[Nn]")
_PLACE = re.compile(r"\\(?:pos|move)\(\s*(-?[0-9.]{1,12})\s*,\s*(-?[0-9.]{1,12})")

_ASS_FORMAT = ("layer", "start", "end", "style", "name", "marginl", "marginr", "marginv", "effect", "text")
"""The columns of a line of an ASS file, whose format may name others."""


def read_srt(source: Source) -> Iterable[Chapter]:
    """The text of SRT or WebVTT subtitles. Raises InputError for what is no text."""
    text = decode(source)
    cues = list(_srt_cues(text))
    return chapters_of(source, _unrolled(cues) if _ROLLING_TIME.search(text) or _rolls(cues) else cues)


def read_ass(source: Source) -> Iterable[Chapter]:
    """The text of ASS or SSA subtitles, without comments and drawings. Raises InputError for what is no text."""
    return chapters_of(source, by_time(list(_ass_cues(decode(source)))))


def plain(marked: str) -> str:
    """A text of subtitles without its markup and the readings above its characters (ruby)."""
    if "<" not in marked and "&" not in marked and "{" not in marked:
        return marked
    return unescape(_RUBY.sub("", _READING.sub("", _TAG.sub("", marked))))


def cue_of(lines: Iterable[str], times: str = "", *, style: str = "") -> Cue:
    """A cue of marked lines; `times` holds when it begins and ends, with an arrow or comma between."""
    start, end = (*_TIME.findall(times)[:2], "", "")[:2]
    return Cue(tuple(plain("\n".join(lines)).split("\n")), seconds(start), seconds(end), style)


def _srt_cues(text: str) -> Iterator[Cue]:
    """The cues: a number or a time ends the cue before it, whether it is well written or not."""
    cue: list[str] = []
    times = ""
    unspoken = False
    lines = [line.strip().removeprefix("\ufeff") for line in text.splitlines()]
    timed = ["-" in line and _TIMES.search(line) is not None for line in lines]
    for line, has_times, before_times in zip(lines, timed, [*timed[1:], False], strict=True):
        if not line or has_times or (before_times and (line.isdecimal() or not cue)):
            if cue:
                yield cue_of(cue, times)
            times = line if has_times else ""
            cue, unspoken = [], False
        elif unspoken or (not cue and (_UNSPOKEN.match(line) or line.startswith("WEBVTT"))):
            unspoken = True
        else:
            cue.append(line)
    yield cue_of(cue, times)


def _ass_cues(text: str) -> Iterator[Cue]:
    """The cues of all lines of dialogue; of lyrics with effects the comments, from which a program made the effects."""
    names: tuple[str, ...] = _ASS_FORMAT
    events = False
    made = "comment:" in text.lower() and ",karaoke," in text.lower()
    for line in text.splitlines():
        kind, _, rest = line.strip().removeprefix("\ufeff").partition(":")
        if line.startswith("["):
            events = line.strip().lower() == "[events]"
        elif kind == "Format" and events:
            names = tuple(name.strip().lower() for name in rest.split(","))
        elif kind in ("Dialogue", "Comment") and not ("{" in rest and _DRAWING.search(rest)):
            fields = rest.split(",", max(len(names) - 1, 1))
            given = dict(zip(names, map(str.strip, fields), strict=False))
            effect = given.get("effect", "").lower()
            if effect.startswith("karaoke") if kind == "Comment" else not (made and effect == "fx"):
                yield _ass_cue(fields[-1], given)


def _ass_cue(text: str, given: dict[str, str]) -> Cue:
    at = None
    if "{" in text or "<" in text:
        place = _PLACE.search(text)
        with suppress(ValueError):  # a place of two numbers that are none
            at = (float(place[1]), float(place[2])) if place else None
        text = _ASIDE.sub("", _TAG.sub("", text))
    lines = _LINE_END.split(text.replace("\\h", " ")) if "\\" in text else [text]
    return Cue(tuple(lines), seconds(given.get("start", "")), seconds(given.get("end", "")), given.get("style", ""), at)


def _rolls(cues: list[Cue]) -> bool:
    again = sum(len(cue.lines) > 1 and cue.lines[0] == before.lines[-1] != "" for before, cue in pairwise(cues))
    return again >= _ROLLING * len(cues)


def _unrolled(cues: list[Cue]) -> Iterator[Cue]:
    """The cues of rolling captions without the lines that were there already."""
    last = ""
    for cue in cues:
        lines = [line.strip() for line in cue.lines if line.strip()]
        yield cue._replace(lines=tuple(line for line in lines if line != last))
        last = lines[-1] if lines else last
