"""Word lists of a user in any of the usual shapes: headwords that are known or not wanted.

Of a table the column counts that holds words, wherever it stands; of a line what is a word, whatever stands around it.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from vocab.chinese import has_han, is_han, to_simplified
from vocab.records import Candidate
from vocab.references import Lexicon
from vocab.runtime import read_bounded
from vocab.selection.word_lists.cells import LONGEST, LONGEST_IN_COLUMN, Listed, words_in
from vocab.selection.word_lists.columns import columns_of_words, header_of
from vocab.selection.word_lists.rows import Row
from vocab.selection.word_lists.tables import tables_of

__all__ = ["Listed", "absent", "headwords", "listed_in", "read_words"]

MAX_MEGABYTES = 50
"""The largest list that is read: some millions of words."""

_TEXT = 0.5
"""Share of the lines with Chinese that hold no word from which on the file is a text."""

_UNLISTED = 0.8
"""Share of words in no dictionary from which on a list of more than a few is rather a text in lines, such as lyrics."""

_FEW = 10
"""Words of a list so short that it may well be one of names and set phrases of its own."""

_SHOWN = 30
"""Characters of a line that a warning shows."""


def read_words(path: Path, warn: Callable[[str], None], listed: Listed = is_han) -> Iterator[str]:
    """The headwords of a list as they are written there.

    `listed` tells which headwords a dictionary has: by them the column of the words is found, and words are told from
    sentences. How many lines hold no word is told to `warn`. Raises InputError for a file that cannot be read.
    """
    for table in tables_of(path, read_bounded(path, MAX_MEGABYTES), warn):
        header = header_of(table)
        columns = columns_of_words(table, header, listed)
        found = [(row, _words_of(row, columns, listed)) for row in table.rows[bool(header) :]]
        if not header and len(found) > 1 and not found[0][1]:  # a header in other words
            del found[0]
        _tell(path, table.what, found, warn, listed)
        for _, words in found:
            yield from words


def listed_in(lexicon: Lexicon) -> Listed:
    """Whether the lexicon has a headword, in either script."""

    def is_listed(word: str) -> bool:
        simplified = to_simplified(word, lexicon.traditional_only)
        return lexicon.fact(simplified).listed or bool(lexicon.entries(simplified))

    return is_listed


def absent(words: frozenset[str], candidates: Iterable[Candidate], lexicon: Lexicon) -> tuple[set[str], dict[str, str]]:
    """Those of some headwords that are no candidates, and the candidates that are meant by a traditional form.

    Not every form has its simplified one character by character (致力於, 本著): then the dictionary tells.
    """
    offered = {candidate.hanzi for candidate in candidates}
    missing = set(words - offered)
    lengths = set(map(len, missing))
    alike = [hanzi for hanzi in offered if len(hanzi) in lengths] if missing else []
    lexicon.load_entries(alike)
    meant = {e.traditional: hanzi for hanzi in alike for e in lexicon.entries(hanzi) if e.traditional in missing}
    return missing - meant.keys(), meant


def headwords(words: Iterable[str], lexicon: Lexicon) -> frozenset[str]:
    """The words as simplified headwords, which is how a selection knows them."""
    return frozenset(to_simplified(word, lexicon.traditional_only) for word in words)


def _words_of(row: Row, columns: Sequence[int] | None, listed: Listed) -> list[str]:
    """The words in the columns that hold them, or in all cells."""
    cells = row.cells if columns is None else [row.cells[at] for at in columns if at < len(row.cells)]
    longest = LONGEST if columns is None else LONGEST_IN_COLUMN
    return [word for cell in cells for word in words_in(cell, listed, longest)]


def _tell(
    path: Path, what: str, found: Sequence[tuple[Row, list[str]]], warn: Callable[[str], None], listed: Listed
) -> None:
    """Say how many lines hold no word, or that the file is no list of words at all."""
    empty = [row for row, words in found if not words]
    chinese = [row for row in empty if has_han("".join(row.cells))]
    several = sum(has_han("".join(row.cells)) for row, _ in found)
    if empty:
        shown = " ".join(" ".join(empty[0].cells).split())[:_SHOWN]
        share = f"{len(empty)} of {len(found)} {what.replace('entry', 'entrie')}s"
        lines = f"{share} hold no word, as {what} {empty[0].number}: “{shown}”"
        if len(chinese) > _TEXT * several:
            warn(f"{path}: looks like a text, not like a list of words: {lines}. Give one word a line.")
        elif len(empty) == 1:
            warn(f"{path}, {what} {empty[0].number}: no Chinese word (“{shown}”); the {what} is left out.")
        else:
            warn(f"{path}: {lines}; they are left out.")
    some = [words[0] for _, words in found if words][:1000]
    unlisted = [word for word in some if not listed(word)]
    if len(some) > _FEW and len(unlisted) >= _UNLISTED * len(some):
        share = f"{len(unlisted)} of {len(some)} words"
        warn(f"{path}: {share} are in no dictionary, as {unlisted[0]}: is it a list of words?")
