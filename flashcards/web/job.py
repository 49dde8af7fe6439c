"""Long work that runs off the event loop, tells how far it is, and can be cancelled."""

from collections.abc import Callable
from typing import TypeVar

Made = TypeVar("Made")


class CancelledError(Exception):
    """The user does not want it any more."""


class Job:
    """Work that is going on: its step, the share of it that is done."""

    def __init__(self) -> None:
        self.step, self.share = "", 0.0
        self._cancelled = False

    @property
    def is_cancelled(self) -> bool:
        """Whether it is to end."""
        return self._cancelled

    def cancel(self) -> None:
        """End the work at its next step."""
        self._cancelled = True

    def progress(self, step: str, share: float) -> None:
        """Remember how far the work is; ends it where it was cancelled."""
        if self._cancelled:
            raise CancelledError
        self.step, self.share = step, share

    def done(self, work: Callable[[], Made]) -> Made | None:
        """What some work makes; None where it was cancelled."""
        try:
            return work()
        except CancelledError:
            return None
