"""The names of an archive's members in every spelling that programs write and links use.

Windows tells no case apart and writes backslashes, a Mac composes no characters (NFD), old zip programs write Chinese
in the encoding of their system, some code what a link has in percent signs and some do not.
"""

import posixpath
import unicodedata
import zipfile
from collections.abc import Iterable, Iterator
from urllib.parse import unquote_to_bytes

_UTF_8 = 0x800
"""The flag of a member whose name is in UTF-8; zipfile takes any other for the code page of the first PCs."""

_ENCODINGS = ("utf-8", "gb18030", "big5hkscs")
"""What a name without that flag, or a link in percent signs, may be in."""


def by_spelling(members: Iterable[zipfile.ZipInfo]) -> dict[str, str]:
    """The name of each member by the key of every way to read it; the first of two counts."""
    found: dict[str, str] = {}
    for member in members:
        if member.is_dir():
            continue
        for name in _readings(member):
            for key in keys_of(name):
                found.setdefault(key, member.filename)
    return found


def keys_of(path: str) -> tuple[str, ...]:
    """The keys of a path: what is the same in all its spellings, as it stands and without percent signs."""
    return tuple(dict.fromkeys(_key(each) for each in (path, *_unquoted(path))))


def _key(path: str) -> str:
    whole = posixpath.normpath("/" + path.replace("\\", "/").strip())
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", whole.lstrip("/")).casefold())


def _unquoted(path: str) -> Iterator[str]:
    if "%" in path:
        data = unquote_to_bytes(path)
        yield from _decoded(data)


def _readings(member: zipfile.ZipInfo) -> Iterator[str]:
    yield member.filename
    if not member.flag_bits & _UTF_8 and not member.filename.isascii():
        try:
            yield from _decoded(member.filename.encode("cp437"))
        except UnicodeEncodeError:  # named in an extra field, and rightly
            return


def _decoded(data: bytes) -> Iterator[str]:
    for encoding in _ENCODINGS:
        try:
            yield data.decode(encoding)
        except UnicodeDecodeError:
            continue
