"""Builds the index of the reference data: every source read once, every table written once."""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import groupby, islice

from vocab.chinese import is_han, to_traditional
from vocab.records import Entry, Syllables
from vocab.references import cedict, emissions, frequency
from vocab.references.glossary import set_phrases
from vocab.references.index.rows import CUT_BY, LISTED
from vocab.references.jieba_dictionary import emission_chances, jieba_words
from vocab.references.pypinyin_tables import pypinyin_tables
from vocab.references.segmentation_weights import segmentation_counts
from vocab.runtime import Progress


def build(versions: dict[str, str], progress: Progress, dictionary: Iterable[str] | None = None) -> sqlite3.Connection:
    """The index built in memory from the installed packages (some seconds); `dictionary` are lines of another one."""
    progress("dictionary", 0.0)
    entries: dict[str, list[Entry]] = defaultdict(list)
    for entry in cedict.parse(cedict.installed_lines() if dictionary is None else dictionary):
        entries[entry.simplified].append(entry)
    connection = sqlite3.connect(":memory:", check_same_thread=False)
    connection.executescript(_SCHEMA)
    meta = {"versions": json.dumps(versions), "traditional_only": "".join(sorted(_traditional_only(entries)))}
    meta |= _write_words(connection, entries, progress)
    progress("index", 0.8)
    connection.executemany("INSERT INTO entry VALUES (?, ?)", _homographs(entries))
    connection.executemany("INSERT INTO meta VALUES (?, ?)", sorted(meta.items()))
    connection.execute("INSERT INTO emission VALUES (?, ?)", emissions.packed(emission_chances()))
    connection.commit()
    progress("index", 1.0)
    return connection


def _write_words(connection: sqlite3.Connection, entries: dict[str, list[Entry]], progress: Progress) -> dict[str, str]:
    """Write what the lists say of each word; what of it goes into `meta`. What only served it is given back after."""
    progress("words", 0.15)
    counted = dict(jieba_words())
    progress("frequencies", 0.3)
    zipf, hsk = frequency.zipf_values(), frequency.hsk_levels()
    progress("readings", 0.4)
    tables = pypinyin_tables()
    progress("index", 0.5)
    listed = entries.keys() | {word for word in tables if len(word) > 3}
    weights = segmentation_counts(counted, entries, set_phrases(), listed, hsk)
    forms, characters = _forms(weights.keys() | entries.keys())
    connection.executemany("INSERT INTO form VALUES (?, ?)", sorted(forms.items()))
    progress("index", 0.6)
    words = _lines(weights, counted, zipf, hsk, tables, listed)
    connection.executemany("INSERT INTO prefix VALUES (?, ?)", _by_prefix(words))
    cut_by = sorted(word for word, weight in weights.items() if weight)
    spelled = " ".join(str(weights[word]) for word in cut_by)
    connection.execute("INSERT INTO list VALUES (?, ?)", ("\n".join(cut_by), spelled))
    return {
        "total": str(sum(weights.values())),
        "simplified": "".join(characters),
        "traditional": "".join(characters.values()),
        "ambiguous": "".join(sorted(_ambiguous(forms, characters))),
    }


_SCHEMA = """
CREATE TABLE prefix (prefix TEXT PRIMARY KEY, words TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE form (word TEXT PRIMARY KEY, traditional TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE list (words TEXT NOT NULL, weights TEXT NOT NULL);
CREATE TABLE profile (word TEXT PRIMARY KEY, content TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE entry (word TEXT PRIMARY KEY, homographs TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE emission (characters TEXT NOT NULL, chances BLOB NOT NULL);
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
"""


def _lines(
    weights: dict[str, int],
    counted: dict[str, tuple[int, str]],
    zipf: dict[str, float],
    hsk: dict[str, tuple[int, int, int]],
    tables: dict[str, tuple[Syllables, ...]],
    listed: set[str],
) -> Iterator[tuple[str, str]]:
    """Each word of any source, sorted, with its line, whose mark says whether the segmenter or jieba knows it."""
    for word in sorted(weights.keys() | counted.keys() | zipf.keys() | hsk.keys() | tables.keys() | listed):
        weight, (count, tag) = weights.get(word, 0), counted.get(word, (0, ""))
        levels = "".join(map(str, hsk[word])) if word in hsk else ""
        spoken = ",".join(" ".join(reading) for reading in tables.get(word, ()))
        fields = (word, weight, count, tag, zipf.get(word, ""), levels, spoken, int(word in listed))
        yield word, (CUT_BY if weight or count else LISTED) + "\t".join(map(str, fields))


def _by_prefix(lines: Iterator[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """The sorted lines grouped by their first two characters; a single character is a prefix of its own.

    What the segmenter cuts by stands before what only other lists hold.
    """
    for prefix, group in groupby(lines, key=lambda pair: pair[0][:2]):
        yield prefix, "".join(sorted((line for _, line in group), key=lambda line: line.startswith(LISTED))) + "\n"


def _forms(words: Iterable[str]) -> tuple[dict[str, str], dict[str, str]]:
    """The traditional forms of words that are not written character by character, and the form of each character."""
    kept = [word for word in words if is_han(word)]
    characters = sorted({character for word in kept for character in word})
    single = {old: new for old, new in _converted(characters) if len(new) == 1 and new != old}
    plain = str.maketrans(single)
    longer = (word for word in kept if len(word) > 1)
    return {word: form for word, form in _converted(longer) if form != word.translate(plain)}, single


def _converted(words: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Each word with its traditional form, converted many at a time."""
    rest = iter(words)
    while some := list(islice(rest, 10_000)):
        yield from zip(some, to_traditional("\n".join(some)).split("\n"), strict=True)


def _ambiguous(forms: dict[str, str], characters: dict[str, str]) -> set[str]:
    """The characters that some word writes in another way than they are written by themselves."""
    pairs = (pair for word, form in forms.items() for pair in zip(word, form, strict=True))
    return {character for character, form in pairs if form != characters.get(character, character)}


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
