"""The table, as plain text or as Markdown."""

from collections.abc import Sequence

from benchmarks.ratios import Target, spread

HEADER = ("row", "median", "min", "max", "pairs", "at least", "aim", "verdict")
NOTE = (
    "Ratios of CPU time (user and system, children included) or of peak memory (of the largest process), whole\n"
    "processes in interleaved pairs. Of the seed our defaults make more notes than the naive deck does; of longer\n"
    "texts both take what occurs twice."
)


def measured(title: str, ratios: Sequence[float], target: Target) -> tuple[str, ...]:
    """The cells of a row with its ratios."""
    numbers = spread(ratios)
    return title, *map(shown, numbers), str(len(ratios)), *_bounds(target), target.verdict(numbers[0])


def unmeasured(title: str, reason: str, target: Target) -> tuple[str, ...]:
    """The cells of a row that could not be measured."""
    return title, "-", "-", "-", "0", *_bounds(target), reason


def shown(ratio: float) -> str:
    """A ratio with three digits."""
    return f"{ratio:.3g}"


def plain(rows: Sequence[Sequence[str]]) -> str:
    """Columns under a header, for the terminal."""
    table = [HEADER, *rows]
    widths = [max(len(row[column]) for row in table) for column in range(len(HEADER))]
    return "\n".join("  ".join(map(str.ljust, row, widths)).rstrip() for row in table)


def markdown(rows: Sequence[Sequence[str]]) -> str:
    """A Markdown table."""
    return "\n".join(f"| {' | '.join(row)} |" for row in [HEADER, ["---"] * len(HEADER), *rows])


def _bounds(target: Target) -> tuple[str, str]:
    sign = "≤" if target.less_is_better else "≥"
    return f"{sign} {shown(target.least)}", f"{sign} {shown(target.aim)}"
