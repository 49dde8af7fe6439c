"""A deck as a file."""

import errno
import io
import json
import os
import sqlite3
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flashcards import build_deck, read_notes, write_package
from flashcards.anki import read_look
from flashcards.anki.deck import Deck
from flashcards.anki.empty_deck import deck_id
from flashcards.anki.note_type import FIELDS, TONES, look
from flashcards.anki.package import package_bytes
from tests.flashcards.items import BANK, item, vocabulary
from vocab.errors import OutputError

DECK = build_deck(vocabulary(BANK, item("人民"), item("世界")), name="Essay", cards=("recall", "cloze"))


@contextmanager
def database(package: bytes) -> Iterator[sqlite3.Connection]:
    """The collection inside a package."""
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        data = archive.read("collection.anki2")
    connection = sqlite3.connect(":memory:")
    try:
        connection.deserialize(data)
        yield connection
    finally:
        connection.close()


def test_the_same_deck_gives_the_same_bytes_at_any_time() -> None:
    data = package_bytes(DECK)
    assert data == package_bytes(DECK)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_the_package_holds_a_sound_collection_and_an_empty_media_list() -> None:
    data = package_bytes(DECK)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.namelist() == ["collection.anki2", "media"]
        assert archive.testzip() is None
        assert json.loads(archive.read("media")) == {}
    with database(data) as collection:
        assert collection.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_new_cards_are_due_in_the_order_of_the_notes() -> None:
    with database(package_bytes(DECK)) as collection:
        rows = collection.execute(
            "SELECT sfld, ord, due FROM cards JOIN notes ON notes.id = nid ORDER BY due, ord"
        ).fetchall()
    assert rows == [(hanzi, card, due) for due, hanzi in enumerate(("银行", "人民", "世界"), 1) for card in (0, 1, 2)]


def test_each_note_has_its_own_modification_time() -> None:
    with database(package_bytes(DECK)) as collection:
        times = [row[0] for row in collection.execute("SELECT mod FROM notes ORDER BY id")]
    assert times == [stored.modified for stored in DECK.notes]


def test_a_deck_is_read_back_as_it_was_written(tmp_path: Path) -> None:
    path = tmp_path / "deck.apkg"
    write_package(DECK, path)
    assert tuple(read_notes(path).values()) == DECK.notes


def test_notes_of_an_older_version_get_its_missing_fields_empty(tmp_path: Path) -> None:
    path = tmp_path / "deck.apkg"
    with database(package_bytes(DECK)) as collection:
        collection.execute("UPDATE notes SET flds = '银行' || char(31) || 'x'")
        collection.commit()
        write_zip(path, collection.serialize())
    assert {len(stored.note.fields) for stored in read_notes(path).values()} == {len(FIELDS)}


def write_zip(path: Path, collection: bytes) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("collection.anki2", collection)


def test_a_missing_deck_is_no_previous_deck(tmp_path: Path) -> None:
    assert read_notes(tmp_path / "none.apkg") == {}
    assert read_notes(tmp_path) == {}


@pytest.mark.parametrize(
    "data", [b"", b"no package", package_bytes(DECK)[:2000], package_bytes(DECK)[2000:], b"PK\x05\x06" + b"\0" * 18]
)
def test_a_damaged_deck_is_no_previous_deck(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "deck.apkg"
    path.write_bytes(data)
    assert read_notes(path) == {}


@pytest.mark.parametrize("content", ["NULL", "x'00ff'", "17", "1.5"])
@pytest.mark.parametrize("column", ["guid", "mod", "flds", "tags"])
def test_columns_of_another_type_are_no_notes(column: str, content: str, tmp_path: Path) -> None:
    path = tmp_path / "deck.apkg"
    with database(package_bytes(DECK)) as collection:
        collection.executescript(
            "CREATE TABLE loose AS SELECT * FROM notes; DROP TABLE notes; ALTER TABLE loose RENAME TO notes;"
            f"UPDATE notes SET {column} = {content};"
        )
        write_zip(path, collection.serialize())
    for stored in read_notes(path).values():  # a column may have turned the number into a text
        assert isinstance(stored.modified, int)
        assert len(stored.note.fields) == len(FIELDS)


@given(at=st.integers(0, 1 << 30), flip=st.integers(1, 255))
def test_no_flipped_byte_of_the_previous_deck_can_break_a_build(
    tmp_path_factory: pytest.TempPathFactory, at: int, flip: int
) -> None:
    data = bytearray(package_bytes(DECK))
    data[at % len(data)] ^= flip
    path = tmp_path_factory.getbasetemp() / "flipped.apkg"
    path.write_bytes(data)
    assert package_bytes(rebuilt(path))


def rebuilt(path: Path) -> Deck:
    return build_deck(vocabulary(BANK), name="Essay", previous=read_notes(path))


def test_nothing_is_left_in_the_temporary_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    temporary = tmp_path / "tmp"
    temporary.mkdir()
    monkeypatch.setenv("TMPDIR", str(temporary))
    monkeypatch.setattr(tempfile, "tempdir", None)
    write_package(DECK, tmp_path / "decks" / "deck.apkg")
    read_notes(tmp_path / "decks" / "deck.apkg")
    assert list(temporary.iterdir()) == []
    assert [path.name for path in (tmp_path / "decks").iterdir()] == ["deck.apkg"]


def test_a_failing_write_leaves_the_old_deck(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "deck.apkg"
    write_package(DECK, path)
    before = path.read_bytes()

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        with pytest.raises(OutputError, match="No space left"):
            write_package(rebuilt(path), path)
    assert path.read_bytes() == before
    assert [left.name for left in tmp_path.iterdir()] == ["deck.apkg"]


def test_deck_ids_are_those_of_the_name_and_never_the_default_deck() -> None:
    assert deck_id("Essay") == deck_id("Essay") != deck_id("Other")
    assert all(deck_id(name) > 1 << 40 for name in ("", "Essay", "A::B"))


@pytest.mark.parametrize("tones", TONES)
def test_the_look_of_a_package_is_read_back_as_it_was_written(tones: str, tmp_path: Path) -> None:
    path = tmp_path / "deck.apkg"
    deck = build_deck(vocabulary(BANK), name="Essay", tones=tones)
    write_package(deck, path)
    stored = read_look(path)
    assert stored
    assert (stored.look, stored.modified) == (look(tones), deck.head.look_modified)
    again = build_deck(vocabulary(BANK), name="Essay", tones=tones, previous=read_notes(path), previous_look=stored)
    assert package_bytes(again) == path.read_bytes()


@pytest.mark.parametrize("models", ["", "[]", "{}", '{"1706400201520": {}}', '{"1706400201520": {"tmpls": 3}}'])
def test_a_package_without_our_note_type_has_no_look(models: str, tmp_path: Path) -> None:
    path = tmp_path / "deck.apkg"
    assert read_look(path) is None
    with database(package_bytes(DECK)) as collection:
        collection.execute("UPDATE col SET models = ?", (models,))
        collection.commit()
        write_zip(path, collection.serialize())
    assert read_look(path) is None


def rows_of(package: bytes) -> dict[str, list[tuple[object, ...]]]:
    """Everything in the tables of a package."""
    with database(package) as collection:
        tables = [name for (name,) in collection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {name: collection.execute(f"SELECT * FROM {name}").fetchall() for name in tables}


def test_a_big_deck_is_made_on_the_disk_and_is_the_same(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    in_memory = rows_of(package_bytes(DECK))
    monkeypatch.setattr("flashcards.anki.package.MANY_NOTES", 1)
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    assert rows_of(package_bytes(DECK)) == in_memory
    assert not list(tmp_path.iterdir())


def test_a_temporary_folder_that_cannot_be_used_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("flashcards.anki.package.MANY_NOTES", 1)
    monkeypatch.setattr("vocab.runtime.files._temporary_folder", lambda: tmp_path / "missing")
    with pytest.raises(OutputError, match="temporary folder: cannot be written"):
        package_bytes(DECK)
    assert package_bytes(build_deck(vocabulary(), name="Empty"))
