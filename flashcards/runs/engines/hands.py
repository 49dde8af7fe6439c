"""Who makes something of texts, and how several jobs are done at once: programs by turns, libraries by threads."""

import contextlib
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread
from typing import NamedTuple, Protocol, runtime_checkable

from vocab.errors import InputError
from vocab.runtime import programs


class Wanted(NamedTuple):
    """A text to be made something of: the name under which that is kept, the text, and how a word is read."""

    name: str
    text: str
    syllables: tuple[str, ...] = ()


class Made(NamedTuple):
    """What an engine has made of a text; where that is nothing, why, and whether it took too long."""

    data: bytes = b""
    why: str = ""
    late: bool = False


class Job(NamedTuple):
    """Some texts that are given to an engine together, and a path of their own for its files."""

    texts: Sequence[Wanted]
    path: str


Done = tuple[Job, list[Made]]
Ready = SimpleQueue[Done | Exception]


class Engine(Protocol):
    """Somebody who makes something of texts."""

    @property
    def option(self) -> str:
        """The option by which it was chosen."""

    @property
    def name(self) -> str:
        """What it is called in a message."""

    @property
    def identity(self) -> str:
        """All that decides what it makes of a text."""

    @property
    def together(self) -> int:
        """How many texts it is given together."""

    @property
    def at_once(self) -> int:
        """How many jobs it does at once."""


@runtime_checkable
class Library(Engine, Protocol):
    """An engine in our own process."""

    def make(self, job: Job) -> list[Made]:
        """What it makes of each of the texts. Raises InputError where it cannot work at all."""


@runtime_checkable
class Program(Engine, Protocol):
    """An engine that is a program: what is to be run, and what has become of it."""

    def order(self, job: Job) -> programs.Order:
        """What is to be run for a job. Raises OSError."""

    def made(self, job: Job, ran: programs.Ran) -> list[Made]:
        """What it has made of each of the texts. Raises InputError where it cannot work at all, and OSError."""


COMPANY = 0.02
"""Seconds that what is done waits for more of its kind: to take up each by itself costs as much as a program does."""

AWAKE = 0.5
"""Seconds after which who waits is told of nothing."""

SHORTEST, LONGEST = 0.0005, 0.02
"""Seconds between two looks at the programs: a short one ends within the first, of a slow one nobody notices the last.

Each look at which nothing has ended doubles them. To be woken by each end would take twice the time of ours.
"""


def in_parallel(engine: Engine, jobs: Sequence[Job], folder: Path) -> Iterator[list[Done]]:
    """The jobs as they are done, some at a time, or none, so that who waits can leave; what is running then ends."""
    number = min(engine.at_once, len(jobs))
    if isinstance(engine, Library):
        yield from _by_threads(jobs, engine.make, number)
    if isinstance(engine, Program):
        with contextlib.ExitStack() as stack:
            desks = [stack.enter_context(programs.Desk(str(folder / f"said-{at}"))) for at in range(number)]
            yield from _by_turns(engine, jobs, desks)


def _by_turns(engine: Program, jobs: Sequence[Job], desks: Sequence[programs.Desk]) -> Iterator[list[Done]]:
    """The jobs as they are done, a program at each desk: one thread does all that is ours."""
    turns = _Turns(engine, jobs, desks)
    since, pause = time.monotonic(), SHORTEST
    try:
        while turns.begin():
            if turns.finish():
                pause = SHORTEST
            else:
                time.sleep(pause)
                pause = min(2 * pause, LONGEST)
            if (now := time.monotonic()) - since > (COMPANY if turns.ended else AWAKE):
                since = now
                yield turns.taken()
        yield turns.taken()
    except InputError:
        yield turns.done
        raise


class _Turns:
    """Jobs that wait, are being done, whose programs have `ended`, and that are `done`."""

    def __init__(self, engine: Program, jobs: Sequence[Job], desks: Sequence[programs.Desk]) -> None:
        self._engine, self._waiting = engine, iter(jobs)
        self._free = list(desks)
        self._doing: list[tuple[programs.Desk, Job]] = []
        self.ended: list[tuple[Job, programs.Ran | OSError]] = []
        self.done: list[Done] = []

    def taken(self) -> list[Done]:
        """What is made of all that has ended, in a row, which costs less than each by itself. Raises InputError."""
        self.done = []
        for job, ran in self.ended:
            self.done.append((job, self._made(job, ran)))
        self.ended = []
        return self.done

    def begin(self) -> bool:
        """Begin as many jobs as there are free desks; whether any is under way."""
        while self._free and (job := next(self._waiting, None)) is not None:
            try:
                self._free[-1].begin(self._engine.order(job))
            except OSError as error:
                self.ended.append((job, error))
            else:
                self._doing.append((self._free.pop(), job))
        return bool(self._doing)

    def finish(self) -> bool:
        """Finish what has come to its end; whether anything has."""
        doing, self._doing = self._doing, []
        for desk, job in doing:
            if (ran := desk.ran()) is None:
                self._doing.append((desk, job))
            else:
                self._free.append(desk)
                self.ended.append((job, ran))
        return len(self._doing) < len(doing)

    def _made(self, job: Job, ran: programs.Ran | OSError) -> list[Made]:
        try:
            if isinstance(ran, OSError):
                raise ran
            return self._engine.made(job, ran)
        except OSError as error:
            return [Made(why=error.strerror or str(error))] * len(job.texts)


def _by_threads(jobs: Sequence[Job], make: Callable[[Job], list[Made]], number: int) -> Iterator[list[Done]]:
    """The jobs as they are done, by so many threads."""
    ready: Ready = SimpleQueue()
    waiting: SimpleQueue[Job] = SimpleQueue()
    for job in jobs:
        waiting.put(job)
    threads = [Thread(target=_work, args=(make, waiting, ready), daemon=True) for _ in range(number)]
    for thread in threads:
        thread.start()
    try:
        left = len(jobs)
        while left:
            done = _next(ready)
            if isinstance(done, Exception):
                raise done
            left -= done is not None
            yield [done] if done else []
    finally:
        with contextlib.suppress(Empty):
            while True:
                waiting.get_nowait()
        for thread in threads:
            thread.join()


def _work(make: Callable[[Job], list[Made]], waiting: "SimpleQueue[Job]", ready: Ready) -> None:
    """Do one job after the other; what goes wrong is a result, too."""
    try:
        while True:
            job = waiting.get_nowait()
            ready.put((job, make(job)))
    except Empty:
        return
    except Exception as error:  # noqa: BLE001 - it is raised where the work was asked for
        ready.put(error)


def _next(ready: Ready) -> Done | Exception | None:
    """What is done next, or nothing for a while."""
    try:
        return ready.get(timeout=AWAKE)
    except Empty:
        return None
