"""Work shared out to processes: each takes chunks of the things and gives back its results, in their order.

A stage whose work can be shared is a method of a tool, `work(facts, some)`: the facts are what is known of the whole,
the same for every chunk, and each process has a tool of its own. The stage is given an Executor and calls it; who made
that has said how many processes there are, and where.
"""

import os
import signal
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Any, Protocol, TypeVar

AHEAD = 3
"""Chunks a worker that are under way at once: enough to keep all at work, and what they make of a book does not pile up
where one of them, or who takes it, is slow."""

Thing = TypeVar("Thing")
Result = TypeVar("Result")
Facts = TypeVar("Facts")


class Executor(Protocol):
    """How work is shared out."""

    def __call__(
        self,
        work: Callable[[Facts, Sequence[Thing]], list[Result]],
        facts: Facts,
        things: Sequence[Thing],
        *,
        least: int,
        most: int,
    ) -> Iterator[list[Result]]:
        """What `work` makes of the things by the facts, chunk by chunk in their order.

        A chunk has `most` things at most; for fewer than `least` it is not worth starting a process.
        """


def map_chunks(
    work: Callable[[Facts, Sequence[Thing]], list[Result]],
    facts: Facts,
    things: Sequence[Thing],
    *,
    workers: int,
    least: int,
    most: int,
    at_start: Callable[[], None] = lambda: None,
) -> Iterator[list[Result]]:
    """What `work` makes of the things by the facts, chunk by chunk in their order, whatever the number of workers.

    A chunk has `most` things at most; no worker gets fewer than `least`. The processes are forked, to find the
    loaded references; where a system cannot do that there is one. Each begins with `at_start`.
    """
    workers = min(workers, len(things) // max(least, 1))
    chunks = chunks_of(things, size=min(most, -(-len(things) // max(workers, 1))))
    if workers < 2 or not hasattr(os, "fork"):
        yield from (work(facts, some) for some in chunks)
        return
    import multiprocessing

    with multiprocessing.get_context("fork").Pool(workers, _begin, (at_start, work, facts, chunks)) as pool:
        under_way = deque[Any]()
        for number in range(len(chunks)):
            under_way.append(pool.apply_async(_do, (number,)))
            if len(under_way) > AHEAD * workers:
                yield under_way.popleft().get()
        while under_way:
            yield under_way.popleft().get()


def chunks_of(things: Sequence[Thing], *, size: int) -> list[Sequence[Thing]]:
    """The things in chunks of some size, the last of which may be smaller."""
    return [things[at : at + size] for at in range(0, len(things), size)] if things else []


serially: Executor = partial(map_chunks, workers=1)
"""All of it done here."""


_given: tuple[Callable[[Any, Sequence[Any]], Any], Any, Sequence[Sequence[Any]]] | None = None
"""In a process that shares the work: what it is to do, inherited when it was forked, for it could not be sent there."""


def _begin(
    at_start: Callable[[], None],
    work: Callable[[Any, Sequence[Any]], Any],
    facts: Any,
    chunks: Sequence[Sequence[Any]],
) -> None:
    """Leave it to the parent to say what went wrong; where that has gone there is nobody to tell."""
    global _given
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.SIG_DFL)
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
    _given = (work, facts, chunks)
    at_start()


def _do(number: int) -> list[Any]:
    assert _given is not None
    work, facts, chunks = _given
    done: list[Any] = work(facts, chunks[number])
    return done
