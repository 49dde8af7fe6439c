"""What is in no deck any more: suspended and tagged in a running Anki, and brought back when a deck has it again.

Nothing is deleted. Which cards the user had suspended himself is remembered in tags beside ours, so that they stay so.
"""

import html
import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from pathlib import Path

from flashcards.anki.ankiconnect import PORT, AnkiConnect, KnownNote
from flashcards.anki.earlier import read_deck_name, read_notes
from flashcards.anki.memory import GoneOf, Touched
from vocab.errors import InputError

GONE = "chinese-flashcards::gone"
"""The tag of a note that is in no deck any more."""

_KEPT = f"{GONE}::suspended-before-"
"""With the number of a card behind it: the user had suspended it himself."""

KEYS_TOGETHER = 200
"""Headwords in one search."""


def prune(path: Path, *, gone_of: GoneOf | None = None, port: int = PORT, key: str = "") -> tuple[Touched, ...]:
    """Suspend the cards of the notes that are in no deck any more, and tag them; which ones were not so before.

    `gone_of` tells which they are; without it they are the notes in Anki's deck of this name that neither this package
    nor another one beside it has. Raises InputError for a file that is no deck of ours, OutputError for Anki's faults.
    """
    here = read_notes(path)
    if not here:
        raise InputError(f"{path}: is no deck of ours with notes. Build it first: flashcards build TEXT -o {path}")
    anki = AnkiConnect(port, key)
    held = {html.unescape(stored.note.field("Key")) for stored in here.values()}
    if gone_of is None:
        found = [note for note in _in_deck(anki, path) if _key(note) not in held | _held_beside(path)]
    else:
        gone = frozenset(gone_of(path)) - held
        found = [note for note in _with_keys(anki, gone) if _key(note) in gone]
    fresh = [note for note in found if GONE not in note.tags]
    _mark(anki, fresh)
    return _touched(anki, fresh)


def _mark(anki: AnkiConnect, notes: Sequence[KnownNote]) -> None:
    """Tags first: what is tagged and not yet suspended is found again, what is suspended and not tagged is lost."""
    cards = [card for note in notes for card in note.cards]
    suspended = set(_suspended(anki, cards))
    for note in notes:
        kept = [f"{_KEPT}{card}" for card in note.cards if card in suspended]
        if kept:
            anki.change("addTags", [note.number], tags=" ".join(kept))
    anki.change("addTags", [note.number for note in notes], tags=GONE)
    anki.change("suspend", cards, of="cards")


def bring_back(anki: AnkiConnect, notes: Sequence[KnownNote]) -> tuple[Touched, ...]:
    """Unsuspend the cards of notes that a deck has again, but not those that the user had suspended; untag the notes.

    The notes are as they were before the import, which may have taken the tags already.
    """
    cards = [card for note in notes for card in note.cards if f"{_KEPT}{card}" not in note.tags]
    anki.change("unsuspend", cards, of="cards")
    mine = {tag for note in notes for tag in note.tags if tag == GONE or tag.startswith(_KEPT)}
    anki.change("removeTags", [note.number for note in notes], tags=" ".join(sorted(mine)))
    return _touched(anki, notes)


def _touched(anki: AnkiConnect, notes: Sequence[KnownNote]) -> tuple[Touched, ...]:
    after = {note.number: note.modified for note in anki.notes([note.number for note in notes])}
    return tuple(Touched(_key(note), note.modified, after.get(note.number, 0)) for note in notes)


def _suspended(anki: AnkiConnect, cards: Sequence[int]) -> Iterator[int]:
    if cards:
        answers = anki.ask("areSuspended", cards=list(cards))
        yield from (card for card, suspended in zip(cards, answers, strict=False) if suspended)


def _in_deck(anki: AnkiConnect, path: Path) -> Iterator[KnownNote]:
    """The notes of our type in Anki's deck of this name and below it."""
    name = re.sub(r'([\\"*_])', r"\\\1", read_deck_name(path))
    return anki.notes(anki.find(f'"deck:{name}"')) if name else iter(())


def _held_beside(path: Path) -> set[str]:
    """The headwords of the other packages in the folder."""
    others = (other for other in path.resolve().parent.glob("*.apkg") if other != path.resolve())
    return {html.unescape(stored.note.field("Key")) for other in others for stored in read_notes(other).values()}


def _with_keys(anki: AnkiConnect, keys: Collection[str]) -> Iterator[KnownNote]:
    listed = sorted(keys)
    for at in range(0, len(listed), KEYS_TOGETHER):
        yield from anki.notes(anki.find(key_search(listed[at : at + KEYS_TOGETHER])))


def key_search(keys: Iterable[str]) -> str:
    """A search for the notes with these headwords; what has a meaning in a search, or in HTML, is any character."""
    return f'"Key:re:^({"|".join(_any(key) for key in keys)})$"'


def _any(key: str) -> str:
    return re.sub(r"\W", ".+", key)


def _key(note: KnownNote) -> str:
    return html.unescape(note.fields.get("Key", ""))
