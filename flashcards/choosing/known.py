"""What a learner knows already, from a file. READERS holds one function for each file suffix."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from vocab.selection import read_words

Warn = Callable[[str], None]


def _list(path: Path, warn: Warn, _: bool) -> Iterator[str]:
    return read_words(path, warn)


def _collection(path: Path, warn: Warn, every: bool) -> Iterator[str]:
    from flashcards.anki import studied

    return studied.collection_words(path, warn, every=every)


def _package(path: Path, warn: Warn, every: bool) -> Iterator[str]:
    from flashcards.anki import studied

    return studied.package_words(path, warn, every=every)


READERS: dict[str, Callable[[Path, Warn, bool], Iterator[str]]] = {
    ".txt": _list,
    ".anki2": _collection,
    ".anki21": _collection,
    ".apkg": _package,
    ".colpkg": _package,
}
"""A file, and whether words without a review count too -> the words in it, as written there.

A suffix that is not here is read as a word list.
"""


LISTS = frozenset(READERS) - {".txt"}
"""Suffixes of what is a collection or a deck, and no text."""


def read_known(paths: Iterable[Path], warn: Warn, *, every: bool = False) -> Iterator[str]:
    """The words of all files together; of a deck those that were studied, or `every` one.

    Raises InputError for a file that cannot be used.
    """
    for path in paths:
        yield from READERS.get(path.suffix.lower(), _list)(path, warn, every)
