"""The screen Words: how much is to be learned, the table of words, the card of one of them."""

from nicegui import ui

from flashcards.web.screens.words_card import Card
from flashcards.web.screens.words_how_much import HowMuch
from flashcards.web.screens.words_look import STYLE
from flashcards.web.screens.words_table import Table
from flashcards.web.state import State


def build(state: State) -> None:
    """Build the screen where we stand."""
    ui.add_css(STYLE)
    if state.words is None:
        return
    with ui.element("div").classes("words-grid"):
        how_much = HowMuch(state)
        table = Table(state, state.words)
        card = Card(state)
    table.on_look(card.look)
    card.on_sentence_keys(table)

    def hear(parts: frozenset[str]) -> None:
        """What is counted is shown first, for that is what the eye is on; the rest follows."""
        if "cuts" in parts and state.words:
            table.begin(state.words)
        if parts & {"options", "ticks", "known", "cuts", "edits", "taught"}:
            table.refresh(rows=parts != {"taught"})
        if parts & {"options", "ticks", "known", "cuts"}:
            how_much.refresh()
        if parts & {"edits", "cuts"}:
            card.refresh()

    state.listen(hear)
    table.start()
