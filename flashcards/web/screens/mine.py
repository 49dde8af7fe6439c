"""The screen My words: what the user knows, ignores, and calls by his own glosses; the texts he could read next."""

from collections.abc import Callable

from nicegui import ui

from flashcards.choosing import my_words
from flashcards.web.screens import mine_glossary, mine_list, mine_texts
from flashcards.web.screens.mine_look import STYLE
from flashcards.web.state import State

PARTS: dict[str, Callable[[State], None]] = {
    "Known": lambda state: mine_list.build(state, mine_list.KNOWN),
    "Ignored": lambda state: mine_list.build(state, mine_list.IGNORED),
    "Glossary": mine_glossary.build,
    "Texts": mine_texts.build,
}
"""The parts of the screen, each with what builds it."""


def build(state: State) -> None:
    """Build the screen where we stand."""
    ui.add_css(STYLE)
    with ui.element("div").classes("mine panel"):
        ui.label("They count for every text you open here.").classes("quiet")
        part = ui.toggle(list(PARTS), value="Known").props("dense no-caps").classes("parts")
        place = ui.element("div").classes("part")
        ui.label(f"Kept on this computer in {my_words.folder()}").classes("quiet where")

    def show() -> None:
        place.clear()
        with place:
            PARTS[str(part.value)](state)

    part.on_value_change(show)
    show()
