"""One child process measured from start to end: CPU time and peak memory, its own children included."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

MAXRSS_UNIT = 1 if sys.platform == "darwin" else 1024
"""Bytes in one unit of `ru_maxrss`, which POSIX leaves open."""


class NotMeasuredError(Exception):
    """A row that cannot be measured; its text says why."""


@dataclass(frozen=True)
class Run:
    """What a finished process used: CPU seconds (user and system), bytes of memory at its peak, seconds by the clock.

    The peak is that of its largest process. The kernel counts into it what the process that started it had at its own
    peak, so whoever measures stays small and leaves heavy work to children.
    """

    cpu: float
    peak: int
    wall: float = 0.0


def run(command: Sequence[str | Path], *, folder: Path, environment: Mapping[str, str], timeout: float) -> Run:
    """Run a command in a folder, at most so many seconds; raises NotMeasuredError where it fails or takes longer."""
    with (folder / "stderr.txt").open("w+b") as errors:
        child = subprocess.Popen(
            command,
            cwd=folder,
            env=os.environ | environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=errors,
            start_new_session=True,  # so that its workers end with it
        )
        begun, late = time.monotonic(), threading.Event()
        timer = threading.Timer(timeout, _kill, (child.pid, late))
        timer.start()
        try:
            _, status, usage = os.wait4(child.pid, 0)
        except BaseException:
            _kill(child.pid, late)
            raise
        finally:
            timer.cancel()
        child.returncode = os.waitstatus_to_exitcode(status)
        errors.seek(0)
        said = errors.read().decode(errors="replace").strip()
    if late.is_set():
        raise NotMeasuredError(f"not finished after {timeout:g} s")
    if child.returncode:
        raise NotMeasuredError(f"failed: {said.splitlines()[-1] if said else f'exit code {child.returncode}'}")
    return Run(usage.ru_utime + usage.ru_stime, usage.ru_maxrss * MAXRSS_UNIT, time.monotonic() - begun)


def _kill(group: int, late: threading.Event) -> None:
    late.set()
    os.killpg(group, signal.SIGKILL)
