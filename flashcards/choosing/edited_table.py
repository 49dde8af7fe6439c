"""A table that `list` printed and somebody edited in a spreadsheet, read back: which words, and what was changed.

Spreadsheets save with commas, semicolons or tabs, with or without quotes, in UTF-8, UTF-16 or the system's encoding,
which lacks some letters of pinyin and turns them into question marks: none of this is a change.
"""

import csv
import io
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from flashcards.printing import defused, undefused
from vocab.chinese import has_han
from vocab.errors import InputError
from vocab.sources import Warn, clean_name, read_text_file

MAX_MEGABYTES = 50
"""The largest table that is read: of some 100,000 words."""

Row = Mapping[str, str]
"""A line by the names of its columns."""

_DELIMITERS = "\t;,"
_LOST = "\ufffd"
_LEGACY = ("gbk", "big5")
"""Encodings in which a spreadsheet on a Chinese or Taiwanese system saves a table."""


def read_table(path: Path, warn: Warn) -> dict[str, Row] | None:
    """The lines of a table by headword, as it is written there; None for a file without a column `hanzi`.

    Of a word that stands there twice the later line counts, and `warn` is told. Raises InputError.
    """
    text = read_text_file(path, megabytes=MAX_MEGABYTES, warn=warn).lstrip("\ufeff")
    if text[:4].lower() == "sep=":  # by which Excel is told the separator
        text = text.partition("\n")[2]
    header = next((line for line in text.splitlines() if line.strip()), "")
    delimiter = next(
        (mark for mark in _DELIMITERS if "hanzi" in _names(next(csv.reader([header], delimiter=mark)))), ""
    )
    if not delimiter:
        return None
    try:
        names, *lines = _cells(text, delimiter)
    except csv.Error as error:
        raise InputError(f"{path}: is no table that can be read ({error}). Save it again as CSV UTF-8.") from error
    return _by_headword(_names(names), lines, lambda message: warn(f"{path}: {message}"))


def _by_headword(names: Sequence[str], lines: Sequence[Sequence[str]], warn: Warn) -> dict[str, Row]:
    rows: dict[str, Row] = {}
    strange = 0
    for cells in lines:
        row = dict(zip(names, cells, strict=False))
        word = undefused(row["hanzi"].strip()) if "hanzi" in row else ""
        if not has_han(word):
            strange += any(map(str.strip, cells))
            continue
        if word in rows:
            warn(f"{word}: stands there twice; the later line counts.")
        rows[word] = row
    if strange:
        warn(f"{strange} line{'' if strange == 1 else 's'} without a Chinese word left out.")
    return rows


def _names(header: Sequence[str]) -> list[str]:
    return [name.strip().strip("\"'\ufeff").lower() for name in header]


def _cells(text: str, delimiter: str) -> list[list[str]]:
    """The cells of each line; between tabs quotation marks are part of a cell as long as all lines are as long."""
    if delimiter == "\t":
        lines = [line.split("\t") for line in text.splitlines() if line.strip()]
        if len(set(map(len, lines))) == 1:
            return lines
    return [line for line in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter) if any(line)]


def changed(row: Row, column: str, printed: str) -> str:
    """What somebody wrote into a column in the place of what `list` prints there; empty for no change.

    An emptied cell is none: as in a glossary it leaves the point to us; nor is one whose characters are damaged.
    """
    cell = row.get(column, "")
    if _LOST in cell or any(form in _as_saved(printed) for form in _readings_of(cell)):
        return ""
    return list(_readings_of(cell))[-1]


def _readings_of(cell: str) -> Iterator[str]:
    """A cell as it stands there, and without the quotation marks of a program."""
    text = _plain(undefused(cell.strip()))
    yield text
    inner = text[1:-1].replace('""', "")
    if len(text) > 1 and text[0] == text[-1] == '"' and '"' not in inner:
        yield _plain(undefused(text[1:-1].replace('""', '"').strip()))


def _as_saved(printed: str) -> set[str]:
    """What `list` prints, as the encodings save it."""
    whole = _plain(undefused(str(defused(printed))))
    return {whole, *(whole.encode(name, "replace").decode(name) for name in _LEGACY)}


def _plain(text: str) -> str:
    return unicodedata.normalize("NFC", clean_name(text))
