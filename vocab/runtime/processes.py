"""Work shared out to processes: each takes chunks of the things and gives back its results, in their order.

A stage whose work can be shared is given an Executor and calls it; who made that has said how many processes there are.
"""

import os
import signal
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Any, Protocol, TypeVar

Thing = TypeVar("Thing")
Result = TypeVar("Result")


class Executor(Protocol):
    """How work is shared out."""

    def __call__(
        self, work: Callable[[Sequence[Thing]], list[Result]], things: Sequence[Thing], *, least: int, most: int
    ) -> Iterator[list[Result]]:
        """What `work` makes of the things, chunk by chunk in their order.

        A chunk has `most` things at most; for fewer than `least` it is not worth starting a process.
        """


def map_chunks(
    work: Callable[[Sequence[Thing]], list[Result]],
    things: Sequence[Thing],
    *,
    workers: int,
    least: int,
    most: int,
    at_start: Callable[[], None] = lambda: None,
) -> Iterator[list[Result]]:
    """What `work` makes of the things, chunk by chunk in their order, whatever the number of workers.

    A chunk has `most` things at most; no worker gets fewer than `least`. The processes are forked, to find the
    loaded references; where a system cannot do that there is one. Each begins with `at_start`.
    """
    workers = min(workers, len(things) // max(least, 1))
    size = min(most, -(-len(things) // max(workers, 1)))
    chunks = [things[at : at + size] for at in range(0, len(things), size)] if things else []
    if workers < 2 or not hasattr(os, "fork"):
        yield from map(work, chunks)
        return
    import multiprocessing

    with multiprocessing.get_context("fork").Pool(workers, _begin, (at_start, work, chunks)) as pool:
        yield from pool.imap(_do, range(len(chunks)))


serially: Executor = partial(map_chunks, workers=1)
"""All of it done here."""


_given: tuple[Callable[[Sequence[Any]], Any], Sequence[Sequence[Any]]] | None = None
"""In a process that shares the work: what it is to do, inherited when it was forked, for it could not be sent there."""


def _begin(at_start: Callable[[], None], work: Callable[[Sequence[Any]], Any], chunks: Sequence[Sequence[Any]]) -> None:
    """Leave it to the parent to say what went wrong; where that has gone there is nobody to tell."""
    global _given
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.SIG_DFL)
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
    _given = (work, chunks)
    at_start()


def _do(number: int) -> list[Any]:
    assert _given is not None
    work, chunks = _given
    done: list[Any] = work(chunks[number])
    return done
