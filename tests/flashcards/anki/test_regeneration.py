"""Decks built again over decks that are being studied, in the real Anki, with real reviews between the imports."""

import multiprocessing
import re
import resource
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from flashcards import build_deck, read_notes, write_package
from flashcards.anki import read_look
from flashcards.anki.deck import Deck
from flashcards.anki.note_type import NOTE_TYPE_ID
from flashcards.wording import search
from tests.conftest import SEED, Outcome
from tests.flashcards.items import BANK, glossed, item, vocabulary
from tests.flashcards.real_anki import Collection, fresh_collection
from vocab import Cutoffs, Document, Resources, VocabItem, extract_vocabulary
from vocab.records import Vocabulary

WORDS = [BANK, *map(item, "人民 世界 疫情 国家 合作 支持 卡拉OK".split())]  # bank, people, world, epidemic, country ...


BUILT = int(time.time()) - 1_000
"""The time of all builds here: a user's edits come long after it."""


@pytest.fixture
def collection(tmp_path: Path) -> Iterator[Collection]:
    with fresh_collection(tmp_path / "anki") as opened:
        yield opened


@pytest.fixture
def built(tmp_path: Path) -> Callable[..., tuple[Deck, Path]]:
    """Builds a deck over the one that stands there, as the command does."""
    path = tmp_path / "deck.apkg"

    def build(
        made: Vocabulary, *, cards: tuple[str, ...] = ("recognition",), tones: str = "default"
    ) -> tuple[Deck, Path]:
        notes, look = read_notes(path), read_look(path)
        deck = build_deck(made, name="Essay", cards=cards, tones=tones, previous=notes, previous_look=look, now=BUILT)
        write_package(deck, path)
        return deck, path

    return build


def test_another_cutoff_of_a_real_text_loses_no_review(
    resources: Resources, collection: Collection, built: Callable[..., tuple[Deck, Path]]
) -> None:
    documents = [Document(SEED.stem, SEED.read_text("utf-8"))]
    narrow = extract_vocabulary(documents, resources=resources, cutoffs=Cutoffs(min_count=2))
    wide = extract_vocabulary(documents, resources=resources, cutoffs=Cutoffs(order="frequency"))
    first, path = built(narrow, cards=("recall", "cloze"))
    assert collection.take(path) == {"new": len(narrow.items)}
    collection.review(60)
    before = {row[0]: row for row in collection.schedule()}
    reviewed = {row[1] for row in before.values() if row[9] > 0}
    assert len(reviewed) >= 20
    collection.col.tags.bulk_add(list(reviewed), "mine")

    second, path = built(wide, cards=("recall", "cloze"))
    assert (second.changes.changed, second.changes.gone) == (0, ()), "an item must not depend on the cutoffs"
    assert collection.take(path) == {"new": second.changes.new, "duplicate": len(narrow.items)}
    after = {row[0]: row for row in collection.schedule()}
    assert {number: after[number] for number in before} == before

    third, path = built(narrow, cards=("recall", "cloze"))
    assert len(third.changes.gone) == second.changes.new
    assert collection.take(path) == {"duplicate": len(narrow.items)}
    assert {row[0]: row for row in collection.schedule()} == after
    assert collection.col.note_count() == len(wide.items)
    assert set(collection.col.find_notes("tag:mine")) == reviewed
    collection.assert_sound()
    assert first.notes == third.notes


def test_schedules_suspensions_flags_tags_and_edits_survive_where_nothing_changed(
    collection: Collection, built: Callable[..., tuple[Deck, Path]]
) -> None:
    collection.take(built(vocabulary(*WORDS))[1])
    collection.review(4)
    collection.suspend("疫情")
    collection.col.set_user_flag_for_cards(3, collection.cards("国家"))
    collection.tag("国家", "mine")
    collection.edit("合作", "Note", "my own note")
    cards = collection.rows("SELECT * FROM cards ORDER BY id")
    changed = [glossed("人民", "the people, better said"), *WORDS[:1], *WORDS[2:], item("研究")]  # research
    deck, path = built(vocabulary(*changed))
    assert (deck.changes.new, deck.changes.changed, deck.changes.unchanged) == (1, 1, 7)
    assert collection.take(path) == {"new": 1, "updated": 1, "duplicate": 7}
    assert collection.rows("SELECT * FROM cards ORDER BY id")[: len(cards)] == cards
    assert "mine" in collection.note("国家").tags
    assert collection.note("合作")["Note"] == "my own note"
    assert "better said" in collection.note("人民")["English"]
    collection.assert_sound()


def test_a_users_own_edit_of_a_note_that_changed_is_kept_too(
    collection: Collection, built: Callable[..., tuple[Deck, Path]]
) -> None:
    # Anki takes a note only if it is newer than its own
    collection.take(built(vocabulary(*WORDS))[1])
    collection.edit("银行", "Note", "my own note")
    changes = collection.take(built(vocabulary(glossed("银行", "other"), glossed("人民", "other"), *WORDS[2:]))[1])
    assert changes == {"updated": 1, "duplicate": len(WORDS) - 1}
    assert collection.note("银行")["Note"] == "my own note"


def test_many_builds_one_after_the_other_update_exactly_what_changed(
    collection: Collection, built: Callable[..., tuple[Deck, Path]]
) -> None:
    collection.take(built(vocabulary(*WORDS))[1])
    for number, each in enumerate(WORDS, start=1):
        collection.review(1)
        words = [glossed(w.hanzi, f"gloss {number}") if w is each else glossed_before(w, number) for w in WORDS]
        deck, path = built(vocabulary(*words))
        assert collection.take(path) == {"updated": deck.changes.changed, "duplicate": deck.changes.unchanged}
    collection.assert_sound()


def glossed_before(word: VocabItem, number: int) -> VocabItem:
    """The word as the builds before this one left it."""
    at = WORDS.index(word) + 1
    return glossed(word.hanzi, f"gloss {at}") if at < number else word


def test_new_cards_queue_behind_and_in_their_order(
    collection: Collection, built: Callable[..., tuple[Deck, Path]]
) -> None:
    collection.take(built(vocabulary(*WORDS[:2]))[1])
    collection.review(2)
    collection.take(built(vocabulary(item("研究"), *WORDS[:2], item("成果"), item("方向")))[1])  # research, fruit, way
    order = collection.rows("SELECT sfld FROM notes JOIN cards ON nid = notes.id WHERE type = 0 ORDER BY due")
    assert [row[0] for row in order] == ["研究", "成果", "方向"]


def test_a_card_that_is_added_later_leaves_the_others_alone(
    collection: Collection, built: Callable[..., tuple[Deck, Path]]
) -> None:
    collection.take(built(vocabulary(*WORDS))[1])
    collection.review(3)
    before = collection.schedule()
    assert collection.take(built(vocabulary(*WORDS), cards=("recall", "listening"))[1]) == {"updated": len(WORDS)}
    after = {row[0]: row for row in collection.schedule()}
    assert [after[row[0]] for row in before] == before
    assert len(after) == 3 * len(WORDS)
    collection.assert_sound()


def test_the_gone_notes_are_found_by_the_search_of_the_summary(
    collection: Collection, built: Callable[..., tuple[Deck, Path]]
) -> None:
    hostile = item('3.5%的"a*b_c\\d')
    collection.take(built(vocabulary(*WORDS, hostile))[1])
    deck, _ = built(vocabulary(*WORDS[2:7]))
    found = collection.col.find_notes(search(deck.changes.gone))
    keys = {collection.col.get_note(number)["Key"] for number in found}
    assert keys == set(deck.changes.gone)
    assert len(keys) == 4


def test_the_search_finds_many_gone_notes_at_once(
    collection: Collection, built: Callable[..., tuple[Deck, Path]]
) -> None:
    collection.take(built(vocabulary(*(item(chr(at)) for at in range(0x4E00, 0x4E00 + 3000))))[1])
    deck, _ = built(vocabulary(item(chr(0x4E00))))
    assert len(collection.col.find_notes(search(deck.changes.gone))) == len(deck.changes.gone) == 2999


def test_another_palette_is_taken_in_place(collection: Collection, built: Callable[..., tuple[Deck, Path]]) -> None:
    for tones, colour in (("default", "#c62828"), ("pleco", "#e30000"), ("mdbg", "#f33a2c"), ("default", "#c62828")):
        collection.take(built(vocabulary(*WORDS), tones=tones)[1])
        assert f"--tone1: {colour}" in collection.col.models.get(NOTE_TYPE_ID)["css"], tones
    assert collection.rows("SELECT count() FROM notes") == [[len(WORDS)]]
    collection.assert_sound()


def test_the_description_in_anki_says_how_the_deck_was_made(collection: Collection, tmp_path: Path) -> None:
    path = tmp_path / "deck.apkg"
    write_package(build_deck(vocabulary(BANK), name="Essay", recipe="essay; --min-count 2"), path)
    collection.take(path)
    description = collection.col.decks.by_name("Essay")["desc"]
    assert "essay; --min-count 2" in description
    assert "CC BY-SA" in description


def test_the_command_builds_again_and_says_what_changed(
    flashcards: Callable[..., Outcome], collection: Collection, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # 'He works in a bank. The library is big.' / 'Doctors fight for every minute.'
    text, english = tmp_path / "text.txt", tmp_path / "english.txt"
    text.write_text("他在银行工作。图书馆很大。\n医护人员争分夺秒。\n", "utf-8")
    english.write_text("He works in a bank.\nThe library is big.\nDoctors fight for every minute.\n", "utf-8")
    deck = tmp_path / "deck.apkg"
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795780800")  # a run over midnight would see two days

    def build(*options: object) -> str:
        outcome = flashcards("build", text, "-o", deck, *options)
        assert outcome.code == 0, outcome.err
        return outcome.err

    told = build("--cards", "recall,cloze", "--tones", "mdbg")
    (notes,) = map(int, re.findall(r"\((\d+) new, 0 changed, 0 unchanged\)", told))
    assert collection.take(deck) == {"new": notes}
    collection.review(7)
    before = collection.schedule()
    bytes_before = deck.read_bytes()
    assert f"(0 new, 0 changed, {notes} unchanged)" in build("--cards", "recall,cloze", "--tones", "mdbg")
    assert deck.read_bytes() == bytes_before
    told = build(
        "--cards", "recall,cloze", "--kind", "idiom", "--translation", english, "--gone", tmp_path / "gone.txt"
    )
    assert f"(0 new, 1 changed, 0 unchanged; {notes - 1} no longer in the deck)" in told
    assert f"the {notes - 1} notes that are no longer chosen" in told
    assert collection.take(deck) == {"updated": 1}
    assert collection.schedule() == before
    assert collection.note("争分夺秒")["SentenceEnglish"] == "Doctors fight for every minute."
    gone = collection.col.find_notes((tmp_path / "gone.txt").read_text("utf-8").strip())
    assert len(gone) == notes - 1
    description = collection.col.decks.by_name("text")["desc"]
    for part in (
        "1 word of text, built ",
        "Options: --cards recall,cloze ",
        "--kind idiom",
        "english.txt",
        "CC-CEDICT",
    ):
        assert part in description
    collection.assert_sound()


@pytest.mark.parametrize(("option", "value"), [("--cards", "recall,x"), ("--tones", "x"), ("--port", "0")])
def test_a_wrong_card_or_palette_is_a_usage_error(option: str, value: str, flashcards: Callable[..., Outcome]) -> None:
    outcome = flashcards("push" if option == "--port" else "build", "x", option, value)
    assert outcome.code == 2
    assert option in outcome.err


def many() -> list[VocabItem]:
    """50,000 words of two characters."""
    return [item(chr(0x4E00 + at // 250) + chr(0x5E00 + at % 250)) for at in range(50_000)]


def written_twice(path: Path) -> tuple[dict[str, float], int, int]:
    """Writes a deck of many notes, and once more over it: the seconds, how many are unchanged, the most MB it took."""
    words, seconds = many(), {}
    for step in ("write", "write again"):
        began = time.perf_counter()
        deck = build_deck(vocabulary(*words), name="Many", previous=read_notes(path))
        write_package(deck, path)
        seconds[step] = time.perf_counter() - began
    return seconds, deck.changes.unchanged, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


@pytest.mark.nightly
def test_fifty_thousand_notes_are_written_and_imported(collection: Collection, tmp_path: Path) -> None:
    path = tmp_path / "deck.apkg"
    with multiprocessing.get_context("spawn").Pool(1) as alone:  # the tests before have left their own mark here
        seconds, unchanged, memory = alone.apply(written_twice, (path,))
    assert unchanged == 50_000
    words = many()
    for step, expected in (("import", {"new": 50_000}), ("import again", {"duplicate": 50_000})):
        began = time.perf_counter()
        assert collection.take(path) == expected
        seconds[step] = time.perf_counter() - began
    collection.review(5)
    before = collection.schedule()
    changed = [word._replace(note="new") for word in words[:100]] + words[100:]
    write_package(build_deck(vocabulary(*changed), name="Many", previous=read_notes(path)), path)
    assert collection.take(path) == {"updated": 100, "duplicate": 49_900}
    assert collection.schedule() == before
    report = ", ".join(f"{step} {taken:.1f} s" for step, taken in seconds.items())
    sys.stderr.write(f"\n50,000 notes: {report}; {memory} MB at most, {path.stat().st_size / 1e6:.1f} MB file\n")
    assert max(seconds.values()) < 60
    assert memory < 500
