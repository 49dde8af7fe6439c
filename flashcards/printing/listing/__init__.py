"""Vocabulary lists for people and programs: one output format a file, FORMATS by name."""

from collections.abc import Callable

from flashcards.printing.listing.csv import to_csv
from flashcards.printing.listing.html import to_html
from flashcards.printing.listing.json import to_json
from flashcards.printing.listing.markdown import to_markdown
from flashcards.printing.listing.page import Page
from flashcards.printing.listing.pdf import to_pdf
from flashcards.printing.listing.pleco import to_pleco
from flashcards.printing.listing.table import to_table
from flashcards.printing.listing.tsv import to_tsv
from flashcards.printing.listing.xlsx import to_xlsx
from vocab.records import Vocabulary

FORMATS: dict[str, Callable[[Vocabulary, Page], str | bytes]] = {
    "table": to_table,
    "tsv": to_tsv,
    "csv": to_csv,
    "json": to_json,
    "markdown": to_markdown,
    "html": to_html,
    "pdf": to_pdf,
    "pleco": to_pleco,
    "xlsx": to_xlsx,
}
"""A vocabulary and how it is printed -> the whole output, ending in a line end."""
