"""Analysis files of the user's: the documents of a shelf with what was found in them, in place of the texts."""

import os
import sqlite3
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import Any

from vocab.analysis import tables
from vocab.analysis.analysis import Analysis
from vocab.analysis.key import made_with
from vocab.analysis.stored import DATABASE_DAMAGE, Place, Store
from vocab.errors import InputError, OutputError
from vocab.records import Document
from vocab.references import References
from vocab.runtime import Database, check_sealed
from vocab.runtime import cache_folder as cache

SUFFIX = ".analysis"

_KIND = "an analysis file of chinese-flashcards"
_AGAIN = "Make it again with flashcards analyse."


class Shelf(Sequence[Document]):
    """The documents of an analysis file, read when they are asked for; `store` holds what was found in them."""

    def __init__(self, database: Database, store: Store, made_with: str) -> None:
        self._database = database
        self.store = store
        self._made_with = made_with

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The names of the documents."""
        return tuple(str(name) for (name,) in self._database.all("SELECT name FROM document ORDER BY rowid"))

    @cached_property
    def _documents(self) -> tuple[Document, ...]:
        return tables.documents(self._database)

    def fits(self, references: References) -> bool:
        """Whether it was made with these references, so that what it holds is what they would find."""
        return self._made_with == made_with(references)

    def __len__(self) -> int:
        return len(self.names)

    def __getitem__(self, at: Any) -> Any:
        return self._documents[at]


def open_shelf(path: Path) -> Shelf:
    """The shelf of an analysis file. Raises InputError for one that is not whole, not ours or of another version."""
    check_sealed(path, tables.FORMAT, kind=_KIND, again=_AGAIN)
    try:
        connection = cache.open_ours(path, tables.NAMES)
        if connection is None:
            raise InputError(f"{path}: is not {_KIND}. {_AGAIN}")
        database = Database(connection)
        shelf = Shelf(database, Store(Place(path=_real(path)), database, path), tables.made_with(database))
        _ = shelf.store.candidates  # or it is damaged
    except (sqlite3.Error, *DATABASE_DAMAGE) as error:  # by somebody who made its seal fit
        raise InputError(f"{path}: is damaged. {_AGAIN}") from error
    if not shelf.names:
        raise InputError(f"{path}: holds no text. {_AGAIN}")
    return shelf


def write_shelf(text: Analysis, path: Path) -> None:
    """Write an analysis with its texts to a file, atomically. Raises OutputError; an old file then stands untouched."""
    target = _real(path)
    if target.is_dir():
        raise OutputError(f"{path}: is a folder. Name a file to write.")
    if target.exists() and not target.is_file():
        raise OutputError(f"{path}: is no file. Name a file to write.")
    failure = text.store.write_to(target, text.content)
    if failure is not None:
        reason = getattr(failure, "strerror", None) or str(failure)
        raise OutputError(f"{path}: cannot be written ({reason}). Choose another place with -o.") from failure


def _real(path: Path) -> Path:
    return Path(os.path.realpath(path))
