"""The texts a user has opened on the page, by the files of their projects: to open again, to see what he could read."""

import json
import os
import time
from pathlib import Path
from typing import NamedTuple

from flashcards.choosing.json_shapes import DamageError, text
from flashcards.choosing.my_words import folder
from vocab.errors import InputError
from vocab.runtime import read_bounded, write_atomically

MOST = 50
"""Texts that are remembered; those opened longest ago go first."""

MAX_MEGABYTES = 1


class MyText(NamedTuple):
    """A text: the file of its project, its name, when it was opened last (seconds since 1970)."""

    project: str
    name: str
    opened: int

    @property
    def path(self) -> Path:
        """The file of its project."""
        return Path(self.project)


def path() -> Path:
    """Where they are remembered."""
    return folder() / "texts.json"


def texts() -> list[MyText]:
    """The texts whose projects are still there, opened last first. Raises nothing."""
    return [one for one in _remembered() if os.path.isfile(one.project)]  # noqa: PTH113 - it never raises


def _remembered() -> list[MyText]:
    """All texts, also those on a disk that is not there now."""
    try:
        rows = json.loads(read_bounded(path(), MAX_MEGABYTES))
        return [_text(row) for row in rows] if isinstance(rows, list) else []
    except (InputError, ValueError, RecursionError):
        return []


def remember(project: Path, name: str) -> None:
    """Remember a text as opened now. Raises OutputError."""
    this = MyText(str(project.absolute()), name, int(time.time()))
    _write([this, *(one for one in _remembered() if one.project != this.project)][:MOST])


def forget(project: str) -> None:
    """Remember a text no longer; its project stays. Raises OutputError."""
    _write([one for one in _remembered() if one.project != project])


def _write(found: list[MyText]) -> None:
    rows = [one._asdict() for one in found]
    write_atomically(path(), (json.dumps(rows, ensure_ascii=False, indent=1) + "\n").encode("utf-8"))


def _text(row: object) -> MyText:
    if not isinstance(row, dict) or type(row.get("opened")) is not int or "\0" in text(row, "project"):
        raise DamageError("texts")
    return MyText(text(row, "project"), text(row, "name"), row["opened"])
