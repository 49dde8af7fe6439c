"""The text format that Pleco imports: headword, pinyin and definition with tabs between them, categories above."""

from flashcards.printing.listing.columns import marked_english
from flashcards.printing.listing.page import PLAIN, Page, sections, title_of
from vocab.records import Vocabulary


def to_pleco(vocabulary: Vocabulary, page: Page = PLAIN) -> str:
    """One category named by the title, or below it one for each kind, each with a line a word.

    Of a word with several readings the commonest stands in the column; the definition names them all.
    """
    title = _line(title_of(vocabulary, page)).replace("/", "-")
    lines = []
    for heading, items in sections(vocabulary, page):
        lines.append(f"// {title}/{heading}" if heading else f"// {title}")
        lines += [
            "\t".join(map(_line, (item.headword, item.senses[0].reading.pinyin, marked_english(item))))
            for item in items
        ]
    return "\n".join(lines) + "\n"


def _line(text: str) -> str:
    """The text on one line without control characters; private ones would be marks of Pleco's."""
    return "".join(character for character in " ".join(text.split()) if character.isprintable())
