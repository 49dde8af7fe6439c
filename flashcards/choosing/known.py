"""What a learner knows already, from a file. READERS holds one function for each file suffix."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from vocab.chinese import is_han
from vocab.selection import word_lists

Warn = Callable[[str], None]


class Which(NamedTuple):
    """Which words count: every one of a deck or those with `interval` days; `listed` tells words in lists."""

    every: bool = False
    interval: int = 0
    listed: word_lists.Listed = is_han


def _list(path: Path, warn: Warn, which: Which) -> Iterator[str]:
    return word_lists.read_words(path, warn, which.listed)


def _collection(path: Path, warn: Warn, which: Which) -> Iterator[str]:
    from flashcards.anki import studied

    return studied.collection_words(path, warn, every=which.every, interval=which.interval)


def _package(path: Path, warn: Warn, which: Which) -> Iterator[str]:
    from flashcards.anki import studied

    return studied.package_words(path, warn, every=which.every, interval=which.interval)


READERS: dict[str, Callable[[Path, Warn, Which], Iterator[str]]] = {
    ".txt": _list,
    ".anki2": _collection,
    ".anki21": _collection,
    ".apkg": _package,
    ".colpkg": _package,
}
"""A file, and which of its words count -> these words, as written there.

A suffix that is not here is read as a word list.
"""


LISTS = frozenset(READERS) - {".txt"}
"""Suffixes of what is a collection or a deck, and no text."""


def read_known(
    paths: Iterable[Path], warn: Warn, *, every: bool = False, interval: int = 0, listed: word_lists.Listed = is_han
) -> Iterator[str]:
    """The words of all files together; of a deck those studied, with `interval` days at least, or `every` one.

    Raises InputError for a file that cannot be used.
    """
    for path in paths:
        yield from READERS.get(path.suffix.lower(), _list)(path, warn, Which(every, interval, listed))
