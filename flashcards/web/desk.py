"""All that is open in this process: the references, loaded once, and the texts, each with its state."""

import asyncio
import secrets
from collections.abc import Sequence

from nicegui import run

from flashcards import runs
from flashcards.requests import OwnReferences, Texts
from flashcards.web.state import State
from vocab.analysis import Resources
from vocab.runtime import quiet


class Desk:
    """The open texts by the number in their address, and what all of them need."""

    def __init__(self, texts: Texts, own: OwnReferences) -> None:
        self.texts, self.own = texts, own
        self._resources: Resources | None = None
        self._states: dict[str, State] = {}

    async def prepare(self) -> None:
        """Load the references, and open the text that was named, so that the first tab need not wait for it."""
        if not self.texts.paths:
            await self.resources()
            return
        state = self.latest()
        documents = await run.io_bound(runs.read, self.texts, lambda _: None)
        if documents and await state.open(documents):
            state.show("words")

    async def resources(self) -> Resources:
        """The references with the tools made from them."""
        if self._resources is None:
            loaded = await run.io_bound(runs.open_resources, self.own, lambda _: None, quiet)
            if loaded is None:
                raise asyncio.CancelledError
            self._resources = self._resources or loaded
        return self._resources

    def state(self, number: str) -> State:
        """The state with this number; a new one where there is none yet."""
        if number not in self._states:
            self._states[number] = State(number, self.resources, self.texts)
        return self._states[number]

    def new(self) -> State:
        """A state without a text."""
        return self.state(secrets.token_urlsafe(6))

    def latest(self) -> State:
        """The state that was looked at last, or a new one."""
        return max(self._states.values(), key=lambda state: state.looked_at, default=None) or self.new()

    @property
    def states(self) -> Sequence[State]:
        """All that are open."""
        return tuple(self._states.values())
