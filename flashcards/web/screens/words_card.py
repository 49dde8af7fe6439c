"""The card of a word as Anki will show it, its sentences to choose from, its points to be written otherwise."""

from collections.abc import Callable
from html import escape
from typing import Any

from nicegui import ui

from flashcards.anki import CARDS, note_of, preview
from flashcards.web.screens.words_why import why
from flashcards.web.state import State
from flashcards.web.words import Words
from vocab.records import VocabItem
from vocab.teaching import SentenceChoice
from vocab.views import readings

GROUNDS = {"light": "Light", "night": "Night", "phone": "Phone"}
POINTS = {"pinyin": "Pinyin", "english": "English", "note": "Note"}


class Card:
    """The right side of the screen."""

    def __init__(self, state: State) -> None:
        self._state = state
        self._hanzi = ""
        self._choices: list[SentenceChoice] = []
        with ui.element("section").classes("card-side panel stack").props('aria-label="Card"') as self._side:
            with ui.element("div").classes("line card-tools"):
                self._card = ui.toggle({card: card.capitalize() for card in CARDS}, value="recognition")
                self._card.props("dense no-caps unelevated size=sm").on_value_change(self._draw).classes("which-card")
                self._ground = ui.toggle(GROUNDS, value="light", on_change=self._draw)
                self._ground.props("dense no-caps unelevated size=sm").classes("ground")
                close = ui.button("×").props('flat dense aria-label="Close the card"').classes("close-card")
                close.on("click", js_handler="() => document.querySelector('.card-side').classList.remove('open')")
            self._frames = ui.html("", sanitize=False).classes("frames")
            self._sentences()
            self._checks = ui.element("div").classes("checks")
            with ui.element("div").classes("points stack"):
                self._fields = {name: self._field(name, label) for name, label in POINTS.items()}
            with ui.expansion("Why is this here?", on_value_change=self._explain).classes("why") as self._why:
                self._reasons = ui.element("div").classes("stack small")

    def _sentences(self) -> None:
        with ui.element("div").classes("line sentences"):
            self._before = ui.button("‹", on_click=lambda: self._step(-1))
            self._before.props('flat dense aria-label="Sentence before"').classes("sentence-before")
            self._which = ui.label().classes("small quiet which")
            self._behind = ui.button("›", on_click=lambda: self._step(1))
            self._behind.props('flat dense aria-label="Next sentence"').classes("sentence-behind")
        self._translation = ui.input("English of this sentence").props("dense outlined").classes("translation")
        self._translation.on("blur", self._translated).on("keydown.enter", self._translated)

    def _field(self, name: str, label: str) -> Any:
        with ui.element("div").classes("line point"):
            field = ui.input(label).props("dense outlined").classes(f"point-{name}")
            field.on("blur", lambda: self._write(name)).on("keydown.enter", lambda: self._write(name))
            ours = ui.button("yours", on_click=lambda: self._state.edit(self._hanzi, **{name: ""}))
            ours.props('flat dense size=sm icon-right="close" aria-label="Take back what you wrote"').classes("ours")
        return field, ours

    @property
    def _words(self) -> Words:
        assert self._state.words is not None
        return self._state.words

    def on_sentence_keys(self, table: Any) -> None:
        """Have the keys < and > of the table choose sentences."""
        table.on_other_key = lambda key: self._step({"<": -1, ">": 1}.get(key, 0))

    def look(self, hanzi: str) -> None:
        """Show the card of a word."""
        self._hanzi = hanzi
        self.refresh()

    def refresh(self) -> None:
        """Show what stands now."""
        if self._hanzi not in self._words.of:
            return
        words, edit = self._words, self._state.project.edits.get(self._hanzi)
        item = words.item(self._hanzi)
        shown = {
            "pinyin": item.pinyin,
            "english": _english(item),
            "note": item.note,
        }
        for name, (field, ours) in self._fields.items():
            own = getattr(edit, name) if edit else ""
            field.value = own or shown[name]
            field.error = None
            ours.set_visibility(bool(own))
        self._choices = words.teacher.sentences(self._hanzi, words.understands)
        self._translation.value = (edit.translation if edit else "") or item.example.english
        self._tell_sentence()
        self._check(item)
        self._draw()
        if self._why.value:
            self._explain()

    def _draw(self) -> None:
        if self._hanzi not in self._words.of:
            return
        item = self._words.item(self._hanzi)
        sides = preview.preview(
            note_of(item, cards=tuple(CARDS)),
            self._card.value,
            ground=self._ground.value,
            tones=self._state.requests[3].tones,
        )
        frame = '<iframe class="{0}" sandbox="" srcdoc="{1}" title="{2}" tabindex="-1"></iframe>'
        self._frames.content = "".join(
            frame.format(name, escape(side, quote=True), f"{name} of the card")
            for name, side in zip(("front", "back"), sides, strict=True)
        )
        self._frames.classes(remove="is-light is-night is-phone", add=f"is-{self._ground.value}")

    def _at(self) -> int:
        edit = self._state.project.edits.get(self._hanzi)
        wanted = edit.sentence if edit else ""
        return next((at for at, choice in enumerate(self._choices) if choice.text == wanted), 0)

    def _tell_sentence(self) -> None:
        at, several = self._at(), len(self._choices)
        choice = self._choices[at] if self._choices else None
        if choice:
            unknown = len(choice.unknown)
            new = f"{unknown} new word{'' if unknown == 1 else 's'} besides" if unknown else "no other new word"
            which = f"sentence {at + 1} of {several}" if several > 1 else "the only sentence"
            self._which.text = f"{which}: {choice.length} characters, {new}"
        self._before.set_enabled(at > 0)
        self._behind.set_enabled(at + 1 < several)

    def _step(self, by: int) -> None:
        at = self._at() + by
        if by and 0 <= at < len(self._choices):
            self._state.edit(self._hanzi, sentence=self._choices[at].text if at else "", translation="")

    def _translated(self) -> None:
        edit = self._state.project.edits.get(self._hanzi)
        written = (self._translation.value or "").strip()
        shown = self._words.item(self._hanzi).example.english
        if self._choices and written not in {edit.translation if edit else "", shown}:
            sentence = self._choices[self._at()].text
            self._state.edit(self._hanzi, translation=written, sentence=sentence)

    def _write(self, name: str) -> None:
        """Take what was written in a field, where it is something else than ours."""
        field, _ = self._fields[name]
        written, edit = (field.value or "").strip(), self._state.project.edits.get(self._hanzi)
        own = getattr(edit, name) if edit else ""
        item = self._words.plain(self._hanzi)
        ours = {"pinyin": item.pinyin, "english": _english(item), "note": item.note}[name]
        if written == (own or ours):
            return
        fits = self._words.resources.typed(self._hanzi, written) is not None
        if name == "pinyin" and written and "/" not in written and not fits:
            field.error = f"does not fit {self._hanzi}"
            return
        self._state.edit(self._hanzi, **{name: "" if written == ours else written})

    def _check(self, item: VocabItem) -> None:
        """The readings of a word to choose from with one click, where there are several."""
        self._checks.clear()
        met = tuple(sense.reading.pinyin for sense in item.senses)
        choices = readings.choices(self._hanzi, self._words.resources, met)
        if len(choices) < 2 or item.kind == "name":
            return
        with self._checks:
            ui.label("How is it read here?").classes("small quiet")
            with ui.element("div").classes("line"):
                for choice in choices:
                    pressed = choice.pinyin == item.pinyin
                    button = ui.button(choice.pinyin, on_click=self._choose(choice.pinyin, choice.glosses))
                    button.props(f"dense no-caps size=sm {'unelevated' if pressed else 'outline'}").classes("reading")
                    button.tooltip("; ".join(choice.glosses[:3]))

    def _choose(self, pinyin: str, glosses: tuple[str, ...]) -> Callable[[], None]:
        def choose() -> None:
            before = self._words.plain(self._hanzi)
            known = [sense for sense in before.senses if sense.reading.pinyin == pinyin]
            english = "" if known and len(before.senses) == 1 else "; ".join(glosses[:3])
            self._state.edit(self._hanzi, pinyin=pinyin, english=english)

        return choose

    def _explain(self) -> None:
        self._reasons.clear()
        if self._why.value and self._hanzi in self._words.of:
            with self._reasons:
                for line in why(self._hanzi, self._words):
                    ui.label(line)


def _english(item: VocabItem) -> str:
    """The English of a word on one line, as it may be written otherwise."""
    several = len(item.senses) > 1
    return " | ".join(
        (f"{sense.reading.pinyin}: " if several else "") + "; ".join(sense.glosses[:3]) for sense in item.senses
    )
