"""Tab-separated values with a header line."""

from flashcards.printing.listing.columns import COLUMNS, defused, row
from flashcards.printing.listing.page import PLAIN, Page
from vocab.records import Vocabulary


def to_tsv(vocabulary: Vocabulary, _: Page = PLAIN) -> str:
    """The list with the columns of the contract; tabs and line ends inside a cell become spaces."""
    lines = ["\t".join(COLUMNS)]
    lines += ["\t".join(str(defused(cell)) for cell in row(item).values()) for item in vocabulary.items]
    return "\n".join(lines) + "\n"
