"""The cards of each word, to be chosen by their pictures: a word of the text on the true templates."""

from html import escape

from nicegui import ui

from flashcards.anki import CARDS, Note, note_of, preview
from flashcards.web.screens.make_look import mark
from flashcards.web.state import State

SAYS = {
    "recognition": "See the word, know what it means",
    "recall": "See the English, say and write the word",
    "cloze": "Fill the gap in the sentence",
    "listening": "Hear it, know what it means",
}
"""What each card asks."""

ALWAYS = "recognition"
"""The card that every word has."""


class Cards:
    """The pictures, each with a tick."""

    def __init__(self, state: State) -> None:
        self._state = state
        self._drawn: tuple[Note, str] | None = None
        self._quiet = False
        self._boxes: dict[str, ui.checkbox] = {}
        self._frames: dict[str, ui.html] = {}
        self._panels: dict[str, ui.element] = {}
        with ui.element("div").classes("make-cards").props('role="group" aria-label="Cards"'):
            for card in CARDS:
                self._build(card)
        self.refresh()

    def _build(self, card: str) -> None:
        with ui.element("div").classes("make-card") as self._panels[card]:
            self._boxes[card] = ui.checkbox(card.capitalize(), on_change=self._changed).props("dense")
            self._boxes[card].classes(f"card-{card}")
            self._frames[card] = ui.html("", sanitize=False).classes("sides")
            ui.label(SAYS[card]).classes("what")
        if card == ALWAYS:
            self._boxes[card].disable()

    def _changed(self) -> None:
        if self._quiet:
            return
        chosen = tuple(card for card in CARDS if card == ALWAYS or self._boxes[card].value)
        self._state.choose(cards=None if chosen == (ALWAYS,) else chosen)

    def refresh(self) -> None:
        """Show what stands now."""
        chosen = {ALWAYS, *self._state.requests[3].cards}
        self._quiet = True
        for card in CARDS:
            self._boxes[card].value = card in chosen
            mark(self._panels[card], "chosen", card in chosen)
        self._quiet = False
        self._draw()

    def _draw(self) -> None:
        """Draw the cards of the first word, where they are others than before."""
        words = self._state.words
        ticked = words.ticked if words else []
        if words is None or not ticked:
            return
        note, tones = note_of(words.item(ticked[0].hanzi), cards=tuple(CARDS)), self._state.requests[3].tones
        if (note, tones) == self._drawn:
            return
        self._drawn = note, tones
        for card, frame in self._frames.items():
            sides = {ground: preview.preview(note, card, ground=ground, tones=tones) for ground in ("light", "night")}
            frame.content = "".join(
                f'<div class="side of-{ground}"><iframe sandbox="" tabindex="-1" title="{name} of the card" '
                f'srcdoc="{escape(side, quote=True)}"></iframe></div>'
                for ground, both in sides.items()
                for name, side in zip(("front", "back"), both, strict=True)
            )
