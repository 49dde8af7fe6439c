"""A text opened from the screen: here, or where it is open already, for two that write one project lose work."""

from collections.abc import Sequence
from pathlib import Path

from nicegui import ui

from flashcards.choosing import Project
from flashcards.web.state import State
from vocab.records import Document


async def open_text(state: State, documents: Sequence[Document], project: Project, path: Path) -> bool:
    """Open a text and turn to its words; whether it was not cancelled. Raises VocabError."""
    holder = state.holder(path)
    if holder is None:
        if not await state.open(documents, project, path):
            return False
        holder = state
    elif holder is state:
        state.tell("text")  # whose screens are built anew, as for any other
    holder.change(left_out=project.left_out)
    holder.show("words")
    if holder is not state:
        ui.navigate.to(f"/text/{holder.number}")
    return True
