"""How much is to be learned: the slider on its curve, and the cutoffs, each with what it takes away."""

from collections.abc import Callable, Mapping
from typing import Any

from nicegui import ui

from flashcards.web.levels import KNOWS, knowing, known_of
from flashcards.web.rows import KINDS
from flashcards.web.state import State
from flashcards.web.words import Words
from vocab.selection import Selection

A_DAY = 20
"""New cards that Anki gives out a day unless its user says otherwise."""

LATER = 0.03
"""Seconds after which the curve is drawn: what is counted has then been sent."""

TARGETS = (0.8, 0.9, 0.95, 0.98)
"""Shares at which a text is followed with help, read with a dictionary, read (Laufer 1989), read with ease (Hu and
Nation 2000)."""

MOST_SHOWN = 60
"""Words of a reason that are shown at once."""

KEPT_REASONS = ("left out by you", "beyond the top")
"""What is no cutoff: ticks show it."""


class HowMuch:
    """The controls at the left."""

    def __init__(self, state: State) -> None:
        self._state = state
        self._quiet = False
        with ui.element("section").classes("how-much stack panel").props('aria-label="How much"'):
            self._slider()
            more = ui.button("Level, kinds, what is left out").props("flat dense").classes("more-choices")
            more.on("click", js_handler="() => document.querySelector('.how-much').classList.toggle('more')")
            with ui.element("div").classes("cutoffs stack"):
                self._cutoffs()
            self._reasons = ui.element("div").classes("reasons")
        self._opened: set[str] = set()
        self._shown: tuple[Selection | None, Mapping[str, bool]] = None, {}
        self._later = ui.timer(LATER, self._measured, active=False)
        self.refresh()

    @property
    def _words(self) -> Words:
        assert self._state.words is not None
        return self._state.words

    def _slider(self) -> None:
        with ui.element("h2"):
            ui.label("How much to learn")
        self._says = ui.label().classes("says").props('role="status" aria-live="polite"')
        self._curve = ui.html("", sanitize=False).classes("curve")
        self.slider = ui.slider(min=0, max=1, value=0).classes("slider").props('aria-label="Words to learn"')
        self.slider.on("update:model-value", lambda event: self._slide(event.args), throttle=0.04)
        self._targets = ui.element("div").classes("line targets")

    def _slide(self, learned: Any) -> None:
        if learned is not None:
            top = int(learned)
            self._state.choose("slider", top=None if top >= len(self._words.kept) else max(top, 1))

    def _cutoffs(self) -> None:
        with ui.element("label").classes("field"):
            ui.label("I know")
            self._level = ui.select(KNOWS, on_change=self._level_changed).props(
                'dense outlined options-dense aria-label="I know"'
            )
            self._level.classes("level")
            self._level_takes = ui.label().classes("takes")
        with ui.element("label").classes("field"):
            ui.label("At least so often here")
            self._least = ui.number(min=1, step=1, precision=0, on_change=self._least_changed)
            self._least.props('dense outlined aria-label="At least so often in this text"').classes("least")
            self._least_takes = ui.label().classes("takes")
        self._kinds: dict[str, Any] = {}
        with ui.element("div").classes("kinds line").props('role="group" aria-label="Kinds"'):
            for kind, name in KINDS.items():
                self._kinds[kind] = ui.checkbox(name + "s", on_change=self._kinds_changed).props("dense")
                self._kinds[kind].classes(f"kind-{kind}")

    def _level_changed(self, event: Any) -> None:
        if not self._quiet:
            self._state.choose(**knowing(event.value))

    def _least_changed(self, event: Any) -> None:
        if not self._quiet and event.value:
            self._state.choose("least", min_count=None if event.value <= 1 else int(event.value))

    def _kinds_changed(self) -> None:
        if not self._quiet:
            chosen = tuple(kind for kind, box in self._kinds.items() if box.value)
            self._state.choose(kinds=None if len(chosen) == len(KINDS) else chosen)

    def refresh(self) -> None:
        """Show what stands now."""
        words, choice = self._words, self._state.choice
        self._quiet = True
        try:
            everything = len(words.kept)
            self.slider.props(f"max={max(everything, 1)} step={_step(everything)}")
            self.slider.value = words.learned
            self._level.value = known_of(choice)
            self._least.value = choice.min_count
            for kind, box in self._kinds.items():
                box.value = kind in choice.kinds
        finally:
            self._quiet = False
        self._later.activate()

    def _measured(self) -> None:
        """What takes a moment in a book, behind what is counted."""
        self._later.deactivate()
        words = self._words
        curve, count = words.curve, words.count
        self._says.text = says(count, words.share, curve.share(0))
        self._curve.content = drawn(curve.steps, words.learned)
        (selection, ticks), self._shown = self._shown, (words.selection, self._state.project.ticks)
        if selection is words.selection and ticks == self._state.project.ticks:
            return
        self._tell_cutoffs()
        self._targets.clear()
        with self._targets:
            for target in TARGETS:
                number = curve.words_for(target)
                if number:
                    ui.button(f"{target:.0%}", on_click=self._reach(number)).props("flat dense size=sm").classes(
                        "target"
                    ).tooltip(f"{number:,} words")
        self._show_reasons()

    def _tell_cutoffs(self) -> None:
        """What each cutoff takes away."""
        words = self._words
        dropped = words.selection.dropped
        counts = _kind_counts(words)
        for kind, box in self._kinds.items():
            box.text = f"{KINDS[kind]}s {counts[kind]:,}"
        takes = sum(count for reason, count in dropped.items() if reason.startswith("up to HSK"))
        self._level_takes.text = f"leaves out {takes:,}" if takes else ""
        seldom = dropped.get("seen too seldom", 0)
        self._least_takes.text = f"leaves out {seldom:,}" if seldom else ""

    def _reach(self, number: int) -> Callable[[], None]:
        return lambda: self._slide(number)

    def _show_reasons(self) -> None:
        self._reasons.clear()
        found = self._words.selection.words_of_reasons()
        with self._reasons:
            for reason, headwords in found.items():
                if reason not in KEPT_REASONS:
                    self._reason(reason, headwords)

    def _reason(self, reason: str, headwords: list[str]) -> None:
        with ui.expansion(f"{reason}: {len(headwords):,}", value=reason in self._opened).classes("reason") as fold:
            place = ui.element("div").classes("chips")

        def unfold() -> None:
            (self._opened.add if fold.value else self._opened.discard)(reason)
            place.clear()
            if fold.value:
                with place:
                    self._chips(headwords)

        fold.on_value_change(unfold)
        unfold()

    def _chips(self, headwords: list[str]) -> None:
        ticks = self._state.project.ticks
        for hanzi in sorted(headwords, key=lambda word: -self._words.of[word].times)[:MOST_SHOWN]:
            with ui.element("span").classes("chip"):
                ui.label(hanzi).props('lang="zh-Hans"')
                if ticks.get(hanzi):
                    ui.label("kept").classes("quiet small")
                else:
                    keep = ui.button("keep", on_click=lambda hanzi=hanzi: self._state.tick({hanzi: True}))
                    keep.props("flat dense size=sm").classes("keep").props["aria-label"] = f"keep {hanzi}"
        if len(headwords) > MOST_SHOWN:
            ui.label(f"and {len(headwords) - MOST_SHOWN:,} more").classes("quiet small")


def says(count: int, share: float, now: float) -> str:
    """What the slider means."""
    days = -(-count // A_DAY)
    words = f"{count:,} word{'' if count == 1 else 's'}"
    return (
        f"{words}: you will understand {share:.0%} (now {now:.0%}), {days:,} day{'' if days == 1 else 's'} at {A_DAY}"
        " a day"
    )


def drawn(steps: list[int], learned: int) -> str:
    """The curve as a picture: how much is understood (up) with how many words (to the right), up to where it stands."""
    width, height, most = 200, 48, max(len(steps) - 1, 1)
    high = max(steps[-1], 1)
    at = range(0, len(steps), max(1, len(steps) // 100))
    points = [(n * width / most, height - steps[n] * (height - 4) / high) for n in (*at, len(steps) - 1)]
    line = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    reached = learned * width / most
    return (
        f'<svg viewBox="0 0 {width} {height}" preserveAspectRatio="none" aria-hidden="true">'
        f'<clipPath id="reached"><rect x="0" y="0" width="{reached:.1f}" height="{height}"/></clipPath>'
        f'<polygon class="all" points="0,{height} {line} {width},{height}"/>'
        f'<polygon class="reached" clip-path="url(#reached)" points="0,{height} {line} {width},{height}"/></svg>'
    )


def _step(everything: int) -> int:
    """How many words a key moves the slider: a two-hundredth of it."""
    return next(step for step in (1, 5, 10, 50, 100, 500) if everything <= 400 * step or step == 500)


def _kind_counts(words: Words) -> dict[str, int]:
    counts = dict.fromkeys(KINDS, 0)
    for candidate in words.kept:
        counts[candidate.kind] += 1
    for hanzi, reason in words.selection.reasons.items():
        if reason.text == "other kinds":
            counts[words.of[hanzi].kind] += 1
    return counts
