"""What a learner knows already, from a file. READERS holds one function for each file suffix."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from vocab.known_words import read_words

Warn = Callable[[str], None]

READERS: dict[str, Callable[[Path, Warn], Iterator[str]]] = {".txt": read_words}
"""A file -> the words in it, as written there. A suffix that is not here is read as a word list."""


def read_known(paths: Iterable[Path], warn: Warn) -> Iterator[str]:
    """The words of all files together. Raises InputError for a file that cannot be used."""
    for path in paths:
        yield from READERS.get(path.suffix.lower(), read_words)(path, warn)
