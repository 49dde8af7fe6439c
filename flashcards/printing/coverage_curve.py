"""The curve of a coverage as a drawing: plain SVG, readable in print; PNG through the extra `pdf`."""

from collections.abc import Callable, Iterator
from pathlib import Path

from flashcards.markup import escape
from flashcards.printing.coverage import COMFORT
from vocab.errors import OutputError
from vocab.selection import coverage as measured

_WIDTH, _HEIGHT = 640, 400
_LEFT, _RIGHT, _TOP, _BOTTOM = 56, 24, 60, 52
_INK, _SOFT, _GRID, _LINE, _DROP = "#1c1c1c", "#5c5c5c", "#dddddd", "#1565c0", "#9db8d9"

Scale = Callable[[float], float]

_MOST_POINTS = 400
"""Points that are drawn; more cannot be told apart at this width."""


def draw(coverage: measured.Coverage, path: Path, *, title: str) -> str | bytes:
    """The drawing in the format that the suffix of `path` names.

    Raises OutputError for another suffix, ResourceError where PNG needs what is not installed.
    """
    svg = to_svg(coverage, title=title)
    if path.suffix.lower() == ".svg":
        return svg
    if path.suffix.lower() != ".png":
        raise OutputError(f"{path}: the curve is drawn as .svg or .png. Name a file that ends so.")
    from flashcards.printing.listing.pdf import typeset

    return typeset("plot.typ", {"svg": svg}, form="png")


def to_svg(coverage: measured.Coverage, *, title: str) -> str:
    """The share of the running words understood, over the number of words learned."""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" width="{_WIDTH}" height="{_HEIGHT}" '
        f'font-family="Georgia, Libertinus Serif, Noto Serif CJK SC, serif" font-size="12" fill="{_INK}">\n'
        f'<rect width="{_WIDTH}" height="{_HEIGHT}" fill="#ffffff"/>\n'
        f'<text x="{_LEFT}" y="24" font-size="15">{escape(title)}</text>\n' + "\n".join(_drawn(coverage)) + "\n</svg>\n"
    )


def _drawn(coverage: measured.Coverage) -> Iterator[str]:
    words = max(len(coverage.steps) - 1, 1)
    bottom = _HEIGHT - _BOTTOM

    def x(learned: float) -> float:
        return round(_LEFT + learned / words * (_WIDTH - _LEFT - _RIGHT), 1)

    def y(share: float) -> float:
        return round(bottom - share * (bottom - _TOP), 1)

    for tenth in range(0, 11, 2):
        yield _line(x(0), y(tenth / 10), x(words), y(tenth / 10), _GRID)
        yield _text(_LEFT - 8, y(tenth / 10) + 4, f"{tenth * 10}%", "end")
    for learned in _ticks(words):
        yield _line(x(learned), bottom, x(learned), bottom + 5, _SOFT)
        yield _text(x(learned), bottom + 18, str(learned), "middle")
    yield _text((_LEFT + _WIDTH - _RIGHT) / 2, _HEIGHT - 12, "words learned, the most useful first", "middle", _SOFT)
    yield _text(_LEFT, _TOP - 14, "running words understood", "start", _SOFT)
    yield _line(x(0), bottom, x(words), bottom, _INK)
    shown = _thinned(len(coverage.steps))
    points = " ".join(f"{x(at)},{y(coverage.share(at))}" for at in shown)
    yield f'<polyline points="{points}" fill="none" stroke="{_LINE}" stroke-width="2"/>'
    yield from _marks(coverage, x, y)


def _marks(coverage: measured.Coverage, x: Scale, y: Scale) -> Iterator[str]:
    """The shares at which reading becomes comfortable, each with a line down to the words it takes.

    What stands further left ends further up, and its words stand left of its line: no line comes near another label.
    """
    yield _point(x(0), y(coverage.share(0)))
    reached = _reached(coverage)
    for row, (learned, _) in enumerate(reached):
        yield _line(x(learned), y(coverage.share(learned)), x(learned), y(0) - _row(row, len(reached)), _DROP)
        yield _point(x(learned), y(coverage.share(learned)))
    yield _label(x(0) + 9, y(coverage.share(0)) + 18, f"now: {coverage.share(0):.0%}", "start")
    for row, (learned, share) in enumerate(reached):
        label = f"{learned} words: {share:.0%}"
        fits = x(learned) - _LEFT > len(label) * _LETTER
        beside = x(learned) - 4 if fits else x(learned) + 4
        yield _label(beside, y(0) - _row(row, len(reached)), label, "end" if fits else "start")


_ROW, _LETTER = 17, 6.5
"""Points between two labels, and those that a letter takes at most."""


def _row(row: int, rows: int) -> int:
    return 8 + (rows - 1 - row) * _ROW


def _reached(coverage: measured.Coverage) -> list[tuple[int, float]]:
    """The words to learn for each share that is not understood now and can be reached; of equal ones the largest."""
    by_words: dict[int, float] = {}
    for share in COMFORT:
        learned = len(coverage.words_for(share))
        if learned and coverage.share(learned) >= share:
            by_words[learned] = share
    return list(by_words.items())


def _point(x: float, y: float) -> str:
    return f'<circle cx="{x}" cy="{y}" r="3.5" fill="{_LINE}"/>'


def _label(x: float, y: float, text: str, anchor: str) -> str:
    """Text on a ground of its own, so that a line behind it does not touch it."""
    ground = 'stroke="#ffffff" stroke-width="4" stroke-linejoin="round" paint-order="stroke" '
    return _text(x, y, text, anchor).replace("<text ", f"<text {ground}")


def _ticks(words: int) -> list[int]:
    """Four to ten round numbers of words."""
    step = next(step for power in range(9) for step in (10**power, 2 * 10**power, 5 * 10**power) if words / step <= 9)
    return list(range(0, words + 1, step))


def _thinned(count: int) -> list[int]:
    every = max(count // _MOST_POINTS, 1)
    return sorted({*range(0, count, every), count - 1})


def _line(x1: float, y1: float, x2: float, y2: float, colour: str) -> str:
    return f'<line x1="{x1}" y1="{y1}" x2="{x2}" y2="{y2}" stroke="{colour}"/>'


def _text(x: float, y: float, text: str, anchor: str, colour: str = _INK) -> str:
    return f'<text x="{x}" y="{y}" text-anchor="{anchor}" fill="{colour}">{escape(text)}</text>'
