"""The rows of the table: what is run in pairs, which ratio is taken, and the target it is held to."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache, partial

from benchmarks.ratios import Pair, Target, growth, in_turn, memory_share, multiple, quicker, speed_up
from benchmarks.sides import SEED_TEXT, Bench, equal, first_run, first_time, naive, ours, python, text_of

DECK = ("-o", "ours.apkg")
LONG = ("--min-count", "2", "--max-size", "200")
"""For long texts: the minimum of the naive deck, so that both make the same kind of notes, and leave to read 100 MB."""

NARROWER = ("--min-count", "3", "--max-zipf", "5", "--max-size", "200")
"""Other cutoffs than those, for the second time."""

Pairs = tuple[Pair, ...]


@dataclass(frozen=True)
class Row:
    """A line of the table; `ratios` measures it, or raises NotMeasuredError."""

    title: str
    ratios: Callable[[Bench], Sequence[float]]
    target: Target


@cache
def seed(bench: Bench) -> Pairs:
    """The seed deck, ours with our defaults."""
    build = partial(first_time, bench, "build", SEED_TEXT, *DECK)
    return in_turn(build, partial(naive, bench, SEED_TEXT), pairs=bench.pairs)


def first(bench: Bench) -> Pairs:
    """The seed deck as the first thing after installing."""
    build = partial(first_run, bench, "build", SEED_TEXT, *DECK)
    return in_turn(build, partial(naive, bench, SEED_TEXT), pairs=bench.pairs)


def usage(bench: Bench) -> Pairs:
    """Our --help, and a Python that does nothing."""
    return in_turn(partial(ours, bench, "--help"), partial(python, bench, "-c", "pass"), pairs=bench.pairs)


@cache
def long_text(bench: Bench, megabytes: int) -> Pairs:
    """The deck of a long text."""
    text = text_of(bench, megabytes)
    build = partial(first_time, bench, "build", text, *DECK, *LONG)
    return in_turn(build, partial(naive, bench, text), pairs=bench.pairs)


@cache
def same_content(bench: Bench, megabytes: int) -> Pairs:
    """The deck of a long text, and one with the same content by the usual libraries."""
    text = text_of(bench, megabytes)
    build = partial(first_time, bench, "build", text, *DECK, *LONG)
    return in_turn(build, partial(equal, bench, text), pairs=bench.pairs)


def spark(bench: Bench, megabytes: int) -> Pairs:
    """The analysis on Spark with two workers of this machine, and in one process."""
    text, shelf = text_of(bench, megabytes), ("-o", "shelf.analysis", "--max-size", "400")
    here = partial(first_time, bench, "analyse", text, *shelf)
    return in_turn(partial(here, "--engine", "spark", "--master", "local[2]"), here, pairs=bench.pairs)


def tenfold(bench: Bench) -> Pairs:
    """Our deck of 100 MB and our deck of 10 MB, once."""
    large, small = (
        partial(first_time, bench, "build", text_of(bench, megabytes), *DECK, *LONG) for megabytes in (100, 10)
    )
    return in_turn(large, small, pairs=1)


def again(bench: Bench, *command: str) -> Pairs:
    """A command of ours with other cutoffs after the first time of the same."""
    text = text_of(bench, 1)
    second = partial(ours, bench, *command, text, *NARROWER)
    return in_turn(second, partial(first_time, bench, *command, text, *LONG), pairs=bench.pairs)


def workers(bench: Bench) -> Sequence[float]:
    """100 where one and two worker processes write the same bytes, else 0."""
    decks = []
    for number in ("1", "2"):
        first_time(bench, "build", text_of(bench, 1), *DECK, *LONG, "--workers", number)
        decks.append((bench.scratch / DECK[-1]).read_bytes())
    return [100.0 * (decks[0] == decks[1])]


def each(
    ratio: Callable[[Pair], float], compare: Callable[..., Pairs], *what: object
) -> Callable[[Bench], list[float]]:
    """The ratio of each pair of a comparison."""
    return lambda bench: [ratio(pair) for pair in compare(bench, *what)]


at_most = partial(Target, less_is_better=True)

ROWS = {
    "seed": Row("seed deck, text never analysed: x faster than naive", each(speed_up, seed), Target(8, 15)),
    "first": Row("seed deck, first run ever: x faster than naive", each(speed_up, first), Target(1.5, 4)),
    "help": Row("flashcards --help: x python -c pass", each(multiple, usage), at_most(6, 4)),
    "memory": Row("seed deck: share of naive's peak memory", each(memory_share, seed), at_most(1 / 4, 1 / 6)),
    "1mb": Row("1 MB, never analysed: x faster than naive", each(speed_up, long_text, 1), Target(1.1, 1.4)),
    "1mb-equal": Row(
        "1 MB, never analysed: x faster than equal work", each(speed_up, same_content, 1), Target(1.2, 1.5)
    ),
    "10mb": Row("10 MB, never analysed: x faster than naive", each(speed_up, long_text, 10), Target(1.3, 1.6)),
    "10mb-equal": Row(
        "10 MB, never analysed: x faster than equal work", each(speed_up, same_content, 10), Target(1.15, 1.5)
    ),
    "10mb-memory": Row("10 MB: share of naive's peak memory", each(memory_share, long_text, 10), at_most(0.6, 0.4)),
    "growth": Row("10 to 100 MB: exponent of our CPU time", each(growth, tenfold), at_most(1.05, 1)),
    "list": Row(
        "list 1 MB again, other cutoffs: x faster than the first time",
        each(speed_up, again, "list", "--format", "tsv"),
        Target(3, 10),
    ),
    "build": Row(
        "build 1 MB again, other cutoffs: x faster than the first time",
        each(speed_up, again, "build", *DECK),
        Target(15, 24),
    ),
    "spark": Row(
        "100 MB analysed by Spark local[2]: x faster by the clock", each(quicker, spark, 100), Target(1.4, 1.7)
    ),
    "workers": Row("1 MB from 1 and from 2 workers: % identical decks", workers, Target(100, 100)),
}

QUICK = ("seed", "help", "memory")
