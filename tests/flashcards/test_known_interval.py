"""Of a collection the cards that are kept in mind for many days can be taken alone."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from flashcards import build_deck, write_package
from flashcards.choosing.known import read_known
from tests.flashcards.items import BANK, item, vocabulary
from tests.flashcards.real_anki import Collection, fresh_collection

WORDS = "银行 人民 世界".split()  # bank, people, world


@pytest.fixture
def collection(tmp_path: Path) -> Iterator[Collection]:
    """A collection with three words that have been answered once."""
    package = tmp_path / "deck.apkg"
    write_package(build_deck(vocabulary(BANK, item("人民"), item("世界")), name="Essay"), package)
    with fresh_collection(tmp_path / "profile") as opened:
        opened.take(package)
        for word in WORDS:
            opened.answer(opened.cards(word)[0])
        yield opened


def change(collection: Collection, word: str, *, interval: int, stability: float | None = None) -> None:
    """Give the card of a word an interval, and the memory state that FSRS would reckon."""
    from anki.cards import FSRSMemoryState

    card = collection.col.get_card(collection.cards(word)[0])
    card.ivl = interval
    if stability is not None:
        card.memory_state = FSRSMemoryState(stability=stability, difficulty=5)
    collection.col.update_card(card)


def known(path: Path, days: int, warned: list[str] | None = None, **options: Any) -> list[str]:
    return list(read_known([path], (warned if warned is not None else []).append, interval=days, **options))


def test_the_interval_counts_in_days(collection: Collection) -> None:
    for word, interval in zip(WORDS, (40, 21, 3), strict=True):
        change(collection, word, interval=interval)
    collection.col.close()
    assert [known(collection.path, days) for days in (0, 3, 21, 22)] == [WORDS, WORDS, WORDS[:2], WORDS[:1]]


def test_a_stability_that_fsrs_has_reckoned_counts_instead(collection: Collection) -> None:
    change(collection, "银行", interval=90, stability=5.5)  # asked for rarely, because its user is content with little
    change(collection, "人民", interval=3, stability=30)
    change(collection, "世界", interval=21)
    collection.col.close()
    assert known(collection.path, 21) == ["人民", "世界"]


def test_that_no_word_is_kept_so_long_is_told(collection: Collection) -> None:
    collection.col.close()
    warned: list[str] = []
    assert known(collection.path, 365, warned) == []
    assert warned == [
        f"{collection.path}: none of its 3 words has an interval of 365 days; --known-all takes them all."
    ]
    assert known(collection.path, 365, every=True) == WORDS


@pytest.mark.parametrize("legacy", [True, False])
def test_packages_of_both_formats_tell_intervals_too(collection: Collection, legacy: bool, tmp_path: Path) -> None:
    if not legacy:
        pytest.importorskip("zstandard")
    change(collection, "银行", interval=40)
    assert known(collection.export(tmp_path / "export.apkg", legacy=legacy), 30) == ["银行"]


def test_the_command_takes_the_days(flashcards: Any, collection: Collection, tmp_path: Path) -> None:
    change(collection, "银行", interval=40)
    change(collection, "人民", interval=2)
    collection.col.close()
    (tmp_path / "text.txt").write_text("银行保护人民。", "utf-8")  # 'The bank protects the people.'
    out = flashcards("list", "text.txt", "--format", "tsv", "--known", collection.path, "--known-interval", 21)
    assert [line.split("\t")[0] for line in out.out.splitlines()] == ["hanzi", "人民", "保护"]
    assert flashcards("list", "text.txt", "--known", collection.path, "--known-interval", 0).code == 2
