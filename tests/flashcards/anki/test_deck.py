"""Notes into a deck, what changed against the one before, and the times that follow from it."""

import time
from collections.abc import Mapping

import pytest

from flashcards.anki import memory
from flashcards.anki.deck import Deck, Stamp, build_deck
from flashcards.anki.memory import Earlier, StoredLook, StoredNote
from flashcards.anki.note_type import look
from tests.flashcards.items import BANK, glossed, item, vocabulary
from vocab import VocabItem, Vocabulary
from vocab.errors import InputError
from vocab.runtime import EPOCH_VARIABLE

NOW = 1_800_000_000


def deck(*items: VocabItem, previous: Deck | None = None, now: int = NOW, overwrite: bool = False) -> Deck:
    before = stored(previous) if previous else None
    return build_deck(vocabulary(*items), name="Essay", previous=before, now=now, overwrite=overwrite)


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


def test_a_note_that_is_new_to_the_memory_has_the_time_of_the_build() -> None:
    later = deck(BANK, item("人民"), previous=deck(BANK), now=NOW + 100)
    assert [note.modified for note in later.notes] == [NOW, NOW + 100]


def test_a_changed_note_is_one_second_later_than_it_ever_was_and_so_older_than_an_edit_after_its_import() -> None:
    assert deck(glossed("银行", "other"), previous=deck(BANK), now=NOW + 5_000).notes[0].modified == NOW + 1


def test_overwriting_gives_changed_notes_the_time_of_the_build_and_leaves_the_others() -> None:
    before = deck(BANK, item("人民"))
    after = deck(glossed("银行", "other"), item("人民"), previous=before, now=NOW + 5_000, overwrite=True)
    assert [note.modified for note in after.notes] == [NOW + 5_000, NOW]


def test_a_clock_that_was_set_back_hides_no_change_and_is_told() -> None:
    before, changed = deck(BANK), glossed("银行", "other")
    for overwrite in (False, True):
        after = deck(changed, previous=before, now=NOW - 5_000, overwrite=overwrite)
        assert after.notes[0].modified == NOW + 1
        assert after.changes.ahead == 1
    assert deck(changed, previous=before).changes.ahead == 0, "two builds in one second are no sign of a clock set back"


def test_of_two_memories_the_later_one_counts() -> None:
    note, other = deck(BANK).notes[0].note, deck(glossed("银行", "other")).notes[0].note
    package = {note.guid: StoredNote(note, NOW)}

    def again(in_ledger: Earlier) -> tuple[int, int]:
        stamp = Stamp(package, now=NOW + 5_000, deck="Essay", recall=lambda _: {note.guid: in_ledger})
        (stored,) = stamp([BANK])
        return stored.modified, stamp.changes(()).unchanged

    assert again(Earlier(NOW - 9, memory.digest_of(other))) == (NOW, 1)
    assert again(Earlier(NOW + 9, memory.digest_of(other))) == (NOW + 10, 0)
    assert again(Earlier(NOW + 9, memory.digest_of(note))) == (NOW + 9, 1)
    assert again(Earlier(NOW, memory.digest_of(note))) == (NOW, 1)
    assert again(Earlier(NOW, memory.digest_of(other))) == (NOW + 1, 0), "nobody knows which of the two Anki has"


def test_the_digest_covers_fields_and_tags_and_no_fields_that_a_later_version_adds_empty() -> None:
    note = deck(BANK).notes[0].note
    assert memory.digest_of(note) != memory.digest_of(note._replace(tags=note.tags[1:]))
    assert memory.digest_of(note) != memory.digest_of(note._replace(fields=("x", *note.fields[1:])))
    assert memory.digest_of(note) == memory.digest_of(note._replace(fields=(*note.fields, "", "")))


def test_the_time_of_a_build_is_that_of_the_clock_or_of_source_date_epoch(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(EPOCH_VARIABLE, raising=False)
    assert abs(build_deck(vocabulary(BANK), name="Essay").notes[0].modified - time.time()) < 60
    monkeypatch.setenv(EPOCH_VARIABLE, "1234567890")
    made = build_deck(vocabulary(BANK), name="Essay")
    assert made == build_deck(vocabulary(BANK), name="Essay")
    assert (made.notes[0].modified, made.head.look_modified) == (1234567890, 1234567890)


@pytest.mark.parametrize("epoch", ["now", "-1", "1.5", "99999999999", "٣"])
def test_an_epoch_that_is_no_time_is_an_error(epoch: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(EPOCH_VARIABLE, epoch)
    with pytest.raises(InputError, match=f"{EPOCH_VARIABLE}: .* is no time"):
        build_deck(vocabulary(BANK), name="Essay")


def test_the_description_says_how_the_deck_was_made_and_names_its_sources() -> None:
    made = build_deck(vocabulary(BANK), name="Essay", recipe="essay; --min-count 2")
    assert made.head.description.startswith("essay; --min-count 2<br>")
    assert "CC-CEDICT" in made.head.description
    assert "CC BY-SA 4.0" in made.head.description


def test_no_note_and_no_look_is_dated_in_the_future(seed: Vocabulary) -> None:
    # Anki would take it for newer than what its user writes into it afterwards
    made = build_deck(seed, name="Essay", tones="none")
    assert max(made.head.look_modified, *(stored.modified for stored in made.notes)) <= time.time()


def test_another_palette_is_newer_than_the_one_before_it_and_the_same_is_not() -> None:
    before = None
    times: list[int] = []
    for tones in ("default", "pleco", "pleco", "default", "none"):
        made = build_deck(vocabulary(BANK), name="Essay", tones=tones, previous_look=before, now=NOW + len(times))
        before = StoredLook(look(tones), made.head.look_modified)
        times.append(made.head.look_modified - NOW)
    assert times == [0, 1, 1, 2, 3]


def test_the_description_says_how_the_deck_was_made_and_names_the_sources() -> None:
    description = build_deck(vocabulary(BANK), name="Essay", recipe="essay; --top 5").head.description
    assert description.startswith("essay; --top 5<br>")
    assert "CC-CEDICT" in description
