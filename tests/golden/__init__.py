"""What the lists of a small text look like, kept as files. To write them anew after a change that is meant:

    python -m tests.golden

and read the difference (`git diff tests/golden`) before you commit it.
"""

from datetime import UTC, datetime
from pathlib import Path

from flashcards.printing.listing import FORMATS
from flashcards.printing.listing.page import PLAIN, Page
from flashcards.printing.reading_page import to_html
from flashcards.requests import Choice
from flashcards.wording import made, words
from vocab import Document, Resources, extract_vocabulary
from vocab.views.reading_page import read_paragraphs

FOLDER = Path(__file__).parent

# 'The bank and the library are both in the capital. The Chinese people fight for every minute and second.
# We strengthen the "four consciousnesses".'
TEXT = "银行和图书馆都在首都。中国人民争分夺秒。\n我们增强“四个意识”。\n"

BINARY = ("pdf", "xlsx")
"""Formats that are no text."""

WIDTH = "100"
"""Columns of the terminal that the table is made for."""


def written(resources: Resources) -> dict[str, str]:
    """The name of each golden file with what the lists say now."""
    documents = [Document("golden", TEXT)]
    vocabulary = extract_vocabulary(documents, resources=resources)
    recipe = made(
        words(len(vocabulary.items)), ["golden"], Choice(min_count=2), when=datetime(2026, 11, 27, tzinfo=UTC)
    )
    page = PLAIN._replace(recipe=recipe)
    lists = {f"list.{name}": str(form(vocabulary, page)) for name, form in FORMATS.items() if name not in BINARY}
    paragraphs = read_paragraphs(documents, resources=resources)
    return lists | {"annotate.html": to_html(paragraphs, Page(title="golden", recipe=recipe))}
