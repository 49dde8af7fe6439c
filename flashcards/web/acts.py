"""What a reader does with one word, on whichever screen: learn it, know it, ignore it, cut it otherwise."""

from collections.abc import Mapping

from flashcards.web.state import State
from vocab.records import OwnCut


def learn(state: State, hanzi: str, ticked: bool = True) -> None:
    """Learn a word, or not, whatever the cutoffs say."""
    project = state.project
    others = {"known": project.known - {hanzi}, "ignored": project.ignored - {hanzi}}
    state.change(ticks={**project.ticks, hanzi: ticked}, **others)


def know(state: State, hanzi: str) -> None:
    """Know a word, or no longer."""
    project = state.project
    known = project.known ^ {hanzi}
    state.change(known=known, ignored=project.ignored - {hanzi}, ticks=_without(project.ticks, hanzi))


def ignore(state: State, hanzi: str) -> None:
    """Ignore a word, or no longer."""
    project = state.project
    ignored = project.ignored ^ {hanzi}
    state.change(ignored=ignored, known=project.known - {hanzi}, ticks=_without(project.ticks, hanzi))


def join(state: State, words: tuple[str, ...], sentence: str = "") -> str:
    """Make one word of several that stand behind one another, everywhere or in a sentence, and learn it."""
    joined = "".join(words)
    cuts = (*_others(state, joined, sentence), OwnCut((joined,), sentence))
    state.change(cuts=cuts, ticks={**state.project.ticks, joined: True})
    return joined


def split(state: State, hanzi: str, at: int, sentence: str = "") -> None:
    """Make two words of one, everywhere or in a sentence."""
    cuts = (*_others(state, hanzi, sentence), OwnCut((hanzi[:at], hanzi[at:]), sentence))
    state.change(cuts=cuts, ticks=_without(state.project.ticks, hanzi))


def _others(state: State, stretch: str, sentence: str) -> list[OwnCut]:
    """The cuts of other stretches, and of this one elsewhere."""
    return [cut for cut in state.project.cuts if cut.stretch != stretch or (sentence and cut.sentence != sentence)]


def _without(ticks: Mapping[str, bool], hanzi: str) -> dict[str, bool]:
    return {word: ticked for word, ticked in ticks.items() if word != hanzi}
