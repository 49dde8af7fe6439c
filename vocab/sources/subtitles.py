"""Subtitles (SRT, WebVTT, ASS): what is said, cues joined to sentences.

Read line by line: pysubs2 loses the text of a cue whose times are broken, and refuses an ASS file for one such line.
"""

import re
from collections.abc import Iterable, Iterator
from html import unescape

from vocab.chinese import has_han
from vocab.sources.encoding import decode
from vocab.sources.source import Chapter, Source

_TIMES = re.compile(r"-->|^[0-9][0-9:.,]{3,20}[ \t]*-+>?[ \t]*[0-9][0-9:.,]{3,20}$")
_ROLLING = re.compile(r"<[0-9]{2}:[0-9:.]{5,}>")
"""A time inside a line, as in captions that roll: each cue begins with the line of the one before."""

_BILINGUAL = 0.5
"""Share of the Chinese cues with a line in Latin letters from which on these lines are a translation."""
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
    text = decode(source)
    cues = [[unescape(_TAG.sub("", line)) for line in cue] for cue in _srt_cues(text)]
    return [Chapter("", _sentences(_unrolled(cues) if _ROLLING.search(text) else cues))]


def read_ass(source: Source) -> Iterable[Chapter]:
    """The text of ASS or SSA subtitles, without comments and drawings. Raises InputError for what is no text."""
    return [Chapter("", _sentences([[_TAG.sub("", line) for line in cue] for cue in _ass_cues(decode(source))]))]


def _srt_cues(text: str) -> Iterator[list[str]]:
    """The lines of each cue: a number or a time ends the cue before it, whether it is well written or not."""
    cue: list[str] = []
    unspoken = False
    lines = text.splitlines()
    for at, line in enumerate(lines):
        line = line.strip().removeprefix("\ufeff")
        following = lines[at + 1] if at + 1 < len(lines) else ""
        if not line or _TIMES.search(line) or (_TIMES.search(following) and (line.isdecimal() or not cue)):
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
    spoken = [said for cue in _in_chinese(cues) if (said := _spoken(cue))]
    ended = sum(bool(_ENDS.search(said)) for said in spoken)
    punctuated = ended >= _PUNCTUATED * len(spoken)
    pieces = []
    for said in spoken:
        ends = _ENDS.search(said) or not (punctuated or _GOES_ON.search(said))
        pieces.append(said + ("\n" if ends else "" if _GOES_ON.search(said) else " "))
    return "".join(pieces)


def _unrolled(cues: list[list[str]]) -> list[list[str]]:
    """The cues of rolling captions without the lines that were there already."""
    fresh: list[list[str]] = []
    last = ""
    for cue in cues:
        lines = [line.strip() for line in cue if line.strip()]
        fresh.append([line for line in lines if line != last])
        last = lines[-1] if lines else last
    return fresh


def _in_chinese(cues: list[list[str]]) -> list[list[str]]:
    """The cues without the lines of a translation, where most have one."""
    chinese = [cue for cue in cues if any(map(has_han, cue))]
    translated = sum(any(map(_is_latin, cue)) for cue in chinese)
    if translated < _BILINGUAL * len(chinese):
        return cues
    return [[line for line in cue if not _is_latin(line)] for cue in cues]


def _is_latin(line: str) -> bool:
    return not has_han(line) and _LATIN.search(line) is not None


_LATIN = re.compile(r"[A-Za-z]{2}|\bI\b")


def _spoken(cue: list[str]) -> str:
    """The lines of a cue; a second speaker begins a line of text."""
    lines = [line.strip() for line in cue]
    several = sum(bool(_SPEAKER.match(line)) for line in lines) > 1
    return ("\n" if several else " ").join(_SPEAKER.sub("", line) for line in lines if line)
