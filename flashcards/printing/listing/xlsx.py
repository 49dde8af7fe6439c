"""A workbook for spreadsheets: the only module that writes with openpyxl (the extra `xlsx`)."""

import io
from typing import Any

from flashcards.printing.listing.columns import COLUMNS, defused, row, undefused
from flashcards.printing.listing.page import PLAIN, Page, sections
from vocab.errors import ResourceError
from vocab.records import VocabItem, Vocabulary

_WIDTHS = {"hanzi": 14, "traditional": 14, "pinyin": 22, "english": 48, "sentence": 48, "sentence_pinyin": 48}
_WIDTH = 11
"""Characters of a column; the long ones wrap."""


def to_xlsx(vocabulary: Vocabulary, page: Page = PLAIN) -> bytes:
    """The columns of the contract in one sheet, or one for each kind, with a filter; numbers are numbers.

    Raises ResourceError where openpyxl is missing.
    """
    try:
        from openpyxl import Workbook
    except ImportError as error:
        raise ResourceError(
            "Workbooks need the package openpyxl. Install it with: pip install 'chinese-flashcards[xlsx]'"
        ) from error
    workbook = Workbook()
    workbook.remove(workbook.active)
    for heading, items in sections(vocabulary, page) or [("", ())]:
        sheet = workbook.create_sheet(heading or "Vocabulary")
        sheet.append(COLUMNS)
        for number, item in enumerate(items, start=2):
            _write(sheet, number, item)
        _lay_out(sheet)
    written = io.BytesIO()
    workbook.save(written)
    return written.getvalue()


def _write(sheet: Any, number: int, item: VocabItem) -> None:
    """A line whose texts are said to be texts, so that none of them is taken for a formula, a number or a date."""
    for column, value in enumerate(row(item).values(), start=1):
        cell = sheet.cell(number, column)
        if isinstance(value, str):
            cell.value = undefused(str(defused(value)))
            cell.data_type = "s"
            cell.quotePrefix = True
        else:
            cell.value = value


def _lay_out(sheet: Any) -> None:
    """Widths, lines that wrap, a header that stays and filters."""
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter

    wrapped, bold = Alignment(vertical="top", wrap_text=True), Font(bold=True)
    for at, name in enumerate(COLUMNS, start=1):
        sheet.column_dimensions[get_column_letter(at)].width = _WIDTHS.get(name, _WIDTH)
    for line in sheet.iter_rows():
        for cell in line:
            cell.alignment = wrapped
    for cell in sheet[1]:
        cell.font = bold
    sheet.freeze_panes = "B2"
    sheet.auto_filter.ref = sheet.dimensions
