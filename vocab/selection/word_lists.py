"""Word lists of a user: headwords that are known or not wanted, one a line."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from vocab.chinese import has_han, to_simplified
from vocab.records import Candidate
from vocab.references import Lexicon
from vocab.sources import read_text_file

MAX_MEGABYTES = 50
"""The largest list that is read: some millions of words."""


def read_words(path: Path, warn: Callable[[str], None]) -> Iterator[str]:
    """The headwords of a list as they are written there.

    A line is one word, or a table's line whose first cell (before a tab or comma) is the word; # begins a remark. A
    line without Chinese characters is told to `warn`, unless it is the first, a header. Raises InputError for a file
    that cannot be read.
    """
    text = read_text_file(path, megabytes=MAX_MEGABYTES, warn=warn)
    for number, line in enumerate(text.splitlines(), start=1):
        cell = line.partition("#")[0].replace(",", "\t").partition("\t")[0]
        word = cell.strip().strip("\"'\ufeff")
        if has_han(word):
            yield word
        elif word and number > 1:
            warn(f"{path}, line {number}: no Chinese word; the line is left out.")


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
