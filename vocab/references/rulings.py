"""Our own tables in `data/`: tab-separated lines below a header, each about the word in its first column.

Our learner's lexicon is the folder `data/lexicon`: a file for each letter by which readings begin (`hanzi pinyin class
gloss cues register`; rows of a word stand together in the order of preference), `compounds/` for words that no
dictionary lists (the same without cues), `units.tsv` for the English of what is cut into words and goes together (the
same again, no words), `parts.tsv` for what a part means inside a compound (`part position pinyin class gloss cues`). It
goes into the index; only who builds one reads it here.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

DATA = Path(__file__).parent.parent / "data"
LEXICON = DATA / "lexicon"


@cache
def lines_by_word(name: str) -> Mapping[str, Sequence[str]]:
    """The lines of a table by their word, in the order of the file, as they stand there."""
    return _by_word(_lines([DATA / name]))


def lexicon_files() -> list[Path]:
    """The files of our learner's lexicon that the index is made of, sorted by name."""
    return [*_letters(), *_compounds(), LEXICON / "parts.tsv", LEXICON / "units.tsv"]


def sense_lines() -> Mapping[str, Sequence[str]]:
    """The rows on the senses of each word, those of compounds filled up with a column for cues."""
    without_cues = (line.rsplit("\t", 1) for line in _lines(_compounds()))
    return _by_word([*_lines(_letters()), *(f"{row}\t\t{register}" for row, register in without_cues)])


def part_lines() -> Mapping[str, Sequence[str]]:
    """The rows on the parts of compounds, by part."""
    return _by_word(_lines([LEXICON / "parts.tsv"]))


def units() -> dict[str, tuple[str, str]]:
    """The class and the English of units that nobody lists and that are no words of their own for the segmenter."""
    cells = (line.split("\t") for line in _lines([LEXICON / "units.tsv"]))
    return {hanzi: (word_class, gloss) for hanzi, _, word_class, gloss, _ in cells}


def own_words() -> dict[str, dict[str, list[str]]]:
    """The glosses of the words that no dictionary lists, by word and pinyin."""
    found: dict[str, dict[str, list[str]]] = {}
    for line in _lines(_compounds()):
        hanzi, pinyin, _, gloss, _ = line.split("\t")
        found.setdefault(hanzi, {}).setdefault(pinyin, []).append(gloss)
    return found


def _letters() -> list[Path]:
    return sorted(LEXICON.glob("?.tsv"))


def _compounds() -> list[Path]:
    return sorted((LEXICON / "compounds").glob("*.tsv"))


def _lines(files: Iterable[Path]) -> Iterator[str]:
    for file in files:
        yield from file.read_bytes().decode().removesuffix("\n").split("\n")[1:]


def _by_word(lines: Iterable[str]) -> Mapping[str, Sequence[str]]:
    found: dict[str, list[str]] = {}
    for line in lines:
        found.setdefault(line[: line.index("\t")], []).append(line)
    return found
