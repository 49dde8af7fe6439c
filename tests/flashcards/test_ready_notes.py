"""Notes that were made before are copied; the deck is the one that would be made of the texts."""

from collections.abc import Callable
from pathlib import Path

import pytest

from flashcards.anki import note_of
from tests.conftest import SEED, Outcome
from vocab.runtime import EPOCH_VARIABLE

Call = Callable[..., Outcome]


@pytest.fixture(autouse=True)
def same_day(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every build is of the same second."""
    monkeypatch.setenv(EPOCH_VARIABLE, "1790000000")


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The headwords of which a note was made since."""
    seen: list[str] = []

    def counted(item: object, **how: object) -> object:
        seen.append(item.hanzi)  # type: ignore[attr-defined]
        return note_of(item, **how)  # type: ignore[arg-type]

    monkeypatch.setattr("flashcards.runs.building.note_of", counted)
    return seen


OPTIONS = [
    (),
    ("--min-count", "2"),
    ("--cards", "recall,cloze", "--max-zipf", "4"),
    ("--script", "traditional", "--top", "40"),
    ("--subdecks", "chapter"),
]


@pytest.mark.parametrize("options", OPTIONS, ids=" ".join)
def test_a_deck_of_notes_made_before_is_the_same_to_the_byte(
    options: tuple[str, ...], flashcards: Call, made: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    flashcards("analyse", SEED, "-o", "seed.analysis")
    decks = []
    for at, text in enumerate((SEED, "seed.analysis", "seed.analysis")):
        monkeypatch.setenv("CHINESE_FLASHCARDS_DATA", str(tmp_path / str(at)))
        made.clear()
        assert flashcards("build", text, "-o", "again.apkg", *options).code == 0
        deck = tmp_path / "again.apkg"
        decks.append(deck.read_bytes())
        deck.unlink()
    assert made == [], "the third deck makes none"
    assert decks[0] == decks[1] == decks[2]


def test_wider_cutoffs_make_only_the_notes_that_are_missing(flashcards: Call, made: list[str], tmp_path: Path) -> None:
    text = tmp_path / "text.txt"
    text.write_text(
        SEED.read_text("utf-8") + "再说一遍。", "utf-8"
    )  # 'Once more.': a text that no other test has built
    flashcards("build", text, "-o", "few.apkg", "--min-count", "3")
    few = len(made)
    flashcards("build", text, "-o", "all.apkg")
    assert len(made) == len(set(made)) > few, "the words of the first deck are copied"


def test_a_note_that_another_deck_has_too_keeps_its_tags(flashcards: Call, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text(
        "中国人民争分夺秒，抗击疫情。", "utf-8"
    )  # 'The Chinese people race against time against the epidemic.'
    flashcards("build", SEED, "-o", "seed.apkg")
    flashcards("build", other, "-o", "other.apkg")
    again = flashcards("build", SEED, "-o", "seed.apkg")
    third = flashcards("build", SEED, "-o", "seed.apkg")
    assert " 0 new" not in again.err or "0 changed" not in again.err
    assert "0 new, 0 changed" in third.err


def test_a_glossary_or_a_translation_is_never_passed_over(flashcards: Call, tmp_path: Path) -> None:
    flashcards("analyse", SEED, "-o", "seed.analysis")
    flashcards("build", "seed.analysis", "-o", "deck.apkg")
    glossary = tmp_path / "own.tsv"
    glossary.write_text("hanzi\tpinyin\tenglish\tnote\tkind\n人民\trén mín\tfolk\t\tword\n", "utf-8")
    done = flashcards("build", "seed.analysis", "-o", "deck.apkg", "--glossary", glossary)
    assert "texts are analysed again" in done.err
    assert " 0 changed" not in done.err


def test_the_command_that_analyses_says_what_is_in_the_file(flashcards: Call) -> None:
    done = flashcards("analyse", SEED, "-o", "seed.analysis")
    assert done.code == 0
    assert done.err.startswith("seed.analysis: 1 text, ")
    assert flashcards("analyse", SEED, "-o", "seed.deck").code == 2
    for command in (("list", "--format", "tsv"), ("coverage",), ("annotate",), ("explain", "人民")):
        name, *rest = command
        assert flashcards(name, *rest, "seed.analysis").out == flashcards(name, *rest, SEED).out
