"""Work shared out to processes: each takes a part of the things and gives back its results, in their order.

A stage that can be shared is given a Share and calls it; who made that has said how many processes there are.
"""

import os
import signal
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Any, Protocol, TypeVar

Thing = TypeVar("Thing")
Result = TypeVar("Result")


class Share(Protocol):
    """How work is shared out."""

    def __call__(
        self, work: Callable[[Sequence[Thing]], list[Result]], things: Sequence[Thing], *, least: int, most: int
    ) -> Iterator[list[Result]]:
        """What `work` makes of the things, part by part in their order.

        A part has `most` things at most; for fewer than `least` it is not worth starting a process.
        """


_shared: tuple[Callable[[Sequence[Any]], Any], list[Sequence[Any]]] | None = None
"""What the processes are to do: they inherit it, for it could not be sent to them."""


def in_parts(
    work: Callable[[Sequence[Thing]], list[Result]],
    things: Sequence[Thing],
    *,
    workers: int,
    least: int,
    most: int,
    at_start: Callable[[], None] = lambda: None,
) -> Iterator[list[Result]]:
    """What `work` makes of the things, part by part in their order, whatever the number of workers.

    A part has `most` things at most; no worker gets fewer than `least`. The processes are forked, so that they find the
    loaded references; where a system cannot do that there is one. Each begins with `at_start`.
    """
    global _shared
    workers = min(workers, len(things) // max(least, 1))
    size = min(most, -(-len(things) // max(workers, 1)))
    parts = [things[at : at + size] for at in range(0, len(things), size)] if things else []
    if workers < 2 or not hasattr(os, "fork"):
        yield from map(work, parts)
        return
    import multiprocessing

    _shared = (work, parts)
    try:
        with multiprocessing.get_context("fork").Pool(workers, _begin, (at_start,)) as pool:
            yield from pool.imap(_do, range(len(parts)))
    finally:
        _shared = None


alone: Share = partial(in_parts, workers=1)
"""All of it done here."""


def _begin(at_start: Callable[[], None]) -> None:
    """Leave it to the parent to say what went wrong; where that has gone there is nobody to tell."""
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.SIG_DFL)
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
    at_start()


def _do(number: int) -> list[Any]:
    assert _shared is not None
    work, parts = _shared
    done: list[Any] = work(parts[number])
    return done
