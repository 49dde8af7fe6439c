"""Programs of the user's, run as processes: arguments and files, never a shell; none outlives the run that started it.

What a program is given and what it prints are files of a private folder: no pipe can fill up and make both wait. Of a
short program our own part is to be a tenth of a millisecond, hence `posix_spawn`, where the system has it.
"""

import contextlib
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from typing import NamedTuple, Self

MOST_SAID = 2_000
"""Bytes of what a program complains of that are read: its last ones, where the reason stands."""


class Ran(NamedTuple):
    """How a program ended: its exit code (negative: the signal), the last line it said, whether it was too late."""

    code: int
    said: str = ""
    late: bool = False


class Desk:
    """Where programs are run one after the other: what they complain of goes into one file. To be left by `with`."""

    def __init__(self, said: str) -> None:
        self._said = _open(said, os.O_RDWR | os.O_CREAT | os.O_TRUNC)
        self._nobody = _open(os.devnull, os.O_RDWR)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        os.close(self._said)
        os.close(self._nobody)

    def run(self, arguments: list[str], *, patience: float, given: str = "", printed: str = "") -> Ran:
        """Run a program to its end, or for so many seconds, as far as `end_late` is called. Raises OSError.

        It is `given` one file and prints into another; where none is named nothing is given, or nobody listens.
        """
        with contextlib.ExitStack() as stack:
            into = _opened(stack, given, os.O_RDONLY) if given else self._nobody
            out = _opened(stack, printed, os.O_WRONLY | os.O_CREAT | os.O_TRUNC) if printed else self._nobody
            before = os.lseek(self._said, 0, os.SEEK_END)
            number, wait = _started(arguments, into, out, self._said)
            _until[number] = time.monotonic() + patience
            try:
                code = wait()
            finally:
                late = _until.pop(number, 0.0) == _ENDED
        return Ran(code, self._last_line(before) if code else "", late)

    def _last_line(self, before: int) -> str:
        """The last line that was said since then and is no blank."""
        size = os.lseek(self._said, 0, os.SEEK_END)
        os.lseek(self._said, max(size - MOST_SAID, before), os.SEEK_SET)
        lines = os.read(self._said, MOST_SAID).decode("utf-8", "replace").split("\n")
        return next((line.strip() for line in reversed(lines) if line.strip()), "")


def _opened(stack: contextlib.ExitStack, path: str, flags: int) -> int:
    file = _open(path, flags)
    stack.callback(os.close, file)
    return file


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


def _started(arguments: list[str], given: int, printed: int, said: int) -> tuple[int, Callable[[], int]]:
    """Start a program at the head of a group of its own; its number, and what waits for its end."""
    if sys.platform == "win32":
        program = subprocess.Popen(  # noqa: S603 - the user's own program, and no shell
            arguments, stdin=given, stdout=printed, stderr=said, env={**os.environ, **_UTF8}
        )
        return program.pid, program.wait
    places = [(os.POSIX_SPAWN_DUP2, file, at) for at, file in enumerate((given, printed, said))]
    surroundings = {**os.environb, **{name.encode(): value.encode() for name, value in _UTF8.items()}}
    number = os.posix_spawn(arguments[0], arguments, surroundings, file_actions=places, setpgroup=0, setsigdef=_SIGNALS)
    return number, lambda: os.waitstatus_to_exitcode(os.waitpid(number, 0)[1])


_SIGNALS = [getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGPIPE") if hasattr(signal, name)]
"""Python ignores SIGPIPE, and who started us may have SIGINT ignored; a program has them as it is used to."""

_UTF8 = {"PYTHONUTF8": "1", "PYTHONIOENCODING": "utf-8"}
"""A program written in Python reads and writes Chinese whatever the system's own encoding is."""

_until: dict[int, float] = {}
"""The programs that are running, by their number, each with the time at which its time is over."""

_ENDED = -1.0
"""Stands for the time of a program that was ended because its time was over."""


def end_late() -> None:
    """End the programs whose time is over."""
    now = time.monotonic()
    for number, until in tuple(_until.items()):
        if 0 <= until < now:
            _until[number] = _ENDED
            _end(number)


def end_all() -> None:
    """End every program that is running: the work is given up."""
    for number in tuple(_until):
        _end(number)


def _end(number: int) -> None:
    """End a program with all that it has started."""
    with contextlib.suppress(OSError):
        if sys.platform == "win32":
            os.kill(number, signal.SIGTERM)
        else:
            os.killpg(number, signal.SIGKILL)
