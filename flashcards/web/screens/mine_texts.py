"""The texts that were opened here, with how much of each is understood now: which one could be read next."""

from nicegui import run, ui

from flashcards import runs
from flashcards.choosing import MyText, my_texts
from flashcards.web.state import State
from vocab.errors import VocabError
from vocab.runtime import quiet

ENOUGH = 0.95
"""Share of the running words from which on a text can be read without a dictionary (Laufer 1989)."""


def build(state: State) -> None:
    """Build the part where we stand."""
    _Texts(state)


class _Texts:
    """The texts in one tab, measured one after another."""

    def __init__(self, state: State) -> None:
        self._state = state
        self._measured: dict[str, tuple[float, str]] = {}
        self._texts = my_texts.texts()
        if not self._texts:
            ui.label("No text has been opened here yet.").classes("quiet")
            return
        self._said = ui.label("").classes("next")
        self._place = ui.element("div").classes("texts")
        self._show()
        ui.timer(0, self._measure, once=True)

    async def _measure(self) -> None:
        resources = await self._state.resources()
        for text in self._texts:
            work = runs.Work(quiet, lambda _: None)
            try:
                found = await run.io_bound(runs.understood, text.path, resources, work)
            except VocabError as error:
                self._measured[text.project] = (-1.0, str(error))
            else:
                if found is None:
                    return
                self._measured[text.project] = (found.now, f"{found.now:.0%} now, {found.then:.0%} with its words")
            if self._place.is_deleted:  # nobody looks at it any more
                return
            self._show()

    def _show(self) -> None:
        self._place.clear()
        shares = {project: share for project, (share, _) in self._measured.items()}
        with self._place:
            for text in sorted(self._texts, key=lambda one: -shares.get(one.project, -2.0)):
                self._row(text)
        readable = [text for text in self._texts if 0 <= shares.get(text.project, -1) < 1]
        if readable:
            best = max(readable, key=lambda one: shares[one.project])
            share = shares[best.project]
            self._said.text = f"The next text you could read: {best.name}, {share:.0%} understood" + (
                "." if share >= ENOUGH else f" (from {ENOUGH:.0%} on a text reads by itself)."
            )

    def _row(self, text: MyText) -> None:
        share, said = self._measured.get(text.project, (0.0, "..."))
        with ui.element("div").classes("text-row"):
            ui.label(text.name).classes("name")
            with ui.element("div").classes("track"):
                ui.element("div").style(f"width: {max(share, 0):.1%}")
            ui.label(said).classes("problem" if share < 0 else "share")
            ui.button("Forget", on_click=lambda: self._forget(text)).props("flat dense").classes("forget")

    def _forget(self, text: MyText) -> None:
        my_texts.forget(text.project)
        self._texts = [one for one in self._texts if one.project != text.project]
        self._show()
