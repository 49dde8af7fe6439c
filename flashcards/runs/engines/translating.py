"""English for sentences, by a program that reads Chinese lines and writes as many English ones, or by a library."""

import contextlib
import os
from collections.abc import Iterable, Sequence

from flashcards.runs.engines import working
from flashcards.runs.engines.command import FILE, Command, command, one_line
from flashcards.runs.engines.hands import Engine, Job, Made, Wanted
from flashcards.runs.engines.kept import Kept
from vocab.errors import InputError
from vocab.runtime import Progress, programs
from vocab.sources import clean

OPTION = "--translator"
STEP = "translation"

TO_LOAD, A_LINE = 120, 10
"""Seconds for a program to load its model, and for each line: a large model on a slow processor writes two words a
second."""

LONGEST = 1_000_000
"""Bytes that are read of what a program prints."""


class _Translating:
    """A program that translates."""

    option, at_once = OPTION, 2

    def __init__(self, program: Command) -> None:
        self._program = program
        self.name, self.identity = program.name, f"translation\x1f{program.identity}"


class ByLines(_Translating):
    """A program that is given many lines at once on its standard input."""

    together = 64

    def order(self, job: Job) -> programs.Order:
        """The program with the lines on its standard input."""
        lines = [one_line(wanted.text) for wanted in job.texts]
        given = f"{job.path}.given"
        write(given, "".join(f"{line}\n" for line in lines))
        return programs.Order(self._program.filled("", ""), _patience(job), given, f"{job.path}.printed")

    def made(self, job: Job, ran: programs.Ran) -> list[Made]:
        """The English of each line. Raises InputError where lines are missing: nobody knows then which is which."""
        printed = _printed(job)
        if ran.late or ran.code:
            return [failed(ran, _patience(job))] * len(job.texts)
        english = printed.removesuffix("\n").split("\n")
        while len(english) > len(job.texts) and not english[-1].strip():
            english.pop()
        if len(english) != len(job.texts) or not any(map(str.strip, english)):
            raise InputError(_wrong(self.name, [one_line(wanted.text) for wanted in job.texts], english))
        return [_made(line) for line in english]


class ByArgument(_Translating):
    """A program that is given one sentence as an argument."""

    together = 1

    def order(self, job: Job) -> programs.Order:
        """The program with the sentence in its place."""
        arguments = self._program.filled(job.texts[0].text, "")
        return programs.Order(arguments, _patience(job), printed=f"{job.path}.printed")

    def made(self, job: Job, ran: programs.Ran) -> list[Made]:
        """The English of the sentence, of however many lines."""
        printed = _printed(job)
        return [failed(ran, _patience(job)) if ran.late or ran.code else _made(printed)]


def engine(typed: str) -> Engine:
    """The engine of that name, or the program. Raises VocabError where it is missing."""
    if typed.strip() == "argos":
        from flashcards.runs.engines.argos import Argos

        return Argos()
    program = command(typed, OPTION)
    if program.takes_file:
        raise InputError(f"{OPTION}: {FILE} stands for a sound. Let the program print the English.")
    return ByArgument(program) if program.takes_text else ByLines(program)


def translated(engine: Engine, lines: Iterable[str], progress: Progress) -> working.Results:
    """The English of each line of which there is some. Raises InputError where the engine does not work."""
    with Kept(engine.identity) as kept:
        wanted = [Wanted(line, line) for line in lines]
        return working.work(engine, wanted, kept, seen=_english, step=STEP, progress=progress)


def _english(kept: bytes) -> str:
    return kept.decode("utf-8", "replace")


def _patience(job: Job) -> float:
    return TO_LOAD + A_LINE * len(job.texts)


def _printed(job: Job) -> str:
    """What a program has printed; its files are taken away."""
    into = f"{job.path}.printed"
    try:
        with open(into, "rb") as file:  # noqa: PTH123
            printed = file.read(LONGEST)
    finally:
        remove(f"{job.path}.given", into)
    return printed.decode("utf-8-sig", "replace").replace("\r\n", "\n")


def write(path: str, text: str) -> None:
    """Write what a program is given."""
    with open(path, "w", encoding="utf-8", newline="\n") as file:  # noqa: PTH123
        file.write(text)


def remove(*paths: str) -> None:
    """Take files of a run away, as far as they are there."""
    for path in paths:
        with contextlib.suppress(OSError):
            os.unlink(path)  # noqa: PTH108 - of thousands of files


def failed(ran: programs.Ran, patience: float) -> Made:
    """A run that ended too late, or with an exit code that says so."""
    if ran.late:
        return Made(why=f"no answer within {patience:.0f} seconds", late=True)
    return Made(why=f"exit code {ran.code}" + (f": {ran.said[:200]}" if ran.said else ""))


def _made(english: str) -> Made:
    line = " ".join(clean(english).split())
    return Made(line.encode("utf-8"), "" if line else "an empty line")


def _wrong(name: str, lines: Sequence[str], english: Sequence[str]) -> str:
    found = sum(1 for _ in filter(str.strip, english))
    return (
        f"{OPTION}: {name} wrote {found} line{'' if found == 1 else 's'} for {len(lines)} Chinese ones, from "
        f"{lines[0][:12]} on. It must write one for each; put {{text}} into the command to give it one at a time."
    )
