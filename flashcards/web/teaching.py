"""The words of an open text are taught in what time is left, so that all can be searched and a deck need not wait."""

import asyncio
import time
from typing import Protocol

from nicegui import run

from flashcards.web.words import Words

SLICE, REST, TELL, QUIET = 0.012, 0.012, 1.0, 0.5
"""Seconds for which words are taught at a stretch, nobody noticing; that the others then have; between two reports;
for which nothing is taught when somebody has just done something."""


class Taught(Protocol):
    """Where a text is open: which words it shows, when somebody did something last, who is told."""

    words: Words | None
    acted: float

    def tell(self, *parts: str) -> None:
        """Tell every tab what has changed."""


async def teach(state: Taught, words: Words) -> None:
    """Teach the words of a text until all are taught, or another one is open."""
    told = time.monotonic()
    for some in words.teaching(SLICE):
        await asyncio.sleep(REST)
        while time.monotonic() - state.acted < QUIET:  # somebody is at it, and is not kept waiting
            await asyncio.sleep(QUIET / 4)
        if state.words is not words or not some:
            return
        if time.monotonic() - told > TELL:
            told = time.monotonic()
            state.tell("taught")
    state.tell("taught")
    await run.io_bound(words.keep_taught)
