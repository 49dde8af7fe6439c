"""Data to standard output or a file, talk to standard error: neither a narrow terminal nor a closed pipe hurts."""

import contextlib
import os
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TextIO

from vocab.errors import OutputError


def tolerate_narrow_terminals() -> None:
    """What an ASCII or GBK terminal cannot show becomes a question mark there."""
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(AttributeError, ValueError):
            stream.reconfigure(errors="replace")  # type: ignore[union-attr]


def emit(data: Iterable[str] | bytes, output: Path | None) -> None:
    """Data to standard output, or to a file that is written as a whole. Raises OutputError."""
    if output is None:
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
        sys.stderr.write(_printable(text) + "\n")
        sys.stderr.flush()
    except OSError:
        _abandon(sys.stderr)


def say_lines(text: str) -> None:
    """Several lines of talk."""
    for line in text.splitlines():
        say(line)


@contextlib.contextmanager
def progress(label: str, *, patience: float = 0.5) -> Iterator[Callable[[str, float], None]]:
    """A function that shows a step and its share (0 to 1) in one line of a terminal; where nobody looks, nothing.

    What is over before a reader would wonder is not shown either.
    """
    shown, begun = False, time.monotonic()

    def show(step: str, share: float) -> None:
        nonlocal shown
        if sys.stderr is not None and sys.stderr.isatty() and time.monotonic() - begun >= patience:
            shown = True
            sys.stderr.write(f"\r{label}: {share:4.0%} {step:<24.24}")
            sys.stderr.flush()

    try:
        yield show
    finally:
        if shown:
            sys.stderr.write("\r" + " " * (len(label) + 32) + "\r")


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
