"""Work shared out to processes: each takes a part of the things and gives back its results, in their order."""

import os
import signal
from collections.abc import Callable, Sequence
from typing import Any, TypeVar

Thing = TypeVar("Thing")
Result = TypeVar("Result")

_shared: tuple[Callable[[Sequence[Any]], Any], list[Sequence[Any]]] | None = None
"""What the processes are to do: they inherit it, for it could not be sent to them."""


def in_parts(
    work: Callable[[Sequence[Thing]], list[Result]], things: Sequence[Thing], *, workers: int, least: int
) -> list[Result]:
    """What `work` makes of the things, whatever the number of workers; none of them gets fewer than `least` things.

    The processes are forked, so that they find the loaded references; where a system cannot do that there is one.
    """
    global _shared
    workers = min(workers, len(things) // max(least, 1))
    if workers < 2:
        return work(things)
    import multiprocessing  # and with it sockets and pickles

    if "fork" not in multiprocessing.get_all_start_methods():
        return work(things)
    size = -(-len(things) // workers)
    _shared = (work, [things[at : at + size] for at in range(0, len(things), size)])
    try:
        with multiprocessing.get_context("fork").Pool(workers, _stay_quiet) as pool:
            return [result for part in pool.map(_do, range(len(_shared[1])), chunksize=1) for result in part]
    finally:
        _shared = None


def _stay_quiet() -> None:
    """Leave it to the parent to say what went wrong; where that has gone there is nobody to tell."""
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.SIG_DFL)
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)


def _do(number: int) -> list[Any]:
    assert _shared is not None
    work, parts = _shared
    done: list[Any] = work(parts[number])
    return done
