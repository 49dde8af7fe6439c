"""Imports two packages into a fresh collection that is studied in between, and prints what came of it, as JSON.

    python any_anki.py COLLECTION FIRST.apkg SECOND.apkg EDITED...

A script of its own, for any Anki: two of them cannot share an environment. EDITED are keys of notes that are edited by
hand between the imports. It needs nothing but `anki`.
"""

import json
import sys
from typing import Any

from anki.collection import Collection
from anki.import_export_pb2 import ImportAnkiPackageOptions, ImportAnkiPackageRequest
from anki.scheduler.v3 import CardAnswer

REVIEWED, FLAGGED, SUSPENDED = 12, 3, 3


def take(col: Any, package: str) -> None:
    """Import as the dialog does by default."""
    options = ImportAnkiPackageOptions()
    col.import_anki_package(ImportAnkiPackageRequest(package_path=package, options=options))
    col.models._clear_cache()


def study(col: Any, edited: list[str]) -> None:
    """Answer, flag and suspend cards, and edit notes."""
    col.decks.select(next(deck.id for deck in col.decks.all_names_and_ids() if deck.id != 1))
    for limits in col.decks.all_config():
        limits["new"]["perDay"] = limits["rev"]["perDay"] = 9999
        col.decks.update_config(limits)
    for at in range(REVIEWED):
        queued = col.sched.get_queued_cards().cards[0]
        card = col.get_card(queued.card.id)
        card.start_timer()
        rating = (CardAnswer.GOOD, CardAnswer.EASY)[at % 2]
        col.sched.answer_card(col.sched.build_answer(card=card, states=queued.states, rating=rating))
    cards = sorted(col.find_cards(""))
    col.set_user_flag_for_cards(3, cards[-FLAGGED:])
    col.sched.suspend_cards(cards[-FLAGGED - SUSPENDED : -FLAGGED])
    for key in edited:
        (number,) = col.find_notes(f'"Key:{key}"')
        note = col.get_note(number)
        note["Note"] = "mine"
        col.update_note(note)


def state(col: Any) -> dict[str, Any]:
    """All notes and cards."""
    notes = col.db.all("SELECT guid, mod, flds, tags FROM notes")
    schedule = "guid, ord, type, queue, due, ivl, factor, reps, lapses, cards.flags, did"
    return {
        "notes": {guid: [mod, fields.split("\x1f"), tags.split()] for guid, mod, fields, tags in notes},
        "cards": col.db.all(f"SELECT {schedule} FROM cards JOIN notes ON notes.id = nid ORDER BY guid, ord"),
        "empty": sum(len(note.card_ids) for note in col.get_empty_cards().notes),
    }


def main(path: str, first: str, second: str, *edited: str) -> None:
    """The state before and after the second import, to standard output."""
    col = Collection(path)
    take(col, first)
    study(col, list(edited))
    before = state(col)
    take(col, second)
    sys.stdout.write(json.dumps({"before": before, "after": state(col)}))
    col.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
