"""Comma-separated values (RFC 4180) with a header line, safe to open in a spreadsheet."""

import csv
import io

from flashcards.printing.listing.columns import COLUMNS, defused, row
from flashcards.printing.listing.page import PLAIN, Page
from vocab.records import Vocabulary

BYTE_ORDER_MARK = "\ufeff"
"""Some spreadsheets take UTF-8 for the system's own encoding without it."""


def to_csv(vocabulary: Vocabulary, page: Page = PLAIN) -> str:
    """The list with the columns of the contract; line ends as the RFC has them."""
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    writer.writerows([defused(cell) for cell in row(item).values()] for item in vocabulary.items)
    return BYTE_ORDER_MARK * page.bom + written.getvalue()
