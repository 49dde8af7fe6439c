"""A Markdown table, for notes and web pages."""

import re

from flashcards.printing.listing.columns import marked_english, row
from flashcards.printing.listing.page import PLAIN, Page, about, sections, title_of
from vocab.records import Vocabulary

_SHOWN = ("hanzi", "pinyin", "english", "kind", "count", "hsk", "sentence")


def to_markdown(vocabulary: Vocabulary, page: Page = PLAIN) -> str:
    """Title and one table, or one for each kind under its own heading."""
    lines = [f"# {_plain(title_of(vocabulary, page))}", "", _plain(about(vocabulary, page)), ""]
    for heading, items in sections(vocabulary, page):
        lines += [f"## {heading}", ""] if heading else []
        lines += [f"| {' | '.join(_SHOWN)} |", "|---|---|---|---|--:|---|---|"]
        for item in items:
            cells = row(item) | {"english": marked_english(item)}
            lines.append(f"| {' | '.join(_plain(str(cells[name])) for name in _SHOWN)} |")
        lines.append("")
    return "\n".join(lines)


def _plain(text: str) -> str:
    """Text that Markdown shows as it is, on one line."""
    return re.sub(r"([\\`*_{}\[\]<>|#~&])", r"\\\1", " ".join(text.split()))
