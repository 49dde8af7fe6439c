"""The table of words: ticks, keys, search, what is shown in which order."""

from collections.abc import Callable
from typing import Any

from nicegui import ui

from flashcards.web import acts
from flashcards.web.rows import PAGE, SHOWN, SORTS, Rows, View
from flashcards.web.state import State
from flashcards.web.words import Words

COLUMNS = [
    {"name": name, "label": label, "field": name, "align": "right" if name == "times" else "left"}
    for name, label in (
        ("ticked", ""), ("hanzi", "汉字"), ("pinyin", "pinyin"), ("english", "English"), ("times", "here"),
        ("dots", "common"), ("level", "HSK"),
    )
]  # fmt: skip

ROW = """
<q-tr :props="props" :key="props.row.hanzi" :tabindex="props.row.current ? 0 : -1"
  :id="'w-' + props.row.hanzi" :data-h="props.row.hanzi"
  :class="{current: props.row.current, ticked: props.row.ticked, hand: props.row.hand}"
  :aria-selected="props.row.ticked ? 'true' : 'false'"
  @click="() => $parent.$emit('look', props.row.hanzi)"
  @keydown="(e) => { if (!e.ctrlKey && !e.metaKey && !e.altKey &&
    [' ','k','i','ArrowDown','ArrowUp','Home','End','PageDown','PageUp','Enter','<','>'].includes(e.key))
    { e.preventDefault(); e.stopPropagation(); $parent.$emit('pressed', e.key) } }">
  <q-td class="c-tick"><span class="tick" role="checkbox" :aria-checked="props.row.ticked ? 'true' : 'false'"
    :aria-label="'learn ' + props.row.hanzi" @click.stop="() => $parent.$emit('tick', props.row.hanzi)"
    :title="props.row.hand ? 'set by you' : ''">{{ props.row.ticked ? '✓' : '' }}</span></q-td>
  <q-td class="c-hanzi" lang="zh-Hans"><span class="hanzi">{{ props.row.written }}</span></q-td>
  <q-td class="c-pinyin" lang="zh-Latn"><span v-for="p in props.row.toned" :class="p.tone ? 'tone' + p.tone : ''"
    >{{ p.text }}</span><span v-if="props.row.doubt" class="doubt" :title="props.row.doubt">?</span></q-td>
  <q-td class="c-english">{{ props.row.english }} <span class="kind">{{ props.row.kind }}</span
    ><span v-if="props.row.yours" class="yours">yours</span
    ><span v-if="props.row.reason" class="why">{{ props.row.reason }}</span></q-td>
  <q-td class="c-times">{{ props.row.times }} ×</q-td>
  <q-td class="c-dots" :title="props.row.zipf" :aria-label="'common: ' + props.row.dots + ' of 5'"
    ><span class="dots" aria-hidden="true">{{ '●'.repeat(props.row.dots) }}<span class="off">{{
    '●'.repeat(5 - props.row.dots) }}</span></span></q-td>
  <q-td class="c-level">{{ props.row.level }}</q-td>
</q-tr>
"""

Look = Callable[[str], None]

KEYS = """
if (!window.wordKeys) {
  window.wordKeys = true;
  document.addEventListener('keydown', (e) => {
    const row = document.querySelector('.words-table tr.current');
    if (e.isTrusted && row?.offsetParent && document.activeElement === document.body &&
        !e.ctrlKey && !e.metaKey && !e.altKey &&
        [' ','k','i','ArrowDown','ArrowUp','PageDown','PageUp','<','>'].includes(e.key)) {
      e.preventDefault();
      e.stopImmediatePropagation();
      row.dispatchEvent(new KeyboardEvent('keydown', {key: e.key}));
    }
  }, true);
}
"""
"""Where nothing has the focus the keys act on the word that is looked at."""


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
            self.table = ui.table(rows=[], columns=COLUMNS, row_key="hanzi", pagination=0)
            self.table.props("flat dense hide-bottom").classes("words-table")
            self.table.add_slot("body", ROW)
            self._foot()
        self.table.on("look", lambda event: self._touched(event.args))
        self.table.on("tick", lambda event: self._ticked(event.args))
        self.table.on("pressed", lambda event: self.press(event.args))
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
        ui.run_javascript(KEYS)
        self.refresh()
        if self._shown:
            self.look(self._shown[0], open_card=False)

    def refresh(self, *, rows: bool = True) -> None:
        """Show what stands now; without `rows` only what is counted, unless more words are found by now."""
        self._tell()
        if not rows and self._view.show != "check" and not self._view.search:
            return
        before = self._shown
        self._shown = self._rows.shown(self._view)
        if self.current not in self._shown and self._shown:
            at = before.index(self.current) if self.current in before else 0
            self.current = self._shown[min(at, len(self._shown) - 1)]
            self._tell_look()
        self._page = min(self._page, max(len(self._shown) - 1, 0) // PAGE)
        self._draw()

    def _draw(self) -> None:
        some = self._shown[self._page * PAGE : (self._page + 1) * PAGE]
        self.table.rows = [{**self._rows.row(hanzi), "current": hanzi == self.current} for hanzi in some]
        first = self._page * PAGE
        self._where.text = f"{first + 1:,}–{first + len(some):,} of {len(self._shown):,}" if some else "no words"
        self._back.set_enabled(self._page > 0)
        self._next.set_enabled(first + PAGE < len(self._shown))

    def _tell(self) -> None:
        words = self._words
        known = words.selection.dropped.get("known", 0)
        check = len(self._rows.to_check)
        said = [f"{words.count:,} of {len(words.listed):,} ticked"]
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
        self._focus()

    def _ticked(self, hanzi: str) -> None:
        self.look(hanzi, open_card=False)
        self.toggle(hanzi)
        self._focus()

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
            self._focus()
        elif key in "ki":
            (acts.know if key == "k" else acts.ignore)(self._state, self.current)
            self._focus()
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
            self._focus()

    def _focus(self) -> None:
        ui.run_javascript(
            "setTimeout(() => { const row = document.querySelector('.words-table tr.current');"
            " row?.focus({preventScroll: true}); row?.scrollIntoView({block: 'nearest'}) }, 20)"
        )

    def _global(self, event: Any) -> None:
        """The keys that count wherever one is on the page, but in a field."""
        if not event.action.keydown or self._state.tab != "words":
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
