"""Who shows which sentence: no text serves more than some cards while another is to be had.

Whoever has one sentence only takes it. The others take what suits them best among what has room; where nothing has,
one that stands there already moves to another of its own (an augmenting path, as in the matching of Kuhn, H. W. (1955),
"The Hungarian method for the assignment problem"), so that a text is too full only where no order of choosing helps.
"""

from collections.abc import Callable, Sequence
from heapq import nsmallest
from operator import attrgetter
from typing import NamedTuple

from vocab.records import Span

MOST_CARDS = 8
"""Cards one text may serve while another is to be had."""

_AGAIN = 0.06
"""What it costs for each card that shows a text already: of equals the one that is shown less is chosen."""

_FULL = 1.6
"""What it costs beside that to be shown once more than enough: a clause that says something is better then."""

COMFORTABLE = 60
"""Characters up to which a sentence is read at a glance, so that whoever stands nowhere else shows it all the same."""

_STEPS = 60
"""Texts looked at for a place to move to: the deepest search a book needs."""

_MOST = 6
"""Options of one who chose that he may move to later."""


class Option(NamedTuple):
    """A text that may be shown, what it costs before it has served any card; the place, what is shown around it."""

    shown: str
    cost: float
    place: Span
    start: int
    end: int
    before: str = ""
    after: str = ""
    """The marks around it."""


_cost = attrgetter("cost")


class Sharing:
    """The choices made so far, by the numbers of those who chose."""

    def __init__(self) -> None:
        self._used: dict[str, int] = {}
        self._chosen: dict[int, Option] = {}
        self._shared: dict[str, list[int]] = {}
        self._stuck: set[str] = set()

    def is_full(self, shown: str) -> bool:
        """Whether a text has served enough cards."""
        return self._used.get(shown, 0) >= MOST_CARDS

    def chosen(self, who: int) -> Option:
        """What somebody shows."""
        return self._chosen[who]

    def settle(self, who: int, options: Sequence[Option]) -> None:
        """The choice of one who has no other sentence: what costs least, and where that is long and full a clause."""
        self._take(who, self._cheapest(options, COMFORTABLE))

    def share(self, who: int, options: Sequence[Option], options_of: Callable[[int], Sequence[Option]]) -> None:
        """The choice of one who has several: among what has room, or after another has moved.

        `options_of` says once more what somebody had to choose from: hardly anybody ever moves, and kept, the options
        of a text of 10 MB would take 100 MB.
        """
        free = [option for option in options if not self.is_full(option.shown)]
        if not free and not self._make_room(options, options_of):
            self._take(who, self._cheapest(options))
            return
        best = self._cheapest(free or [option for option in options if not self.is_full(option.shown)])
        self._shared.setdefault(best.shown, []).append(who)
        self._take(who, best)

    def _cheapest(self, options: Sequence[Option], comfortable: int = 0) -> Option:
        """The first of those that cost least; one so short has always room."""
        used = self._used

        def cost(option: Option) -> float:
            times = used.get(option.shown, 0)
            if times < MOST_CARDS or len(option.shown) <= comfortable:
                return option.cost + _AGAIN * min(times, MOST_CARDS)
            return option.cost + _AGAIN * times + _FULL

        return min(options, key=cost)

    def _take(self, who: int, option: Option) -> None:
        self._chosen[who] = option
        self._used[option.shown] = self._used.get(option.shown, 0) + 1

    def _make_room(self, options: Sequence[Option], options_of: Callable[[int], Sequence[Option]]) -> bool:
        """Whether one of these texts has room after those who show it have moved on, each to the next.

        Texts from which that did not help once are not asked again: they only get fuller. Where too many show one, one
        who moves on leaves no room.
        """
        stuck, used = self._stuck, self._used
        came_from: dict[str, tuple[str, int, Option] | None] = {
            option.shown: None for option in options if option.shown not in stuck and used[option.shown] == MOST_CARDS
        }
        waiting = list(came_from)
        for at, shown in enumerate(waiting):
            if at == _STEPS:
                break
            for who in self._shared.get(shown, ()):
                for option in _ways_on(options_of(who)):
                    if option.shown in came_from or option.shown in stuck:
                        continue
                    came_from[option.shown] = (shown, who, option)
                    if not self.is_full(option.shown):
                        self._move(came_from, option.shown)
                        return True
                    waiting.append(option.shown)
        stuck.update(waiting)
        return False

    def _move(self, came_from: dict[str, tuple[str, int, Option] | None], free: str) -> None:
        """Everybody on the way takes the next text; the last takes the free one."""
        step = came_from[free]
        while step:
            old, who, option = step
            self._shared[old].remove(who)
            self._used[old] -= 1
            self._shared.setdefault(option.shown, []).append(who)
            self._take(who, option)
            step = came_from[old]


def _ways_on(options: Sequence[Option]) -> Sequence[Option]:
    """Those of the options of one who has chosen to which he may move."""
    return options if len(options) <= _MOST else nsmallest(_MOST, options, key=_cost)
