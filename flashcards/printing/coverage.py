"""What `coverage` prints: how much is understood now and after so many words, and of each HSK level."""

from collections.abc import Iterator

from vocab.references import level_name
from vocab.selection import coverage as measured

_STEPS = (50, 100, 200, 300, 500, 750, 1000, 1500, 2000, 3000, 5000, 7500, 10_000)
"""Sizes of a deck that a learner thinks in; the last line is always all words."""

COMFORT = (0.8, 0.9, 0.95, 0.98)
"""From 95 % a text is read with support, from 98 % with pleasure (Laufer and Ravenhorst-Kalovski 2010, Reading in a
Foreign Language 22:15)."""


def to_text(coverage: measured.Coverage, edition: str) -> str:
    """The tables as plain text, columns set apart by spaces."""
    return "\n".join((*_learning(coverage), "", *_reaching(coverage), "", *_levels(coverage, edition))) + "\n"


def _learning(coverage: measured.Coverage) -> Iterator[str]:
    yield f"{'words learned':<16}{'of the running words':>22}{'of the distinct words':>24}"
    everything = len(coverage.steps) - 1
    for learned in (0, *(step for step in _STEPS if step < everything), everything):
        step = coverage.steps[learned]
        name = "now" if learned == 0 else f"the next {learned}" if learned < everything else f"all {learned}"
        running, distinct = _percent(step.tokens, coverage.tokens), _percent(step.types, coverage.types)
        yield f"{name:<16}{running:>22}{distinct:>24}"


def _reaching(coverage: measured.Coverage) -> Iterator[str]:
    for share in COMFORT:
        if coverage.reaches(share):
            yield f"{share:.0%} of the running words: {len(coverage.words_for(share))} words to learn"
        else:
            yield f"{share:.0%} of the running words: out of reach with the words that are kept"
            return


def _levels(coverage: measured.Coverage, edition: str) -> Iterator[str]:
    yield f"{'HSK ' + edition:<16}{'running words':>14}{'distinct':>10}{'understood now':>16}"
    for level in coverage.levels:
        name = f"level {level_name(level.level)}" if level.level else "in no level"
        understood = _percent(level.understood, level.tokens)
        yield f"{name:<16}{level.tokens:>14}{level.types:>10}{understood:>16}"
    now = _percent(coverage.steps[0].tokens, coverage.tokens)
    yield f"{'all':<16}{coverage.tokens:>14}{coverage.types:>10}{now:>16}"


def _percent(part: int, whole: int) -> str:
    return f"{part / max(whole, 1):.1%}"
