"""How a long run tells what it is doing."""

from collections.abc import Callable

Progress = Callable[[str, float], None]
"""Told which step is being done, to the index or to a text, and which share of the step is done (0 to 1)."""


def quiet(_step: str, _share: float) -> None:
    """A Progress that nobody looks at."""
