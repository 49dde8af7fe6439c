"""What may wait a moment, so that what the eye is on is shown first."""

import asyncio
from collections.abc import Callable

from nicegui import context


class Later:
    """Something that is done once, a moment after it was asked for, however often it was."""

    def __init__(self, seconds: float, do: Callable[[], None]) -> None:
        """It is done in the place of the page where we stand, as long as that is there."""
        self._seconds, self._do, self._place = seconds, do, context.slot.parent
        self._handle: asyncio.TimerHandle | None = None

    def ask(self, *, anew: bool = False) -> None:
        """Have it done; `anew` begins the moment again."""
        if anew and self._handle is not None:
            self._handle.cancel()
            self._handle = None
        if self._handle is None:
            self._handle = asyncio.get_running_loop().call_later(self._seconds, self._now)

    def _now(self) -> None:
        self._handle = None
        if not self._place.is_deleted:
            with self._place:
                self._do()
