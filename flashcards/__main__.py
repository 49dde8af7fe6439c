"""The entry point: ready to be interrupted even while the libraries load."""

import gc
import signal
import sys


GENERATIONS = (100_000, 20, 100)
"""A run makes records by the hundred thousand and hardly a cycle: with Python's own thresholds a quarter of the time of
finding phrases in a 1 MB text went into looking for some."""


def main() -> None:
    """Run the command line and exit with its code.

    0 done, 1 input or environment, 2 usage, 130 interrupted, 143 terminated; either signal leaves through the same
    doors as an error, so that temporary files are removed.
    """
    signal.signal(signal.SIGTERM, _leave)
    gc.set_threshold(*GENERATIONS)
    try:
        from flashcards.cli import run

        code = run(sys.argv[1:])
    except KeyboardInterrupt:
        sys.stderr.write("Interrupted: no unfinished file is left behind.\n")
        code = 130
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the work is over; only the exit is left to be spoilt
    sys.exit(code)


def _leave(*_: object) -> None:
    raise SystemExit(143)


if __name__ == "__main__":
    main()
