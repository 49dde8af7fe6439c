"""Work of the screen Make that goes on beside the page: how far it is, a way to end it, what went wrong."""

from collections.abc import Callable
from typing import TypeVar

from nicegui import run, ui

from flashcards.web.job import Job
from vocab.errors import VocabError

Made = TypeVar("Made")

STEPS = {
    "words": "Explaining words",
    "keep": "Explaining words",
    "cards": "Making cards",
    "package": "Packing the deck",
    "sound": "Speaking",
    "translation": "Translating",
    "send": "Sending to Anki",
}
"""What the page says of each step."""

WATCH = 0.2
"""Seconds between two looks at how far the work is."""


class Work:
    """One piece of work at a time, and what is told of it."""

    def __init__(self) -> None:
        self._job: Job | None = None
        with ui.element("div").classes("line"):
            self._says = ui.label().classes("quiet make-progress").props('role="status" aria-live="polite"')
            self._cancel = ui.button("Cancel", on_click=self._stop).props("flat dense").classes("make-cancel")
        self._bar = ui.linear_progress(0.0, show_value=False).props("instant-feedback")
        self._problem = ui.label().classes("problem make-problem").props('role="alert"')
        self._watch = ui.timer(WATCH, self._show, active=False)
        self._show()

    @property
    def is_going_on(self) -> bool:
        """Whether there is some."""
        return self._job is not None

    async def do(self, begin: Callable[[Job], Callable[[], Made]]) -> Made | None:
        """What some work makes; None where it was cancelled, went wrong, or other work is still going on."""
        if self._job is not None:
            return None
        job = self._job = Job()
        self._problem.text = ""
        self._watch.active = True
        self._show()
        try:
            return await run.io_bound(job.done, begin(job))
        except VocabError as error:
            self._problem.text = str(error)
            return None
        finally:
            self._job = None
            self._watch.active = False
            self._show()

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._says.text = "Ending ..."

    def _show(self) -> None:
        job = self._job
        for element in (self._says, self._cancel, self._bar):
            element.set_visibility(job is not None)
        if job is not None and not job.is_cancelled:
            self._says.text = STEPS.get(job.step, "Working") + (f": {job.share:.0%}" if 0 < job.share < 1 else " ...")
            self._bar.value = job.share
