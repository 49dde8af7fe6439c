"""The screen Words: how much is to be learned, the table of words, the card of one of them."""

from nicegui import ui

from flashcards.web.later import Later
from flashcards.web.screens.words_card import Card
from flashcards.web.screens.words_how_much import HowMuch
from flashcards.web.screens.words_look import STYLE
from flashcards.web.screens.words_table import Table
from flashcards.web.state import State
from flashcards.web.words import Words

COUNTED = {"options", "ticks", "known", "cuts"}
"""What changes how many words are learned."""

CHANGED = COUNTED | {"edits"}
"""What changes the rows."""

MOMENT = 0.01
"""Seconds after which the rows follow what is counted, which has then been sent."""


def build(state: State) -> None:
    """Build the screen where we stand."""
    ui.add_css(STYLE)
    if state.words is not None:
        _Screen(state, state.words)


class _Screen:
    """Its three parts, and what follows in which of them when something has changed."""

    def __init__(self, state: State, words: Words) -> None:
        self._state = state
        self._missed: frozenset[str] = frozenset()
        with ui.element("div").classes("words-grid"):
            self._how_much = HowMuch(state)
            self._table = Table(state, words)
            self._card = Card(state)
        self._table.on_look(self._card.look)
        self._card.on_sentence_keys(self._table)
        self._later = Later(MOMENT, self._follow)
        state.listen(self._hear)
        self._table.start()

    def _hear(self, parts: frozenset[str]) -> None:
        """What is counted is shown at once, for that is what the eye is on; the rest follows."""
        if "cuts" in parts and self._state.words:
            self._table.begin(self._state.words)
        if parts & COUNTED:
            self._table.tell()
        if parts & {"edits", "cuts"}:
            self._card.refresh()
        self._missed |= parts
        self._later.ask()

    def _follow(self) -> None:
        parts, self._missed = self._missed, frozenset()
        if parts & CHANGED:
            self._table.refresh()
        elif "taught" in parts:
            self._table.more_taught()
        if parts & COUNTED:
            self._how_much.refresh()
