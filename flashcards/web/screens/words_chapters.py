"""The chapters of a book: those that are unticked are not read, so that their words are not there."""

from typing import Any

from nicegui import ui

from flashcards.web.later import Later
from flashcards.web.state import State
from vocab.sources import chapters_of

PAUSE = 1.2
"""Seconds after the last click until the text is analysed anew: several chapters are unticked one after another."""


class Chapters:
    """The boxes of the chapters; nothing is shown of a text that has none."""

    def __init__(self, state: State) -> None:
        self._state = state
        self._chapters = [chapter for chapter in chapters_of(state.documents) if chapter.characters]
        self._quiet = False
        self._boxes: dict[tuple[int, int], ui.checkbox] = {}
        if len(self._chapters) < 2:
            return
        self._later = Later(PAUSE, self._apply)
        with ui.expansion("").classes("reason words-chapters") as self._fold, ui.element("div").classes("boxes"):
            for chapter in self._chapters:
                title = chapter.title or state.documents[chapter.document].name
                box = ui.checkbox(title, on_change=self._changed).props("dense")
                self._boxes[chapter.document, chapter.number] = box
        self._problem = ui.label().classes("problem small")
        self.refresh()

    @property
    def _left_out(self) -> tuple[tuple[int, int], ...]:
        return tuple(sorted(number for number, box in self._boxes.items() if not box.value))

    def _changed(self, _: Any) -> None:
        if not self._quiet:
            self._tell()
            self._later.ask(anew=True)

    def _apply(self) -> None:
        """Read the chapters that are ticked."""
        none = len(self._left_out) == len(self._boxes)
        self._problem.text = "Choose one chapter at least." if none else ""
        if not none:
            self._state.change(left_out=self._left_out)

    def _tell(self) -> None:
        left_out = len(self._left_out)
        taken = f", {left_out:,} left out" if left_out else ""
        self._fold.text = f"Chapters: {len(self._boxes):,}{taken}"

    def refresh(self) -> None:
        """Show what stands now."""
        if self._boxes:
            self._quiet = True
            for number, box in self._boxes.items():
                box.value = number not in self._state.project.left_out
            self._quiet = False
            self._tell()
