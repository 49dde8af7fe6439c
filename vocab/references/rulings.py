"""Our own tables in `data/`: tab-separated lines below a header, each about the word in its first column."""

from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

DATA = Path(__file__).parent.parent / "data"


@cache
def lines_by_word(name: str) -> Mapping[str, Sequence[str]]:
    """The lines of a table by their word, in the order of the file, as they stand there."""
    found: dict[str, list[str]] = {}
    for line in (DATA / name).read_bytes().decode().removesuffix("\n").split("\n")[1:]:
        found.setdefault(line[: line.index("\t")], []).append(line)
    return found
