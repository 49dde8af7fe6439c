"""The screen Read: the text as a page to read."""

from nicegui import ui

from flashcards.web.state import State


def build(state: State) -> None:
    """Build the screen where we stand."""
    ui.label(f"Nothing here yet ({state.number}).")
