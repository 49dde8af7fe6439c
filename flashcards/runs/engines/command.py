"""A command of the user's: taken apart as a shell would, found, and run with a text and a file in their places."""

import os
import re
import shlex
import shutil
from collections.abc import Mapping
from typing import NamedTuple

from vocab.errors import InputError

TEXT, FILE = "{text}", "{file}"

_PLACES = re.compile(r"\{text\}|\{file\}")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")


class Command(NamedTuple):
    """A program as it was typed, in whose arguments `{text}` and `{file}` may stand; where it stands; the option."""

    arguments: tuple[str, ...]
    program: str
    option: str

    @property
    def takes_text(self) -> bool:
        """Whether the text is an argument; else the program reads it from standard input."""
        return self._has(TEXT)

    @property
    def takes_file(self) -> bool:
        """Whether it is told a file to write; else what it prints counts."""
        return self._has(FILE)

    @property
    def name(self) -> str:
        """The program as its user calls it."""
        return os.path.basename(self.arguments[0])  # noqa: PTH119 - it may be no path of this system

    @property
    def identity(self) -> str:
        """What tells its results from those of any other command."""
        return "\x1f".join(("command", *self.arguments))

    def _has(self, place: str) -> bool:
        return any(place in argument for argument in self.arguments)

    def filled(self, text: str, file: str) -> list[str]:
        """The arguments with text and file in their places; a text is never taken for an option."""
        given = {TEXT: one_line(text), FILE: file}
        return [self.program, *[_filled(one, given) if "{" in one else one for one in self.arguments[1:]]]


def _filled(argument: str, given: Mapping[str, str]) -> str:
    """One argument, filled at once: what stands in the text is no place any more."""
    whole = given[argument] if argument in given else _PLACES.sub(lambda place: given[place[0]], argument)
    return f" {whole}" if argument.startswith(TEXT) and whole.startswith(("-", "@")) else whole


def one_line(text: str) -> str:
    """A text without what would end a line or an argument."""
    return text.strip() if text.isprintable() else _CONTROL.sub(" ", text).strip()


def command(typed: str, option: str) -> Command:
    """The command that was typed. Raises InputError for one that cannot be taken apart or whose program is missing."""
    try:
        arguments = tuple(_words(typed))
    except ValueError as error:
        raise InputError(f"{option}: a quotation mark in {typed!r} has no partner. Write it in pairs.") from error
    if not arguments:
        raise InputError(f"{option}: no command is given. Write the program with its arguments in quotation marks.")
    program = shutil.which(arguments[0])
    if program is None:
        raise InputError(f"{option}: there is no program {arguments[0]}. Install it, or write where it stands.")
    return Command(arguments, program, option)


def _words(typed: str) -> list[str]:
    """The words of a command, with quotation marks as in a shell; a backslash of Windows is a part of a path."""
    words = shlex.shlex(typed, posix=True, punctuation_chars=False)
    words.whitespace_split, words.commenters = True, ""
    if os.name == "nt":
        words.escape = ""
    return list(words)
