"""What a reader of a format gets and gives: the bytes of one input, and the chapters of text in them."""

from collections.abc import Callable
from typing import NamedTuple

Warn = Callable[[str], None]
"""Told, as one sentence with the name of the file, what of an input could not be used."""


def unheard(_: str) -> None:
    """Warn nobody."""


class Source(NamedTuple):
    """One input: its name for messages, its bytes, the encoding its user named, who is told of what is left out."""

    name: str
    data: bytes
    encoding: str | None = None
    warn: Warn = unheard


FLAT_WORD = ".flat"
"""Stands for the suffix of a Word file that is one XML file: it is saved as .xml and as .doc."""


class Chapter(NamedTuple):
    """A stretch of text under one heading; a text without chapters is one of them, without a title."""

    title: str
    text: str
