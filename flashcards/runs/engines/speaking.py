"""Sound for words and sentences, by a program that writes a sound file, or by eSpeak NG."""

import contextlib
from collections.abc import Sequence
from pathlib import Path

from flashcards.runs.engines import sound_files, working
from flashcards.runs.engines.command import Command, command, one_line
from flashcards.runs.engines.kept import Kept
from flashcards.runs.engines.translating import failed
from flashcards.runs.engines.working import Engine, Job, Made, Wanted
from vocab.runtime import Progress, programs

OPTION = "--audio"
STEP = "sound"

PATIENCE = 60
"""Seconds for a program to speak one sentence, with the loading of its voice or over a slow network."""


class Speaker:
    """A program that speaks one text at a time."""

    option = OPTION
    together, at_once = 1, 4

    def __init__(self, program: Command) -> None:
        self._program = program
        self.name, self.identity = program.name, f"sound\x1f{program.identity}"

    def make(self, job: Job) -> list[Made]:
        """The sound of the text."""
        (wanted,) = job.texts
        given = None
        if not self._program.takes_text:
            given = job.path.with_suffix(".given")
            given.write_text(f"{one_line(wanted.text)}\n", "utf-8")
        printed = None if self._program.takes_file else job.path
        place = programs.Place(given, printed, job.path.with_suffix(".said"))
        try:
            ran = programs.run(self._program.filled(wanted.text, str(job.path)), place, patience=PATIENCE)
            place.said.unlink(missing_ok=True)
            if given is not None:
                given.unlink(missing_ok=True)
            return [failed(ran, PATIENCE) if ran.late or ran.code else _heard(job.path, word=bool(wanted.syllables))]
        except OSError as error:
            return [Made(why=error.strerror or str(error))]


def _heard(path: Path, *, word: bool) -> Made:
    """The sound that was written, wherever the program has added an ending of its own."""
    with contextlib.suppress(FileNotFoundError):
        return _sound(path, word=word)
    for other in path.parent.glob(f"{path.name}.*"):
        return _sound(other, word=word)
    return Made(why="it wrote no file")


def _sound(path: Path, *, word: bool) -> Made:
    with path.open("rb") as file:
        data = file.read(sound_files.LARGEST + 1)
    path.unlink(missing_ok=True)
    if not data:
        return Made(why="an empty file")
    if not sound_files.type_of(data):
        return Made(why="what it wrote is no sound")
    return Made(sound_files.small(data, word=word))


def engine(typed: str) -> Engine:
    """The engine of that name, or the program. Raises VocabError where it is missing."""
    if typed.strip() == "espeak":
        from flashcards.runs.engines.espeak import Espeak

        return Espeak()
    return Speaker(command(typed, OPTION))


def spoken(engine: Engine, texts: Sequence[Wanted], kept: Kept, progress: Progress) -> working.Results[str]:
    """The type of each sound that is kept now. Raises InputError where the engine does not work."""
    return working.work(engine, texts, kept, seen=sound_files.type_of, step=STEP, progress=progress)
