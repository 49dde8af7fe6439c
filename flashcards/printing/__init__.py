"""What is printed: lists in FORMATS; explanations, annotated texts, coverage and reading pages by their callers."""

from flashcards.printing.listing import FORMATS
from flashcards.printing.listing.columns import defused, row, undefused
from flashcards.printing.listing.page import PLAIN, Page

__all__ = ["FORMATS", "PLAIN", "Page", "defused", "row", "undefused"]
