"""The page around the screens: its tabs, undo, the keys."""

import time
from collections.abc import Callable

from nicegui import context, ui

from flashcards.web.look import ACCENT, STYLE
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


def show(state: State) -> None:
    """The page of one text."""
    state.looked_at = time.monotonic()
    ui.add_css(STYLE)
    ui.colors(primary=ACCENT)
    context.client.content.classes("page")
    with ui.header().classes("bar"), ui.tabs().props("dense no-caps inline-label") as tabs:
        for name, (label, _, _) in SCREENS.items():
            ui.tab(name, label=label).classes(f"tab-{name}")
    tabs.set_value(state.tab)
    screens = _Screens(state)

    def turn() -> None:
        state.tab = tabs.value
        screens.look(tabs.value)

    def hear(parts: frozenset[str]) -> None:
        if "text" in parts:
            screens.clear(tabs.value)
        if "tab" in parts:
            tabs.value = state.tab

    tabs.on_value_change(turn)
    state.listen(hear)
    screens.look(state.tab)


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
