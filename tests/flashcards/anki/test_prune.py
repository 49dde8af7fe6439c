"""What is in no deck any more, and note types that their users have changed: AnkiConnect before a real collection."""

import contextlib
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from flashcards import build_deck, read_notes, write_package
from flashcards.anki import prune, push
from flashcards.anki.note_type import NOTE_TYPE_ID
from flashcards.anki.notes import guid_of
from flashcards.ledger import Ledger
from tests.conftest import Outcome
from tests.flashcards.anki.test_push import serve
from tests.flashcards.items import BANK, glossed, item, vocabulary
from tests.flashcards.real_anki import Collection, fresh_collection
from vocab.errors import InputError, OutputError
from vocab.records import VocabItem

__all__ = ["serve"]

WORDS = [
    BANK,
    *map(item, ("人民", "世界", "疫情", "国家", "3.5%的")),
]  # bank, people, world, epidemic, country, of 3.5 %
GONE = "chinese-flashcards::gone"


class Anki:
    """AnkiConnect's protocol (API 6, source of 2025) over a real collection."""

    def __init__(self, collection: Collection) -> None:
        self.mine, self.col = collection, collection.col
        self.imported: list[dict[str, int]] = []
        self.asked: list[str] = []
        self._one = threading.Lock()

    def __call__(self, question: dict[str, Any]) -> Any:
        self.asked.append(question["action"])
        with self._one:
            try:
                return {"result": getattr(self, question["action"])(**question["params"]), "error": None}
            except Exception as error:  # noqa: BLE001  as the add-on does
                return {"result": None, "error": str(error)}

    def findNotes(self, query: str) -> list[int]:  # noqa: N802
        return list(self.col.find_notes(query))

    def notesInfo(self, notes: list[int]) -> list[dict[str, Any]]:  # noqa: N802
        made = []
        for note in map(self.col.get_note, notes):
            fields = {name: {"value": value, "order": at} for at, (name, value) in enumerate(note.items())}
            cards = [row[0] for row in self.mine.rows(f"SELECT id FROM cards WHERE nid = {note.id} ORDER BY ord")]
            made.append({"noteId": note.id, "tags": note.tags, "fields": fields, "mod": note.mod, "cards": cards})
        return made

    def importPackage(self, path: str) -> bool:  # noqa: N802
        self.imported.append(self.mine.take(Path(path)))
        return True

    def modelNames(self) -> list[str]:  # noqa: N802
        return self.mine.names()

    def modelFieldNames(self, modelName: str) -> list[str]:  # noqa: N802, N803
        return [field["name"] for field in self.col.models.by_name(modelName)["flds"]]

    def modelTemplates(self, modelName: str) -> dict[str, dict[str, str]]:  # noqa: N802, N803
        templates = self.col.models.by_name(modelName)["tmpls"]
        return {template["name"]: {"Front": template["qfmt"], "Back": template["afmt"]} for template in templates}

    def addTags(self, notes: list[int], tags: str) -> None:  # noqa: N802
        self.col.tags.bulk_add(notes, tags)

    def removeTags(self, notes: list[int], tags: str) -> None:  # noqa: N802
        self.col.tags.bulk_remove(notes, tags)

    def suspend(self, cards: list[int]) -> bool:
        return bool(self.col.sched.suspend_cards(cards).count)

    def unsuspend(self, cards: list[int]) -> bool:
        self.col.sched.unsuspend_cards(cards)
        return True

    def areSuspended(self, cards: list[int]) -> list[bool]:  # noqa: N802
        return [self.col.get_card(card).queue == -1 for card in cards]


@pytest.fixture
def collection(tmp_path: Path) -> Iterator[Collection]:
    with fresh_collection(tmp_path / "anki") as opened:
        yield opened


@pytest.fixture
def anki(collection: Collection) -> Anki:
    return Anki(collection)


@pytest.fixture
def port(anki: Anki, serve: Callable[..., int]) -> int:
    return serve(anki)


@pytest.fixture
def built(tmp_path: Path) -> Callable[..., Path]:
    """Builds a deck of words over the one that stands there."""

    def build(words: list[VocabItem], name: str = "deck") -> Path:
        path = tmp_path / f"{name}.apkg"
        made = build_deck(vocabulary(*words), name="Essay", cards=("recall",), previous=read_notes(path))
        write_package(made, path)
        return path

    return build


def suspended(collection: Collection) -> set[tuple[str, int]]:
    """The words with the cards of them that are suspended."""
    rows = collection.rows("SELECT flds, ord FROM notes JOIN cards ON nid = notes.id WHERE queue = -1")
    return {(fields.split("\x1f")[-1], number) for fields, number in rows}


def tagged(collection: Collection) -> set[str]:
    return {collection.col.get_note(number)["Key"] for number in collection.col.find_notes(f"tag:{GONE}")}


def test_what_is_gone_is_suspended_and_tagged_and_comes_back(
    collection: Collection, port: int, built: Callable[..., Path]
) -> None:
    path = built(WORDS)
    push.push(path, port=port)
    collection.review(6)
    collection.tag("人民", "mine")
    schedule = {row[0]: row[6:] for row in collection.schedule()}
    built(WORDS[2:5])
    gone = {"银行", "人民", "3.5%的"}
    touched = prune.prune(path, port=port)
    assert {one.key for one in touched} == gone == tagged(collection)
    assert suspended(collection) == {(word, card) for word in gone for card in (0, 1)}
    assert all(one.before <= one.after for one in touched)
    assert prune.prune(path, port=port) == (), "once is enough"

    built(WORDS[1:])
    assert len(push.push(path, port=port).back) == 2
    assert tagged(collection) == {"银行"}
    assert suspended(collection) == {("银行", 0), ("银行", 1)}
    assert "mine" in collection.note("人民").tags
    assert {row[0]: row[6:] for row in collection.schedule()} == schedule, "reviews, ease and lapses stay"


def test_what_the_user_had_suspended_stays_so(collection: Collection, port: int, built: Callable[..., Path]) -> None:
    path = built(WORDS)
    push.push(path, port=port)
    own = collection.cards("人民")[1]
    collection.col.sched.suspend_cards([own])
    built(WORDS[2:])
    prune.prune(path, port=port)
    built(WORDS)
    assert len(push.push(path, port=port).back) == 2
    assert suspended(collection) == {("人民", 1)}
    assert [
        tag for tag in collection.col.tags.all() if tag.startswith(GONE) and collection.col.find_notes(f"tag:{tag}")
    ] == []


def test_what_another_package_beside_it_or_another_deck_has_is_not_gone(
    collection: Collection, port: int, built: Callable[..., Path]
) -> None:
    path = built(WORDS)
    push.push(path, port=port)
    built(WORDS[1:2], "other")
    built(WORDS[2:])
    assert {one.key for one in prune.prune(path, port=port)} == {"银行"}
    collection.col.decks.rename(collection.col.decks.by_name("Essay"), "Elsewhere")
    built(WORDS[4:])
    assert prune.prune(path, port=port) == (), "in Anki's deck of another name"


def test_who_keeps_a_memory_says_what_is_gone(port: int, built: Callable[..., Path]) -> None:
    path = built(WORDS)
    push.push(path, port=port)
    built(WORDS[3:])
    asked: list[Path] = []

    def gone_of(deck: Path) -> list[str]:
        asked.append(deck)
        return ["银行", "3.5%的", "从来没有"]  # the second is in the deck again, the third is not in Anki

    assert [one.key for one in prune.prune(path, gone_of=gone_of, port=port)] == ["银行"]
    assert asked == [path]


def test_a_hostile_headword_is_found_and_no_other_one(port: int, built: Callable[..., Path]) -> None:
    words = [*map(item, ("a*b(", 'a"b\\c', "a&b", "a_b", "aXb("))]
    path = built([*WORDS, *words])
    push.push(path, port=port)
    built(WORDS)
    keys = [word.hanzi for word in words[:4]]
    assert {one.key for one in prune.prune(path, gone_of=lambda _: keys, port=port)} == set(keys)


def test_the_command_says_what_it_did(
    flashcards: Callable[..., Outcome], port: int, built: Callable[..., Path]
) -> None:
    path = built(WORDS)
    flashcards("push", path, "--port", port)
    assert flashcards("prune", path, "--port", port).err == f"{path}: Anki has nothing to suspend.\n"
    built(WORDS[1:])
    said = flashcards("prune", path, "--port", port)
    assert (said.code, said.out) == (0, "")
    assert "1 note in no deck any more: cards suspended, tag chinese-flashcards::gone. They come back" in said.err
    built(WORDS)
    assert "1 that had been pruned are studied again." in flashcards("push", path, "--port", port).err


def test_the_ledger_says_what_is_gone_and_learns_when_its_tags_were_changed(
    flashcards: Callable[..., Outcome], port: int, tmp_path: Path, collection: Collection
) -> None:
    text = tmp_path / "essay.txt"
    text.write_text("银行涨价。字典便宜。", "utf-8")  # Banks cost more. Dictionaries are cheap.
    path = tmp_path / "essay.apkg"
    assert flashcards("build", text, "-o", path).code == 0
    assert flashcards("push", path, "--port", port).code == 0
    text.write_text("字典便宜。", "utf-8")  # Dictionaries are cheap.
    assert flashcards("build", text, "-o", path).code == 0
    assert "in no deck any more" in flashcards("prune", path, "--port", port).err
    theirs = {note.fields[0]: note.mod for note in map(collection.col.get_note, collection.col.find_notes("tag:*gone"))}
    with contextlib.closing(Ledger("essay", pytest.fail)) as ledger:
        assert set(ledger.words_gone() or ()) == set(theirs)
        known = ledger.recall([guid_of(word) for word in theirs])
    assert theirs and sorted(note.modified for note in known.values()) == sorted(theirs.values())


def test_what_is_no_deck_of_ours_is_never_pruned_by(tmp_path: Path, anki: Anki, port: int) -> None:
    path = tmp_path / "deck.apkg"
    path.write_bytes(b"no deck")
    with pytest.raises(InputError, match="is no deck of ours"):
        prune.prune(path, port=port)
    assert anki.asked == []


Change = Callable[[Any, dict[str, Any]], None]


def own_field(models: Any, kind: dict[str, Any]) -> None:
    models.add_field(kind, models.new_field("My notes"))


def own_card(models: Any, kind: dict[str, Any]) -> None:
    mine = models.new_template("Mine")
    mine["qfmt"], mine["afmt"] = "{{Pinyin}}", "{{Hanzi}}"
    models.add_template(kind, mine)


def own_both(models: Any, kind: dict[str, Any]) -> None:
    own_field(models, kind)
    own_card(models, kind)


def moved(models: Any, kind: dict[str, Any]) -> None:
    models.reposition_field(kind, kind["flds"][10], 2)


def without_field(models: Any, kind: dict[str, Any]) -> None:
    models.remove_field(kind, kind["flds"][4])


def without_card(models: Any, kind: dict[str, Any]) -> None:
    models.remove_template(kind, kind["tmpls"][3])


def another_order_of_cards(models: Any, kind: dict[str, Any]) -> None:
    models.reposition_template(kind, kind["tmpls"][0], 2)


@pytest.mark.parametrize(
    "change", [own_field, own_card, own_both, moved, without_field, without_card, another_order_of_cards]
)
def test_a_note_type_that_was_changed_goes_on_getting_every_change(
    change: Change, collection: Collection, anki: Anki, port: int, built: Callable[..., Path]
) -> None:
    path = built(WORDS)
    assert push.push(path, port=port).note_type == ""
    collection.review(4)
    kind = collection.col.models.get(NOTE_TYPE_ID)
    change(collection.col.models, kind)
    collection.col.models.update_dict(kind)
    collection.col.models._clear_cache()
    if "My notes" in collection.note("人民"):
        collection.edit("世界", "My notes", "MINE")
    collection.edit("国家", "English", "edited by hand")
    collection.col.db.execute("UPDATE notes SET mod = mod + 60 WHERE flds LIKE '%edited by hand%'")  # a minute later
    before = {row[0]: row for row in collection.schedule()}
    synchronised = collection.rows("SELECT scm FROM col")
    for gloss in ("first", "second"):
        built([glossed(word.hanzi, gloss) for word in WORDS])
        assert "fitted to it" in push.push(path, port=port).note_type
        english = {word: collection.note(word)["English"] for word in ("银行", "人民", "疫情", "国家")}
        assert english.pop("国家") == "edited by hand"
        assert all(gloss in shown for shown in english.values())
    if "My notes" in collection.note("世界"):
        assert collection.note("世界")["My notes"] == "MINE"
    assert [name for name in collection.names() if "Flashcards" in name] == ["Chinese Flashcards"]
    after = {row[0]: row for row in collection.schedule()}
    assert {number: after[number] for number in before} == before
    assert collection.rows("SELECT scm FROM col") == synchronised, "no full synchronisation"
    assert not any("conflicting" in counts for counts in anki.imported)


def test_a_note_type_that_cannot_be_fitted_is_told(
    collection: Collection, port: int, built: Callable[..., Path]
) -> None:
    path = built(WORDS)
    push.push(path, port=port)
    kind = collection.col.models.get(NOTE_TYPE_ID)
    collection.col.models.remove_field(kind, kind["flds"][-1])
    collection.col.models.update_dict(kind)
    collection.col.models._clear_cache()
    built([glossed(word.hanzi, "new") for word in WORDS])
    said = push.push(path, port=port).note_type
    assert "without the fields Key" in said
    assert "'Merge note types'" in said


def test_a_failure_of_anki_is_one_error(
    collection: Collection, serve: Callable[..., int], built: Callable[..., Path]
) -> None:
    anki = Anki(collection)

    def failing(question: dict[str, Any]) -> Any:
        return {"result": None, "error": "it broke"} if question["action"] == "suspend" else anki(question)

    path = built(WORDS)
    port = serve(failing)
    push.push(path, port=port)
    built(WORDS[1:])
    with pytest.raises(OutputError, match="Anki refuses: it broke"):
        prune.prune(path, port=port)
    assert tagged(collection) == {"银行"}, "what is tagged is found again"
