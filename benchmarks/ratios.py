"""Two sides run in turn, their ratios, and the target a row of the table is held to."""

import math
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from benchmarks.processes import Run

ROW_SECONDS = 600
"""No further pair of a row begins that would end later than this: some three pairs of the naive deck of 10 MB."""


@dataclass(frozen=True)
class Pair:
    """A run of ours and the run of the other side beside it."""

    ours: Run
    other: Run


@dataclass(frozen=True)
class Target:
    """What a ratio is to reach at least, and what we aim at; an upper bound where less is better."""

    least: float
    aim: float
    less_is_better: bool = False

    def verdict(self, ratio: float) -> str:
        """Whether a ratio meets the target."""
        sign = -1 if self.less_is_better else 1
        if sign * ratio >= sign * self.aim:
            return "aim met"
        return "met" if sign * ratio >= sign * self.least else "missed"


def in_turn(ours: Callable[[], Run], other: Callable[[], Run], *, pairs: int) -> tuple[Pair, ...]:
    """Run the other side and ours in turn, so that what else the machine does falls on both.

    Fewer pairs where they take long.
    """
    done: list[Pair] = []
    start = time.monotonic()
    while len(done) < pairs:
        other_run = other()
        pair = Pair(ours(), other_run)
        done.append(pair)
        _tell(len(done), pair)
        spent = time.monotonic() - start
        if spent / len(done) * (len(done) + 1) > ROW_SECONDS:
            break
    return tuple(done)


def quicker(pair: Pair) -> float:
    """How many times less ours took by the clock."""
    return pair.other.wall / pair.ours.wall


def speed_up(pair: Pair) -> float:
    """How many times less CPU time ours took."""
    return pair.other.cpu / pair.ours.cpu


def multiple(pair: Pair) -> float:
    """Our CPU time as a multiple of the other."""
    return pair.ours.cpu / pair.other.cpu


def memory_share(pair: Pair) -> float:
    """Our peak memory as a share of the other."""
    return pair.ours.peak / pair.other.peak


def growth(pair: Pair) -> float:
    """The exponent k of CPU time ~ size^k, where the other side is ours on a tenth of the text."""
    return math.log10(multiple(pair))


def spread(ratios: Sequence[float]) -> tuple[float, float, float]:
    """Median, least and greatest."""
    return statistics.median(ratios), min(ratios), max(ratios)


def _tell(number: int, pair: Pair) -> None:
    sides = (f"{run.cpu:.3f} s, {run.peak / 2**20:.0f} MiB" for run in (pair.ours, pair.other))
    print(f"  pair {number}: {' : '.join(sides)}", file=sys.stderr)
