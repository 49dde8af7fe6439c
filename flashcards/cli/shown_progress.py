"""The line of a terminal that shows what a long run is doing: it moves every half second, whatever the work tells."""

import contextlib
import sys
import time
from collections.abc import Iterator
from typing import TYPE_CHECKING

from flashcards.cli import streams

if TYPE_CHECKING:  # a help text loads none of it
    import threading

    from vocab.runtime import Progress

_BEGUN = time.monotonic()
"""When the program began, as near as can be told."""

PATIENCE = 0.5
"""Seconds from the beginning of the program after which a reader would wonder."""

_EVERY = 0.5
"""Seconds between two drawings."""

_PARTS = {"segment": (0.0, 0.4), "phrases": (0.4, 0.55), "look up": (0.0, 0.95), "examples": (0.55, 0.6)}
"""From where to where the steps before that of the words go, as shares of the whole: measured on a novel."""

_WORDS, _PACKAGE = (0.6, 0.98), (0.98, 1.0)
_APART = {"translation": "translating", "sound": "speaking"}
"""Steps that an engine of the user's does, which takes longer than all others: their own share is shown."""

_BESIDE = ("keep", "cards")
"""Steps that take turns with that of the words."""


class _Drawing:
    """The line, drawn by whoever comes first: the work or the clock."""

    def __init__(self, label: str, patience: float, over: "threading.Event") -> None:
        self._label, self._from, self._over = label, _BEGUN + patience, over
        self._told: str | None = None
        self._width = 0

    def tell(self, step: str, share: float) -> None:
        self._told = f"{share:4.0%} {step}" if step else ""
        self.draw()

    def draw(self) -> None:
        now = time.monotonic()
        if self._told is None or now < self._from or self._over.is_set():
            return
        text = f"{self._label}:{self._told} ({now - _BEGUN:.0f} s)"
        self._width = max(self._width, len(text))
        streams.draw("\r" + text.ljust(self._width))

    def tick(self) -> None:
        while not self._over.wait(_EVERY):
            self.draw()

    def end(self) -> None:
        self._over.set()
        if self._width:
            streams.draw("\r" + " " * self._width + "\r")


@contextlib.contextmanager
def progress(label: str, *, patience: float = PATIENCE, at_once: bool = False) -> "Iterator[Progress]":
    """A function that shows a step and its share (0 to 1) in one line of a terminal; where nobody looks, nothing.

    What is over before a reader would wonder is not shown either. `at_once` shows the label before anything is told.
    """
    if sys.stderr is None or not sys.stderr.isatty():
        yield lambda _step, _share: None
        return
    import threading  # where nobody looks nothing needs it

    drawing, reached = _Drawing(label, patience, threading.Event()), 0.0

    def show(step: str, share: float) -> None:
        nonlocal reached
        if step in _APART:
            drawing.tell(_APART[step], share)
            return
        reached = max(reached, _of_whole(step, share, reached))
        drawing.tell(step, reached)

    if at_once:
        drawing.tell("", 0.0)
    clock = threading.Thread(target=drawing.tick, daemon=True)
    clock.start()
    try:
        yield show
    finally:
        drawing.end()
        clock.join()


def _of_whole(step: str, share: float, reached: float) -> float:
    """The share of the whole run at which a share of a step stands; a step that takes turns stays where it is."""
    if step in _BESIDE:
        return reached
    begin, end = _PARTS.get(step) or (_WORDS if step == "words" else _PACKAGE if step == "package" else (0.0, 1.0))
    return begin + share * (end - begin)
