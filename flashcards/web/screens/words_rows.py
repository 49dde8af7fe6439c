"""The rows of the table of words as an element of the page."""

from collections.abc import Callable, Sequence
from typing import Any

from nicegui.element import Element
from nicegui.events import GenericEventArguments


class WordRows(Element, component="words_rows.js"):
    """What is shown of some words, one of them looked at; tells what is clicked and pressed."""

    def show(self, rows: Sequence[dict[str, Any]], current: str) -> None:
        """Show rows in the place of those before."""
        if self._props.get("rows") != rows or self._props.get("current") != current:
            self._props["rows"], self._props["current"] = list(rows), current
            self.update()

    def focus(self) -> None:
        """Have the row that is looked at hear the keys, and stand where it is seen."""
        self.run_method("focus")

    def hear(self, event: str, do: Callable[[str], None]) -> None:
        """Have a function called with the headword (of `look` and `tick`) or the key (of `pressed`)."""

        def happened(arguments: GenericEventArguments) -> None:
            do(str(arguments.args))

        self.on(event, happened)
