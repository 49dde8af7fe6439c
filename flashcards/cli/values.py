"""What users type, made into values; each function raises ValueError with a sentence for what cannot be one."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from flashcards.requests import SHELF, Choice, OwnReferences, Texts, is_encoding, request


def some_of(names: Sequence[str]) -> Callable[[str], tuple[str, ...]]:
    """A function that takes names with commas between them."""

    def parse(value: str) -> tuple[str, ...]:
        chosen = tuple(part.strip() for part in value.split(",")) if value else ()
        wrong = [part for part in chosen if part not in names]
        if wrong:
            raise ValueError(f"{', '.join(wrong)!r} is none of {', '.join(names)}.")
        return tuple(dict.fromkeys(chosen))

    return parse


def line(value: str) -> str:
    """A text on one line, without control characters and without bytes that are no text."""
    if value.isprintable():
        return value
    from vocab.sources import clean_name

    return clean_name(value)


def encoding(value: str) -> str:
    """The name of a text encoding that Python knows."""
    if not is_encoding(value):
        raise ValueError(f"{value!r} is no text encoding; try utf-8, gb18030, big5 or utf-16.")
    return value


def deck_name(value: str) -> str:
    """A name of a deck as Anki takes it."""
    from flashcards.anki import deck_name as cleaned_name

    name = cleaned_name(value)
    if not name:
        raise ValueError(f"{value!r}: every level between :: needs a name.")
    return name


def shelf(value: str) -> Path:
    """The name of an analysis file."""
    if not value.endswith(SHELF):
        raise ValueError(f"{value!r}: the name of an analysis file ends with {SHELF}.")
    return Path(value)


def texts(paths: tuple[str, ...], values: dict[str, Any]) -> Texts:
    """The texts that a command is to read."""
    return Texts(paths, values["encoding"], values["max_size"])


def asked(paths: tuple[str, ...], values: dict[str, Any]) -> tuple[Texts, OwnReferences, Choice]:
    """What every command that reads texts is asked for."""
    return texts(paths, values), request(OwnReferences, values), request(Choice, values)
