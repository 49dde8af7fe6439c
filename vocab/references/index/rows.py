"""The rows of the reference index as text, and back: a text asks for thousands of them."""

import json
from collections.abc import Iterable, Iterator
from itertools import pairwise

from vocab.records import KINDS, Choice, Entry, Fact, Kind, Part, Profile, Reading, new

CUT_BY, LISTED = "\n", "\n\r"
"""What stands before a line of a stem: the segmenter or jieba knows the word, or only other lists do."""

PART = "\n\r"
"""What stands before a row on a part of compounds; before one on the senses of a word stands a line break alone."""

_KINDS = {kind: kind for kind in KINDS}

_parsed = json.JSONDecoder().raw_decode


def parse_entries(word: str, row: str) -> tuple[Entry, ...]:
    """The homographs of a word."""
    return tuple([new(Entry, (word, t, p, tuple(g), tuple(c), bool(o))) for t, p, g, c, *o in _parsed(row)[0]])


def lines_of(key: str, rows: str) -> list[str]:
    """The lines that begin with `key`, its line break included; they stand together."""
    found = []
    at = rows.find(key)
    while at >= 0:
        end = rows.index("\n", at + 1)
        found.append(rows[at + 1 : end].removeprefix("\r"))
        at = end if rows.startswith(key, end) else -1
    return found


def profile_row(profile: Profile) -> str:
    """The profile as it stands in the index."""
    return json.dumps(profile, ensure_ascii=False, separators=(",", ":"))


def parse_kind(row: bytes) -> Kind:
    """The kind in what `profile_row` wrote."""
    kind: Kind = json.loads(row[1 : row.index(b",")])
    return _KINDS[kind]


def parse_classes(row: str) -> tuple[tuple[str, float], ...]:
    """The classes in what `profile_row` wrote, the second of its fields."""
    return tuple(map(tuple, _parsed(row, row.index(",") + 1)[0]))


def parse_profile(row: str) -> Profile:
    """The profile that `profile_row` wrote."""
    kind, classes, read, choices, traditional, classifiers, parts = _parsed(row)[0]
    reading = None
    if read:
        syllables, pinyin, source, doubtful, others = read
        reading = new(Reading, (tuple(syllables), pinyin, source, doubtful, tuple(map(tuple, others))))
    named = tuple(map(tuple, classes))
    chosen = tuple([new(Choice, (tuple(glosses), word_class, brief)) for glosses, word_class, brief in choices])
    inner = tuple([(Part._make(part), word_class) for part, word_class in parts])
    return new(Profile, (kind, named, reading, chosen, traditional, tuple(map(Part._make, classifiers)), inner))


def parse_fact(line: str) -> Fact:
    """What the lists know of a word, by what stands behind it in its line."""
    _, count, tag, zipf, hsk, readings, listed, shapes = line.split("\t")
    levels = tuple(map(int, hsk)) if hsk else (0, 0, 0)
    spoken = tuple([tuple(reading.split()) for reading in readings.split(",")]) if readings else ()
    return new(Fact, (int(count), tag, float(zipf or 0), levels, spoken, listed == "1", shapes))


def weight_of(text: str, words: str) -> int | None:
    """The weight of a word, 0 for what only begins one, None for what begins none; `words` is the text of its stem."""
    at = words.find(CUT_BY + text)  # the lines are sorted: the word itself before those that it begins
    if at < 0:
        return None
    end = at + len(CUT_BY) + len(text)
    return int(words[end + 1 : words.index("\t", end + 1)]) if words[end] == "\t" else 0


def prefixes_of(texts: Iterable[str]) -> set[str]:
    """Every character of the texts, and every two that stand side by side."""
    prefixes: set[str] = set()
    for text in texts:
        prefixes.update(text)
        prefixes.update(map("".join, pairwise(text)))
    return prefixes


_BLOCK = 100_000
"""Characters of a long row that are split together: a third of a million words at once would take 50 MB."""


def split(row: str, separator: str) -> Iterator[str]:
    """The pieces of a long row, block by block."""
    start = 0
    while (end := row.find(separator, start + _BLOCK)) >= 0:
        yield from row[start:end].split(separator)
        start = end + 1
    yield from row[start:].split(separator)
