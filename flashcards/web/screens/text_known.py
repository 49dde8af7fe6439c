"""What the reader knows already: a level, the words of his Anki, a word list of his own."""

from pathlib import Path
from typing import Any

from nicegui import events, run, ui

from flashcards.web import places
from flashcards.web.collections import collections
from flashcards.web.levels import KNOWS, knowing, known_of
from flashcards.web.state import State
from vocab.errors import VocabError

SAID = ("my_words", "level", "above_hsk", "known")
"""The options that hold for the next text as well; the name of a deck, or how much is learned, is that of its text."""


class Known:
    """What he knows: a level, and besides it words of which somebody keeps a list."""

    def __init__(self, state: State) -> None:
        self._state = state
        chosen = {"my_words": True} if state.words is None else state.project.options
        self.options: dict[str, Any] = {name: chosen[name] for name in SAID if name in chosen}
        level = known_of(state.choice)
        ui.label("I know").classes("i-know")
        with ui.element("div").classes("line known"):
            self._level = ui.toggle(KNOWS, value=level, on_change=self._changed).props("dense no-caps unelevated")
            self._level.classes("level-toggle")
        with ui.element("div").classes("line"):
            self._collections = collections()
            for path in self._collections:
                box = ui.checkbox(f"what I know in Anki ({path.parent.name})", value=path in self._known)
                box.props("dense").classes("my-anki")
                box.on_value_change(lambda event, path=path: self._use(path, event.value))
            list_ = ui.upload(label="", auto_upload=True, on_upload=self._list_given).classes("uploader word-list")
            list_.style("display: none")
            choose = ui.button("a word list").props("flat dense").classes("choose-list")
            choose.on("click", js_handler="() => document.querySelector('.word-list input[type=file]').click()")
        self._says = ui.label().classes("quiet small known-says")
        self._tell()

    @property
    def _known(self) -> tuple[Path, ...]:
        return tuple(self.options.get("known", ()))

    def _changed(self) -> None:
        self._take(knowing(self._level.value))

    def _take(self, options: dict[str, Any]) -> None:
        """Choose options: for the text to come, and for the one that is open."""
        self.options = {name: value for name, value in {**self.options, **options}.items() if value is not None}
        if self._state.words is not None:
            self._state.choose(**options)
        self._tell()

    def _use(self, path: Path, wanted: bool) -> None:
        others = tuple(one for one in self._known if one != path)
        self._take({"known": (*others, path) if wanted else others or None})

    async def _list_given(self, event: events.UploadEventArguments) -> None:
        try:
            path = await run.io_bound(places.kept_list, event.file.name, await event.file.read())
        except VocabError as error:
            self._says.text = str(error)
            return
        if path is not None:
            self._use(path, True)

    def _tell(self) -> None:
        lists = [path.name for path in self._known if path not in self._collections]
        self._says.text = f"Words of {', '.join(lists)} count as known." if lists else ""
