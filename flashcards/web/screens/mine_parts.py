"""What the parts of the screen My words share: tables, files taken in, what went wrong shown where it happened."""

from collections.abc import Callable
from typing import Any

from nicegui import run, ui
from nicegui.events import UploadEventArguments

from vocab.errors import VocabError

MEGABYTES = 50
"""The largest list, collection or deck that is taken."""

Take = Callable[[str, bytes, Callable[[str], None]], str]
"""Takes a file by its name and bytes, warns, and says what came of it; raises VocabError."""


def columns(**labels: str) -> list[dict[str, Any]]:
    """The columns of a table by their names and labels."""
    common = {"align": "left", "sortable": True}
    classes = {"hanzi": "word"}
    return [{"name": n, "label": s, "field": n, "classes": classes.get(n, ""), **common} for n, s in labels.items()]


class Messages:
    """What is said below a part of the screen."""

    def __init__(self) -> None:
        self._place = ui.column().classes("gap-0 messages")

    def say(self, *lines: str, problem: bool = False) -> None:
        """Show some lines in the place of those before."""
        self._place.clear()
        with self._place:
            for line in lines:
                ui.label(line).classes("problem" if problem else "said")

    def attempt(self, act: Callable[[], None]) -> bool:
        """Do something; whether it worked. What went wrong is shown."""
        try:
            act()
        except VocabError as error:
            self.say(str(error), problem=True)
            return False
        return True


def upload(label: str, kinds: str, take: Take, messages: Messages, then: Callable[[], object]) -> None:
    """A button that takes a file in; `then` is called when it has been taken."""

    async def taken(event: UploadEventArguments) -> None:
        field.reset()
        told: list[str] = []
        data = await event.file.read()
        name = event.file.name
        try:
            said = await run.io_bound(take, name, data, told.append)
        except VocabError as error:
            messages.say(str(error), problem=True)
            return
        messages.say(str(said), *told[:5])
        then()

    too_large = f"The file is larger than {MEGABYTES} MB."
    field = ui.upload(
        label=label,
        auto_upload=True,
        max_file_size=MEGABYTES * 1_000_000,
        on_upload=taken,
        on_rejected=lambda: messages.say(too_large, problem=True),
    ).props(f"flat bordered accept='{kinds}'")
    field.classes("drop")
