"""The ledger of what a user had made: what it remembers, and that nothing it suffers stops a build."""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from flashcards import read_notes
from flashcards.anki import Earlier, Made
from flashcards.ledger import DATA_VARIABLE, Ledger, ledger_path
from tests.conftest import Outcome
from vocab.runtime import EPOCH_VARIABLE
from vocab.runtime.cache_folder import CACHE_VARIABLE

Call = Callable[..., Outcome]

# 'The bank is far away, says its head; this question is important. The teacher works in a school.'
A = "银行很远，行长说，这个问题很重要。老师在学校工作。\n"
# 'This bank is in Beijing. The teacher cares about this question. History is not important.'
B = "这家银行在北京。老师重视这个问题。历史不重要。\n"
LOOK = Earlier(5, b"look")


@pytest.fixture
def texts(tmp_path: Path, flashcards: Call, monkeypatch: pytest.MonkeyPatch) -> Call:
    """Builds, lists or measures one of two texts, at the time it is told."""
    for name, text in (("a", A), ("b", B)):
        (tmp_path / f"{name}.txt").write_text(text, "utf-8")

    def call(command: str, text: str, *options: object, now: int = 1_800_000_000) -> Outcome:
        monkeypatch.setenv(EPOCH_VARIABLE, str(now))
        output = ("-o", f"{text}.apkg") if command == "build" else ()
        return flashcards(command, f"{text}.txt", *output, *options)

    return call


def note(guid: str, *, modified: int = 5, digest: bytes = b"x", own: int = 1, sources: tuple[str, ...] = ()) -> Made:
    return Made(guid, f"key {guid}", modified, digest, 1, own, sources)


def recorded(deck: str, *notes: Made) -> None:
    Ledger(deck, pytest.fail).record(notes, LOOK)


def opened(deck: str) -> Ledger:
    return Ledger(deck, pytest.fail)


# --- what it remembers ------------------------------------------------------------------------------------------------


def test_a_note_is_remembered_with_its_first_deck_and_with_what_other_decks_give_it() -> None:
    recorded("X", note("1", own=3, sources=("source::x",)), note("2"))
    recorded("Y", note("1", modified=6, digest=b"y", sources=("source::y",)))
    with closing(opened("Y")) as ledger:
        assert ledger.recall(["1", "9"]) == {
            "1": Earlier(6, b"y", None, 1, "X", cards_elsewhere=3, sources=("source::x",))
        }
        assert ledger.look() == LOOK
        assert ledger.words_elsewhere() == {"key 1", "key 2"}
    with closing(opened("X")) as ledger:
        assert ledger.words_elsewhere() == frozenset(), "of what both have, only the later deck leaves out"


def test_a_note_is_gone_when_no_deck_has_it_any_more_and_stays_so_until_one_has() -> None:
    recorded("X", note("1"), note("2"), note("3"))
    recorded("Y", note("2"))
    for _ in range(2):
        recorded("X", note("3"))
        with closing(opened("X")) as ledger:
            assert ledger.gone({"4": "key 4"}, {"3"}) == {"4": "key 4", "1": "key 1"}
    recorded("Y", note("1"))
    with closing(opened("X")) as ledger:
        assert ledger.gone({}, {"3"}) == {"2": "key 2"}


def test_two_builds_at_once_lose_nothing_and_a_note_that_both_changed_counts_as_changed_again() -> None:
    recorded("X", note("1"))
    first, second = opened("X"), opened("Y")
    for ledger in (first, second):
        ledger.recall(["1"])
    first.record([note("1", modified=6, digest=b"of x"), note("2")], LOOK)
    second.record([note("1", modified=6, digest=b"of y"), note("3")], LOOK)
    with closing(opened("Z")) as ledger:
        found = ledger.recall(["1", "2", "3"])
    assert set(found) == {"1", "2", "3"}
    assert found["1"].modified == 6
    assert not found["1"].is_still(b"of x")
    assert not found["1"].is_still(b"of y")


def test_an_earlier_time_never_replaces_a_later_one() -> None:
    recorded("X", note("1", modified=9, digest=b"new"))
    recorded("Y", note("1", modified=7, digest=b"old"))
    with closing(opened("Z")) as ledger:
        assert ledger.recall(["1"])["1"][:2] == (9, b"new")


# --- through the command line -----------------------------------------------------------------------------------------


def shown(deck: str) -> dict[str, tuple[str, frozenset[str]]]:
    """The sentence and sources of each note of a deck."""
    return {
        stored.note.field("Key"): (
            stored.note.field("Source"),
            frozenset(tag for tag in stored.note.tags if tag.startswith("source::")),
        )
        for stored in read_notes(Path(deck)).values()
    }


def test_the_newest_text_gives_shared_words_their_sentence_and_keeps_the_sources_of_all(texts: Call) -> None:
    texts("build", "a")
    told = texts("build", "b").err
    a, b = shown("a.apkg"), shown("b.apkg")
    shared = a.keys() & b.keys()
    assert shared == {"银行", "老师", "重要"}  # bank, teacher, important
    assert f"{len(shared)} of {len(b)} words are in your deck a already: they stay there and get this text's" in told
    assert {b[key] for key in shared} == {("b", frozenset({"source::a", "source::b"}))}
    assert {b[key] for key in b.keys() - shared} == {("b", frozenset({"source::b"}))}
    times = {stored.note.field("Key"): stored.modified for stored in read_notes(Path("a.apkg")).values()}
    later = {stored.note.field("Key"): stored.modified for stored in read_notes(Path("b.apkg")).values()}
    assert all(later[key] > times[key] for key in shared)
    again = texts("build", "a").err
    assert "in your deck" not in again, "their cards lie in this deck"
    assert {shown("a.apkg")[key] for key in shared} == {("a", frozenset({"source::a", "source::b"}))}


def test_cards_that_another_deck_has_of_a_word_are_not_taken_away_from_it(texts: Call) -> None:
    texts("build", "a", "--cards", "recall")
    assert "taken away" not in texts("build", "b").err
    recall = {stored.note.field("Key") for stored in read_notes(Path("b.apkg")).values() if stored.note.field("Recall")}
    assert recall == shown("a.apkg").keys() & shown("b.apkg").keys()
    assert f"{len(shown('a.apkg'))} cards are taken away" in texts("build", "a").err


def test_new_words_leaves_out_what_earlier_decks_hold_the_same_in_every_command(texts: Call) -> None:
    before = texts("build", "b", "--new-words")
    assert "No earlier deck is known here, so that --new-words leaves out nothing." in before.err
    texts("build", "a")
    everything = shown("b.apkg").keys()
    for words in (shown("b.apkg"), texts("list", "b", "--format", "tsv", "--new-words").out):
        assert all(key in words for key in everything), "b is the earlier deck of the two"
    shared = everything & shown("a.apkg").keys()
    told = texts("list", "a", "--format", "tsv", "--new-words")
    assert f"{len(shared)} in your decks" in told.err
    assert f"{len(shared)} in your decks" in texts("build", "a", "--new-words").err
    assert shown("a.apkg").keys() & shared == set()
    assert texts("coverage", "a", "--new-words").out != texts("coverage", "a").out


def test_the_look_is_remembered_wherever_the_deck_is_written(texts: Call) -> None:
    from flashcards.anki import read_look

    times = []
    for at, tones in enumerate(("default", "pleco", "pleco", "default")):
        texts("build", "a", "--tones", tones, now=1_800_000_000 + 100 * at)
        look = read_look(Path("a.apkg"))
        assert look
        times.append(look.modified - 1_800_000_000)
        Path("a.apkg").unlink()
    assert times == [0, 1, 1, 2]


def test_the_same_memory_and_epoch_give_the_same_bytes(texts: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    made = []
    for folder in ("one", "two"):
        monkeypatch.setenv(DATA_VARIABLE, folder)
        texts("build", "a")
        Path("a.apkg").unlink()
        texts("build", "a", "--script", "traditional", now=1_800_005_000)
        made.append(Path("a.apkg").read_bytes())
        Path("a.apkg").unlink()
    assert made[0] == made[1]


def test_clearing_the_cache_leaves_the_ledger(
    texts: Call, flashcards: Call, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    texts("build", "a")
    before = ledger_path().read_bytes()
    monkeypatch.setenv(CACHE_VARIABLE, str(data))  # the worst case: both in one folder
    assert flashcards("cache", "clear").code == 0
    assert ledger_path().read_bytes() == before


# --- what it suffers --------------------------------------------------------------------------------------------------


def cut(path: Path) -> None:
    recorded("X", note("1"))
    path.write_bytes(path.read_bytes()[:5_000])


def foreign(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(
            "CREATE VIEW note AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i"
        )


def of_a_later_version(path: Path) -> None:
    recorded("X", note("1"))
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 3")


def of_other_values(path: Path) -> None:
    recorded("X", note("1"))
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE look SET modified = 'yesterday'")
        connection.commit()


def locked(path: Path) -> None:
    recorded("X", note("1"))
    path.chmod(0o444)


FAULTS: dict[str, Callable[[Path], object]] = {
    "no database": lambda path: path.write_bytes(b"no database" * 1_000),
    "cut": cut,
    "a folder": lambda path: path.mkdir(),
    "an endless device": lambda path: path.symlink_to("/dev/zero"),
    "a foreign database": foreign,
    "of a later version": of_a_later_version,
    "of other values": of_other_values,
    "read-only": locked,
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_ledger_that_cannot_be_used_is_one_warning_and_stays_as_it_is(fault: str, texts: Call) -> None:
    path = ledger_path()
    FAULTS[fault](path)
    before = path.read_bytes() if path.is_file() else None
    done = texts("build", "a")
    assert done.code == 0
    assert [line.startswith(f"Warning: {path}: cannot be ") for line in done.err.splitlines()].count(True) == 1, (
        done.err
    )
    assert shown("a.apkg")
    assert before is None or path.read_bytes() == before


@pytest.mark.parametrize("folder", ["/proc/none", "a.txt/below"])
def test_a_data_folder_that_cannot_be_made_is_one_warning(
    folder: str, texts: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(DATA_VARIABLE, folder)
    done = texts("build", "a")
    assert done.code == 0
    assert done.err.count("Warning: ") == 1
    assert "only the deck itself remembers this build" in done.err or "nothing is known" in done.err


def test_what_only_the_deck_remembered_is_written_into_a_new_ledger(texts: Call) -> None:
    texts("build", "a")
    everything = shown("a.apkg").keys()
    ledger_path().unlink()
    texts("build", "a", "--kind", "idiom,phrase,name", "--include", "particles", "--min-count", "2")
    # nothing is kept: that build leaves no trace
    assert not ledger_path().exists()
    told = texts("build", "a", "--top", "2").err
    Path("a.apkg").unlink()
    assert f"{len(everything) - 2} no longer in the deck" in told
    assert f"{len(everything) - 2} no longer in the deck" in texts("build", "a", "--top", "2").err


def test_a_build_that_keeps_nothing_says_why_and_leaves_deck_and_ledger(texts: Call) -> None:
    texts("build", "a")
    before = Path("a.apkg").read_bytes(), ledger_path().read_bytes()
    done = texts("build", "a", "--min-count", "1000")
    assert done.code == 1
    assert "a: no word is kept (" in done.err
    assert " seen too seldom" in done.err
    assert (Path("a.apkg").read_bytes(), ledger_path().read_bytes()) == before


HOLDERS = """
import sys
from flashcards.anki import Earlier, Made
from flashcards.ledger import Ledger
name = sys.argv[1]
for at in range(20):
    made = [Made(f"{name} {at}", "key", 5, b"x", 1, 1, ()), Made("shared", "key", 5 + at, name.encode(), 1, 1, ())]
    ledger = Ledger(name, lambda told: sys.exit(told))
    ledger.recall(["shared"])
    ledger.record(made, Earlier(at, b"look"))
"""


def test_processes_that_write_at_the_same_time_lose_nothing(data: Path) -> None:
    environment = os.environ | {DATA_VARIABLE: str(data)}
    children = [subprocess.Popen([sys.executable, "-c", HOLDERS, name], env=environment) for name in "abc"]
    assert [child.wait() for child in children] == [0, 0, 0]
    with closing(opened("d")) as ledger:
        guids = [f"{name} {at}" for name in "abc" for at in range(20)]
        assert ledger.recall(guids).keys() == set(guids)
        assert ledger.recall(["shared"])["shared"].modified == 24
