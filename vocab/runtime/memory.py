"""What was looked up or worked out of late, so that a book takes no more memory than a chapter."""

import contextlib
import gc
from collections.abc import Callable, Iterator
from typing import NamedTuple, TypeVar


class Sizes(NamedTuple):
    """How many words are remembered, by what is remembered of them."""

    places: int = 30_000
    """What their next place in a text asks for: the commonest so many make 97 % of 10 MB."""
    facts: int = 100_000
    """What little every stage asks anew: with fewer, each would look them up again."""
    workings: int = 10_000
    """Long rows, and what only led to another thing that is remembered."""


SIZES = Sizes()

Key = TypeVar("Key")
Value = TypeVar("Value")


class Remembered(dict[Key, Value]):
    """What `make` makes of the keys that are asked for, of bounded size; a lookup costs no more than in any dict.

    When it is half full, what it holds is put aside, and stays as far as it is asked for again until the next time.
    """

    def __init__(self, make: Callable[[Key], Value], *, most: int = SIZES.places) -> None:
        super().__init__()
        self._make = make
        self._half = most // 2
        self._aside: dict[Key, Value] = {}

    def __missing__(self, key: Key) -> Value:
        aside = self._aside
        value = aside[key] if key in aside else self._make(key)
        if len(self) >= self._half:
            self._make_room()
        self[key] = value
        return value

    def put(self, key: Key, value: Value) -> None:
        """Remember a value that was made elsewhere."""
        if len(self) >= self._half:
            self._make_room()
        self[key] = value

    def _make_room(self) -> None:
        self._aside = dict(self)
        self.clear()


@contextlib.contextmanager
def without_looking_for_rings() -> Iterator[None]:
    """A stretch of work that makes records by the million and hardly a ring of them: looking takes a third of its time.

    What rings there are is found after it, as ever.
    """
    looking = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if looking:
            gc.enable()
