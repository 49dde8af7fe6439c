"""The button that finds the words, and what is told while they are being found."""

from nicegui import ui

from flashcards.web import places
from flashcards.web.opening import open_text
from flashcards.web.screens.text_known import Known
from flashcards.web.screens.text_offered import Offered
from flashcards.web.state import State
from vocab.errors import InputError, VocabError

STEPS = {
    "": "Beginning",
    "dictionary": "Getting the dictionary ready, this once",
    "frequencies": "Getting the dictionary ready, this once",
    "readings": "Getting the dictionary ready, this once",
    "words": "Getting the dictionary ready, this once",
    "index": "Getting the dictionary ready, this once",
    "look up": "Looking whether it is known",
    "segment": "Cutting the text into words",
    "phrases": "Looking for phrases",
    "examples": "Choosing sentences",
}
"""What the page says of each step."""

WATCH = 0.2
"""Seconds between two looks at how far the work is."""

NOTHING = "There is no text yet. Paste one above, or drop a file."


class Work:
    """The button, the progress, what was wrong."""

    def __init__(self, state: State, offered: Offered, known: Known) -> None:
        self._state, self._offered, self._known = state, offered, known
        with ui.element("div").classes("line"):
            self._find = ui.button("Find the words", on_click=self._begin).classes("find")
            self._cancel = ui.button("Cancel", on_click=self._stop).props("flat").classes("cancel")
            self._says = ui.label().classes("quiet progress").props('role="status" aria-live="polite"')
        self._bar = ui.linear_progress(0.0, show_value=False).props("instant-feedback")
        self._problem = ui.label().classes("problem").props('role="alert"')
        self._warnings = ui.element("div").classes("warnings small quiet")
        self._watch = ui.timer(WATCH, self._show)
        state.listen(lambda parts: self._show() if parts & {"work", "text"} else None)
        self._show()

    async def _begin(self) -> None:
        state = self._state
        state.problem = ""
        given = state.draft, state.offered
        try:
            documents, paths = await self._offered.documents()
            if not documents:
                raise InputError(NOTHING)
            project, path = places.project_for(documents, paths)
            options = {**self._known.options, **project.options}
            project = project._replace(options=options, left_out=self._offered.left_out or project.left_out)
            state.draft, state.offered = "", ()  # the screen is built anew as soon as the text is open
            if await open_text(state, documents, project, path):
                given = "", ()
        except VocabError as error:
            state.problem = str(error)
            self._show()
        finally:
            state.draft, state.offered = given

    def _stop(self) -> None:
        if self._state.job:
            self._state.job.cancel()

    def _show(self) -> None:
        job = self._state.job
        self._watch.active = job is not None
        for element, there in ((self._cancel, job), (self._bar, job), (self._says, job), (self._find, job is None)):
            element.set_visibility(bool(there))
        if job is not None:
            self._says.text = STEPS.get(job.step, "Working") + (f": {job.share:.0%}" if job.share else " ...")
            self._bar.value = job.share
        self._problem.text = self._state.problem
        self._warnings.clear()
        with self._warnings:
            for warning in self._state.warnings:
                ui.label(warning)
