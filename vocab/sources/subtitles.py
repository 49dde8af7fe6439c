"""Subtitles (SRT, WebVTT, ASS): what is said, cues joined to sentences.

Read line by line: pysubs2 loses the text of a cue whose times are broken, and refuses an ASS file for one such line.
"""

import re
from collections.abc import Iterable, Iterator

from vocab.sources.encoding import decode
from vocab.sources.source import Chapter, Source

_TIMES = "-->"
_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,200}>|<[0-9:.]+>|\{\\[^{}]*\}")
_ASIDE = re.compile(r"\{[^{}]*\}")
_UNSPOKEN = re.compile(r"(?:NOTE|STYLE|REGION)(?:\s|$)")
_DRAWING = re.compile(r"\{[^{}]*\\p[1-9]")
_SPEAKER = re.compile(r"^[-–—]\s*")

_ENDS = re.compile(r"[。！？!?…”』」）)~～♪]$")
_GOES_ON = re.compile(r"[，、,：:；;]$")

_PUNCTUATED = 0.3
"""Share of cues with an end mark from which on the others are parts of a sentence; most subtitles have none at all, and
each cue is a clause of its own."""

_ASS_TEXT = 9
"""Commas before the text of a line of an ASS file, whose format may name another number."""


def read_srt(source: Source) -> Iterable[Chapter]:
    """The text of SRT or WebVTT subtitles. Raises InputError for what is no text."""
    return [Chapter("", _sentences(list(_srt_cues(decode(source)))))]


def read_ass(source: Source) -> Iterable[Chapter]:
    """The text of ASS or SSA subtitles, without comments and drawings. Raises InputError for what is no text."""
    return [Chapter("", _sentences(list(_ass_cues(decode(source)))))]


def _srt_cues(text: str) -> Iterator[list[str]]:
    """The lines of each cue: a number or a time ends the cue before it, whether it is well written or not."""
    cue: list[str] = []
    unspoken = False
    lines = text.splitlines()
    for at, line in enumerate(lines):
        line = line.strip().removeprefix("\ufeff")
        following = lines[at + 1] if at + 1 < len(lines) else ""
        if not line or _TIMES in line or (_TIMES in following and (line.isdecimal() or not cue)):
            yield cue
            cue, unspoken = [], False
        elif unspoken or (not cue and (_UNSPOKEN.match(line) or line.startswith("WEBVTT"))):
            unspoken = True
        else:
            cue.append(line)
    yield cue


def _ass_cues(text: str) -> Iterator[list[str]]:
    commas = _ASS_TEXT
    events = False
    for line in text.splitlines():
        kind, _, rest = line.strip().removeprefix("\ufeff").partition(":")
        if line.startswith("["):
            events = line.strip().lower() == "[events]"
        elif kind == "Format" and events:
            commas = max(rest.count(","), 1)
        elif kind == "Dialogue" and not _DRAWING.search(rest):
            said = _ASIDE.sub("", rest.split(",", commas)[-1])
            yield re.split(r"\\[Nn]", said.replace("\\h", " "))


def _sentences(cues: list[list[str]]) -> str:
    """The cues as lines of text: one that goes on is joined with the next."""
    spoken = [said for cue in cues if (said := _spoken(cue))]
    ended = sum(bool(_ENDS.search(said)) for said in spoken)
    punctuated = ended >= _PUNCTUATED * len(spoken)
    pieces = []
    for said in spoken:
        ends = _ENDS.search(said) or not (punctuated or _GOES_ON.search(said))
        pieces.append(said + ("\n" if ends else "" if _GOES_ON.search(said) else " "))
    return "".join(pieces)


def _spoken(cue: list[str]) -> str:
    """The lines of a cue without tags; a second speaker begins a line of text."""
    lines = [_TAG.sub("", line).strip() for line in cue]
    several = sum(bool(_SPEAKER.match(line)) for line in lines) > 1
    return ("\n" if several else " ").join(_SPEAKER.sub("", line) for line in lines if line)
