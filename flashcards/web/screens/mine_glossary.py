"""The user's own glossary: entries searched, written, taken out, taken in, given away."""

from collections.abc import Callable

from nicegui import run, ui
from nicegui.events import GenericEventArguments

from flashcards.choosing import my_words
from flashcards.web import my_lists
from flashcards.web.my_lists import Row
from flashcards.web.screens.mine_parts import Messages, columns, upload
from flashcards.web.state import State
from vocab.chinese import has_han
from vocab.records import GlossaryEntry
from vocab.references import reading_of, simplified

COLUMNS = columns(hanzi="汉字", pinyin="Pinyin", english="English", note="Note")


def build(state: State) -> None:
    """Build the part where we stand."""
    _Glossary(state)


class _Glossary:
    """The glossary in one tab."""

    def __init__(self, state: State) -> None:
        self._state = state
        self._rows: list[Row] = []
        ui.label("Your pinyin, English and note of a word win over ours, in every text opened from now on.").classes(
            "quiet"
        )
        with ui.element("div").classes("form"):
            names = {"hanzi": "汉字", "pinyin": "Pinyin (yin2 hang2)", "english": "English", "note": "Note"}
            self._fields = {name: ui.input(said).props("dense outlined").classes(name) for name, said in names.items()}
        with ui.element("div").classes("tools"):
            ui.button("Save", on_click=self._save).props("unelevated").classes("save")
            ui.button("Remove", on_click=self._remove).props("outline").classes("remove")
            self._query = ui.input("Search", on_change=self._show).props("dense outlined clearable").classes("query")
            ui.button("Export", on_click=self._export).props("outline").classes("export")
        self._messages = Messages()
        self._table = ui.table(rows=[], columns=COLUMNS, row_key="hanzi", pagination=50)
        self._table.props("flat dense").classes("w-full list").on("rowClick", self._pick, [[], ["hanzi"], None])
        upload("Import a glossary (tab-separated)", ".tsv,.txt,.csv", self._take, self._messages, self._load_soon)
        self._load_soon()

    def _load_soon(self) -> None:
        with self._table:
            ui.timer(0, self._load, once=True)

    async def _load(self) -> None:
        resources = await self._state.resources()
        rows = await run.io_bound(lambda: my_lists.rows_of_glossary(my_words.read().glossary.values(), resources))
        self._rows = rows or []
        self._show()

    def _show(self) -> None:
        self._table.rows = [row._asdict() for row in my_lists.found(self._rows, self._query.value or "")]

    def _pick(self, event: GenericEventArguments) -> None:
        """Put a row into the fields, to be changed."""
        hanzi = event.args[1]["hanzi"]
        entry = my_words.read().glossary.get(hanzi)
        if entry is not None:
            for name, field in self._fields.items():
                field.value = getattr(entry, name)

    async def _save(self) -> None:
        resources = await self._state.resources()
        values = {name: str(field.value or "").strip() for name, field in self._fields.items()}
        hanzi = simplified(values["hanzi"], resources.lexicon)
        if not has_han(hanzi):
            self._messages.say("Which word? Write it in Chinese.", problem=True)
        elif values["pinyin"] and reading_of(hanzi, values["pinyin"], resources.lexicon) is None:
            self._messages.say(f"The pinyin {values['pinyin']} does not fit {hanzi}.", problem=True)
        else:
            kind = (known := my_words.read().glossary.get(hanzi)) and known.kind
            entry = GlossaryEntry(hanzi, values["pinyin"], values["english"], values["note"], kind)
            self._done(lambda: my_words.set_entry(entry), f"{hanzi}: saved.")

    def _remove(self) -> None:
        hanzi = str(self._fields["hanzi"].value or "").strip()
        if hanzi not in my_words.read().glossary:
            self._messages.say("Tap the entry to be removed.", problem=True)
        else:
            self._done(lambda: my_words.remove_entry(hanzi), f"{hanzi}: removed.")

    def _done(self, act: Callable[[], None], said: str) -> None:
        if self._messages.attempt(act):
            self._messages.say(said)
            for field in self._fields.values():
                field.value = ""
            self._load_soon()

    def _take(self, _name: str, data: bytes, warn: Callable[[str], None]) -> str:
        entries = my_lists.entries_in(data, warn)
        my_words.set_entries(entries)
        return f"{len(entries):,} entries read."

    def _export(self) -> None:
        ui.download.content(my_lists.exported_glossary(my_words.read().glossary.values()), "glossary.tsv")
