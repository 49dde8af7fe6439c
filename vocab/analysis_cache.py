"""Analysed texts in the user's cache folder: bounded, content-addressed, never executed, never missed.

One file a text, `analysis-<key>-<digest>.z`: the key stands for the text and all that decides what is made of it, the
digest (SHA-256) for the content, so that a damaged or foreign file is passed over.
"""

import contextlib
import zlib
from collections.abc import Iterable, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any

from vocab import stored_records
from vocab.errors import OutputError
from vocab.files import write_atomically
from vocab.reference_index import cache_folder

MAX_BYTES = 200_000_000
"""All analyses together; the ones used longest ago go first."""

MAX_UNPACKED = 400_000_000
"""Bytes of one analysis that is read back; a larger one is not kept."""

_DIGITS = 32


def read(key: str, classes: Sequence[type[Any]]) -> list[Any]:
    """The records stored under a key, or none."""
    for path in _files(f"analysis-{key}-*.z"):
        with contextlib.suppress(OSError, zlib.error, ValueError, TypeError, KeyError, IndexError, RecursionError):
            if not path.is_file():  # a pipe or device would never end
                continue
            packed = path.read_bytes()
            if path.stem.rsplit("-", 1)[-1] != sha256(packed).hexdigest()[:_DIGITS]:
                continue
            opened = zlib.decompressobj()
            data = opened.decompress(packed, MAX_UNPACKED)
            records = stored_records.load(data, classes)
            path.touch()
            return records
    return []


def write(key: str, records: Iterable[Any]) -> None:
    """Store the records under a key in place of what stood there; a folder that cannot be written is no failure."""
    data = stored_records.dump(records)
    if len(data) > MAX_UNPACKED:
        return
    packed = zlib.compress(data, level=1)
    name = f"analysis-{key}-{sha256(packed).hexdigest()[:_DIGITS]}.z"
    with contextlib.suppress(OutputError, OSError):
        write_atomically(cache_folder() / name, packed)
        for other in _files(f"analysis-{key}-*.z"):
            if other.name != name:
                other.unlink()
        _bound()


def clear() -> int:
    """Remove all analyses; how many there were."""
    gone = 0
    for path in _files("analysis-*.z"):
        with contextlib.suppress(OSError):
            path.unlink()
            gone += 1
    return gone


def _files(pattern: str) -> list[Path]:
    with contextlib.suppress(OSError):
        return sorted(cache_folder().glob(pattern))
    return []


def _bound() -> None:
    stats = [(path.stat(), path) for path in _files("analysis-*.z")]
    total = sum(stat.st_size for stat, _ in stats)
    for stat, path in sorted(stats, key=lambda pair: pair[0].st_mtime):
        if total <= MAX_BYTES:
            return
        path.unlink()
        total -= stat.st_size
