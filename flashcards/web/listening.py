"""Who is told what has changed: each screen of each tab, once somebody looks at it."""

from collections.abc import Callable
from itertools import count

from nicegui import context
from nicegui.element import Element

Hear = Callable[[frozenset[str]], None]


class Listeners:
    """The places of all tabs that show a text."""

    def __init__(self) -> None:
        self._listeners: dict[int, Hear] = {}
        self._numbers = count()

    def tell(self, *parts: str) -> None:
        """Tell every place what has changed."""
        for hear in list(self._listeners.values()):
            hear(frozenset(parts))

    def listen(self, hear: Hear) -> None:
        """Have a function called with what has changed, as long as the place is there where we stand.

        While it is hidden what has changed is kept for it, so that nobody waits for what nobody sees.
        """
        place, number = context.slot.parent, next(self._numbers)
        missed: frozenset[str] = frozenset()

        def heard(parts: frozenset[str]) -> None:
            nonlocal missed
            if place.is_deleted:
                self._listeners.pop(number, None)
                return
            missed |= parts
            if is_shown(place):
                parts, missed = missed, frozenset()
                with place:
                    hear(parts)

        self._listeners[number] = heard
        context.client.on_delete(lambda: self._listeners.pop(number, None))


def is_shown(place: Element) -> bool:
    """Whether an element and all that it stands in can be seen."""
    at: Element | None = place
    while at is not None:
        if not at.visible:
            return False
        at = at.parent_slot.parent if at.parent_slot else None
    return True
