"""Notes into a deck, and what changed against the one before."""

import time
from collections.abc import Mapping

from flashcards.anki.deck import RELEASED, Deck, StoredLook, StoredNote, build_deck
from flashcards.anki.note_type import MODIFIED, TONES, look
from tests.flashcards.items import BANK, glossed, item, vocabulary
from vocab import VocabItem, Vocabulary


def deck(*items: VocabItem, previous: Deck | None = None) -> Deck:
    return build_deck(vocabulary(*items), name="Essay", previous=stored(previous) if previous else None)


def stored(before: Deck) -> Mapping[str, StoredNote]:
    return {note.note.guid: note for note in before.notes}


def test_notes_come_in_the_order_of_the_items() -> None:
    made = deck(item("人民"), BANK, item("世界"))
    assert [stored.note.field("Hanzi") for stored in made.notes] == ["人民", "银行", "世界"]


def test_without_a_previous_deck_every_note_is_new() -> None:
    changes = deck(BANK, item("人民")).changes
    assert (changes.new, changes.changed, changes.unchanged, changes.gone) == (2, 0, 0, ())


def test_new_changed_unchanged_and_gone_are_told_apart() -> None:
    before = deck(BANK, item("人民"), item("世界"))
    after = deck(item("人民"), glossed("银行", "a better gloss"), item("疫情"), previous=before)
    changes = after.changes
    assert (changes.new, changes.changed, changes.unchanged, changes.gone) == (1, 1, 1, ("世界",))


def test_an_unchanged_note_keeps_its_time() -> None:
    before = deck(BANK, item("人民"))
    assert deck(item("人民"), BANK, previous=before).notes == before.notes[::-1]


def test_a_changed_note_gets_a_later_time_again_and_again() -> None:
    made = deck(BANK)
    for number in range(20):
        before, made = made, deck(glossed("银行", f"gloss {number}"), previous=made)
        assert made.notes[0].modified > before.notes[0].modified


def test_changing_back_is_a_change_too() -> None:
    first = deck(BANK)
    second = deck(glossed("银行", "another gloss"), previous=first)
    third = deck(BANK, previous=second)
    assert third.notes[0].note == first.notes[0].note
    assert third.notes[0].modified > second.notes[0].modified


def test_a_changed_tag_is_a_change() -> None:
    assert deck(item("银行", hsk=(0, 0, 0)), previous=deck(item("银行"))).changes.changed == 1


def test_times_do_not_come_from_the_clock() -> None:
    assert deck(BANK) == deck(BANK)
    assert 0 <= deck(BANK).notes[0].modified - RELEASED < 86_400


def test_the_description_says_how_the_deck_was_made_and_names_its_sources() -> None:
    made = build_deck(vocabulary(BANK), name="Essay", recipe="essay; --min-count 2")
    assert made.head.description.startswith("essay; --min-count 2<br>")
    assert "CC-CEDICT" in made.head.description
    assert "CC BY-SA 4.0" in made.head.description


def test_no_note_and_no_look_is_dated_in_the_future(seed: Vocabulary) -> None:
    # Anki would take it for newer than what its user writes into it today
    made = build_deck(seed, name="Essay", tones="none")
    assert max(made.head.look_modified, *(stored.modified for stored in made.notes)) < time.time() - 86_400


def test_another_palette_is_newer_than_the_one_before_it_and_the_same_is_not() -> None:
    before = None
    times = []
    for tones in ("default", "pleco", "pleco", "default", "none"):
        made = build_deck(vocabulary(BANK), name="Essay", tones=tones, previous_look=before)
        before = StoredLook(look(tones), made.head.look_modified)
        times.append(made.head.look_modified)
    assert times[0] == MODIFIED
    assert times[0] < times[1] == times[2] < times[3] < times[4]


def test_a_chosen_palette_is_newer_than_the_default_one_without_a_deck_before_it() -> None:
    times = [build_deck(vocabulary(BANK), name="Essay", tones=tones).head.look_modified for tones in TONES]
    assert times == sorted(set(times))


def test_the_description_says_how_the_deck_was_made_and_names_the_sources() -> None:
    description = build_deck(vocabulary(BANK), name="Essay", recipe="essay; --top 5").head.description
    assert description.startswith("essay; --top 5<br>")
    assert "CC-CEDICT" in description
