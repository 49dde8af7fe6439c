"""Builds the index of the reference data: every source read once, every table written once."""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator
from itertools import groupby, islice

from vocab.chinese import is_han, to_traditional
from vocab.records import Entry, Syllables
from vocab.references import bound_characters, cedict, compounds, emissions, frequency, tagging_weights
from vocab.references.corrections import corrected
from vocab.references.glossary import set_phrases
from vocab.references.index.rows import CUT_BY, LISTED, PART
from vocab.references.index.scripts import of_scripts
from vocab.references.index.shapes import shapes_of
from vocab.references.jieba_dictionary import emission_chances, jieba_words
from vocab.references.lexicon import Lexicon
from vocab.references.name_chances import NameChances, is_surname, packed_chances, telling_surnames
from vocab.references.no_words import without_no_words
from vocab.references.pypinyin_tables import pypinyin_tables
from vocab.references.rulings import own_words, part_lines, sense_lines, units
from vocab.references.segmentation_weights import segmentation_counts
from vocab.runtime import Progress, without_looking_for_rings


def build(
    versions: dict[str, str],
    progress: Progress,
    dictionary: Iterable[str] | None = None,
    ours: Lexicon | None = None,
) -> sqlite3.Connection:
    """The index built in memory from the installed packages (some seconds).

    `dictionary` are lines of another one; what does not depend on them is taken from our own index, if that is there.
    """
    with without_looking_for_rings():
        return _built(versions, progress, dictionary, ours)


def _built(
    versions: dict[str, str], progress: Progress, dictionary: Iterable[str] | None, ours: Lexicon | None
) -> sqlite3.Connection:
    progress("dictionary", 0.0)
    entries: dict[str, list[Entry]] = defaultdict(list)
    for entry in corrected(cedict.parse(cedict.installed_lines() if dictionary is None else dictionary)):
        entries[entry.simplified].append(entry)
    connection = sqlite3.connect(":memory:", check_same_thread=False)
    connection.executescript(_SCHEMA)
    meta = {"versions": json.dumps(versions)} | of_scripts(entries)
    for word, own in _of_our_own(entries.keys()):
        entries[word].append(own)
    meta |= _write_words(connection, entries, progress)
    meta["contexts"], rows = tagging_weights.contexts_and_rows()
    connection.executemany("INSERT INTO tagging VALUES (?, ?)", rows)
    progress("index", 0.7)
    parts, words = compounds.learned_rows() if ours is None else map(ours.database.all, _LEARNED)
    connection.executemany("INSERT INTO part VALUES (?, ?)", parts)
    connection.executemany("INSERT INTO english VALUES (?, ?)", words)
    connection.executemany(
        "INSERT INTO unit VALUES (?, ?, ?)", ((word, *said) for word, said in sorted(units().items()))
    )
    progress("index", 0.9)
    connection.executemany("INSERT INTO entry VALUES (?, ?)", _homographs(entries))
    connection.executemany("INSERT INTO meta VALUES (?, ?)", sorted(meta.items()))
    connection.execute("INSERT INTO emission VALUES (?, ?)", emissions.packed(emission_chances()))
    connection.commit()
    progress("index", 1.0)
    return connection


def _of_our_own(listed: Container[str]) -> Iterator[tuple[str, Entry]]:
    """The words of our lexicon that the dictionary lacks, as entries."""
    found = {word: readings for word, readings in own_words().items() if word not in listed}
    for word, traditional in _converted(found):
        for pinyin, glosses in found[word].items():
            yield word, Entry(word, traditional, pinyin, tuple(glosses), (), ours=True)


def _write_words(connection: sqlite3.Connection, entries: dict[str, list[Entry]], progress: Progress) -> dict[str, str]:
    """Write what the lists say of each word; what of it goes into `meta`. What only served it is given back after."""
    progress("words", 0.15)
    counted = dict(jieba_words())
    progress("frequencies", 0.3)
    zipf, hsk = frequency.zipf_values(), frequency.hsk_levels()
    names = _names(entries, counted, zipf)
    progress("readings", 0.4)
    tables = pypinyin_tables()
    progress("index", 0.5)
    listed = entries.keys() | {word for word in tables if len(word) > 3}
    counted = without_no_words(counted, entries, listed | hsk.keys() | set_phrases().keys())
    weights = segmentation_counts(counted, entries, set_phrases(), listed, hsk, tables)
    forms, characters = _forms(weights.keys() | entries.keys())
    connection.executemany("INSERT INTO form VALUES (?, ?)", sorted(forms.items()))
    progress("index", 0.6)
    words = _lines(weights, counted, zipf, hsk, tables, listed, entries)
    rulings = dict(_rulings_by_prefix())
    rows = ((prefix, text, rulings.get(prefix, "")) for prefix, text in _by_prefix(words))
    connection.executemany("INSERT INTO prefix VALUES (?, ?, ?)", rows)
    cut_by = sorted(word for word, weight in weights.items() if weight)
    spelled = " ".join(str(weights[word]) for word in cut_by)
    connection.execute("INSERT INTO list VALUES (?, ?)", ("\n".join(cut_by), spelled))
    return names | {
        "total": str(sum(weights.values())),
        "in_zhu_words": json.dumps(sorted(_pairs_in_zhu_words(weights))),
        "simplified": "".join(characters),
        "traditional": "".join(characters.values()),
        "ambiguous": "".join(sorted(_ambiguous(forms, characters))),
        "seldom_alone": bound_characters.packed(zipf),
    }


_LEARNED = ("SELECT key, content FROM part", "SELECT key, content FROM english")
"""What `learned_rows` has learned, in an index that is there."""

_SCHEMA = """
CREATE TABLE prefix (prefix TEXT PRIMARY KEY, words TEXT NOT NULL, rulings TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE form (word TEXT PRIMARY KEY, traditional TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE list (words TEXT NOT NULL, weights TEXT NOT NULL);
CREATE TABLE profile (word TEXT PRIMARY KEY, content TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE entry (word TEXT PRIMARY KEY, homographs TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE emission (characters TEXT NOT NULL, chances BLOB NOT NULL);
CREATE TABLE tagging (key TEXT PRIMARY KEY, row BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE part (key TEXT PRIMARY KEY, content TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE english (key TEXT PRIMARY KEY, content TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE unit (word TEXT PRIMARY KEY, class TEXT NOT NULL, english TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
"""


def _pairs_in_zhu_words(weights: dict[str, int]) -> set[str]:
    """著 with its neighbour in the words that are hardly written with 着: 著名, not 执著."""
    words = [w for w, weight in weights.items() if "著" in w and weight > weights.get(w.replace("著", "着"), 0)]
    return {word[at : at + 2] for word in words for at in range(len(word) - 1) if "著" in word[at : at + 2]}


def _lines(
    weights: dict[str, int],
    counted: dict[str, tuple[int, str]],
    zipf: dict[str, float],
    hsk: dict[str, tuple[int, int, int]],
    tables: dict[str, tuple[Syllables, ...]],
    listed: set[str],
    entries: dict[str, list[Entry]],
) -> Iterator[tuple[str, str]]:
    """Each word of any source, sorted, with its line, whose mark says whether the segmenter or jieba knows it."""
    for word in sorted(weights.keys() | counted.keys() | zipf.keys() | hsk.keys() | tables.keys() | listed):
        weight, (count, tag) = weights.get(word, 0), counted.get(word, (0, ""))
        levels = "".join(map(str, hsk[word])) if word in hsk else ""
        spoken = ",".join(map(" ".join, tables[word])) if word in tables else ""
        behind = f"{levels}\t{spoken}\t{word in listed:d}\t{shapes_of(entries[word]) if word in entries else ''}"
        known = CUT_BY if weight or count else LISTED
        yield word, f"{known}{word}\t{weight}\t{count}\t{tag}\t{zipf.get(word, '')}\t{behind}"


def _by_prefix(lines: Iterator[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """The sorted lines grouped by their first two characters; a single character is a prefix of its own.

    What the segmenter cuts by stands before what only other lists hold.
    """
    for prefix, group in groupby(lines, key=lambda pair: pair[0][:2]):
        found = [line for _, line in group]
        cut_by = [line for line in found if not line.startswith(LISTED)]
        yield prefix, "".join(cut_by + [line for line in found if line.startswith(LISTED)]) + "\n"


def _rulings_by_prefix() -> Iterator[tuple[str, str]]:
    """The rows of our lexicon grouped by the first two characters of the words and parts they are about."""
    marked = [("\n", word, lines) for word, lines in sense_lines().items()]
    marked += [(PART, part, lines) for part, lines in part_lines().items()]
    for prefix, group in groupby(sorted(marked, key=lambda row: row[1]), key=lambda row: row[1][:2]):
        yield prefix, "".join(mark + line for mark, _, lines in group for line in lines) + "\n"


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


def _names(
    entries: dict[str, list[Entry]], counted: dict[str, tuple[int, str]], zipf: dict[str, float]
) -> dict[str, str]:
    """The surnames of the dictionary, which of them are told from words, and how names are written."""
    told = {word for word, some in entries.items() if any(is_surname(entry) for entry in some)}
    surnames = sorted(word for word in told if len(word) < 3)
    characters, chances = packed_chances(counted.items(), {surname for surname in surnames if len(surname) == 1})
    telling = telling_surnames(surnames, NameChances(characters, chances), zipf)
    return {
        "surnames": " ".join(surnames),
        "telling": " ".join(f"{surname}{grade}" for surname, grade in telling.items()),
        "name_characters": characters,
        "name_chances": chances,
    }


def _homographs(entries: dict[str, list[Entry]]) -> Iterator[tuple[str, str]]:
    for word in sorted(entries):
        rows = [(e.traditional, e.pinyin, e.glosses, e.classifiers, *([1] if e.ours else [])) for e in entries[word]]
        yield word, json.dumps(rows, ensure_ascii=False, separators=(",", ":"))
