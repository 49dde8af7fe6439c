"""Captions in JSON: YouTube (json3), Bilibili (BCC), recognised speech (Whisper), and any list of texts with times."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from vocab.chinese import count_han
from vocab.errors import InputError
from vocab.sources.captions.cues import Cue, by_time, seconds
from vocab.sources.captions.spoken import chapters_of
from vocab.sources.captions.subtitles import plain
from vocab.sources.characters.encoding import decode
from vocab.sources.source import Chapter, Source

_STARTS = ("start", "from", "begin", "startTime", "start_time", "tStartMs", "startMs", "start_ms", "begin_time", "bg",
           "time", "t", "offset", "timestamp")  # fmt: skip
_ENDS = ("end", "to", "endTime", "end_time", "endMs", "end_ms", "ed")
_DURATIONS = ("dDurationMs", "duration", "dur", "d")
_TEXTS = ("text", "content", "utf8", "line", "payload", "caption", "subtitle", "transcript", "sentence", "value",
          "segs", "lines")  # fmt: skip
"""Names under which such formats have these; of another name for the text that which holds most Chinese."""

_NOT_SAID = frozenset(("speaker", "name", "role", "user", "author", "style", "lang", "language"))

_DEEPEST = 6
"""Levels down to which a list of cues is looked for; YouTube has it at 2, players with seasons and tracks at 4."""


def read_json_captions(source: Source) -> Iterable[Chapter]:
    """The text of captions in JSON. Raises InputError for other JSON."""
    text = decode(source).strip().lstrip("\ufeff")
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        try:
            found = [json.loads(line) for line in text.splitlines() if line.strip()]
        except (ValueError, RecursionError) as error:
            raise InputError(
                f"{source.name}: is damaged JSON. Get the file again, or save the text as .txt."
            ) from error
    records = max(_lists_of_cues(found, _DEEPEST), key=_han_of, default=[])
    if not records:
        raise InputError(f"{source.name}: is JSON, but holds no captions (texts with times). Save the text as .txt.")
    return chapters_of(source, by_time(list(_cues(records))))


def _lists_of_cues(value: Any, levels: int) -> Iterator[list[dict[str, Any]]]:
    """The lists of records with a time each, without those inside of them (words of a line)."""
    if isinstance(value, list):
        records = [each for each in value if isinstance(each, dict)]
        timed = [each for each in records if any(name in each for name in _STARTS)]
        if timed and len(timed) * 2 > len(value) and _key_of_text(timed):
            yield timed
            return
    if levels:
        for each in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
            yield from _lists_of_cues(each, levels - 1)


def _han_of(records: Sequence[dict[str, Any]]) -> int:
    key = _key_of_text(records)
    return sum(count_han(_text(record.get(key))) for record in records)


def _key_of_text(records: Sequence[dict[str, Any]]) -> str:
    """The name under which the records have what is said; empty where none has any Chinese."""
    han: Counter[str] = Counter()
    for record in records:
        for name, value in record.items():
            if name not in _NOT_SAID:
                han[name] += count_han(_text(value))
    usual = next((name for name in _TEXTS if han[name]), "")
    return usual or next((name for name, count in han.most_common(1) if count), "")


def _text(value: Any) -> str:
    """A text, or the texts of its pieces."""
    if isinstance(value, str):
        return value
    if isinstance(value, dict):
        return next((value[name] for name in _TEXTS if isinstance(value.get(name), str)), "")
    if isinstance(value, list):
        apart = "" if any(isinstance(each, dict) for each in value) else "\n"
        return apart.join(_text(each) for each in value if not isinstance(each, list))
    return ""


def _cues(records: Sequence[dict[str, Any]]) -> Iterator[Cue]:
    key = _key_of_text(records)
    for record in records:
        start, end, duration = (_time(record, names) for names in (_STARTS, _ENDS, _DURATIONS))
        if end is None and start is not None and duration is not None:
            end = start + duration
        yield Cue(tuple(plain(_text(record.get(key))).split("\n")), start, end)


def _time(record: dict[str, Any], names: Sequence[str]) -> float | None:
    """The seconds under one of these names; Netflix and YouTube count milliseconds, and their names say so."""
    name = next((name for name in names if name in record), "")
    value = record.get(name)
    if isinstance(value, str):
        return seconds(value)
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return float(value) / (1000 if name.lower().endswith("ms") else 1)
