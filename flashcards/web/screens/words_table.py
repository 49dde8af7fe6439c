"""The table of words: ticks, keys, search, what is shown in which order."""

from collections.abc import Callable
from typing import Any

from nicegui import ui

from flashcards.web import acts
from flashcards.web.listening import is_shown
from flashcards.web.rows import PAGE, SHOWN, SORTS, Rows, View
from flashcards.web.screens.words_rows import WordRows
from flashcards.web.state import State
from flashcards.web.words import Words

Look = Callable[[str], None]


class Table:
    """The middle of the screen."""

    def __init__(self, state: State, words: Words) -> None:
        self._state = state
        self.begin(words)
        self._view, self._page = View(), 0
        self._shown: list[str] = []
        self.current = ""
        self._look: list[Look] = []
        with ui.element("section").classes("table-side").props('aria-label="Words"'):
            self._head()
            self.table = WordRows()
            self._foot()
        self.table.hear("look", self._touched)
        self.table.hear("tick", self._ticked)
        self.table.hear("pressed", self.press)
        ui.keyboard(on_key=self._global, ignore=["input", "textarea", "select"])

    def begin(self, words: Words) -> None:
        """Show the words of another analysis."""
        self._words = words
        self._rows = Rows(words)

    def _head(self) -> None:
        self._count = ui.label().classes("counted").props('role="status" aria-live="polite"')
        with ui.element("div").classes("line tools"):
            self.search = ui.input(placeholder="Search: 汉字, pinyin, English", on_change=self._view_changed)
            self.search.props('dense outlined clearable type=search aria-label="Search"').classes("search")
            self._show = ui.toggle(SHOWN, value="all", on_change=self._view_changed).props("dense no-caps unelevated")
            self._show.classes("show")
            self._sort = ui.select(SORTS, value="use", on_change=self._view_changed)
            self._sort.props('dense outlined options-dense aria-label="Order"').classes("sort")

    def _foot(self) -> None:
        with ui.element("div").classes("line foot"):
            ui.button("Tick these", on_click=lambda: self._tick_all(True)).props("flat dense").classes("tick-all")
            ui.button("Untick these", on_click=lambda: self._tick_all(False)).props("flat dense").classes("untick-all")
            ui.element("span").style("flex: 1")
            self._back = ui.button("‹", on_click=lambda: self._turn(-1)).props('flat dense aria-label="earlier words"')
            self._where = ui.label().classes("where")
            self._next = ui.button("›", on_click=lambda: self._turn(1)).props('flat dense aria-label="more words"')

    def on_look(self, look: Look) -> None:
        """Have a function called with the word that is looked at."""
        self._look.append(look)

    def start(self) -> None:
        """Show the words, the first of them with its card."""
        self.refresh()
        if self._shown:
            self.look(self._shown[0], open_card=False)

    def refresh(self) -> None:
        """Show what stands now."""
        self.tell()
        before = self._shown
        self._shown = self._rows.shown(self._view)
        if self.current not in self._shown and self._shown:
            at = before.index(self.current) if self.current in before else 0
            self.current = self._shown[min(at, len(self._shown) - 1)]
            self._tell_look()
        self._page = min(self._page, max(len(self._shown) - 1, 0) // PAGE)
        self._draw()

    def more_taught(self) -> None:
        """Show what is counted when more words are taught, and more words where more are found by now."""
        if self._view.show == "check" or self._view.search:
            self.refresh()
        else:
            self.tell()

    def _draw(self) -> None:
        some = self._shown[self._page * PAGE : (self._page + 1) * PAGE]
        self.table.show(self._rows.rows(some), self.current)
        first = self._page * PAGE
        self._where.text = f"{first + 1:,}–{first + len(some):,} of {len(self._shown):,}" if some else "no words"
        self._back.set_enabled(self._page > 0)
        self._next.set_enabled(first + PAGE < len(self._shown))

    def tell(self) -> None:
        """Show what is counted."""
        words = self._words
        in_anki, known = words.known_already
        check = len(self._rows.to_check)
        said = [f"{words.count:,} of {len(words.listed):,} ticked"]
        said += [f"{in_anki:,} already in your Anki"] if in_anki else []
        said += [f"{known:,} known already"] if known else []
        said += [f"{check:,} to check"] if check else []
        self._count.text = ", ".join(said)

    def look(self, hanzi: str, *, open_card: bool = True) -> None:
        """Show the card of a word, and have the keys act on it."""
        self.current = hanzi
        if hanzi in self._shown:
            self._page = self._shown.index(hanzi) // PAGE
        self._draw()
        self._tell_look(open_card=open_card)

    def _tell_look(self, *, open_card: bool = False) -> None:
        for look in self._look:
            look(self.current)
        if open_card:
            ui.run_javascript("document.querySelector('.card-side')?.classList.add('open')")

    def _touched(self, hanzi: str) -> None:
        self.look(hanzi)
        self.table.focus()

    def _ticked(self, hanzi: str) -> None:
        self.look(hanzi, open_card=False)
        self.toggle(hanzi)
        self.table.focus()

    def toggle(self, hanzi: str) -> None:
        """Tick a word, or take its tick away."""
        self._state.tick({hanzi: not self._words.is_ticked(hanzi)})

    def press(self, key: str) -> None:
        """What a key does to the word that is looked at."""
        if not self.current:
            return
        moves = {"ArrowDown": 1, "ArrowUp": -1, "PageDown": 10, "PageUp": -10, "Home": -(10**9), "End": 10**9}
        if key in moves:
            self._move(moves[key])
        elif key == " ":
            self.toggle(self.current)
            self.table.focus()
        elif key in "ki":
            (acts.know if key == "k" else acts.ignore)(self._state, self.current)
            self.table.focus()
        elif key == "Enter":
            self.look(self.current)
        else:
            self.on_other_key(key)

    def on_other_key(self, key: str) -> None:
        """What other keys do is said by who needs them."""

    def _move(self, by: int) -> None:
        if self.current in self._shown:
            at = min(max(self._shown.index(self.current) + by, 0), len(self._shown) - 1)
            self.look(self._shown[at], open_card=False)
            self.table.focus()

    def _global(self, event: Any) -> None:
        """The keys that count wherever one is on the page, but in a field."""
        if not event.action.keydown or not is_shown(self.table):
            return
        if event.key == "u":
            self._state.undo()
        elif event.key == "/":
            ui.run_javascript("document.querySelector('.search input')?.focus()")

    def _view_changed(self) -> None:
        self._view = View(self._show.value, self._sort.value, self.search.value or "")
        self._page = 0
        self.refresh()

    def _turn(self, by: int) -> None:
        self._page += by
        self._draw()

    def _tick_all(self, ticked: bool) -> None:
        """Tick or untick all words that are shown, on every page of the table."""
        self._state.tick(dict.fromkeys(self._shown, ticked))
