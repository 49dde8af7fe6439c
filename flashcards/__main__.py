"""The entry point: ready to be interrupted even while the libraries load."""

import contextlib
import gc
import os
import signal
import sys
from types import FrameType

GENERATIONS = (1_000_000, 20, 100)
"""A run makes records by the million and hardly a cycle (of a text of 10 MB 500 objects): with Python's own thresholds
looking for some took a quarter of the time of finding phrases; with 100,000, a twentieth of a run over that text."""

INTERRUPTED = b"Interrupted: no unfinished file is left behind.\n"


def main() -> None:
    """Run the command line and exit with its code.

    0 done, 1 input or environment, 2 usage, 130 interrupted, 143 terminated.
    """
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:  # who started us may have it ignored
        signal.signal(signal.SIGINT, _leave)
    signal.signal(signal.SIGTERM, _leave)
    gc.set_threshold(*GENERATIONS)
    from flashcards.cli import run

    code = run(sys.argv[1:])
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.SIG_IGN)  # the work is over; only the exit is left to be spoilt
    _discard_unfinished()
    _end(code)


def _end(code: int) -> None:
    """End the process, and with it all it holds: to give that back first, piece by piece, is a tenth of a short run."""
    for stream in filter(None, (sys.stdout, sys.stderr)):  # closed ones are None
        with contextlib.suppress(OSError, ValueError):
            stream.flush()
    os._exit(code)


def _leave(number: int, _: FrameType | None) -> None:
    """Leave at once: an exception could be lost in any callback of a library or of the import system.

    Where the output stands already nothing is left to be stopped, and the run may say what it has done; who asks again
    is tired of waiting.
    """
    if _files("has_placed_output") and not _asked:
        _asked.append(number)
        return
    _end_programs()
    _discard_unfinished()
    processes = sys.modules.get("multiprocessing")
    for child in processes.active_children() if processes is not None else ():
        child.kill()
    if number == signal.SIGINT and sys.stderr is not None:
        with contextlib.suppress(OSError):
            os.write(sys.stderr.fileno(), INTERRUPTED)
    os._exit(128 + number)


_asked: list[int] = []
"""The signals that came when the work was done."""


def _discard_unfinished() -> None:
    _files("discard_unfinished")


def _end_programs() -> None:
    """End the programs of the user's that are at work for us."""
    end = getattr(sys.modules.get("vocab.runtime.programs"), "end_all", None)
    if end is not None:
        end()


def _files(function: str) -> object:
    """What a function of the files answers; None while its module is not loaded, or only being loaded."""
    found = getattr(sys.modules.get("vocab.runtime.files"), function, None)
    return found() if found is not None else None


if __name__ == "__main__":
    main()
