"""Builds the index of the reference data: every source read once, every table written once."""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator

from vocab import cedict, frequency, readings, segmentation
from vocab.glossary import set_phrases
from vocab.lexicon import Progress
from vocab.records import Entry, Syllables
from vocab.word_list import segmentation_counts


def build(versions: dict[str, str], progress: Progress, dictionary: Iterable[str] | None = None) -> sqlite3.Connection:
    """The index built in memory from the installed packages (some seconds); `dictionary` are lines of another one."""
    progress("dictionary", 0.0)
    entries: dict[str, list[Entry]] = defaultdict(list)
    for entry in cedict.parse(cedict.installed_lines() if dictionary is None else dictionary):
        entries[entry.simplified].append(entry)
    progress("words", 0.15)
    counted = dict(segmentation.jieba_words())
    progress("frequencies", 0.3)
    zipf, hsk = frequency.zipf_values(), frequency.hsk_levels()
    progress("readings", 0.4)
    tables = readings.pypinyin_tables()
    progress("index", 0.5)
    listed = entries.keys() | {word for word in tables if len(word) > 3}
    weights = segmentation_counts(counted, entries, set_phrases(), listed, hsk)
    connection = sqlite3.connect(":memory:")
    connection.executescript(_SCHEMA)
    words = _lines(weights, counted, zipf, hsk, tables, listed)
    connection.executemany("INSERT INTO stem VALUES (?, ?)", _stems(words))
    progress("index", 0.8)
    connection.executemany("INSERT INTO entry VALUES (?, ?)", _homographs(entries))
    meta = {
        "versions": json.dumps(versions),
        "total": str(sum(weights.values())),
        "traditional_only": "".join(sorted(_traditional_only(entries))),
    }
    connection.executemany("INSERT INTO meta VALUES (?, ?)", sorted(meta.items()))
    connection.commit()
    progress("index", 1.0)
    return connection


_SCHEMA = """
CREATE TABLE stem (stem TEXT PRIMARY KEY, words TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE entry (word TEXT PRIMARY KEY, homographs TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
"""


def _lines(
    weights: dict[str, int],
    counted: dict[str, tuple[int, str]],
    zipf: dict[str, float],
    hsk: dict[str, tuple[int, int, int]],
    tables: dict[str, tuple[Syllables, ...]],
    listed: set[str],
) -> Iterator[str]:
    """A line for each word of any source, sorted by word."""
    for word in sorted(weights.keys() | counted.keys() | zipf.keys() | hsk.keys() | tables.keys() | listed):
        count, tag = counted.get(word, (0, ""))
        levels = "".join(map(str, hsk[word])) if word in hsk else ""
        spoken = ",".join(" ".join(reading) for reading in tables.get(word, ()))
        yield (
            f"{word}\t{weights.get(word, 0)}\t{count}\t{tag}\t{zipf.get(word, '')}\t{levels}\t{spoken}"
            f"\t{int(word in listed)}"
        )


def _stems(lines: Iterator[str]) -> Iterator[tuple[str, str]]:
    """The sorted lines grouped by their first two characters; a single character is a stem of its own."""
    groups: dict[str, list[str]] = defaultdict(list)
    for line in lines:
        groups[line.partition("\t")[0][:2]].append(line)
    for stem in sorted(groups):
        yield stem, "\n".join(groups[stem])


def _homographs(entries: dict[str, list[Entry]]) -> Iterator[tuple[str, str]]:
    for word in sorted(entries):
        rows = [(e.traditional, e.pinyin, e.glosses, e.classifiers) for e in entries[word]]
        yield word, json.dumps(rows, ensure_ascii=False, separators=(",", ":"))


def _traditional_only(entries: dict[str, list[Entry]]) -> set[str]:
    """The characters that occur in traditional headwords and in no simplified one."""
    simplified = {character for word in entries for character in word}
    return {
        character for homographs in entries.values() for e in homographs for character in e.traditional
    } - simplified
