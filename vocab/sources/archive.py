"""A zip archive read from memory within bounds: nothing is ever extracted.

What is read counts, not what is promised, so that bombs of every make end at a limit.
A damaged or encrypted archive is one sentence.
"""

import io
import posixpath
import struct
import zipfile
import zlib
from functools import cached_property
from urllib.parse import unquote

from vocab.errors import InputError
from vocab.sources.member_names import by_spelling, keys_of
from vocab.sources.source import Source

MOST_ENTRIES = 10_000

LARGEST_MEMBER = 64_000_000
"""Bytes of one member, counted while it is unpacked; the text of a long novel has 10 MB."""

LARGEST_TOTAL = 256_000_000
"""Bytes of all members that are read together."""

MOST_TIMES, SMALLEST_TOTAL = 100, 10_000_000
"""How many times its own size an archive may unpack to, if that is more than a novel has: prose shrinks to a third,
a table in Word to a twentieth, a bomb to a thousandth."""

_DIRECTORY = MOST_ENTRIES * 400
"""Bytes of the table of contents: zipfile reads it whole, before its entries could be counted."""

_LEFT_BEHIND = ("__MACOSX", ".DS_Store")
"""What a Mac packs beside the files."""

_DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    ValueError,
    OSError,
    NotImplementedError,
    RuntimeError,
    struct.error,
)
"""What zipfile raises on damaged and hostile archives."""


class Budget:
    """What may still be unpacked: one for a file with all the archives inside it."""

    def __init__(self, size: int) -> None:
        self._left = min(LARGEST_TOTAL, max(MOST_TIMES * size, SMALLEST_TOTAL))

    def largest(self) -> int:
        """The bytes that one member may have."""
        return min(LARGEST_MEMBER, self._left)

    def spend(self, size: int) -> bool:
        """Take the bytes of a member; whether there were so many."""
        allowed = size <= self.largest()
        self._left -= size
        return allowed


class Archive:
    """The members of one archive, by name. Raises InputError where it is none, damaged or too large."""

    def __init__(self, source: Source, budget: Budget | None = None) -> None:
        self._source = source
        self._budget = budget or Budget(len(source.data))
        if _directory_size(source.data) > _DIRECTORY:
            raise self.refusal(f"has more than {MOST_ENTRIES} entries")
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(source.data))
        except _DAMAGE as error:
            raise self.damaged() from error
        if len(self._zip.infolist()) > MOST_ENTRIES:
            raise self.refusal(f"has more than {MOST_ENTRIES} entries")
        self.names = frozenset(self._zip.namelist())

    def find(self, path: str) -> str | None:
        """The name of the member that a path means, however it is spelt; None where there is none."""
        for exact in (path, posixpath.normpath(path), posixpath.normpath(unquote(path))):
            if exact in self.names:
                return exact
        keys = [*keys_of(path), *(keys_of(posixpath.join(self._root, path.lstrip("/"))) if self._root else ())]
        return next((self._spellings[key] for key in keys if key in self._spellings), None)

    @cached_property
    def _root(self) -> str:
        """The folder that all members are in, where somebody packed that in the place of what is in it."""
        names = [name.replace("\\", "/") for name in self.names if not name.startswith(_LEFT_BEHIND)]
        folders = {name.partition("/")[0] for name in names}
        return folders.pop() if len(folders) == 1 and all("/" in name for name in names) else ""

    @cached_property
    def _spellings(self) -> dict[str, str]:
        return by_spelling(self._zip.infolist())

    def read(self, name: str) -> bytes:
        """One member, whole. Raises KeyError where it is missing, InputError where it cannot be used."""
        info = self._zip.getinfo(name)
        if info.flag_bits & 1:
            raise InputError(f"{self._source.name}: is encrypted. Give a file without a password or copy protection.")
        if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):  # others unpack without a bound
            raise self.damaged()
        try:
            with self._zip.open(info) as member:
                data = member.read(self._budget.largest() + 1)
        except _DAMAGE as error:
            raise self.damaged() from error
        if not self._budget.spend(len(data)):
            raise self.refusal("unpacks to more than a book holds")
        return data

    def damaged(self) -> InputError:
        """The error of an archive or a member that is not whole."""
        return InputError(f"{self._source.name}: is a damaged archive. Get the file again.")

    def refusal(self, reason: str) -> InputError:
        """The error of an archive that is no honest book."""
        return InputError(f"{self._source.name}: {reason}. Such a file is not read; get it from another source.")


def _directory_size(data: bytes) -> int:
    """The size of the table of contents as the end of the archive gives it; 0 where there is no such end."""
    end = data.rfind(b"PK\x05\x06", max(0, len(data) - (1 << 16) - 22))
    if data[max(end - 20, 0) : max(end - 16, 0)] == b"PK\x06\x07":  # zip64: of 65,535 entries or 4 GB
        return _DIRECTORY + 1
    return int.from_bytes(data[end + 12 : end + 16], "little") if end >= 0 else 0
