"""The card at the side of the page to read: what a word is, and what its reader does with it."""

from collections.abc import Callable

from nicegui import ui

from flashcards.markup import coloured, english_of, escape, pinyin_of
from flashcards.web import acts
from flashcards.web.leaves import Leaves, Word
from flashcards.web.state import State
from flashcards.web.status import STATUSES, status_of
from vocab.chinese import has_han

Look = Callable[[str], None]
"""Shows the card of another headword of the same place: of the phrase, or of the word in it."""


def show(state: State, leaves: Leaves, word: Word, hanzi: str, look: Look) -> None:
    """The card of a headword at the place of a word, where we stand."""
    words = state.words
    if words is None:
        return
    status = status_of(hanzi, words)
    known = hanzi in words.of
    if known:
        item = words.item(hanzi)
        _html(f'<div class="hanzi" lang="zh-Hans">{escape(hanzi)}</div>')
        _html(f'<div class="pinyin" lang="zh-Latn">{pinyin_of(item.senses)}</div>')
        _html(f'<div class="english">{english_of(item)}</div>')
        if item.note:
            ui.label(item.note).classes("small note")
    else:
        _html(f'<div class="hanzi" lang="zh-Hans">{escape(hanzi)}</div>')
        _html(f'<div class="pinyin">{coloured(word.reading.pinyin, word.reading.syllables)}</div>')
    times = f" · {words.of[hanzi].times} × here" if known else ""
    ui.label(f"{STATUSES[status]}{times}").classes("small status")
    if known:
        with ui.element("div").classes("acts"):
            _act("Learn", "learn", status == "learn", lambda: acts.learn(state, hanzi, status != "learn"))
            _act("Known", "know", status == "known", lambda: acts.know(state, hanzi))
            _act("Ignore", "ignore", status == "ignored", lambda: acts.ignore(state, hanzi))
    if word.phrase:
        other = word.phrase if hanzi != word.phrase else word.token.hanzi
        said = "Part of" if other == word.phrase else "The word here:"
        ui.button(f"{said} {other}", on_click=lambda: look(other)).props("flat dense no-caps").classes("other")
    if hanzi == word.token.hanzi:
        _cuts(state, leaves, word)


def _cuts(state: State, leaves: Leaves, word: Word) -> None:
    """The buttons that cut the text otherwise."""
    hanzi, behind = word.token.hanzi, leaves.behind(word)
    parts = range(1, len(hanzi)) if all(map(has_han, hanzi)) else ()
    if behind is None and not parts:
        return
    ui.label("Cut wrongly?").classes("small")
    here = ui.checkbox("only in this sentence").props("dense").classes("small only-here")

    def sentence() -> str:
        return leaves.sentence(word.sentence).simplified if here.value else ""

    with ui.element("div").classes("acts"):
        if behind is not None:
            following = behind.hanzi
            _act(f"Join: {hanzi}{following}", "join", False, lambda: acts.join(state, (hanzi, following), sentence()))
        for at in parts:
            _act(f"Split: {hanzi[:at]} | {hanzi[at:]}", "split", False, _split(state, hanzi, at, sentence))


def _split(state: State, hanzi: str, at: int, sentence: Callable[[], str]) -> Callable[[], object]:
    return lambda: acts.split(state, hanzi, at, sentence())


def _act(label: str, name: str, is_on: bool, act: Callable[[], object]) -> None:
    looks = "unelevated aria-pressed=true" if is_on else "outline aria-pressed=false"
    ui.button(label, on_click=lambda: act()).props(f"{looks} dense no-caps padding='xs sm'").classes(name)


def _html(content: str) -> None:
    """Show HTML, in which all that comes from a text is escaped."""
    ui.html(content, sanitize=False)
