"""Data to standard output or a file, talk to standard error: neither a narrow terminal nor a closed pipe hurts."""

import contextlib
import os
import re
import shutil
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TextIO
from unicodedata import east_asian_width

from vocab.errors import OutputError


def tolerate_narrow_terminals() -> None:
    """What an ASCII or GBK terminal cannot show becomes a question mark there."""
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(AttributeError, ValueError):
            stream.reconfigure(errors="replace")  # type: ignore[union-attr]


def emit(data: Iterable[str] | bytes, output: Path | None, *, hanging: int | None = None) -> None:
    """Data to standard output, or to a file that is written as a whole. Raises OutputError.

    On a terminal the lines of running text are broken between words where `hanging` says how far those after the first
    stand in.
    """
    if output is None:
        if hanging is not None and not isinstance(data, bytes) and sys.stdout is not None:
            lines = "".join(data).split("\n") if sys.stdout.isatty() else ()
            data = "\n".join([wrapped(line, sys.stdout, hanging=hanging) for line in lines]) if lines else data
        return _print(data)
    from vocab.runtime import write_atomically

    return write_atomically(output, data if isinstance(data, bytes) else "".join(data).encode("utf-8"))


def _print(data: Iterable[str] | bytes) -> None:
    """Data to standard output; a reader that has left (`| head`) is no error, a full disk is one."""
    if sys.stdout is None:  # closed by whoever started us
        return
    if isinstance(data, bytes) and sys.stdout.isatty():
        raise OutputError("standard output: is a terminal, which cannot show this format. Name a file with -o.")
    try:
        if isinstance(data, bytes):
            sys.stdout.buffer.write(data)
        else:
            for piece in [data] if isinstance(data, str) else data:
                sys.stdout.write(piece)
        sys.stdout.flush()
    except BrokenPipeError:
        _abandon(sys.stdout)
    except OSError as error:
        _abandon(sys.stdout)
        raise OutputError(f"standard output: cannot be written ({error.strerror}). Choose a file with -o.") from error


def say(text: str) -> None:
    """One line of talk to standard error; that nobody can hear it is no reason to fail."""
    if sys.stderr is None:
        return
    try:
        sys.stderr.write(wrapped(_printable(text), sys.stderr) + "\n")
        sys.stderr.flush()
    except OSError:
        _abandon(sys.stderr)


def wrapped(text: str, stream: TextIO, *, hanging: int = 0) -> str:
    """One line in as many as a terminal needs, broken between words; elsewhere it stays one line."""
    if not stream.isatty():
        return text
    width = max(shutil.get_terminal_size((80, 24)).columns, 40)
    lines, line, cells = [], "", 0
    for word in re.findall(r" *[^ ]*", text):
        wide = _cells(word)
        if line and cells + wide > width:
            lines.append(line)
            word = " " * hanging + word.lstrip(" ")
            line, cells = "", 0
            wide = _cells(word)
        line, cells = line + word, cells + wide
    return "\n".join([*lines, line])


def _cells(text: str) -> int:
    """The cells of a terminal that a text takes; a Chinese character takes two."""
    return len(text) if text.isascii() else sum(1 + (east_asian_width(character) in "WF") for character in text)


def say_lines(text: str) -> None:
    """Several lines of talk."""
    for line in text.splitlines():
        say(line)


def draw(line: str) -> None:
    """A line that the next one replaces; a terminal that has gone is no reason to fail."""
    with contextlib.suppress(OSError, ValueError):
        sys.stderr.write(line)
        sys.stderr.flush()


def _printable(text: str) -> str:
    """`text` without what could take over a terminal or does not fit on one line."""
    return "".join(character if character.isprintable() else "?" for character in text)


def _abandon(stream: TextIO) -> None:
    """What is still buffered goes nowhere, so that closing the stream at exit cannot fail again."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def fail(message: str, debug: bool) -> int:
    """Say what went wrong, and with `debug` where in the program; the exit code."""
    if debug:
        import traceback

        say_lines(traceback.format_exc())
    say(message)
    return 1
