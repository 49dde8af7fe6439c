"""The texts that are offered: one field to paste into and to drop files on, below it what was dropped."""

from typing import Any

from nicegui import events, run, ui

from flashcards.web import places
from flashcards.web.state import State
from vocab.errors import InputError, VocabError
from vocab.records import Document
from vocab.sources import READERS, chapters_of

LONGEST_PASTED = 5_000_000
"""Characters that can be pasted; a longer text is dropped as a file."""

DROPPED = """
(event) => {
  event.preventDefault();
  const place = event.currentTarget;
  place.classList.remove('over');
  const files = event.dataTransfer.files;
  if (!files.length) return;
  const input = place.querySelector('input[type=file]');
  input.files = files;
  input.dispatchEvent(new Event('change', {bubbles: true}));
}
"""
"""What is dropped anywhere on the field is given to the upload that stands behind it."""


class Offered:
    """The field, and the files that were dropped."""

    def __init__(self, state: State) -> None:
        self._state = state
        self._left_out: set[tuple[int, int]] = set()
        with ui.element("div").classes("drop") as place:
            self.field = ui.textarea("Paste Chinese text, or drop files here", value=state.draft)
            self.field.props("outlined debounce=300").classes("w-full paste").style("width: 100%")
            self.field.on_value_change(self._typed)
            limit = state.texts.max_size * 1_000_000
            self.upload = ui.upload(
                multiple=True,
                auto_upload=True,
                max_file_size=limit,
                on_upload=self._uploaded,
                on_rejected=self._rejected,
            ).classes("uploader")
            self.upload.props["accept"] = ",".join(READERS)
        place.on("dragover", js_handler="(e) => { e.preventDefault(); e.currentTarget.classList.add('over') }")
        place.on("dragleave", js_handler="(e) => e.currentTarget.classList.remove('over')")
        place.on("drop", js_handler=DROPPED)
        with ui.element("div").classes("line"):
            choose = ui.button("Choose files").props("outline dense").classes("choose-files")
            choose.on("click", js_handler="() => document.querySelector('.drop input[type=file]').click()")
            kinds = "EPUB, Word, PDF, HTML, subtitles, plain text: whatever has Chinese in it."
            ui.label(kinds).classes("quiet small")
        self._problem = ui.label().classes("problem upload-problem")
        self._files = ui.element("div").classes("offered stack")
        self._show()

    @property
    def left_out(self) -> tuple[tuple[int, int], ...]:
        """The chapters that are not to be read."""
        return tuple(sorted(self._left_out))

    def _typed(self, event: Any) -> None:
        self._state.draft = event.value or ""

    async def _uploaded(self, event: events.UploadEventArguments) -> None:
        """Read a dropped file; what is wrong with it is told here, where it was dropped."""
        self._problem.text = ""
        try:
            data = await event.file.read()
            limit = self._state.texts.max_size
            found = await run.io_bound(places.dropped, event.file.name, data, max_size=limit)
        except VocabError as error:
            self._problem.text = str(error)
            return
        if found is not None:
            self._state.offered = (*self._state.offered, found)
            self._show()

    def _rejected(self) -> None:
        self._problem.text = f"A file is larger than {self._state.texts.max_size} MB. Drop a smaller one."

    def _show(self) -> None:
        self._files.clear()
        documents = [document for document, _ in self._state.offered]
        with self._files:
            for at, document in enumerate(documents):
                self._file(at, document)

    def _file(self, at: int, document: Document) -> None:
        chapters = [chapter for chapter in chapters_of([document]) if chapter.characters]
        with ui.element("div").classes("file"):
            ui.label(document.name).classes("title")
            ui.label(f"{len(document.text):,} characters").classes("quiet small")
            away = ui.button("×", on_click=lambda: self._take_away(at)).props("flat dense").classes("take-away")
            away.props["aria-label"] = f"take away {document.name}"
        if len(chapters) > 1:
            with ui.expansion(f"{len(chapters)} chapters", value=len(chapters) <= 30).classes("chapter-list"):
                ui.button("all or none", on_click=lambda: self._all_or_none(at, len(chapters))).props(
                    "flat dense size=sm"
                )
                with ui.element("div").classes("chapters"):
                    for chapter in chapters:
                        self._chapter(at, chapter.number, chapter.title or "what stands first", chapter.characters)

    def _chapter(self, at: int, number: int, title: str, characters: int) -> None:
        box = ui.checkbox(f"{title} ({characters:,})", value=(at, number) not in self._left_out).props("dense")
        change = self._left_out.discard, self._left_out.add
        box.on_value_change(lambda event: change[not event.value]((at, number)))

    def _all_or_none(self, at: int, count: int) -> None:
        numbers = {(at, number) for number in range(count)}
        if numbers & self._left_out:
            self._left_out -= numbers
        else:
            self._left_out |= numbers
        self._show()

    def _take_away(self, at: int) -> None:
        self._state.offered = tuple(one for number, one in enumerate(self._state.offered) if number != at)
        self._left_out = {(one - (one > at), number) for one, number in self._left_out if one != at}
        self._show()

    async def documents(self) -> tuple[list[Document], list[str]]:
        """What is to be read, with the paths at which it is kept. Raises VocabError."""
        found = list(self._state.offered)
        if text := self._state.draft.strip():
            if len(text) > LONGEST_PASTED:
                raise InputError("This is too long to be pasted. Save it as a file, and drop that.")
            pasted = await run.io_bound(places.pasted, text)
            found += [pasted] if pasted is not None else []
        return [document for document, _ in found], [path for _, path in found]
