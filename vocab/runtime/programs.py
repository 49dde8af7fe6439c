"""Programs of the user's, run as processes: arguments and files, never a shell; none outlives the run that started it.

What a program is given and what it prints are files of a private folder: no pipe can fill up and make both wait. Of a
short program our own part is to be a tenth of a millisecond, most of it the system's: hence `posix_spawn`, where it is
to be had, variables that are written once, and desks that are looked at instead of a thread that waits at each.
"""

import contextlib
import os
import signal
import sys
import time
from collections.abc import Callable
from functools import partial
from typing import Any, NamedTuple, Self

MOST_SAID = 2_000
"""Bytes of what a program complains of that are read: its last ones, where the reason stands."""


class Ran(NamedTuple):
    """How a program ended: its exit code (negative: the signal), the last line it said, whether it was too late."""

    code: int
    said: str = ""
    late: bool = False


class Order(NamedTuple):
    """A program to be run, for so many seconds.

    It is `given` one file and prints into another; where none is named nothing is given, or nobody listens.
    """

    arguments: list[str]
    patience: float
    given: str = ""
    printed: str = ""


class Desk:
    """Where programs are run one after the other: what they complain of goes into one file. To be left by `with`."""

    def __init__(self, said: str) -> None:
        self._said = _open(said, os.O_RDWR | os.O_CREAT | os.O_TRUNC)
        self._nobody = _open(os.devnull, os.O_RDWR)
        self._surroundings = _surroundings()
        self._before = self._number = 0
        self._until = 0.0
        self._ended: Callable[[bool], int | None] = lambda _: None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.end()
        os.close(self._said)
        os.close(self._nobody)

    def begin(self, order: Order) -> None:
        """Start a program, which is to be looked at until it has ended. Raises OSError."""
        opened = []
        try:
            opened += [_open(order.given, os.O_RDONLY)] if order.given else []
            opened += [_open(order.printed, _ANEW)] if order.printed else []
            files = opened[0] if order.given else self._nobody, opened[-1] if order.printed else self._nobody
            self._before = os.lseek(self._said, 0, os.SEEK_END)
            self._number, self._ended = _started(order.arguments, (*files, self._said), self._surroundings)
            _running.add(self._number)
            self._until = time.monotonic() + order.patience
        finally:
            for file in opened:
                os.close(file)

    def ran(self) -> Ran | None:
        """How the program has ended; nothing while it is running. One whose time is over is ended."""
        code = self._ended(False)
        late = code is None and time.monotonic() > self._until
        if late:
            _end(self._number)
            code = self._ended(True)
        if code is None:
            return None
        self._leave()
        return Ran(code, self._last_line() if code else "", late)

    def end(self) -> None:
        """End the program that is running, if any."""
        if self._number:
            _end(self._number)
            self._ended(True)
            self._leave()

    def _leave(self) -> None:
        _running.discard(self._number)
        self._number = 0

    def _last_line(self) -> str:
        """The last line that the program said and is no blank."""
        size = os.lseek(self._said, 0, os.SEEK_END)
        os.lseek(self._said, max(size - MOST_SAID, self._before), os.SEEK_SET)
        lines = os.read(self._said, MOST_SAID).decode("utf-8", "replace").split("\n")
        return next((line.strip() for line in reversed(lines) if line.strip()), "")


def _open(path: str, flags: int) -> int:
    """A file for a program; never one of the first three numbers, which whoever started us may have left closed."""
    file = os.open(path, flags | _BINARY, 0o600)
    if file > 2 or sys.platform == "win32":
        return file
    import fcntl

    higher = fcntl.fcntl(file, fcntl.F_DUPFD_CLOEXEC, 3)
    os.close(file)
    return higher


_BINARY = getattr(os, "O_BINARY", 0)
_ANEW = os.O_WRONLY | os.O_CREAT | os.O_TRUNC


def _started(
    arguments: list[str], files: tuple[int, int, int], surroundings: dict[Any, Any]
) -> tuple[int, Callable[[bool], int | None]]:
    """Start a program at the head of a group of its own; its number, and what tells its exit code or waits for it."""
    if sys.platform == "win32":
        import subprocess

        given, printed, said = files
        program = subprocess.Popen(  # noqa: S603 - the user's own program, and no shell
            arguments, stdin=given, stdout=printed, stderr=said, env=surroundings
        )
        return program.pid, lambda wait: program.wait() if wait else program.poll()
    places = [(os.POSIX_SPAWN_DUP2, file, at) for at, file in enumerate(files)]
    number = os.posix_spawn(arguments[0], arguments, surroundings, file_actions=places, setpgroup=0, setsigdef=_SIGNALS)
    return number, partial(_exit_code, number)


def _exit_code(number: int, wait: bool) -> int | None:
    """The exit code of a program; nothing while it is running and is not waited for."""
    if sys.platform == "win32":
        return None
    ended, status = os.waitpid(number, 0 if wait else os.WNOHANG)
    return os.waitstatus_to_exitcode(status) if ended else None


def _surroundings() -> dict[Any, Any]:
    """The variables that a program finds, as the system takes them."""
    if sys.platform == "win32":
        return {**os.environ, **_UTF8}
    return {**os.environb, **{name.encode(): value.encode() for name, value in _UTF8.items()}}


_SIGNALS = [getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGPIPE") if hasattr(signal, name)]
"""Python ignores SIGPIPE, and who started us may have SIGINT ignored; a program has them as it is used to."""

_UTF8 = {"PYTHONUTF8": "1", "PYTHONIOENCODING": "utf-8"}
"""A program written in Python reads and writes Chinese whatever the system's own encoding is."""


_running: set[int] = set()
"""The numbers of the programs that are running."""


def end_all() -> None:
    """End every program that is running: the run is stopped."""
    for number in tuple(_running):
        _end(number)


def _end(number: int) -> None:
    """End a program with all that it has started."""
    with contextlib.suppress(OSError):
        if sys.platform == "win32":
            os.kill(number, signal.SIGTERM)
        else:
            os.killpg(number, signal.SIGKILL)
