"""The words that are known, or ignored, for every text: searched, added, taken out, taken in, given away."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from nicegui import run, ui

from flashcards.choosing import my_words
from flashcards.web import my_lists
from flashcards.web.my_lists import Row
from flashcards.web.screens.mine_parts import Messages, columns, upload
from flashcards.web.state import State
from vocab.analysis import Resources
from vocab.chinese import has_han
from vocab.references import simplified

MOST_SHOWN = 500
"""Rows that are shown at once; a search finds the others."""

COLUMNS = columns(hanzi="汉字", pinyin="Pinyin", english="English")


class Kind(NamedTuple):
    """One of the two lists."""

    field: str
    file: str
    nothing: str
    words: Callable[[], frozenset[str]]
    add: Callable[[Iterable[str]], None]
    remove: Callable[[Iterable[str]], None]


KNOWN = Kind(
    "known", "known.txt", "No word is known yet. Press K at a word, or add a list: a deck, a collection, a table.",
    lambda: my_words.read().known, my_words.add_known, my_words.remove_known,
)  # fmt: skip
IGNORED = Kind(
    "ignored", "ignored.txt", "No word is ignored yet. Press I at a word that you do not want to see again.",
    lambda: my_words.read().ignored, my_words.add_ignored, my_words.remove_ignored,
)  # fmt: skip


def build(state: State, kind: Kind) -> None:
    """Build the part where we stand."""
    _Part(state, kind)


class _Part:
    """One list in one tab."""

    def __init__(self, state: State, kind: Kind) -> None:
        self._state, self._kind = state, kind
        self._rows: list[Row] = []
        self._resources: Resources | None = None
        with ui.element("div").classes("tools"):
            self._query = ui.input("Search", on_change=self._show).props("dense outlined clearable").classes("query")
            self._new = ui.input("Add words").props("dense outlined").classes("new").on("keydown.enter", self._add)
            ui.button("Add", on_click=self._add).props("outline").classes("add")
            ui.button("Remove", on_click=self._remove).props("outline").classes("remove")
            ui.button("Export", on_click=self._export).props("outline").classes("export")
        self._messages = Messages()
        self._count = ui.label("").classes("quiet count")
        self._table = ui.table(rows=[], columns=COLUMNS, row_key="hanzi", selection="multiple", pagination=50)
        self._table.props("flat dense").classes("w-full list")
        upload("Import a list, deck or collection", "", self._take, self._messages, self._changed)
        self._load_soon()

    def _load_soon(self) -> None:
        with self._table:
            ui.timer(0, self._load, once=True)

    async def _load(self) -> None:
        self._resources = resources = await self._state.resources()
        rows = await run.io_bound(lambda: my_lists.rows_of(self._kind.words(), resources))
        self._rows = rows or []
        self._show()

    def _show(self) -> None:
        found = my_lists.found(self._rows, self._query.value or "")
        shown = found[:MOST_SHOWN]
        self._table.rows = [row._asdict() for row in shown]
        self._table.selected = []
        of = f" of {len(self._rows):,}" if len(found) != len(self._rows) else ""
        more = f", the first {MOST_SHOWN} shown" if len(found) > MOST_SHOWN else ""
        self._count.text = f"{len(found):,}{of} words{more}" if self._rows else self._kind.nothing

    async def _add(self) -> None:
        resources = await self._state.resources()
        typed = "".join(c if has_han(c) or c.isalnum() else " " for c in self._new.value or "").split()
        words = {simplified(word, resources.lexicon) for word in typed if has_han(word)}
        if not words:
            self._messages.say("Type Chinese words, with spaces between them.", problem=True)
            return
        if self._messages.attempt(lambda: self._kind.add(words)):
            self._new.value = ""
            self._messages.say()
            self._changed()

    def _remove(self) -> None:
        words = {row["hanzi"] for row in self._table.selected}
        if not words:
            self._messages.say("Tick the words to be removed.", problem=True)
        elif self._messages.attempt(lambda: self._kind.remove(words)):
            self._messages.say(f"{len(words)} removed.")
            before: frozenset[str] = getattr(self._state.project, self._kind.field)
            if before & words:
                self._state.change(**{self._kind.field: before - words})
            self._changed()

    def _take(self, name: str, data: bytes, warn: Callable[[str], None]) -> str:
        if self._resources is None:  # nobody is that quick
            return "Try again in a moment."
        words = my_lists.words_in(name, data, self._resources, warn)
        new = words - self._kind.words()
        self._kind.add(words)
        return f"{len(words):,} words read, {len(new):,} of them new."

    def _export(self) -> None:
        ui.download.content(my_lists.exported(self._kind.words()), self._kind.file)

    def _changed(self) -> None:
        self._state.look_again()
        self._load_soon()
