"""Programs of the user's, run as processes: arguments and files, never a shell; none outlives the run that started it.

What a program is given and what it prints are files of a private folder: no pipe can fill up and make both wait.
"""

import contextlib
import os
import signal
import subprocess
import time
from pathlib import Path
from typing import NamedTuple

MOST_SAID = 2_000
"""Bytes of what a program complains of that are read: its last ones, where the reason stands."""


class Ran(NamedTuple):
    """How a program ended: its exit code (negative: the signal), the last line it said, whether it was too late."""

    code: int
    said: str = ""
    late: bool = False


class Place(NamedTuple):
    """The files of one run: what goes in (None: nothing), what is printed (None: nobody cares), what is complained."""

    given: Path | None
    printed: Path | None
    said: Path


def run(arguments: list[str], place: Place, *, patience: float) -> Ran:
    """Run a program to its end, or for so many seconds, as far as `end_late` is called. Raises OSError."""
    with contextlib.ExitStack() as stack:
        given = stack.enter_context(place.given.open("rb")) if place.given else subprocess.DEVNULL
        printed = stack.enter_context(place.printed.open("wb")) if place.printed else subprocess.DEVNULL
        said = stack.enter_context(place.said.open("w+b"))
        program = subprocess.Popen(  # noqa: S603 - the user's own program, and no shell
            arguments, stdin=given, stdout=printed, stderr=said, env=_surroundings(), start_new_session=True
        )
        _running[program] = time.monotonic() + patience
        try:
            code = program.wait()
        finally:
            late = _running.pop(program, 0.0) == _ENDED
        return Ran(code, "" if code == 0 else _last_line(said.fileno()), late)


def end_late() -> None:
    """End the programs whose time is over."""
    now = time.monotonic()
    for program, until in tuple(_running.items()):
        if until < now:
            _running[program] = _ENDED
            _end(program)


def end_all() -> None:
    """End every program that is running: the work is given up."""
    for program in tuple(_running):
        _end(program)


_running: dict["subprocess.Popen[bytes]", float] = {}
"""The programs that are running, each with the time at which its time is over."""

_ENDED = -1.0
"""Stands for the time of a program that was ended because its time was over."""


def _end(program: "subprocess.Popen[bytes]") -> None:
    """End a program with all that it has started."""
    with contextlib.suppress(OSError):
        if os.name == "nt":
            program.kill()
        else:
            os.killpg(program.pid, signal.SIGKILL)


_UTF8 = {"PYTHONUTF8": "1", "PYTHONIOENCODING": "utf-8"}
"""A program written in Python reads and writes Chinese whatever the system's own encoding is."""


def _surroundings() -> dict[str, str]:
    return {**os.environ, **_UTF8}


def _last_line(file: int) -> str:
    """The last line of a file that is no blank."""
    size = os.lseek(file, 0, os.SEEK_END)
    os.lseek(file, max(size - MOST_SAID, 0), os.SEEK_SET)
    lines = os.read(file, MOST_SAID).decode("utf-8", "replace").split("\n")
    return next((line.strip() for line in reversed(lines) if line.strip()), "")
