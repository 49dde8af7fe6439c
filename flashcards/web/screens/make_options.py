"""How the deck is: its name, its order, a sub-deck a chapter; sound and English where an engine is there."""

from typing import Any

from nicegui import ui

from flashcards import runs
from flashcards.anki import deck_name
from flashcards.runs import engines
from flashcards.web.rows import SORTS
from flashcards.web.state import State

CHAPTERS = "chapters"
VOICE = "the voice of your system"
SPEAKING = {"espeak": "eSpeak: robotic, its tones are right"}
TRANSLATING = {"argos": "Argos Translate: marked with ≈, can be wrong"}
SPOKEN = {"words": "words", "sentences": "sentences"}

STAYS = "Nothing leaves this computer."
NONE_FOUND = "Real sound and English for the sentences come from a program of yours; the manual tells which."


class Options:
    """The fields of the deck."""

    def __init__(self, state: State) -> None:
        self._state, self._quiet = state, False
        with ui.element("div").classes("line"):
            with ui.element("label").classes("field"):
                ui.label("Name of the deck")
                self._name = ui.input().props('dense outlined maxlength=100 aria-label="Name of the deck"')
                self._name.classes("deck-name").on("blur", self._named).on("keydown.enter", self._named)
            with ui.element("label").classes("field"):
                ui.label("New words come by")
                self._order = ui.select(SORTS, on_change=lambda event: self._choose(order=event.value))
                self._order.props('dense outlined options-dense aria-label="Order of new words"').classes("deck-order")
        self._chapters = ui.checkbox("A sub-deck for each chapter", on_change=self._subdecks).props("dense")
        self._chapters.classes("deck-chapters")
        ui.label("Every note has its text and chapter, its kind and its HSK level as tags.").classes("quiet small")
        self._engines()
        state.listen(self._hear)
        self.refresh()

    def _engines(self) -> None:
        found = engines.installed()
        self._sound = self._spoken = self._english = None
        with ui.element("div").classes("line"):
            if found.speaking:
                self._sound = self._select("Sound", {"": VOICE, **_named(SPEAKING, found.speaking)}, "audio")
            if found.translating:
                offered = {"": "only what is known", **_named(TRANSLATING, found.translating)}
                self._english = self._select("English of the sentences", offered, "translator")
        if found.speaking:
            with ui.element("div").classes("line deck-spoken") as self._spoken:
                ui.label("for").classes("quiet")
                self._parts = {part: self._part(part) for part in SPOKEN}
        any_found = found.speaking or found.translating
        ui.label(STAYS if any_found else NONE_FOUND).classes("quiet small")

    def _select(self, label: str, offered: dict[str, str], option: str) -> Any:
        with ui.element("label").classes("field"):
            ui.label(label)
            chosen = ui.select(offered, on_change=lambda event: self._choose(**{option: event.value or None}))
            return chosen.props(f'dense outlined options-dense aria-label="{label}"').classes(f"deck-{option}")

    def _part(self, part: str) -> Any:
        return ui.checkbox(SPOKEN[part], on_change=self._spoken_parts).props("dense").classes(f"spoken-{part}")

    def _choose(self, **options: Any) -> None:
        if not self._quiet:
            self._state.choose(**options)

    def _named(self) -> None:
        name = deck_name(str(self._name.value or ""))
        self._choose(name=None if not name or name == self._default() else name)

    def _subdecks(self, event: Any) -> None:
        self._choose(subdecks=CHAPTERS if event.value else None)

    def _spoken_parts(self) -> None:
        parts = tuple(part for part, box in self._parts.items() if box.value)
        self._choose(audio_for=None if len(parts) == len(SPOKEN) else parts)

    def _default(self) -> str:
        return runs.default_name(self._state.documents)

    def _hear(self, parts: frozenset[str]) -> None:
        if "options" in parts:
            self.refresh()

    def refresh(self) -> None:
        """Show what stands now."""
        _, _, choice, wish = self._state.requests
        self._quiet = True
        self._name.value = wish.name or self._default()
        self._order.value = choice.order if choice.order in SORTS else "use"
        self._chapters.value = wish.subdecks == CHAPTERS
        if self._sound is not None and self._spoken is not None:
            self._sound.value = wish.audio if wish.audio in SPEAKING else ""
            self._spoken.set_visibility(bool(self._sound.value))
            for part, box in self._parts.items():
                box.value = part in wish.audio_for
        if self._english is not None:
            self._english.value = wish.translator if wish.translator in TRANSLATING else ""
        self._quiet = False


def _named(names: dict[str, str], found: tuple[str, ...]) -> dict[str, str]:
    return {name: names[name] for name in found}
