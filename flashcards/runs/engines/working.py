"""Texts through an engine: what is kept is not made again, the rest is made in parallel, and kept as soon as it is.

A text of which nothing could be made is a failure that is counted. An engine that makes nothing at all, or nothing any
more, ends the work: whoever started it has something to mend, and what was made until then is kept.
"""

import contextlib
import itertools
import os
from collections.abc import Callable, Generator, Sequence
from typing import NamedTuple

from flashcards.runs.engines.hands import Done, Engine, Job, Made, Wanted, in_parallel
from flashcards.runs.engines.kept import Kept
from vocab.errors import InputError
from vocab.runtime import Progress, private_folder


class Results(NamedTuple):
    """What is to be known of what was made, by name, and how many texts failed, with the reason of the first."""

    made: dict[str, str]
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
    seen: Callable[[bytes], str],
    step: str,
    progress: Progress,
) -> Results:
    """What is `seen` of what the engine makes of the texts, each once; all of it is kept.

    Raises InputError where the engine does not work.
    """
    wanted = list({text.name: text for text in texts}.values())
    found = {name: seen(data) for name, data in kept.find([text.name for text in wanted])}
    missing = [text for text in wanted if text.name not in found]
    faults = _Faults(engine)
    with contextlib.closing(_done(engine, missing)) as jobs:  # what is running ends when this is given up
        for some in jobs:
            pairs = [pair for job, results in some for pair in zip(job.texts, results, strict=True)]
            made = {text.name: result.data for text, result in pairs if result.data}
            if made:
                kept.add(made)
            found |= {name: seen(data) for name, data in made.items()}
            for _, result in pairs:
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


def _done(engine: Engine, texts: Sequence[Wanted]) -> Generator[list[Done]]:
    """The jobs as they are done, some at a time: by themselves until something is made, then several at once."""
    if not texts:
        return
    first = min(FIRST, engine.together)
    cuts = [0, *range(first, len(texts), engine.together), len(texts)]
    with private_folder() as folder:
        pairs = itertools.pairwise(cuts)
        jobs = [Job(texts[at:to], f"{folder}{os.sep}{number}") for number, (at, to) in enumerate(pairs) if at < to]
        works, tried = False, 0
        while not works and tried < len(jobs):
            for some in in_parallel(engine, jobs[tried : tried + 1], folder):
                works = works or any(result.data for _, results in some for result in results)
                yield some
            tried += 1
        yield from in_parallel(engine, jobs[tried:], folder)
