"""Word lists in Excel workbooks (.xlsx), read by openpyxl, which is an extra."""

import io
import warnings
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from vocab.errors import InputError
from vocab.selection.word_lists.rows import Row, Table
from vocab.sources import clean, members_of

_MOST_ROWS = 200_000
"""Rows of a sheet that are read: more words than anybody knows."""

_MOST_COLUMNS = 50

_LARGEST = 40_000_000
"""Bytes of an unpacked workbook; a row of four cells has 200."""


def sheets_of(path: Path, data: bytes) -> list[Table]:
    """The sheets of a workbook. Raises InputError for one that cannot be read, and for another archive."""
    names = members_of(path, data)
    if "xl/workbook.xml" not in names:
        what = "a Word file" if "word/document.xml" in names else "an archive"
        raise InputError(f"{path}: is {what}, no list of words. Save the words as plain text, one a line.")
    try:
        import openpyxl
    except ImportError as error:
        raise InputError(
            f"{path}: is an Excel workbook. Save it as .csv, or pip install 'chinese-flashcards[xlsx]'."
        ) from error
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        if sum(member.file_size for member in archive.infolist()) > _LARGEST:
            raise InputError(f"{path}: unpacks to more than {_LARGEST // 1_000_000} MB. Save the words as .csv.")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of extensions of Excel that hold no cells
            workbook = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True)
            return [Table(tuple(_rows(sheet)), what="row") for sheet in workbook.worksheets]
    except _DAMAGE as error:
        raise InputError(f"{path}: is a damaged Excel workbook. Save it again, or as .csv.") from error


def _rows(sheet: Any) -> Iterator[Row]:
    """The rows of a sheet that are not empty."""
    cells = sheet.iter_rows(values_only=True, max_row=_MOST_ROWS, max_col=_MOST_COLUMNS)
    for number, row in enumerate(cells, start=1):
        if any(cell is not None for cell in row):
            yield Row(number, tuple("" if cell is None else clean(str(cell)).strip() for cell in row))


_DAMAGE = (
    OSError, EOFError, KeyError, IndexError, ValueError, TypeError, AttributeError, SyntaxError, RuntimeError,
    NotImplementedError, zipfile.BadZipFile, zlib.error,
)  # fmt: skip
"""What openpyxl and its parsers raise on damaged workbooks; SyntaxError is that of XML."""
