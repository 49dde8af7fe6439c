"""Data to standard output or a file, talk to standard error: neither a narrow terminal nor a closed pipe hurts."""

import contextlib
import os
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TextIO

from vocab.errors import OutputError


def tolerate_narrow_terminals() -> None:
    """What an ASCII or GBK terminal cannot show becomes a question mark there."""
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(AttributeError, ValueError):
            stream.reconfigure(errors="replace")  # type: ignore[union-attr]


def emit(pieces: Iterable[str], output: Path | None) -> None:
    """Data to standard output, or to a file that is written as a whole. Raises OutputError."""
    if output is None:
        return _print(pieces)
    from vocab.files import write_atomically

    return write_atomically(output, "".join(pieces).encode("utf-8"))


def _print(pieces: Iterable[str]) -> None:
    """Data to standard output; a reader that has left (`| head`) is no error, a full disk is one."""
    if sys.stdout is None:  # closed by whoever started us
        return
    try:
        for piece in pieces:
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
        sys.stderr.write(_printable(text) + "\n")
        sys.stderr.flush()
    except OSError:
        _abandon(sys.stderr)


def _printable(text: str) -> str:
    """`text` without what could take over a terminal or does not fit on one line."""
    return "".join(character if character.isprintable() else "?" for character in text)


def _abandon(stream: TextIO) -> None:
    """What is still buffered goes nowhere, so that closing the stream at exit cannot fail again."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
