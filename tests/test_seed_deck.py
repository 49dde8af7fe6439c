"""The ready-made deck in `decks/ready-made/`."""

from flashcards import build_deck, read_notes
from flashcards.anki import read_look
from flashcards.anki.note_type import look
from flashcards.anki.package import package_bytes
from tests.conftest import ROOT
from tests.flashcards.anki.test_package import database
from vocab import Vocabulary

READY = ROOT / "decks" / "ready-made" / "wang-yi-2020.apkg"
HINT = (
    "decks/ready-made/wang-yi-2020.apkg is out of date. "
    "Rebuild it: flashcards build seeds/wang-yi-2020.txt -o decks/ready-made/wang-yi-2020.apkg"
)

NOTES_IN_ORDER = "SELECT guid, flds, tags, due, ord FROM cards JOIN notes ON notes.id = nid ORDER BY due, ord"


def test_the_ready_made_deck_is_a_fresh_build_note_for_note(seed: Vocabulary) -> None:
    fresh = package_bytes(build_deck(seed, name="wang-yi-2020"))
    with database(READY.read_bytes()) as ready, database(fresh) as built:
        assert ready.execute(NOTES_IN_ORDER).fetchall() == built.execute(NOTES_IN_ORDER).fetchall(), HINT


def test_the_ready_built_deck_has_the_templates_of_today() -> None:
    ready = read_look(READY)
    assert ready
    assert ready.look == look(), HINT


def test_building_it_again_changes_nothing(seed: Vocabulary) -> None:
    changes = build_deck(seed, name="wang-yi-2020", previous=read_notes(READY)).changes
    assert (changes.new, changes.changed, changes.gone) == (0, 0, ()), HINT
