"""Texts in: a path or standard input becomes a Document. READERS holds one function for each file suffix."""

import os
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

from vocab.characters import HAN
from vocab.errors import InputError
from vocab.records import Document
from vocab.sources.cleaning import clean
from vocab.sources.plain import read_plain

READERS: dict[str, Callable[[bytes, str], str]] = {".txt": read_plain, ".md": read_plain}
"""Bytes and the name for messages -> the text. A suffix that is not here is read as plain text."""

STANDARD_INPUT = "-"

MAX_MEGABYTES = 200
"""The largest file that is read: about seventy million characters, a large library shelf."""

_LIMIT = MAX_MEGABYTES * 1_000_000


def read_documents(paths: Iterable[str]) -> tuple[Document, ...]:
    """All documents in the order given; a file given twice counts once. Raises InputError."""
    return tuple(read_document(path) for path in _distinct(paths))


def _distinct(paths: Iterable[str]) -> list[str]:
    """The first of all paths that lead to the same file."""
    first: dict[str, str] = {}
    for path in paths:
        first.setdefault(path if path == STANDARD_INPUT else os.path.realpath(path), path)
    return list(first.values())


def read_document(path: str) -> Document:
    """One text; `-` is standard input.

    Raises InputError for a missing, unreadable, oversized or empty file, for one that is not text, and for one without
    any Chinese character.
    """
    name, data = ("standard input", _standard_input()) if path == STANDARD_INPUT else (path, _contents(Path(path)))
    text = clean(READERS.get(Path(path).suffix.lower(), read_plain)(data, name))
    if not text.strip():
        raise InputError(f"{name}: is empty. Give a file with Chinese text.")
    if not HAN.search(text):
        raise InputError(f"{name}: no Chinese text found. Give a file with Chinese characters.")
    return Document("text" if path == STANDARD_INPUT else clean(Path(path).stem) or "text", text)


def _standard_input() -> bytes:
    if sys.stdin is None:
        raise InputError("standard input: is closed. Give a file with Chinese text.")
    return _bounded("standard input", sys.stdin.buffer.read(_LIMIT + 1))


def _bounded(name: str, data: bytes) -> bytes:
    if len(data) > _LIMIT:
        raise InputError(f"{name}: is larger than {MAX_MEGABYTES} MB. Split it into smaller files.")
    return data


def _contents(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise InputError(f"{path}: is a folder. Name the files in it.")
        with path.open("rb") as file:  # what is read counts: a device or pipe has no size beforehand
            return _bounded(str(path), file.read(_LIMIT + 1))
    except FileNotFoundError as error:
        raise InputError(f"{path}: no such file. Check the name and the folder.") from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise InputError(f"{path}: cannot be read ({reason}). Check the file and its permissions.") from error
