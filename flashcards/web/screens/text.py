"""The screen Text: what is to be read, and what its reader knows."""

from nicegui import ui

from flashcards.web.screens.text_known import Known
from flashcards.web.screens.text_look import STYLE
from flashcards.web.screens.text_offered import Offered
from flashcards.web.screens.text_recent import recent
from flashcards.web.screens.text_work import Work
from flashcards.web.state import State


def build(state: State) -> None:
    """Build the screen where we stand."""
    ui.add_css(STYLE)
    with ui.element("div").classes("text-grid"):
        with ui.element("section").classes("panel stack").props('aria-label="Text"'):
            offered = Offered(state)
            known = Known(state)
            Work(state, offered, known)
        with ui.element("section").classes("panel stack recent-side").props('aria-label="Recent texts"'):
            recent(state)
