"""The user's own lists as the page shows them: rows to search, files taken in."""

import unicodedata
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import NamedTuple, TypeVar

from flashcards.choosing import known, my_words
from vocab.analysis import Resources
from vocab.errors import InputError
from vocab.records import GlossaryEntry
from vocab.references import read_glossary
from vocab.runtime import private_folder
from vocab.selection import word_lists

Warn = Callable[[str], None]
Found = TypeVar("Found")

TABLES = (".csv", ".tsv", ".xlsx", ".json")
"""Lists besides those that are read as such by their suffix: their shape is found by what is in them."""


class Row(NamedTuple):
    """A word of a list with its pinyin and what it means in brief."""

    hanzi: str
    pinyin: str
    english: str
    note: str = ""


def rows_of(words: Iterable[str], resources: Resources) -> list[Row]:
    """The rows of a list of words, by their pinyin."""
    listed = sorted(words)
    resources.lexicon.load_entries(listed)
    rows = [_row(word, resources) for word in listed]
    return sorted(rows, key=lambda row: (plain(row.pinyin), row.hanzi))


def _row(word: str, resources: Resources) -> Row:
    reading = resources.reader.word(word)
    choice = resources.senses.choose(word, reading.syllables)
    return Row(word, reading.pinyin, "; ".join(choice.glosses[:2]))


def rows_of_glossary(entries: Iterable[GlossaryEntry], resources: Resources) -> list[Row]:
    """The rows of a glossary; where an entry names no pinyin, that of the word in brackets."""
    return [
        Row(e.hanzi, e.pinyin or f"({resources.reader.word(e.hanzi).pinyin})", e.english, e.note)
        for e in sorted(entries)
    ]


def found(rows: Sequence[Row], query: str) -> list[Row]:
    """The rows that hold all words of a query somewhere, pinyin with or without its tones."""
    wanted = [plain(word) for word in query.split()]
    return [row for row in rows if all(any(word in plain(cell) for cell in row) for word in wanted)]


def plain(text: str) -> str:
    """Text without the marks over its letters, apostrophes and capitals."""
    letters = unicodedata.normalize("NFD", text.casefold())
    return "".join(c for c in letters if not unicodedata.combining(c) and c not in "'’")


def words_in(name: str, data: bytes, resources: Resources, warn: Warn) -> frozenset[str]:
    """The headwords of a list, collection or deck that was given to the page. Raises InputError.

    Its name is no path: only what kind of file it is, is taken from it.
    """
    suffix = Path(name).suffix.lower()
    suffix = suffix if suffix in known.READERS or suffix in TABLES else ".txt"
    listed = word_lists.listed_in(resources.lexicon)

    def read(path: Path, told: Warn) -> frozenset[str]:
        return word_lists.headwords(known.read_known([path], told, listed=listed), resources.lexicon)

    return _read(f"list{suffix}", data, read, warn)


def entries_in(data: bytes, warn: Warn) -> list[GlossaryEntry]:
    """The entries of a glossary that was given to the page. Raises InputError."""
    return _read("glossary.tsv", data, lambda path, told: list(read_glossary(path, warn=told).values()), warn)


def _read(name: str, data: bytes, read: Callable[[Path, Warn], Found], warn: Warn) -> Found:
    """What is read from some bytes in a file that is gone afterwards, and of whose place nobody is told."""
    with private_folder() as folder:
        path = folder / name
        path.write_bytes(data)
        try:
            return read(path, lambda message: warn(message.replace(str(path), _GIVEN)))
        except InputError as error:
            raise InputError(str(error).replace(str(path), _GIVEN)) from error


_GIVEN = "The file"


def exported(words: Iterable[str]) -> bytes:
    """A list as a file."""
    return "".join(f"{word}\n" for word in sorted(words)).encode("utf-8")


def exported_glossary(entries: Iterable[GlossaryEntry]) -> bytes:
    """A glossary as a file."""
    return my_words.glossary_text(sorted(entries)).encode("utf-8")
