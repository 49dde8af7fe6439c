"""Files that carry the digest of their content at their end, so that one that is whole is told from any other.

The seal is written last. What follows a SQLite database does not trouble SQLite, whose header says how long it is
(https://www.sqlite.org/fileformat.html), so that a sealed database is opened where it lies.
"""

import hashlib
import os
from pathlib import Path
from typing import IO

from vocab.errors import InputError

_MARK = b"chinese-flashcards, sealed: "
_VERSION, _DIGEST = 4, 32
_LENGTH = len(_MARK) + _VERSION + _DIGEST

_AT_ONCE = 1 << 20
"""Bytes."""


def seal(path: Path, version: int) -> str:
    """Seal a file, durably; what comes back is the digest of the whole, in hexadecimal digits."""
    with path.open("r+b") as file:
        digest = _digest(file, os.fstat(file.fileno()).st_size)
        trailer = _MARK + version.to_bytes(_VERSION, "big") + digest.digest()
        digest.update(trailer)
        file.seek(0, os.SEEK_END)
        file.write(trailer)
        file.flush()
        os.fsync(file.fileno())
    return digest.hexdigest()


def check(path: Path, version: int, *, kind: str, again: str) -> None:
    """Raise InputError, with one sentence, for a file that is no whole one of ours in this version.

    `kind` says what it should be, `again` how it is made anew.
    """
    try:
        if not path.is_file():  # a pipe or device would never end
            raise InputError(f"{path}: {'is no file' if path.exists() else 'no such file'}. Name {kind}.")
        with path.open("rb") as file:
            length = os.fstat(file.fileno()).st_size - _LENGTH
            file.seek(max(length, 0))
            trailer = file.read()
            file.seek(0)
            if not trailer.startswith(_MARK):
                raise InputError(f"{path}: {_unsealed(file.read(16), kind)} {again}")
            made, expected = int.from_bytes(trailer[len(_MARK) : -_DIGEST], "big"), trailer[-_DIGEST:]
            if made > version:
                raise InputError(
                    f"{path}: is of a later version of chinese-flashcards. Install that version to use it."
                )
            if made < version:
                raise InputError(f"{path}: is of an earlier version of chinese-flashcards. {again}")
            file.seek(0)
            if _digest(file, length).digest() != expected:
                raise InputError(f"{path}: is damaged. {again}")
    except OSError as error:
        raise InputError(f"{path}: cannot be read ({error.strerror}). Check the file and its permissions.") from error


def _unsealed(start: bytes, kind: str) -> str:
    if start == b"SQLite format 3\0":
        return f"is not {kind}, or only the beginning of one."
    return f"is not {kind}."


def _digest(file: IO[bytes], length: int) -> "hashlib._Hash":
    digest = hashlib.sha256()
    while length > 0 and (some := file.read(min(length, _AT_ONCE))):
        digest.update(some)
        length -= len(some)
    return digest
