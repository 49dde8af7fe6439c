"""The columns that every format with columns shares."""

from flashcards.markup import COMPOSED
from vocab.records import VocabItem
from vocab.references import hsk_text

COLUMNS = (
    "hanzi", "traditional", "pinyin", "english", "kind", "pos", "classifier", "count", "zipf", "hsk", "sentence",
    "sentence_pinyin", "source",
)  # fmt: skip

GLOSSES = 3
"""Senses of each reading in a list; a card shows more."""


def row(item: VocabItem) -> dict[str, str | int | float]:
    """One item as a line, by column."""
    return {
        "hanzi": item.headword,
        "traditional": item.traditional,
        "pinyin": item.pinyin,
        "english": english(item),
        "kind": item.kind,
        "pos": item.pos,
        "classifier": ", ".join(classifier.hanzi for classifier in item.classifiers),
        "count": item.times,
        "zipf": item.zipf,
        "hsk": hsk_text(item.hsk).removeprefix("HSK "),
        "sentence": item.example.text,
        "sentence_pinyin": item.example.pinyin,
        "source": item.example.source,
    }


def english(item: VocabItem) -> str:
    """The first senses; with several readings each is named before its senses."""
    several = len(item.senses) > 1
    return " | ".join(
        (f"{sense.reading.pinyin}: " if several else "") + "; ".join(sense.glosses[:GLOSSES]) for sense in item.senses
    )


def marked_english(item: VocabItem) -> str:
    """The English as people read it: with a mark where it was put together."""
    return f"{COMPOSED} {english(item)}" if item.english_source == "composed" else english(item)


_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
"""What a cell begins with that a spreadsheet may run as a formula (OWASP, CSV injection)."""


def defused(cell: str | int | float) -> str | int | float:
    """The cell so that a spreadsheet shows it: an apostrophe before a formula, no control characters or line ends."""
    if not isinstance(cell, str):
        return cell
    text = "".join(character for character in " ".join(cell.split()) if character.isprintable())
    return f"'{text}" if text.startswith(_FORMULA) else text


def undefused(cell: str) -> str:
    """The cell without the apostrophe that `defused` put before it."""
    return cell[1:] if cell.startswith("'") and cell[1:].startswith(_FORMULA) else cell
