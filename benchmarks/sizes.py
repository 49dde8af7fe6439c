"""Texts of 1, 10 and 100 MB: the beginning of a corpus, cut at a line end."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

MEGABYTE = 1_000_000

ENOUGH = 0.99
"""Share of a size from which a text counts as having it: a line end comes a little before."""


def cut(corpus: Sequence[Path], size: int, path: Path) -> bool:
    """Write the first `size` bytes of the texts of a corpus, at most; whether it had enough."""
    with path.open("wb") as file:
        file.writelines(lines_up_to(_lines(corpus), size))
        return file.tell() >= ENOUGH * size


def lines_up_to(lines: Iterable[bytes], size: int) -> Iterator[bytes]:
    """The lines that together have at most `size` bytes."""
    left = size
    for line in lines:
        left -= len(line)
        if left < 0:
            return
        yield line


def _lines(corpus: Iterable[Path]) -> Iterator[bytes]:
    """The lines of all texts, each with its end."""
    for text in corpus:
        with text.open("rb") as file:
            for line in file:
                yield line if line.endswith(b"\n") else line + b"\n"
