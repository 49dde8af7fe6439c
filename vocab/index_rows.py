"""The rows of the reference index as text, and back."""

import json

from vocab.entries import Entry, Fact
from vocab.records import KINDS, Choice, Kind, Part, Profile, Reading

_KINDS = {kind: kind for kind in KINDS}


def parse_entries(word: str, row: str) -> tuple[Entry, ...]:
    """The homographs of a word."""
    return tuple(Entry(word, t, p, tuple(g), tuple(c)) for t, p, g, c in json.loads(row))


def profile_row(profile: Profile) -> str:
    """The profile as it stands in the index."""
    return json.dumps(profile, ensure_ascii=False, separators=(",", ":"))


def parse_kind(row: bytes) -> Kind:
    """The kind in what `profile_row` wrote."""
    kind: Kind = json.loads(row[1 : row.index(b",")])
    return _KINDS[kind]


def parse_profile(row: str | bytes) -> Profile:
    """The profile that `profile_row` wrote."""
    kind, classes, read, choices, traditional, classifiers = json.loads(row)
    reading = None
    if read:
        syllables, pinyin, source, doubtful, others = read
        reading = Reading(tuple(syllables), pinyin, source, doubtful, tuple(map(tuple, others)))
    named = tuple(map(tuple, classes))
    chosen = tuple([Choice(tuple(glosses), word_class, brief) for glosses, word_class, brief in choices])
    return Profile(kind, named, reading, chosen, traditional, tuple(map(Part._make, classifiers)))


def parse_fact(line: str) -> Fact:
    """What the lists know of a word, by what stands behind it in its line."""
    _, count, tag, zipf, hsk, readings, listed = line.split("\t")
    levels = tuple(map(int, hsk)) if hsk else (0, 0, 0)
    return Fact(
        count=int(count),
        tag=tag,
        zipf=float(zipf or 0),
        hsk=(levels[0], levels[1], levels[2]),
        readings=tuple(tuple(reading.split()) for reading in readings.split(",")) if readings else (),
        listed=listed == "1",
    )
