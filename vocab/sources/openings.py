"""The files behind the arguments, and their bytes within a limit; `-` is standard input."""

import os
import re
import stat
import sys
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from vocab.errors import InputError

STANDARD_INPUT = "-"

MAX_MEGABYTES = 50
"""The largest file that is read: a book of three million characters as text has 9 MB, an illustrated one 50."""

MEGABYTE = 1_000_000

MOST_FILES = 10_000
"""Files of one folder; more of them are no texts to learn from but a mistaken path."""


def name_of(path: str) -> str:
    """The input as messages name it."""
    return "standard input" if path == STANDARD_INPUT else path


def files_of(paths: Iterable[str], suffixes: Collection[str]) -> Iterator[tuple[str, list[str]]]:
    """Each argument with the files it stands for, a file only where it is first met. Raises InputError."""
    seen: set[str] = set()
    for path in paths:
        if not path:
            raise InputError("the empty name is no file. Give a file with Chinese text.")
        files = _within(path, suffixes) if path != STANDARD_INPUT and _is_folder(path) else [path]
        fresh = []
        for file in files:
            place = file if file == STANDARD_INPUT else os.path.realpath(file)
            if place not in seen:
                seen.add(place)
                fresh.append(file)
        if fresh:
            yield path, fresh


def _is_folder(path: str) -> bool:
    try:
        return Path(path).is_dir()
    except ValueError:  # a NUL in the name
        return False


def _within(folder: str, suffixes: Collection[str]) -> list[str]:
    """The texts in a folder and its folders in the order people count in; hidden ones and links to folders left out."""
    found: list[str] = []
    for place, folders, names in os.walk(folder):
        folders[:] = sorted((name for name in folders if not name.startswith(".")), key=_as_counted)
        for name in sorted(names, key=_as_counted):
            path = Path(place, name)
            if path.suffix.lower() in suffixes and not name.startswith(".") and path.is_file():
                found.append(str(path))
        if len(found) > MOST_FILES:
            raise InputError(f"{folder}: is a folder with more than {MOST_FILES} texts. Name some of them.")
    if not found:
        raise InputError(f"{folder}: is a folder without texts. Give one with {', '.join(sorted(suffixes))} files.")
    return found


def _as_counted(name: str) -> list[tuple[int, str]]:
    """Chapter 9 before chapter 10."""
    pieces = re.findall(r"[0-9]{1,18}|[^0-9]+", name)
    return [(int(piece), "") if piece.isdecimal() else (0, piece) for piece in pieces]


def contents(path: str, megabytes: int) -> bytes:
    """The bytes of a file or of standard input. Raises InputError for one that is missing, unreadable or too large."""
    name = name_of(path)
    try:
        if path == STANDARD_INPUT:
            if sys.stdin is None:
                raise InputError("standard input: is closed. Give a file with Chinese text.")
            return _bounded(name, sys.stdin.buffer, megabytes)
        if Path(path).is_dir():
            raise InputError(f"{path}: is a folder. Name the files in it.")
        with Path(path).open("rb") as file:
            status = os.fstat(file.fileno())
            if stat.S_ISREG(status.st_mode) and status.st_size > megabytes * MEGABYTE:
                raise too_large(name, megabytes)
            return _bounded(name, file, megabytes)
    except FileNotFoundError as error:
        raise InputError(f"{path}: no such file. Check the name and the folder.") from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise InputError(f"{name}: cannot be read ({reason}). Check the file and its permissions.") from error


def _bounded(name: str, file: BinaryIO, megabytes: int) -> bytes:
    """What is read counts: a device or pipe has no size beforehand."""
    data = file.read(megabytes * MEGABYTE + 1)
    if len(data) > megabytes * MEGABYTE:
        raise too_large(name, megabytes)
    return data


def too_large(name: str, megabytes: int) -> InputError:
    """The error of a file, or of texts, beyond the limit."""
    return InputError(f"{name}: is larger than the limit of {megabytes} MB. Split it, or raise --max-size.")
