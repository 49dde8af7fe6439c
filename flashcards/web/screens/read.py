"""The screen Read: the text as a page to read, each word in the colour of its status, and a card beside it."""

from typing import Any

from nicegui import Client, background_tasks, context, run, ui
from nicegui.events import GenericEventArguments

from flashcards.web import acts
from flashcards.web.leaves import Leaf, Leaves, Word
from flashcards.web.screens import read_card
from flashcards.web.screens.read_look import STYLE
from flashcards.web.state import State
from flashcards.web.status import STATUSES, status_of

PINYIN = {"all": "all", "new": "new words", "none": "none"}
"""Over which words pinyin stands, with what the page says."""

USUAL = "new"
"""Who reads with pinyin over every word reads the pinyin."""

KEYS = "Tap a word. Keys: ← → to walk, L learn, K known, I ignore, J join with the next."

_CLICKED = "(e) => { const w = e.target.closest('ruby'); if (w) emit(w.id) }"
_TYPED = """(e) => {
  if (e.ctrlKey || e.metaKey || e.altKey) return;
  const keys = ['ArrowRight', 'ArrowLeft', 'Enter', 'l', 'k', 'i', 'j'];
  if (keys.includes(e.key)) { e.preventDefault(); e.stopPropagation(); emit(e.key) } }"""


def build(state: State) -> None:
    """Build the screen where we stand."""
    ui.add_css(STYLE)
    _Reading(state)


class _Reading:
    """What one tab reads: its leaf, the word that is looked at."""

    def __init__(self, state: State) -> None:
        self._state, self._client = state, context.client
        self._number, self._chosen, self._shown = 0, -1, ""
        self._leaf = Leaf("", ())
        self._leaves: Leaves | None = None
        self._statuses: dict[str, str] = {}
        self._missed: frozenset[str] = frozenset()
        with ui.element("div").classes("read"):
            self._build_bar()
            with ui.element("div"):
                self._page = (
                    ui.html("", sanitize=False)
                    .classes(f"read-page read-{USUAL}")
                    .props('tabindex=0 aria-label="The text"')
                )
                self._page.on("click", self._clicked, js_handler=_CLICKED)
                self._page.on("keydown", self._typed, js_handler=_TYPED)
                self._build_pager()
            self._side = ui.element("aside").classes("read-side empty").props("aria-live=polite")
        with self._side:
            ui.label(KEYS).classes("quiet")
        state.listen(self._hear)
        ui.timer(0, self._open, once=True)

    def _build_bar(self) -> None:
        with ui.element("div").classes("read-bar"):
            with ui.element("div").classes("read-share"):
                self._share = ui.label("").classes("share")
                with ui.element("div").classes("read-track"):
                    self._then = ui.element("div").classes("read-then")
                    self._now = ui.element("div").classes("read-now")
            ui.label("Pinyin")
            pinyin = ui.toggle(PINYIN, value=USUAL, on_change=self._spell).classes("pinyin")
            pinyin.props('dense no-caps aria-label="Pinyin"')
            self._chapters = ui.select([], label="Chapter", on_change=self._turn_to_chapter).classes("chapters")
            self._chapters.props("dense outlined options-dense").set_visibility(False)
            with ui.element("div").classes("read-legend"):
                for name, said in list(STATUSES.items())[:-1]:
                    with ui.element("span"):
                        ui.element("i").style(f"background: var(--read-{name}, transparent)")
                        ui.label(said).style("display: inline")

    def _build_pager(self) -> None:
        with ui.row().classes("items-center read-pager"):
            before = ui.button("Back", on_click=lambda: self._turn(self._number - 1)).props("flat no-caps")
            self._place = ui.label("")
            behind = ui.button("Next", on_click=lambda: self._turn(self._number + 1)).props("flat no-caps")
        self._before, self._behind = before.classes("back"), behind.classes("next-leaf")

    async def _open(self) -> None:
        """Lay out the text as it is cut now, at the place where we were."""
        words = self._state.words
        if words is None:
            return
        place = self._leaf.words[self._chosen] if self._chosen >= 0 else None
        leaves = await run.io_bound(Leaves, words.text, words.resources)
        if leaves is None:
            return
        self._leaves = leaves
        chapters = self._leaves.chapters()
        self._chapters.set_options({at: title for at, (title, _) in enumerate(chapters)})
        self._chapters.set_visibility(len(chapters) > 1)
        self._measure()
        await self._turn(min(self._number, len(self._leaves) - 1))
        if place is not None:
            at = self._leaves.around(place.sentence, place.token.start)
            self._choose(f"w{place.sentence}-{at}")

    async def _turn(self, number: int) -> None:
        """Show another leaf."""
        leaves, words = self._leaves, self._state.words
        if leaves is None or words is None or not 0 <= number < len(leaves):
            return
        leaf = await run.io_bound(leaves.leaf, number, lambda hanzi: status_of(hanzi, words))
        if leaf is None:
            return
        turned = number != self._number
        self._number, self._leaf, self._chosen = number, leaf, -1
        self._statuses = {hanzi: status_of(hanzi, words) for hanzi in self._headwords()}
        self._page.set_content(leaf.html)
        self._place.text = f"{number + 1} of {len(leaves)}"
        self._before.set_visibility(number > 0)
        self._behind.set_visibility(number + 1 < len(leaves))
        self._place.set_visibility(len(leaves) > 1)
        if turned:
            self._client.run_javascript("window.scrollTo(0, 0)")

    def _headwords(self) -> set[str]:
        return {hanzi for word in self._leaf.words for hanzi in (word.token.hanzi, word.phrase) if hanzi}

    async def _turn_to_chapter(self, event: Any) -> None:
        if self._leaves is not None and event.value is not None:
            await self._turn(self._leaves.chapters()[event.value][1])

    def _spell(self, event: Any) -> None:
        self._page.classes(remove="read-new read-none")
        if event.value != "all":
            self._page.classes(f"read-{event.value}")

    def _clicked(self, event: GenericEventArguments) -> None:
        self._choose(str(event.args))

    async def _typed(self, event: GenericEventArguments) -> None:
        key = str(event.args)
        step = {"ArrowRight": 1, "ArrowLeft": -1}.get(key)
        if step is not None or self._chosen < 0:
            at = min(max(self._chosen + (step or 1), 0), len(self._leaf.words) - 1)
            if self._leaf.words:
                self._choose(f"w{self._leaf.words[at].place}")
            return
        hanzi, words = self._shown, self._state.words
        if words is None or hanzi not in words.of:
            return
        if key in ("l", "Enter"):
            acts.learn(self._state, hanzi, not words.is_ticked(hanzi))
        elif key == "k":
            acts.know(self._state, hanzi)
        elif key == "i":
            acts.ignore(self._state, hanzi)
        elif key == "j":
            self._join()

    def _join(self) -> None:
        word = self._leaf.words[self._chosen]
        behind = self._leaves.behind(word) if self._leaves else None
        if behind is not None:
            acts.join(self._state, (word.token.hanzi, behind.hanzi))

    def _choose(self, place: str) -> None:
        """Look at the word of a place."""
        at = next((at for at, word in enumerate(self._leaf.words) if f"w{word.place}" == place), -1)
        if at < 0:
            return
        self._chosen = at
        self._show(self._leaf.words[at].token.hanzi)
        self._client.run_javascript(
            f"document.querySelectorAll('.read-page .here').forEach(e => e.classList.remove('here'));"
            f"const w = document.getElementById('w{self._leaf.words[at].place}');"
            "if (w) { w.classList.add('here'); w.scrollIntoView({block: 'nearest'}) }"
        )

    def _show(self, hanzi: str) -> None:
        """Show the card of a headword at the place that is looked at."""
        if self._leaves is None or self._chosen < 0:
            return
        self._shown = hanzi
        word: Word = self._leaf.words[self._chosen]
        self._side.clear()
        self._side.classes(remove="empty")
        with self._side:
            ui.button("Close", on_click=self._close).props("flat dense no-caps").classes("close")
            read_card.show(self._state, self._leaves, word, hanzi, self._show)

    def _close(self) -> None:
        """Take the card away, so that on a phone the text can be seen."""
        self._chosen, self._shown = -1, ""
        self._side.classes("empty")

    def _hear(self, parts: frozenset[str]) -> None:
        background_tasks.create(self._follow(parts), name="read")

    async def _follow(self, parts: frozenset[str]) -> None:
        """Show what has changed."""
        if self._client.id not in Client.instances:  # the tab was closed meanwhile
            return
        self._missed |= parts
        if self._state.tab != "read":  # nobody looks at it
            return
        missed, self._missed = self._missed, frozenset()
        if "cuts" in missed:
            await self._open()
        elif missed & {"options", "ticks", "known", "edits"}:
            self._colour()
            self._show(self._shown)
            self._measure()

    def _colour(self) -> None:
        """Give each word that has another status its colour."""
        words = self._state.words
        if words is None:
            return
        now = {hanzi: status_of(hanzi, words) for hanzi in self._headwords()}
        changed = {hanzi: status for hanzi, status in now.items() if self._statuses.get(hanzi) != status}
        self._statuses = now
        if changed:
            self._client.run_javascript(
                f"const changed = {_javascript(changed)};"
                "document.querySelectorAll('.read-page [data-h]').forEach(e => {"
                "const s = changed[e.dataset.h]; if (s) e.dataset.s = s })"
            )

    def _measure(self) -> None:
        """Say how much is understood now, and with the words that are to be learned."""
        words = self._state.words
        if words is None:
            return
        now, then = words.curve.share(0), words.share
        self._share.text = f"You understand {now:.0%} now, {then:.0%} with the {words.count} words to learn"
        self._now.style(f"width: {now:.1%}")
        self._then.style(f"width: {then:.1%}")


def _javascript(values: dict[str, str]) -> str:
    """A mapping as JavaScript, in which nothing can end a script."""
    import json

    return json.dumps(values).replace("<", "\\u003c")
