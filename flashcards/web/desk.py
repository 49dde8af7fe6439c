"""All that is open in this process: the references, loaded once, and the texts, each with its state."""

import asyncio
import secrets
from pathlib import Path

from nicegui import run

from flashcards import runs
from flashcards.requests import OwnReferences, Texts
from flashcards.web import places
from flashcards.web.state import State
from vocab.analysis import Resources
from vocab.errors import VocabError
from vocab.runtime import Progress, quiet


class Desk:
    """The open texts by the number in their address, and what all of them need."""

    def __init__(self, texts: Texts, own: OwnReferences) -> None:
        self.texts, self.own = texts, own
        self._resources: Resources | None = None
        self._states: dict[str, State] = {}
        self._loading = asyncio.Lock()

    async def prepare(self) -> None:
        """Load the references, and open the text that was named, so that the first tab need not wait for it."""
        await self.resources(False, quiet)
        if not self.texts.paths:
            return
        state = self.latest()
        try:
            documents = await run.io_bound(runs.read, self.texts, lambda _: None)
            if documents and await state.open(documents, *places.project_for(documents, self.texts.paths)):
                state.show("words")
        except VocabError as error:
            state.problem = str(error)
            state.tell("work")

    async def resources(self, with_my_words: bool, progress: Progress) -> Resources:
        """The references with the tools made from them, with the user's own glossary or without."""
        async with self._loading:  # the index is built once, whoever asks for it first
            if self._resources is not None and not with_my_words:
                return self._resources
            own = self.own._replace(my_words=with_my_words)
            loaded = await run.io_bound(runs.open_resources, own, lambda _: None, progress)
            if loaded is None:  # we are being ended
                raise asyncio.CancelledError
            if not with_my_words:  # the glossary may be another one by the next text
                self._resources = loaded
            return loaded

    def state(self, number: str) -> State:
        """The state with this number; a new one where there is none yet."""
        if number not in self._states:
            self._states[number] = State(number, self.resources, self.texts, self.holder)
        return self._states[number]

    def holder(self, path: Path) -> State | None:
        """The state in which a project is open, by the path of its file."""
        where = path.absolute()
        return next((one for one in self._states.values() if one.words and one.path.absolute() == where), None)

    def new(self) -> State:
        """A state without a text."""
        return self.state(secrets.token_urlsafe(6))

    def latest(self) -> State:
        """The state that was looked at last, or a new one."""
        return max(self._states.values(), key=lambda state: state.looked_at, default=None) or self.new()

    def save(self) -> None:
        """Write what is not yet written."""
        for state in self._states.values():
            state.save_changes()
