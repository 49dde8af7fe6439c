"""A deck that is studied while it is built again and again, and two texts that share words, in the real Anki."""

import re
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from flashcards import read_notes
from flashcards.anki.memory import StoredNote
from tests.conftest import Outcome
from tests.flashcards.anki.test_rebuild_matrix import ENGLISH, GLOSSARY, TEXT
from tests.flashcards.real_anki import Collection, fresh_collection
from vocab.runtime import EPOCH_VARIABLE

BUILT = int(time.time()) - 90_000
"""The time of the first build, long before anybody edits."""

OPTIONS = (
    ("--cards", "recall"),
    ("--script", "traditional", "--cards", "recall"),
    ("--cards", "recall", "--kind", "word"),
    ("--cards", "recall,listening", "--order", "frequency"),
    ("--cards", "recall", "--glossary", "own.tsv"),
    ("--cards", "recall,cloze", "--translation", "english.txt"),
    ("--tones", "pleco", "--cards", "recall", "--top", "8"),
    ("--cards", "recall", "--translation", "english.txt", "--include", "grammar"),
    ("--cards", "recall,listening", "--script", "traditional"),
    ("--cards", "recall"),
)
PATHS = ("deck.apkg", "other/deck.apkg", "third.apkg")
REVIEWED, EDITED = 20, 10

Build = Callable[..., tuple[Path, str]]


@pytest.fixture
def build(flashcards: Callable[..., Outcome], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Build:
    """Builds a deck at a time; its path and what was said."""
    for name, text in (("text.txt", TEXT), ("english.txt", ENGLISH), ("own.tsv", GLOSSARY)):
        (tmp_path / name).write_text(text, "utf-8")

    def built(text: str, path: str, number: int, *options: str) -> tuple[Path, str]:
        monkeypatch.setenv(EPOCH_VARIABLE, str(BUILT + 1_000 * number))
        outcome = flashcards("build", text, "-o", path, *options)
        assert outcome.code == 0, outcome.err
        return tmp_path / path, outcome.err

    return built


def test_ten_builds_with_other_options_at_other_places_keep_all_that_is_the_users(build: Build, tmp_path: Path) -> None:
    with fresh_collection(tmp_path / "anki") as collection:
        collection.take(build("text.txt", PATHS[0], 0, *OPTIONS[0])[0])
        collection.review(REVIEWED)
        edited = [row[0] for row in collection.rows("SELECT sfld FROM notes ORDER BY id")][-EDITED:]
        for word in edited:
            collection.edit(word, "Note", "mine")
        collection.suspend(edited[0])
        collection.col.set_user_flag_for_cards(3, collection.cards(edited[1]))
        mine = dict(collection.rows("SELECT guid, flds FROM notes WHERE flds LIKE '%mine%'"))
        assert len(mine) == EDITED
        cards = users_part(collection)
        for number, options in enumerate(OPTIONS[1:], start=1):
            if number % 4 == 0:
                (tmp_path / PATHS[0]).unlink()
            deck, _ = build("text.txt", PATHS[number % len(PATHS)], number, *options)
            collection.take(deck)
            now = users_part(collection)
            assert {number: now[number] for number in cards} == cards
            assert_taken(collection, read_notes(deck), mine)
        assert collection.names().count("Chinese Flashcards") == 1


def users_part(collection: Collection) -> dict[int, list[object]]:
    """Schedule, suspension, flag and deck of each card."""
    query = "SELECT id, nid, ord, did, type, queue, due, ivl, factor, reps, lapses, flags FROM cards"
    return {row[0]: row for row in collection.rows(query)}


def assert_taken(collection: Collection, deck: dict[str, StoredNote], mine: dict[str, str]) -> None:
    """Each note is as the deck has it, but for those that the user has edited."""
    found = dict(collection.rows("SELECT guid, flds FROM notes"))
    for guid, stored in deck.items():
        assert found[guid] == mine.get(guid, "\x1f".join(stored.note.fields)), stored.note.field("Key")


def test_two_texts_give_the_same_notes_in_whatever_order_they_are_imported(build: Build, tmp_path: Path) -> None:
    # 'The bank is in the capital. The teacher reads a history book.'
    (tmp_path / "b.txt").write_text("银行在首都。老师看历史书。\n", "utf-8")
    first, _ = build("text.txt", "a.apkg", 0)
    second, said = build("b.txt", "b.apkg", 1)
    shared = read_notes(first).keys() & read_notes(second).keys()
    seen, there = [], []
    for at, order in enumerate(((first, second), (second, first))):
        with fresh_collection(tmp_path / f"anki {at}") as collection:
            for deck in order:
                collection.take(deck)
            seen.append(collection.rows("SELECT guid, flds, tags FROM notes ORDER BY guid"))
            lying = {collection.col.get_card(number).note().guid for number in collection.col.find_cards("deck:text")}
            there.append(len(lying & shared))
    assert seen[0] == seen[1]
    (told,) = re.findall(r"(\d+) of \d+ words are in your deck text already", said)
    assert int(told) == len(shared) == there[0] >= 3
    shown = {guid: fields for guid, fields, _ in seen[0]}
    assert all(shown[guid] == "\x1f".join(stored.note.fields) for guid, stored in read_notes(second).items())
