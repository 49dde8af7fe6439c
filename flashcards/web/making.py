"""What is made of a text off the event loop: the deck, lists to print, tables; whether Anki is there to take it."""

import os
from collections.abc import Callable
from html import unescape
from pathlib import Path
from typing import NamedTuple

from flashcards import ledger, runs, wording
from flashcards.anki import Changes, ankiconnect, push, read_notes
from flashcards.choosing import my_words
from flashcards.printing import FORMATS
from flashcards.requests import PageWish, options
from flashcards.web.job import Job
from flashcards.web.state import State
from vocab.errors import OutputError
from vocab.records import Document
from vocab.references import sources_of
from vocab.sources import file_name, without_chapters

ANSWERS_WITHIN = 1.0
"""Seconds for Anki to say that it is there."""


class MadeDeck(NamedTuple):
    """A deck that was made: where it stands, what is to be said of it, a line each, and what was wrong."""

    path: Path
    said: tuple[str, ...]
    warnings: tuple[str, ...]


class Since(NamedTuple):
    """How words differ from those of the deck that stands at its place: new, still there, taken out.

    `elsewhere` are those that other decks have.
    """

    new: int
    still: int
    gone: int
    elsewhere: int


def maker(state: State, job: Job) -> Callable[[], MadeDeck]:
    """What makes the deck, the very same as `build --project`; the project is saved before. Raises VocabError."""
    state.save()
    texts, own, choice, wish = state.requests
    wish = runs.named(wish, texts)
    documents, resources = _read(state), state.words.resources if state.words else None

    def make() -> MadeDeck:
        assert resources is not None
        warnings: list[str] = []
        target = runs.deck_path(wish, documents)
        runs.refuse_inputs(target, texts, options.files_read(own, choice, wish))
        work = runs.Work(job.progress, warnings.append)
        built = runs.build(documents, resources, own, choice, wish, work)
        wrong = tuple(warning for warning in warnings if warning != my_words.NOTHING_YET)
        return MadeDeck(built.path, tuple(_said(built.changes)), wrong)

    return make


def _said(changes: Changes) -> list[str]:
    """What an import will do, in words for somebody who has never seen a command line."""
    counts = {"new": changes.new, "changed": changes.changed, "as they were": changes.unchanged}
    said = ", ".join(f"{count:,} {what}" for what, count in counts.items() if count or what == "new")
    lines = [f"{said}; {len(changes.gone):,} taken out." if changes.gone else f"{said}."]
    if changes.shared:
        words = sum(changes.shared.values())
        lines.append(f"{wording.words(words)} of your other decks stay where they are, and get this text's sentence.")
    if not changes.remembers:
        lines.append(FORGOTTEN)
    if changes.gone:
        lines.append("Anki keeps what was taken out, with all that you have learned of it.")
    if changes.taken:
        lines.append("Cards were taken away: Tools > Empty Cards in Anki removes them.")
    return lines


FORGOTTEN = "No earlier deck is known here: where Anki has these words already, its notes are written over."


def _read(state: State) -> tuple[Document, ...]:
    return tuple(without_chapters(state.documents, state.project.left_out))


def since(state: State) -> Callable[[], Since]:
    """What compares the ticked words with the deck that stands at its place, and with all others."""
    texts, _, _, wish = state.requests
    documents = _read(state)
    words = frozenset(candidate.hanzi for candidate in state.words.ticked) if state.words else frozenset()

    def compare() -> Since:
        named = runs.named(wish, texts)
        before = _headwords(runs.deck_path(named, documents))
        others = ledger.words_of_earlier_decks(named.name or runs.default_name(documents), lambda _: None)
        return Since(len(words - before), len(words & before), len(before - words), len(words & others))

    return compare


def _headwords(deck: Path) -> frozenset[str]:
    return frozenset(unescape(stored.note.field("Key")) for stored in read_notes(deck).values())


def sent(deck: Path) -> list[str]:
    """What is to be said of a deck that Anki has taken. Raises VocabError."""
    said: list[str] = []
    pushed = push.push(deck, port=ankiconnect.PORT, key=_key())
    ledger.remember(deck, pushed.back, said.append)
    said.insert(0, f"Anki has it: {pushed.new:,} new of {pushed.all:,} notes there.")
    if pushed.back:
        said.append(f"{len(pushed.back):,} that had been put aside are studied again.")
    return [*said, pushed.note_type] if pushed.note_type else said


def anki_is_there() -> bool:
    """Whether an Anki with AnkiConnect answers."""
    try:
        return bool(ankiconnect.AnkiConnect(ankiconnect.PORT, _key()).ask("version", ANSWERS_WITHIN))
    except OutputError:
        return False


def _key() -> str:
    """The key of AnkiConnect, where its user has given it one."""
    return os.environ.get("ANKICONNECT_KEY", "")


def lister(state: State, job: Job, form: str, page: PageWish) -> Callable[[], tuple[str, bytes]]:
    """What makes a list in a format: the name of its file, and its content. Raises VocabError."""
    state.save()
    texts, own, choice, _ = state.requests
    documents, resources = _read(state), state.words.resources if state.words else None

    def make() -> tuple[str, bytes]:
        assert resources is not None
        work = runs.Work(job.progress, lambda _: None)
        vocabulary = runs.vocabulary(documents, resources, choice, work)
        used = (source for item in vocabulary.items for source in sources_of(item))
        words = wording.words(len(vocabulary.items))
        recipe = wording.made(words, vocabulary.documents, own, choice, when=runs.today())
        printed = runs.page_of(page, texts, recipe=recipe, sources=wording.attributed(used, own))
        made = FORMATS[form](vocabulary, printed)
        content = made.encode("utf-8") if isinstance(made, str) else made
        return file_name(documents[0].name, ENDINGS[form]), content

    return make


ENDINGS = {"html": ".html", "pdf": ".pdf", "csv": ".csv", "xlsx": ".xlsx", "pleco": ".pleco.txt"}
"""The formats that the page offers, with the endings of their files."""
