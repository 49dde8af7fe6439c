"""Who makes something of texts, and how several jobs are done at once: programs by turns, libraries by threads."""

import contextlib
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
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
"""Seconds after which is looked whether the time of a program is over, and who waits is told of nothing."""


def in_parallel(engine: Engine, jobs: Sequence[Job], folder: Path) -> Iterator[list[Done]]:
    """The jobs as they are done, some at a time, or none, so that who waits can leave; what is running then ends."""
    number = min(engine.at_once, len(jobs))
    if isinstance(engine, Library):
        yield from _by_threads(jobs, [engine.make] * number, [])
    if not isinstance(engine, Program):
        return
    with contextlib.ExitStack() as stack:
        desks = [stack.enter_context(programs.Desk(str(folder / f"said-{at}"))) for at in range(number)]
        try:
            watch = stack.enter_context(programs.Watch())
        except OSError:
            yield from _by_threads(jobs, [partial(_made_at, desk, engine) for desk in desks], desks)
        else:
            yield from _by_turns(engine, jobs, desks, watch)


def _made_at(desk: programs.Desk, engine: Program, job: Job) -> list[Made]:
    """What the program makes of a job at a desk."""
    try:
        return engine.made(job, desk.run(engine.order(job)))
    except OSError as error:
        return _failed(job, error)


def _failed(job: Job, error: OSError) -> list[Made]:
    return [Made(why=error.strerror or str(error))] * len(job.texts)


def _by_turns(
    engine: Program, jobs: Sequence[Job], desks: Sequence[programs.Desk], watch: programs.Watch
) -> Iterator[list[Done]]:
    """The jobs as they are done, a program at each desk: one thread does all that is ours."""
    turns = _Turns(engine, jobs, desks, watch)
    since = time.monotonic()
    try:
        while turns.begin():
            turns.finish(COMPANY if turns.done else AWAKE)
            if (now := time.monotonic()) - since > (COMPANY if turns.done else AWAKE):
                since = now
                yield turns.taken()
        yield turns.taken()
    except InputError:
        yield turns.taken()
        raise
    finally:
        for desk in desks:
            _leave(desk)


def _leave(desk: programs.Desk) -> None:
    """End the program of a desk, if one is running there."""
    if desk.number:
        desk.end()
        desk.finish()


class _Turns:
    """Jobs that wait, are being done, and are `done`."""

    def __init__(
        self, engine: Program, jobs: Sequence[Job], desks: Sequence[programs.Desk], watch: programs.Watch
    ) -> None:
        self._engine, self._waiting, self._watch = engine, iter(jobs), watch
        self._free = list(desks)
        self._doing: dict[programs.Desk, Job] = {}
        self.done: list[Done] = []

    def taken(self) -> list[Done]:
        """What is done, which is forgotten."""
        done, self.done = self.done, []
        return done

    def begin(self) -> bool:
        """Begin as many jobs as there are free desks; whether any is under way."""
        while self._free and (job := next(self._waiting, None)) is not None:
            desk = self._free[-1]
            try:
                desk.begin(self._engine.order(job))
                self._watch.add(desk)
            except OSError as error:
                _leave(desk)
                self.done.append((job, _failed(job, error)))
            else:
                self._doing[self._free.pop()] = job
        return bool(self._doing)

    def finish(self, seconds: float) -> None:
        """Finish what has come to its end, or does so within some seconds."""
        for desk in self._watch.ended(seconds):
            job, ran = self._doing.pop(desk), desk.finish()
            self._free.append(desk)
            try:
                self.done.append((job, self._engine.made(job, ran)))
            except OSError as error:
                self.done.append((job, _failed(job, error)))
        programs.end_late()


def _by_threads(
    jobs: Sequence[Job], hands: Sequence[Callable[[Job], list[Made]]], desks: Sequence[programs.Desk]
) -> Iterator[list[Done]]:
    """The jobs as they are done, each hand in a thread of its own; the desks are where programs may be running."""
    ready: Ready = SimpleQueue()
    waiting: SimpleQueue[Job] = SimpleQueue()
    for job in jobs:
        waiting.put(job)
    threads = [Thread(target=_work, args=(hand, waiting, ready), daemon=True) for hand in hands]
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
        _wait(threads, desks)


def _work(hand: Callable[[Job], list[Made]], waiting: "SimpleQueue[Job]", ready: Ready) -> None:
    """Do one job after the other; what goes wrong is a result, too."""
    try:
        while True:
            job = waiting.get_nowait()
            ready.put((job, hand(job)))
    except Empty:
        return
    except Exception as error:  # noqa: BLE001 - it is raised where the work was asked for
        ready.put(error)


def _wait(threads: Sequence[Thread], desks: Sequence[programs.Desk]) -> None:
    """Wait for the ends of threads, and end the programs they have begun."""
    for thread in threads:
        while thread.is_alive():
            for desk in desks:
                desk.end()
            thread.join(0.1)


def _next(ready: Ready) -> Done | Exception | None:
    """What is done next, or nothing for a while; programs whose time is over are ended."""
    try:
        return ready.get(timeout=AWAKE)
    except Empty:
        programs.end_late()
        return None
