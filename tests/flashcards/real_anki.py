"""A fresh collection of the real Anki, for tests of what it makes of our decks."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import pytest

anki = pytest.importorskip("anki.collection")


_ALWAYS_SAID = ("Database rebuilt", "Added last review time")
"""What Check Database says of a sound collection; the second of reviews in the second in which it was opened."""


class Collection:
    """A fresh collection, with the import dialog's defaults."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.col: Any = anki.Collection(str(path))
        for limits in self.col.decks.all_config():  # a day of studying without end
            limits["new"]["perDay"] = limits["rev"]["perDay"] = 9999
            self.col.decks.update_config(limits)

    def take(self, package: Path) -> dict[str, int]:
        """Import a package; how many notes were new, updated and so on."""
        from anki.import_export_pb2 import ImportAnkiPackageOptions, ImportAnkiPackageRequest

        request = ImportAnkiPackageRequest(package_path=str(package), options=ImportAnkiPackageOptions())
        log = self.col.import_anki_package(request).log
        self.col.models._clear_cache()  # the Python side does not notice an import
        counts = {name: len(getattr(log, name)) for name in ("new", "updated", "duplicate", "conflicting")}
        return {name: count for name, count in counts.items() if count}

    def review(self, number: int) -> None:
        """Really answer this many cards, Good, Easy and Again in turn."""
        from anki.scheduler.v3 import CardAnswer

        self.col.decks.select(next(deck.id for deck in self.col.decks.all_names_and_ids() if deck.id != 1))
        for at in range(number):
            queued = self.col.sched.get_queued_cards().cards[0]
            self._answer(queued.card.id, queued.states, (CardAnswer.GOOD, CardAnswer.EASY, CardAnswer.AGAIN)[at % 3])

    def answer(self, card_id: int) -> None:
        """Really answer this card, Good."""
        from anki.scheduler.v3 import CardAnswer

        self._answer(card_id, self.col._backend.get_scheduling_states(card_id), CardAnswer.GOOD)

    def _answer(self, card_id: int, states: Any, rating: Any) -> None:
        card = self.col.get_card(card_id)
        card.start_timer()
        self.col.sched.answer_card(self.col.sched.build_answer(card=card, states=states, rating=rating))

    def export(self, path: Path, *, legacy: bool) -> Path:
        """The whole collection as a package with its reviews, in the old format or the newer one."""
        from anki.collection import ExportAnkiPackageOptions

        options = ExportAnkiPackageOptions(with_scheduling=True, with_media=False, legacy=legacy)
        self.col.export_anki_package(out_path=str(path), options=options, limit=None)
        return path

    def rows(self, query: str) -> list[list[Any]]:
        return list(self.col.db.all(query))

    def schedule(self) -> list[list[Any]]:
        return self.rows("SELECT id, nid, ord, did, type, queue, due, ivl, factor, reps, lapses FROM cards ORDER BY id")

    def sides(self) -> list[tuple[str, str]]:
        """Question and answer of every card, as Anki renders them."""
        cards = [self.col.get_card(row[0]) for row in self.rows("SELECT id FROM cards ORDER BY id")]
        return [(card.question(), card.answer()) for card in cards]

    def suspend(self, headword: str) -> None:
        """Suspend the cards of a note."""
        self.col.sched.suspend_cards(self.cards(headword))

    def cards(self, headword: str) -> list[int]:
        """The cards of the note with this headword."""
        return list(self.col.find_cards(f'"Key:{headword}"'))

    def tag(self, headword: str, tag: str) -> None:
        """Add a tag of the user's to a note."""
        self.col.tags.bulk_add(self.col.find_notes(f'"Key:{headword}"'), tag)

    def edit(self, headword: str, field: str, text: str) -> None:
        """Write into a field of a note, as a user does in the browser."""
        note = self.note(headword)
        note[field] = text
        self.col.update_note(note)

    def note(self, headword: str) -> Any:
        """The note with this headword."""
        (number,) = self.col.find_notes(f'"Key:{headword}"')
        return self.col.get_note(number)

    def assert_sound(self) -> None:
        """No empty cards, no cards missing, no note twice, one note type of ours."""
        assert not self.col.get_empty_cards().notes
        assert self.rows("SELECT count() - count(DISTINCT guid), count() - count(DISTINCT sfld) FROM notes") == [[0, 0]]
        assert [name for name in self.names() if "Flashcards" in name] == ["Chinese Flashcards"]
        before = self.col.card_count()
        message, _ = self.col.fix_integrity()
        assert [line for line in message.splitlines() if not line.startswith(_ALWAYS_SAID)] == []
        assert self.col.card_count() == before, "Check Database had to create cards"

    def names(self) -> list[str]:
        """The names of all note types."""
        return [model.name for model in self.col.models.all_names_and_ids()]


@contextmanager
def fresh_collection(folder: Path) -> Iterator[Collection]:
    """An empty collection in a new folder."""
    folder.mkdir(parents=True, exist_ok=True)
    made = Collection(folder / "collection.anki2")
    with closing(made.col):
        yield made
