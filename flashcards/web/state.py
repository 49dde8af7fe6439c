"""One text as it stands on the page: opened, analysed, its words chosen. Every tab that shows it has the same."""

import asyncio
import gc
import time
from collections.abc import Awaitable, Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from nicegui import background_tasks, run

from flashcards import runs
from flashcards.choosing import my_texts, my_words, project_options
from flashcards.choosing import project as projects
from flashcards.requests import Choice, DeckWish, OwnReferences, Texts
from flashcards.web.job import Job
from flashcards.web.listening import Hear, Listeners
from flashcards.web.teaching import teach
from flashcards.web.words import Words
from vocab.analysis import Analysis, Resources, analyse
from vocab.errors import VocabError
from vocab.records import Document
from vocab.runtime import Progress, quiet
from vocab.sources import without_chapters

PARTS = ("text", "options", "ticks", "edits", "known", "cuts", "taught", "tab", "work")
"""What can change, as listeners are told: another text, the cutoffs, ticks by hand, the user's own points, words he
knows or ignores, his own cuts; more words taught; another screen; how far long work is."""

Holder = Callable[[Path], "State | None"]
"""Finds the state in which the project of a path is open."""

Load = Callable[[bool, Progress], Awaitable[Resources]]
"""Gives the references, with the user's own glossary if it is to count; tells how far they are made ready."""

MOST_UNDONE = 200
"""Acts that can be undone."""

PAUSE = 0.5
"""Seconds after an act until the project is saved: a slider that is moved is many acts."""


class State:
    """An opened text and what was chosen for it."""

    def __init__(self, number: str, load: Load, texts: Texts, holder: Holder) -> None:
        """`number` stands in the address; `load` gives the references, `texts` says how texts are read."""
        self.number, self.texts, self._load, self.holder = number, texts, load, holder
        self.looked_at = time.monotonic()
        self.tab, self.draft = "text", ""
        self.offered: tuple[tuple[Document, str], ...] = ()
        self.documents: Sequence[Document] = ()
        self.warnings: tuple[str, ...] = ()
        self.problem = ""
        self.job: Job | None = None
        self.words: Words | None = None
        self.project, self.path = projects.Project(), Path()
        self._before: list[projects.Project] = []
        self.acted = 0.0
        self._act = ""
        self._listeners = Listeners()
        self._saving: asyncio.TimerHandle | None = None

    @property
    def text(self) -> Analysis | None:
        """The analysed text."""
        return self.words.text if self.words else None

    @property
    def requests(self) -> tuple[Texts, OwnReferences, Choice, DeckWish]:
        """What a command would be asked for that has the project."""
        return project_options.requests_of(self.project.options, self.project.texts, self.path)

    @property
    def choice(self) -> Choice:
        """The cutoffs that are chosen."""
        return self.requests[2]

    async def open(self, documents: Sequence[Document], project: projects.Project, path: Path) -> bool:
        """Analyse documents off the event loop for a project; whether it was not cancelled. Raises VocabError."""
        found = await self._analysed(documents, project)
        if found is None:
            return False
        choice = project_options.requests_of(project.options, project.texts, path)[2]
        found.stand(choice, project, runs.default_name(documents))
        self.save_changes()  # to the text that was open
        self.documents, self.project, self.path = documents, project, path
        self._before, self._act = [], ""
        self.words = found
        self.save()
        self._remember_text()
        self.tell("text")
        background_tasks.create(teach(self, found), name="teach")
        return True

    def _remember_text(self) -> None:
        try:
            my_texts.remember(self.path, self.project.name)
        except VocabError as error:
            self.problem = str(error)

    async def _analysed(self, documents: Sequence[Document], project: projects.Project) -> Words | None:
        job = self.job = Job()
        self.tell("work")
        try:
            resources = (await self._load(bool(project.options.get("my_words")), job.progress)).with_cuts(project.cuts)
            read = without_chapters(documents, project.left_out)
            return await run.io_bound(job.done, lambda: _words(read, resources, job))
        finally:
            self.job = None
            self.tell("work")

    async def resources(self) -> Resources:
        """The references with the tools made from them, whether a text is open or not."""
        return await self._load(False, quiet)

    def look_again(self) -> None:
        """Select anew, because the user's own lists have changed."""
        try:
            if self.words:
                self.words.forget_lists()
                self.words.stand(self.choice, self.project, runs.default_name(self.documents))
        except VocabError as error:
            self.problem = str(error)
        self.tell("known")

    def change(self, act: str = "", /, **parts: Any) -> None:
        """Change parts of the project (`ticks=`, `edits=`, `known=` ...): one act, which can be undone.

        Several changes in a row by the same named `act`, like a slider that is moved, are one.
        """
        changed = self.project._replace(**parts)
        if changed == self.project:
            return
        if not act or act != self._act:
            self._before = [*self._before[-MOST_UNDONE:], self.project]
        self._act, self.acted = act, time.monotonic()
        self._become(changed)

    def choose(self, act: str = "", /, **options: Any) -> None:
        """Change some options; one that is None has its default again."""
        given = {**self.project.options, **options}
        self.change(act, options={name: value for name, value in given.items() if value is not None})

    def tick(self, ticks: Mapping[str, bool | None]) -> None:
        """Tick or untick some words by hand; None leaves a word to the cutoffs again."""
        both = {**self.project.ticks, **ticks}
        self.change(ticks={hanzi: ticked for hanzi, ticked in both.items() if ticked is not None})

    def edit(self, hanzi: str, **points: str) -> None:
        """Write some of the user's own points of a word; an empty one is ours again."""
        edit = self.project.edits.get(hanzi, projects.Edit())._replace(**points)
        others = {word: known for word, known in self.project.edits.items() if word != hanzi}
        self.change(edits={**others, **({hanzi: edit} if any(edit) else {})})

    def undo(self) -> bool:
        """Take the last act back; whether there was one."""
        if not self._before:
            return False
        self._act = ""
        self._become(self._before.pop())
        return True

    @property
    def can_undo(self) -> bool:
        """Whether there is an act to be undone."""
        return bool(self._before)

    def _become(self, project: projects.Project) -> None:
        old, self.project = self.project, project
        try:
            my_words.follow(old, project)
            if self.words:
                self.words.stand(self.choice, project, runs.default_name(self.documents))
            self.problem = ""
        except VocabError as error:
            self.problem = str(error)
        if (old.cuts, old.left_out) != (project.cuts, project.left_out):
            background_tasks.create(self._recut(), name="recut")
        parts = ("options", "ticks", "edits", "known")
        changed = {part for part in parts if getattr(old, part) != getattr(project, part)}
        self._save_soon()
        self.tell(*(changed | ({"known"} if old.ignored != project.ignored else set())))

    async def _recut(self) -> None:
        """Analyse the text anew, cut as its reader says, of the chapters he reads."""
        cut = self.project.cuts, self.project.left_out
        try:
            found = await self._analysed(self.documents, self.project)
        except VocabError as error:
            self.problem = str(error)
            self.tell("work")
            return
        if found is not None and cut == (self.project.cuts, self.project.left_out):  # or it was cut again meanwhile
            found.stand(self.choice, self.project, runs.default_name(self.documents))
            self.words = found
            self.tell("cuts")
            background_tasks.create(teach(self, found), name="teach")

    def _save_soon(self) -> None:
        if self.words and self._saving is None:
            self._saving = asyncio.get_running_loop().call_later(PAUSE, self.save)

    def save_changes(self) -> None:
        """Write the project now where it has changed since it was written."""
        if self._saving is not None:
            self.save()

    def save(self) -> None:
        """Write the project now; what cannot be written is shown."""
        if self._saving is not None:
            self._saving.cancel()
            self._saving = None
        if not self.words:
            return
        try:
            projects.write(self.path, self.project)
        except VocabError as error:
            self.problem = str(error)
            self.tell("work")

    def show(self, screen: str) -> None:
        """Turn every tab to a screen."""
        self.tab = screen
        self.tell("tab")

    def tell(self, *parts: str) -> None:
        """Tell every tab what has changed."""
        self._listeners.tell(*parts)

    def listen(self, hear: Hear) -> None:
        """Have a function called with what has changed, in the place where we stand, once it is seen."""
        self._listeners.listen(hear)


def _words(documents: Sequence[Document], resources: Resources, job: Job) -> Words:
    """The words of documents; to look through those of a novel for garbage would keep its reader waiting."""
    gc.unfreeze()
    words = Words(analyse(documents, resources, progress=job.progress), resources, job.progress)
    gc.collect()
    gc.freeze()
    return words
