"""The screen Text: what is to be read, and what its reader knows."""

from nicegui import ui

from flashcards.web.state import State


def build(state: State) -> None:
    """Build the screen where we stand."""
    ui.label(f"Nothing here yet ({state.number}).")
