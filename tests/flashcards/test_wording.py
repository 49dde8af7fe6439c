"""What is told about a run."""

from pathlib import Path

from flashcards.anki.deck import build_deck
from flashcards.requests import Choice, OwnReferences
from flashcards.wording import changed, gone, recipe, selected
from tests.flashcards.items import BANK, item, vocabulary


def test_what_was_dropped_is_told_by_reason() -> None:
    assert selected(1, {"too common": 3, "particles": 1}, None, []) == "1 kept; dropped: 3 too common, 1 particles."
    assert selected(1, {}, None, []) == "1 kept."


def test_a_coverage_that_was_asked_for_is_told() -> None:
    assert selected(1, {}, 0.951, []).endswith("95.1% of the running words are understood.")


def test_what_an_import_will_do_is_told() -> None:
    before = {stored.note.guid: stored for stored in build_deck(vocabulary(BANK), name="Essay").notes}
    deck = build_deck(vocabulary(item("人民"), item("世界")), name="Essay", previous=before)
    assert changed(deck.changes) == "2 notes (2 new, 0 changed, 0 unchanged; 1 no longer in the deck)."


def test_a_search_names_as_many_words_as_can_be_copied() -> None:
    assert gone(["银行", "a(b"]).endswith('browser finds it with: "note:Chinese Flashcards" "Key:re:^(银行|a.b)$"')
    many = gone([f"词{number}" for number in range(5_000)])
    assert "finds the first 422 of it" in many
    assert len(many) < 2_200


def test_the_recipe_names_every_option_and_no_folder_of_the_user() -> None:
    own = Path("/home/me/secret/own.tsv")
    choice = Choice(min_count=2, kinds=("word", "idiom"), known=(own, Path("b.txt")))
    made = recipe(("essay", "<b>"), OwnReferences(glossary=own), choice)
    assert ": essay, <b>; --known own.tsv --known b.txt --kind word,idiom " in made
    assert " --min-count 2 " in made
    assert made.endswith(" --glossary own.tsv")
    assert "secret" not in made
