"""One text as it stands on the page: opened, analysed, its words chosen. Every tab that shows it has the same."""

import time
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any

from nicegui import background_tasks, context, run

from flashcards.requests import Choice, Texts
from flashcards.web.job import Job
from flashcards.web.project import Edit, Project
from flashcards.web.words import Words
from vocab.analysis import Analysis, Resources, analyse
from vocab.records import Document

PARTS = ("text", "options", "ticks", "edits", "known", "cuts", "tab", "work")
"""What can change, as listeners are told: another text, the cutoffs, ticks by hand, the user's own points, words he
knows or ignores, the words cut anew; another screen; how far long work is."""

Hear = Callable[[frozenset[str]], None]

MOST_UNDONE = 200
"""Acts that can be undone."""


class State:
    """An opened text and what was chosen for it."""

    def __init__(self, number: str, load: Callable[[], Awaitable[Resources]], texts: Texts) -> None:
        """`number` stands in the address; `load` gives the references, `texts` how texts are to be read."""
        self.number, self.texts, self._load = number, texts, load
        self.looked_at = time.monotonic()
        self.tab = "text"
        self.draft = ""
        self.offered: tuple[Document, ...] = ()
        self.warnings: tuple[str, ...] = ()
        self.job: Job | None = None
        self.words: Words | None = None
        self.project = Project()
        self._before: list[Project] = []
        self._listeners: dict[int, Hear] = {}

    @property
    def text(self) -> Analysis | None:
        """The analysed text."""
        return self.words.text if self.words else None

    @property
    def choice(self) -> Choice:
        """The cutoffs that are chosen."""
        fields = Choice._fields
        return Choice(**{name: value for name, value in self.project.options.items() if name in fields})

    async def resources(self) -> Resources:
        """The references with the tools made from them, whether a text is open or not."""
        return await self._load()

    def show(self, screen: str) -> None:
        """Turn every tab to a screen."""
        self.tab = screen
        self.tell("tab")

    async def open(self, documents: Sequence[Document]) -> bool:
        """Analyse documents off the event loop; whether it was not cancelled. Raises VocabError."""
        resources = await self._load()
        self.job = job = Job(lambda: self.tell("work"))
        try:
            found = await run.io_bound(job.done, lambda: _words(tuple(documents), resources, job))
        finally:
            self.job = None
            self.tell("work")
        if found is None:
            return False
        self.words, self.project, self._before = found, Project(options={"my_words": True}), []
        self.tell("text")
        return True

    def change(self, **parts: Any) -> None:
        """Change parts of the project (`ticks=`, `edits=`, `known=` ...): one act, which can be undone."""
        changed = self.project._replace(**parts)
        if changed != self.project:
            self._before = [*self._before[-MOST_UNDONE:], self.project]
            self._become(changed)

    def choose(self, **options: Any) -> None:
        """Change some options; one that is None has its default again."""
        given = {**self.project.options, **options}
        self.change(options={name: value for name, value in given.items() if value is not None})

    def tick(self, ticks: Mapping[str, bool]) -> None:
        """Tick or untick some words by hand."""
        self.change(ticks={**self.project.ticks, **ticks})

    def edit(self, hanzi: str, **points: str) -> None:
        """Write some of the user's own points of a word; an empty one is ours again."""
        edit = self.project.edits.get(hanzi, Edit())._replace(**points)
        others = {word: known for word, known in self.project.edits.items() if word != hanzi}
        self.change(edits={**others, **({hanzi: edit} if any(edit) else {})})

    def undo(self) -> bool:
        """Take the last act back; whether there was one."""
        if not self._before:
            return False
        self._become(self._before.pop())
        return True

    @property
    def can_undo(self) -> bool:
        """Whether there is an act to be undone."""
        return bool(self._before)

    def _become(self, project: Project) -> None:
        old, self.project = self.project, project
        if self.words:
            self.words.stand(self.choice, project)
        if old.cuts != project.cuts:
            background_tasks.create(self._recut(), name="recut")
        parts = ("options", "ticks", "edits", "known")
        changed = {part for part in parts if getattr(old, part) != getattr(project, part)}
        self.tell(*(changed | ({"known"} if old.ignored != project.ignored else set())))

    async def _recut(self) -> None:
        """Analyse the text anew, cut as its reader says."""
        if self.words is None:
            return
        documents, resources = self.words.text.documents, self.words.resources.with_cuts(self.project.cuts)
        self.job = job = Job(lambda: self.tell("work"))
        try:
            found = await run.io_bound(job.done, lambda: _words(tuple(documents), resources, job))
        finally:
            self.job = None
            self.tell("work")
        if found is not None and resources.references.cuts == self.project.cuts:  # or it was cut again meanwhile
            self.words = found
            found.stand(self.choice, self.project)
            self.tell("cuts")

    def look_again(self) -> None:
        """Select anew, because the user's own lists have changed."""
        if self.words:
            self.words.stand(self.choice, self.project)
        self.tell("known")

    def tell(self, *parts: str) -> None:
        """Tell every tab what has changed."""
        for hear in list(self._listeners.values()):
            hear(frozenset(parts))

    def listen(self, hear: Hear) -> None:
        """Have a function of this tab called with what has changed, as long as the tab is there."""
        client = context.client
        number = max(self._listeners, default=0) + 1

        def heard(parts: frozenset[str]) -> None:
            with client:
                hear(parts)

        self._listeners[number] = heard
        client.on_delete(lambda: self._listeners.pop(number, None))


def _words(documents: tuple[Document, ...], resources: Resources, job: Job) -> Words:
    return Words(analyse(documents, resources, progress=job.progress), resources, job.progress)
