"""Sound for words and sentences, by a program that writes a sound file, or by eSpeak NG."""

import contextlib
import os
from collections.abc import Sequence
from typing import Protocol

from flashcards.runs.engines import sound_files, working
from flashcards.runs.engines.command import Command, command, one_line
from flashcards.runs.engines.hands import Engine, Job, Made, Wanted
from flashcards.runs.engines.kept import Kept
from flashcards.runs.engines.translating import failed, remove, write
from vocab.runtime import Progress, programs

OPTION = "--audio"
STEP = "sound"

PATIENCE = 60
"""Seconds for a program to speak one sentence, with the loading of its voice or over a slow network."""


AT_FIRST = 1 << 16
"""Bytes that are read at once: more than the sound of a word has."""


class Speaking(Engine, Protocol):
    """An engine that speaks."""

    @property
    def by_reading(self) -> bool:
        """Whether a word is spoken from its syllables, so that another reading is another sound."""


class Speaker:
    """A program that speaks one text at a time."""

    option, by_reading = OPTION, False
    together, at_once = 1, 4

    def __init__(self, program: Command) -> None:
        self._program = program
        self._takes_text, self._takes_file = program.takes_text, program.takes_file
        self.name, self.identity = program.name, f"sound\x1f{program.identity}"

    def order(self, job: Job) -> programs.Order:
        """The program with the text in its place."""
        (wanted,), path = job.texts, job.path
        given = "" if self._takes_text else f"{path}.given"
        if given:
            write(given, f"{one_line(wanted.text)}\n")
        printed = "" if self._takes_file else path
        return programs.Order(self._program.filled(wanted.text, path), PATIENCE, given, printed)

    def made(self, job: Job, ran: programs.Ran) -> list[Made]:
        """The sound of the text."""
        (wanted,), path = job.texts, job.path
        if not self._takes_text:
            remove(f"{path}.given")
        return [failed(ran, PATIENCE) if ran.late or ran.code else _heard(path, word=bool(wanted.syllables))]


def _heard(path: str, *, word: bool) -> Made:
    """The sound that was written, wherever the program has added an ending of its own."""
    with contextlib.suppress(FileNotFoundError):
        return _sound(path, word=word)
    folder, _, name = path.rpartition(os.sep)
    for other in sorted(os.listdir(folder)):  # noqa: PTH208 - a path for each is an object too many
        if other.startswith(f"{name}."):
            return _sound(f"{folder}{os.sep}{other}", word=word)
    return Made(why="it wrote no file")


_READ = os.O_RDONLY | getattr(os, "O_BINARY", 0)


def _sound(path: str, *, word: bool) -> Made:
    file = os.open(path, _READ)
    try:
        data = os.read(file, AT_FIRST)
        if len(data) == AT_FIRST:
            data += os.read(file, sound_files.LARGEST)
    finally:
        os.close(file)
    remove(path)
    if not data:
        return Made(why="an empty file")
    if not sound_files.type_of(data):
        return Made(why="what it wrote is no sound")
    return Made(sound_files.small(data, word=word))


def engine(typed: str) -> tuple[Speaking, Kept]:
    """The engine of that name, or the program, and what it has made before. Raises VocabError where it is missing."""
    made: Speaking
    if typed.strip() == "espeak":
        from flashcards.runs.engines.espeak import Espeak

        made = Espeak()
    else:
        made = Speaker(command(typed, OPTION))
    return made, Kept(made.identity)


def spoken(engine: Engine, texts: Sequence[Wanted], kept: Kept, progress: Progress) -> working.Results:
    """The type of each sound that is kept now. Raises InputError where the engine does not work."""
    return working.work(engine, texts, kept, seen=sound_files.type_of, step=STEP, progress=progress)
