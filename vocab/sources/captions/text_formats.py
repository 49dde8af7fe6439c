"""Captions in the formats of players, sites and older programs: LRC, SAMI, SBV, SubViewer, MicroDVD, MPL2, TMPlayer.

Those in XML and JSON are read in `vocab.sources.captions.xml` and `vocab.sources.captions.json`.
"""

import re
from collections.abc import Iterable, Iterator

from vocab.errors import InputError
from vocab.sources.captions.cues import Cue, by_time, seconds, until_the_next
from vocab.sources.captions.spoken import chapters_of
from vocab.sources.captions.subtitles import cue_of, plain
from vocab.sources.characters.encoding import decode
from vocab.sources.source import Chapter, Source

_LRC_TIME = re.compile(r"\[(\d{1,3}:\d{1,2}(?:[.:]\d{1,3})?)\]")
_LRC_FACT = re.compile(r"\[[a-z#]{1,12}:[^\]]*\]\s*$", re.IGNORECASE)
_LRC_WORD = re.compile(
    r"<\d{1,3}:\d{1,2}(?:[.:]\d{1,3})?>|\[\d{1,3}:\d{1,2}(?:[.:]\d{1,3})?\]|[<(]\d{1,8},\d{1,8}(?:,\d{1,8})?[>)]"
)
_LRC_STRETCH = re.compile(r"\[(\d{1,8}),\d{1,8}\]")
"""Times of a line: [01:02.34], several where it is sung again, or milliseconds [1234,500] with times of its words."""


def read_lrc(source: Source) -> Iterable[Chapter]:
    """The text of lyrics (LRC), also with times of words, in the order sung. Raises InputError for what is no text."""
    cues = by_time([cue for line in decode(source).splitlines() for cue in _sung(line.strip().removeprefix("\ufeff"))])
    return chapters_of(source, until_the_next(cues))


def _sung(line: str) -> Iterator[Cue]:
    """A line of lyrics each time it is sung; none for the title and its like."""
    times: list[float | None] = []
    at = 0
    while found := _LRC_TIME.match(line, at) or _LRC_STRETCH.match(line, at):
        times.append(seconds(found[1]) if ":" in found[1] else int(found[1]) / 1000)
        at = found.end()
    said = _LRC_WORD.sub("", line[at:]).strip()
    if said and not _LRC_FACT.match(said):
        yield from (Cue((said,), time) for time in times or [None])


_SYNC = re.compile(r"<SYNC\b[^<>]{0,100}?START\s*=\s*[\"']?\s*(\d{1,12})[^<>]{0,100}>", re.IGNORECASE)
_CLASS = re.compile(r"<P\b(?:[^<>]{0,200}?CLASS\s*=\s*[\"']?\s*(\w{1,40}))?[^<>]{0,200}>", re.IGNORECASE)
_BREAK = re.compile(r"<br\b[^<>]{0,20}>", re.IGNORECASE)


def read_sami(source: Source) -> Iterable[Chapter]:
    """The text of SAMI captions (.smi). Raises InputError for what is no text."""
    pieces = _SYNC.split(decode(source))
    if len(pieces) < 3:
        raise InputError(f"{source.name}: holds no SAMI captions (<SYNC>). Save it as .srt.")
    cues = [cue for time, body in zip(pieces[1::2], pieces[2::2], strict=True) for cue in _sami_cues(int(time), body)]
    return chapters_of(source, until_the_next(cues))


def _sami_cues(milliseconds: int, body: str) -> Iterator[Cue]:
    """The paragraphs of one time, a language each."""
    first, *rest = _CLASS.split(body)
    for style, marked in [("", first), *zip(rest[::2], rest[1::2], strict=True)]:
        lines = [" ".join(plain(line).split()) for line in _BREAK.split(marked)]
        yield Cue(tuple(lines), milliseconds / 1000, style=style or "")


_SBV_TIMES = re.compile(r"\d{1,2}:\d{2}:\d{2}[.,:]\d{1,3}\s*,\s*\d{1,2}:\d{2}:\d{2}[.,:]\d{1,3}")
_SBV_FACT = re.compile(r"\[(?:INFORMATION|SUBTITLE|COLF|END INFORMATION|[A-Z ]{3,20}\])", re.IGNORECASE)


def read_sbv(source: Source) -> Iterable[Chapter]:
    """The text of SBV (YouTube) or SubViewer subtitles. Raises InputError for what is no text."""
    return chapters_of(source, _sbv_cues(decode(source)))


def _sbv_cues(text: str) -> Iterator[Cue]:
    cue: list[str] = []
    times = ""
    for line in map(str.strip, text.splitlines()):
        line = line.removeprefix("\ufeff")
        if _SBV_TIMES.fullmatch(line):
            yield cue_of(cue, times.replace(",", " "))
            cue, times = [], line
        elif not _SBV_FACT.match(line):
            cue += line.replace("[BR]", "[br]").split("[br]")
    yield cue_of(cue, times.replace(",", " "))


_FRAMES = re.compile(r"[{\[](\d{1,9})[}\]][{\[](\d{0,9})[}\]](.*)")
_FRAME_MARK = re.compile(r"\{[a-zA-Z]:[^{}]{0,60}\}|^[/_\\]+")
_TIMED_LINE = re.compile(r"(\d{1,2}:\d{2}:\d{2})(?:,\d)?[:=](.*)")
_REFUSED = (
    (b"PG", "pictures of subtitles (Blu-ray)"),
    (b"Scenarist_SCC", "the codes of a decoder (SCC)"),
)
"""How files begin that hold no text, and what they hold."""


def read_sub(source: Source) -> Iterable[Chapter]:
    """The text of .sub subtitles: MicroDVD, MPL2, TMPlayer, SubViewer. Raises InputError for pictures (VobSub)."""
    for mark, held in _REFUSED:
        if source.data.startswith(mark):
            raise InputError(f"{source.name}: holds {held}, not text. Give the subtitles as .srt.")
    text = decode(source)
    if any(_SBV_TIMES.fullmatch(line.strip()) for line in text.splitlines()[:200]):
        return read_sbv(source)
    return chapters_of(source, list(map(_framed, text.splitlines())))


def _framed(line: str) -> Cue:
    """A line with its frames or time before it; `|` ends a line on the screen."""
    line = line.strip().removeprefix("\ufeff")
    found, timed = _FRAMES.match(line), _TIMED_LINE.match(line)
    start = end = None
    if found:
        start, end, line = float(found[1]), float(found[2] or found[1]), found[3]
    elif timed:
        start, line = seconds(timed[1]), timed[2]
    return Cue(tuple(_FRAME_MARK.sub("", plain(piece)) for piece in line.split("|")), start, end)
