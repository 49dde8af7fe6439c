"""The page around the screens: its tabs, undo, the keys."""

import time
from collections.abc import Callable
from typing import Any

from nicegui import context, ui

from flashcards.web.look import STYLE
from flashcards.web.screens import make, mine, read, text, words
from flashcards.web.state import State

SCREENS: dict[str, tuple[str, Callable[[State], None], bool]] = {
    "text": ("Text", text.build, False),
    "words": ("Words", words.build, True),
    "read": ("Read", read.build, True),
    "make": ("Make", make.build, True),
    "mine": ("My words", mine.build, False),
}
"""The screens by name: what their tab says, what builds them, whether they need a text."""


def show(state: State, new: Callable[[], object]) -> None:
    """The page of one text; `new` opens another one."""
    state.looked_at = time.monotonic()
    ui.add_css(STYLE)
    context.client.content.classes("page")
    with ui.header().classes("bar"):
        with ui.tabs().props("dense no-caps inline-label") as tabs:
            for name, (label, _, _) in SCREENS.items():
                ui.tab(name, label=label).classes(f"tab-{name}")
        named = ui.label().classes("name")
        undo = ui.button(icon="undo", on_click=state.undo).props('flat dense round aria-label="Undo"').classes("undo")
        undo.tooltip("Undo")
        another = ui.button(icon="note_add", on_click=new).props('flat dense round aria-label="Another text"')
        another.classes("new-text").tooltip("Another text")
        _keys_button()
    tabs.set_value(state.tab)
    screens = _Screens(state)

    def turn() -> None:
        state.tab = tabs.value
        screens.look(tabs.value)
        state.tell()  # what nobody looked at was not drawn

    def hear(parts: frozenset[str]) -> None:
        if "text" in parts:
            screens.clear(tabs.value)
        if "tab" in parts:
            tabs.value = state.tab
        undo.set_enabled(state.can_undo)
        named.text = state.project.name if state.words else ""

    tabs.on_value_change(turn)
    screens.look(state.tab)
    state.listen(hear)
    hear(frozenset())


KEYS = {
    "Space": "tick the word, or take its tick away",
    "K": "I know it, for ever",
    "I": "ignore it, for ever",
    "↑ ↓": "the word before, the next word",
    "< >": "another sentence of the text",
    "/": "search",
    "U": "undo the last thing",
    "?": "these keys",
}


def _keys_button() -> None:
    """What the keys do, where one can look it up."""
    button = ui.button("?").props('flat dense round aria-label="Keys"').classes("show-keys")
    with button:
        menu = ui.menu().props("anchor='bottom right' self='top right'")
    with menu, ui.element("div").classes("keys"):
        for key, does in KEYS.items():
            ui.label(key).classes("key")
            ui.label(does)

    def pressed(event: Any) -> None:
        if event.action.keydown and not event.action.repeat and event.key == "?":
            menu.toggle()

    ui.keyboard(on_key=pressed, ignore=["input", "textarea", "select"])


class _Screens:
    """The five screens, each built when it is first looked at."""

    def __init__(self, state: State) -> None:
        self._state = state
        self._places = {name: ui.element("section").classes(f"screen screen-{name}") for name in SCREENS}
        self._built: set[str] = set()

    def look(self, name: str) -> None:
        """Show a screen."""
        for other, place in self._places.items():
            place.set_visibility(other == name)
        if name in self._built:
            return
        self._built.add(name)
        with self._places[name]:
            _, build, needs_text = SCREENS[name]
            if needs_text and self._state.text is None:
                ui.label("First open a text.").classes("quiet")
            else:
                build(self._state)

    def clear(self, shown: str) -> None:
        """Build them anew, for another text."""
        for name in self._built:
            self._places[name].clear()
        self._built.clear()
        self.look(shown)
