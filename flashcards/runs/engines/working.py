"""Texts through an engine: what is kept is not made again, the rest is made in parallel, and kept as soon as it is.

A text of which nothing could be made is a failure that is counted. An engine that makes nothing at all, or nothing any
more, ends the work: whoever started it has something to mend, and what was made until then is kept.
"""

import contextlib
import itertools
from collections.abc import Callable, Generator, Iterator, Sequence
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Lock, Thread, get_ident
from typing import Generic, NamedTuple, Protocol, TypeVar

from flashcards.runs.engines.kept import Kept
from vocab.errors import InputError
from vocab.runtime import Progress, private_folder, programs


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
    desk: programs.Desk


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

    def make(self, job: Job) -> list[Made]:
        """What it makes of each of the texts. Raises InputError where it cannot work at all."""


Seen = TypeVar("Seen")


class Results(NamedTuple, Generic[Seen]):
    """What is to be known of what was made, by name, and how many texts failed, with the reason of the first."""

    made: dict[str, Seen]
    failed: int = 0
    why: str = ""


FIRST = 8
"""Texts of the first job: a fault of the engine shows there, before it has worked for long."""

PATIENCE_AT_FIRST, PATIENCE = 3, 20
"""Failures one after another after which the work is given up: before anything was made, and later, where it may be
the network that is gone for a moment."""

MOST_LATE = 3
"""Texts that may take too long: each costs a minute."""


def work(
    engine: Engine,
    texts: Sequence[Wanted],
    kept: Kept,
    *,
    seen: Callable[[bytes], Seen],
    step: str,
    progress: Progress,
) -> Results[Seen]:
    """What is `seen` of what the engine makes of the texts, each once; all of it is kept.

    Raises InputError where the engine does not work.
    """
    wanted = list({text.name: text for text in texts}.values())
    found = {name: seen(data) for name, data in kept.find([text.name for text in wanted])}
    missing = [text for text in wanted if text.name not in found]
    faults = _Faults(engine)
    with contextlib.closing(_done(engine, missing)) as jobs:  # what is running ends when this is given up
        for job, results in jobs:
            made = {text.name: result.data for text, result in zip(job.texts, results, strict=True) if result.data}
            kept.add(made)
            found |= {name: seen(data) for name, data in made.items()}
            for result in results:
                faults.count(result, any_made=bool(found))
            progress(step, len(found) / len(wanted))
    if faults.failed and not found:
        faults.give_up(any_made=False)
    return Results(found, faults.failed, faults.why)


class _Faults:
    """Counts what failed, and gives up where the engine does not work."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self.failed = self._in_a_row = self._late = 0
        self.why = ""

    def count(self, result: Made, *, any_made: bool) -> None:
        """Count a result. Raises InputError where it is no use to go on."""
        if result.data:
            self._in_a_row = 0
            return
        self.failed, self._in_a_row, self._late = self.failed + 1, self._in_a_row + 1, self._late + result.late
        self.why = self.why or result.why
        patience = PATIENCE if any_made else PATIENCE_AT_FIRST
        if self._in_a_row >= patience or self._late >= (MOST_LATE if any_made else 1):
            self.give_up(any_made=any_made)

    def give_up(self, *, any_made: bool) -> None:
        """Raise InputError."""
        kept = "What it has made is kept: mend that and build again." if any_made else "Try it by itself first."
        raise InputError(f"{self._engine.option}: {self._engine.name} does not do its work ({self.why}). {kept}")


def _done(engine: Engine, texts: Sequence[Wanted]) -> Generator[Done]:
    """The jobs as they are done: by themselves until something is made, then several at once."""
    if not texts:
        return
    first = min(FIRST, engine.together)
    cuts = [0, *range(first, len(texts), engine.together), len(texts)]
    with private_folder() as folder:
        pairs = itertools.pairwise(cuts)
        portions = [(str(folder / str(number)), texts[at:to]) for number, (at, to) in enumerate(pairs) if at < to]
        works, tried = False, 0
        while not works and tried < len(portions):
            for job, results in _in_parallel(engine, portions[tried : tried + 1], folder):
                works = any(result.data for result in results)
                yield job, results
            tried += 1
        yield from _in_parallel(engine, portions[tried:], folder)


def _in_parallel(engine: Engine, portions: Sequence[tuple[str, Sequence[Wanted]]], folder: Path) -> Iterator[Done]:
    """The jobs as they are done; when this is left before its end, what is running is ended."""
    ready: Ready = SimpleQueue()
    waiting = iter(portions)
    shared = Lock()

    def taken() -> tuple[str, Sequence[Wanted]] | None:
        with shared:
            return next(waiting, None)

    def work() -> None:
        """Take one job after the other; what goes wrong is a result, too."""
        try:
            with programs.Desk(str(folder / f"said-{get_ident()}")) as desk:
                while (portion := taken()) is not None:
                    job = Job(portion[1], portion[0], desk)
                    ready.put((job, engine.make(job)))
        except Exception as error:  # noqa: BLE001 - it is raised where the work was asked for
            ready.put(error)

    hands = [Thread(target=work, daemon=True) for _ in range(min(engine.at_once, len(portions)))]
    for hand in hands:
        hand.start()
    try:
        for _ in portions:
            done = _next(ready)
            if isinstance(done, Exception):
                raise done
            yield done
    finally:
        with shared:
            waiting = iter(())
        for hand in hands:
            while hand.is_alive():
                programs.end_all()
                hand.join(0.1)


def _next(ready: Ready) -> Done | Exception:
    """What is done next; while there is nothing, programs whose time is over are ended."""
    while True:
        with contextlib.suppress(Empty):
            return ready.get(timeout=0.5)
        programs.end_late()
