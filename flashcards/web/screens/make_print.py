"""The words on paper, and as tables for other programs."""

from importlib.util import find_spec

from nicegui import ui

from flashcards.requests import PageWish, options
from flashcards.web import making
from flashcards.web.screens.make_look import mark
from flashcards.web.screens.make_work import Work
from flashcards.web.state import State

PAPERS = {"a4": "A4", "letter": "Letter"}
TABLES = {"csv": "CSV", "xlsx": "Excel", "pleco": "Pleco"}
SAYS = {"list": "List", "compact": "Compact", "test": "Test", "practice": "Writing"}

_LINES = "".join(f'<rect x="{{x}}" y="{at}" width="{{width}}" height="2"/>' for at in range(10, 84, 8))
_SQUARES = "".join(
    f'<rect x="{x}" y="{y}" width="9" height="9" fill="none" stroke="#999"/>'
    for y in range(8, 84, 13)
    for x in range(7, 56, 10)
)
PICTURES = {
    "list": _LINES.format(x=7, width=12) + _LINES.format(x=23, width=36),
    "compact": _LINES.format(x=6, width=25) + _LINES.format(x=35, width=25),
    "test": _LINES.format(x=7, width=12)
    + "".join(f'<path d="M23 {at} H59" stroke="#999" stroke-dasharray="2 2"/>' for at in range(12, 84, 8)),
    "practice": _SQUARES,
}
"""Small pictures of the layouts."""


class Print:
    """The layouts with their pictures, the formats."""

    def __init__(self, state: State, work: Work) -> None:
        self._state, self._work = state, work
        self._layout = options.LAYOUTS[0]
        with ui.element("section").classes("panel stack").props('aria-label="Print"'):
            with ui.element("h2"):
                ui.label("Print")
            with ui.element("div").classes("make-layouts").props('role="group" aria-label="Layout"'):
                self._panels = {layout: self._picture(layout) for layout in options.LAYOUTS}
            with ui.element("div").classes("line"):
                self._paper = (
                    ui.toggle(PAPERS, value="a4").props("dense no-caps unelevated padding='xs md'").classes("paper")
                )
                self._button("Web page", "html")
                self._button("PDF", "pdf").set_visibility(find_spec("typst") is not None)
            with ui.element("h2"):
                ui.label("Table")
            with ui.element("div").classes("line"):
                for form, label in TABLES.items():
                    self._button(label, form)
        self._choose(self._layout)

    def _picture(self, layout: str) -> ui.element:
        with ui.element("button").classes(f"make-layout layout-{layout}") as panel:
            ui.html(f'<svg viewBox="0 0 66 90" fill="#777" aria-hidden="true">{PICTURES[layout]}</svg>', sanitize=False)
            ui.label(SAYS[layout])
        panel.on("click", lambda: self._choose(layout))
        return panel

    def _button(self, label: str, form: str) -> ui.button:
        button = ui.button(label, on_click=lambda: self._save(form)).props("outline dense padding='xs md'")
        return button.classes(f"save-{form}")

    def _choose(self, layout: str) -> None:
        self._layout = layout
        for name, panel in self._panels.items():
            mark(panel, "chosen", name == layout)
            panel.props(f"aria-pressed={'true' if name == layout else 'false'}")

    async def _save(self, form: str) -> None:
        wish = PageWish(layout=self._layout, paper=str(self._paper.value), bom=form == "csv")
        made = await self._work.do(lambda job: making.lister(self._state, job, form, wish))
        if made is not None:
            name, content = made
            ui.download.content(content, name)
