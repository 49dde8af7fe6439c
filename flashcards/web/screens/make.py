"""The screen Make: what the deck will be, what an import of it will do, and the ways it can go."""

import time

from nicegui import Client, background_tasks, context, run, ui

from flashcards.web import making
from flashcards.web.screens.make_cards import Cards
from flashcards.web.screens.make_look import STYLE, mark
from flashcards.web.screens.make_options import Options
from flashcards.web.screens.make_print import Print
from flashcards.web.screens.make_work import Work
from flashcards.web.screens.words_how_much import A_DAY
from flashcards.web.state import State

LOOKS = 4.0
"""Seconds between two looks whether Anki is there, while this screen is looked at."""

TURNS = 0.4
"""Seconds after which is seen that this screen was turned to."""

ADD_ON = "2055492159"

THERE = "Anki is open."
NOT_THERE = (
    "Anki does not answer: start it. If it is open, give it the add-on AnkiConnect (Tools > Add-ons > Get Add-ons, "
    f"code {ADD_ON}) and start it again; or save the deck and open the file in Anki."
)


def build(state: State) -> None:
    """Build the screen where we stand."""
    ui.add_css(STYLE)
    with ui.element("div").classes("make"):
        with ui.element("div").classes("stack"):
            with ui.element("section").classes("panel stack").props('aria-label="Deck"'):
                with ui.element("h2"):
                    ui.label("Deck")
                Options(state)
            with ui.element("section").classes("panel stack").props('aria-label="Cards"'):
                with ui.element("h2"):
                    ui.label("Cards of each word")
                cards = Cards(state)
        with ui.element("div").classes("stack make-side"):
            _Going(state, cards)


class _Going:
    """The summary, and the buttons by which the deck goes."""

    def __init__(self, state: State, cards: Cards) -> None:
        self._state, self._cards, self._client = state, cards, context.client
        self._is_comparing = self._is_compared = self._is_stale = False
        with ui.element("section").classes("panel stack").props('aria-label="Make the deck"'):
            self._sum = ui.label().classes("make-sum").props('role="status" aria-live="polite"')
            self._since = ui.label().classes("quiet make-since")
            with ui.element("div").classes("line make-anki") as self._anki:
                ui.element("span").classes("dot")
                self._anki_says = ui.label(NOT_THERE).classes("small").style("flex: 1 1 10rem")
            with ui.element("div").classes("line"):
                self._send = ui.button("Send to Anki", on_click=self._send_deck).classes("send")
                self._save = ui.button("Save the deck", on_click=self._save_deck).props("outline").classes("save-deck")
            self._work = Work()
            self._told = ui.element("div").classes("stack small make-told").props('role="status" aria-live="polite"')
        Print(state, self._work)
        self._send.disable()
        state.listen(self._hear)
        self._looked = -LOOKS
        self._refresh()
        ui.timer(TURNS, self._turn)

    async def _turn(self) -> None:
        """While somebody looks, show what has changed, and now and then see whether Anki is there."""
        if self._state.tab != "make" or self._work.is_going_on:
            return
        if self._is_stale:
            self._refresh()
        if time.monotonic() - self._looked > LOOKS:
            self._looked = time.monotonic()
            await self._look()

    async def _look(self) -> None:
        """See whether Anki is there."""
        there = await run.io_bound(making.anki_is_there)
        mark(self._anki, "there", bool(there))
        self._anki_says.text = THERE if there else NOT_THERE
        mark(self._anki_says, "good", bool(there))
        self._send.set_enabled(bool(there))

    def _hear(self, parts: frozenset[str]) -> None:
        if parts & {"options", "ticks", "edits", "known", "cuts"}:
            self._is_stale = True
            if self._state.tab == "make":
                self._refresh()

    def _refresh(self) -> None:
        words = self._state.words
        if words is None:
            return
        self._is_stale = False
        self._cards.refresh()
        count, cards = words.count, len({"recognition", *self._state.requests[3].cards})
        days = -(-count // A_DAY)
        made = f"{_counted(count, 'note')}, {_counted(count * cards, 'card')}"
        self._sum.text = f"{made}, {_counted(days, 'day')} at {A_DAY} words a day"
        self._save.set_enabled(count > 0)
        background_tasks.create(self._compare(), name="compare")

    async def _compare(self) -> None:
        """Say how the words differ from those of the deck as it was saved last."""
        self._is_compared = False
        if self._is_comparing:
            return
        self._is_comparing = True
        try:
            while not self._is_compared:  # or they have changed meanwhile
                self._is_compared = True
                since = await run.io_bound(making.since(self._state))
        finally:
            self._is_comparing = False
        if since is not None and self._client.id in Client.instances:
            self._since.text = said(since)

    async def _make(self) -> making.MadeDeck | None:
        made = await self._work.do(lambda job: making.maker(self._state, job))
        self._told.clear()
        if made is not None:
            self._tell(f"Saved as {made.path}.", *made.said, *made.warnings)
        return made

    def _tell(self, *lines: str) -> None:
        with self._told:
            for line in lines:
                ui.label(line)

    async def _save_deck(self) -> None:
        made = await self._make()
        if made is not None:
            ui.download.content(made.path.read_bytes(), made.path.name)
            self._refresh()

    async def _send_deck(self) -> None:
        made = await self._make()
        if made is None:
            return
        taken = await self._work.do(lambda _: lambda: making.sent(made.path))
        if taken is not None:
            self._tell(*taken)
            self._refresh()


def said(since: making.Since) -> str:
    """How the words differ from those of the deck that stands there."""
    before = since.still + since.gone
    lines = [f"{_counted(since.elsewhere, 'word')} of your other decks stay where they are"] if since.elsewhere else []
    if before:
        changes = {"new": since.new, "as before": since.still, "taken out": since.gone}
        lines.append("since last time: " + ", ".join(f"{count:,} {what}" for what, count in changes.items() if count))
    text = "; ".join(lines)
    return f"{text[:1].upper()}{text[1:]}." if text else ""


def _counted(number: int, what: str) -> str:
    return f"{number:,} {what}{'' if number == 1 else 's'}"
