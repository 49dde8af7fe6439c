"""The screen Make: the deck."""

from nicegui import ui

from flashcards.web.state import State


def build(state: State) -> None:
    """Build the screen where we stand."""
    ui.label(f"Nothing here yet ({state.number}).")
