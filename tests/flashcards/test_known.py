"""The words a learner knows, from Anki collections and packages."""

import builtins
import errno
import shutil
import sqlite3
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from flashcards import build_deck, write_package
from flashcards.anki import studied
from flashcards.anki.studied import word_of
from flashcards.choosing.known import read_known
from tests.flashcards.items import BANK, item, vocabulary
from tests.flashcards.real_anki import Collection, fresh_collection
from vocab.errors import InputError

WORDS = "银行 人民 世界 疫情 国家".split()  # bank, people, world, epidemic, country


@pytest.fixture
def collection(tmp_path: Path) -> Iterator[Collection]:
    """A collection with five words of ours; the first three have been answered."""
    package = tmp_path / "deck.apkg"
    items = [BANK, *(item(word) for word in WORDS[1:])]
    write_package(build_deck(vocabulary(*items), name="Essay", cards=("recall",)), package)
    with fresh_collection(tmp_path / "profile") as opened:
        opened.take(package)
        for word in WORDS[:3]:
            opened.answer(opened.cards(word)[0])
        yield opened


def known(path: Path, **options: Any) -> list[str]:
    warnings: list[str] = []
    return list(read_known([path], warnings.append, **options))


def folder(path: Path) -> dict[str, tuple[bytes, int]]:
    """Every file beside `path` with its bytes and time."""
    files = (each for each in path.parent.rglob("*") if each.is_file())
    return {each.name: (each.read_bytes(), each.stat().st_mtime_ns) for each in files}


def test_the_reviewed_words_of_a_collection_are_known(collection: Collection) -> None:
    collection.col.close()
    assert known(collection.path) == WORDS[:3]
    assert known(collection.path, every=True) == WORDS


def test_a_running_anki_is_no_obstacle_and_its_folder_stays_as_it_is(collection: Collection) -> None:
    # open, with its newest reviews in the -wal file only
    assert Path(f"{collection.path}-wal").stat().st_size
    before = folder(collection.path)
    assert known(collection.path) == WORDS[:3]
    assert folder(collection.path) == before


@pytest.mark.parametrize("state", ["plain", "wal", "locked", "read-only"])
def test_a_collection_in_any_state_is_read_and_not_changed(state: str, collection: Collection) -> None:
    if state != "wal":  # in which a running Anki keeps it
        collection.col.close()
    if state == "read-only":
        collection.path.chmod(0o444)
        collection.path.parent.chmod(0o555)
    before, entries = folder(collection.path), sorted(collection.path.parent.iterdir())
    holder = sqlite3.connect(collection.path) if state == "locked" else None
    if holder:
        holder.create_collation("unicase", lambda one, other: (one > other) - (one < other))
        holder.execute("BEGIN EXCLUSIVE")
        before, entries = folder(collection.path), sorted(collection.path.parent.iterdir())
    assert known(collection.path) == WORDS[:3]
    assert (folder(collection.path), sorted(collection.path.parent.iterdir())) == (before, entries)
    if holder:
        holder.close()
    collection.path.parent.chmod(0o755)


def test_without_its_newest_changes_a_collection_would_know_less(collection: Collection, tmp_path: Path) -> None:
    alone = tmp_path / "alone" / "collection.anki2"
    alone.parent.mkdir()
    shutil.copyfile(collection.path, alone)
    assert len(known_or_none(alone)) < len(WORDS[:3])


def known_or_none(path: Path) -> list[str]:
    try:
        return known(path)
    except InputError:
        return []


def test_a_suspended_leech_is_not_known_and_a_suspended_word_is(collection: Collection) -> None:
    collection.tag("人民", "leech")
    collection.suspend("人民")
    collection.suspend("世界")
    collection.tag("银行", "leech")  # a leech that Anki goes on asking for
    assert known(collection.path) == ["银行", "世界"]


@pytest.mark.parametrize("legacy", [True, False])
def test_the_reviewed_words_of_a_package_are_known(collection: Collection, legacy: bool, tmp_path: Path) -> None:
    if not legacy:
        pytest.importorskip("zstandard")
    path = collection.export(tmp_path / "export.apkg", legacy=legacy)
    with zipfile.ZipFile(path) as archive:
        assert ("collection.anki21b" in archive.namelist()) != legacy
    assert known(path) == WORDS[:3]
    assert known(path, every=True) == WORDS


def test_the_newer_format_without_zstd_says_what_to_do(
    collection: Collection, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing(name: str) -> None:
        raise ImportError(name)

    path = collection.export(tmp_path / "export.apkg", legacy=False)
    monkeypatch.setattr(studied, "import_module", missing)
    with pytest.raises(InputError, match="Support older Anki versions"):
        known(path)


def test_a_damaged_package_of_the_newer_format_is_an_input_error(tmp_path: Path) -> None:
    pytest.importorskip("zstandard")
    path = tmp_path / "export.apkg"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("collection.anki21b", b"no zstd")
        archive.writestr("collection.anki2", b"a notice to update Anki")
    with pytest.raises(InputError, match=r"export\.apkg: is no Anki package"):
        known(path)


def test_a_package_without_reviews_tells_of_known_all(tmp_path: Path) -> None:
    path = tmp_path / "deck.apkg"
    write_package(build_deck(vocabulary(BANK, item("人民")), name="Essay"), path)
    warnings: list[str] = []
    assert list(read_known([path], warnings.append)) == []
    assert warnings == [f"{path}: none of its 2 words has been reviewed; --known-all takes them all."]


@pytest.mark.parametrize("name", ["collection.anki2", "deck.apkg"])
@pytest.mark.parametrize(
    "data", [b"", b"nothing of Anki's", b"PK\x05\x06" + b"\0" * 18, b"SQLite format 3\0" + b"\0" * 500]
)
def test_what_is_no_collection_and_no_package_is_an_input_error(name: str, data: bytes, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(InputError, match=name.replace(".", r"\.")):
        known(path)


@pytest.mark.parametrize("name", ["collection.anki2", "deck.apkg"])
def test_a_missing_file_and_a_folder_are_input_errors(name: str, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such file"):
        known(tmp_path / name)
    (tmp_path / name).mkdir()
    with pytest.raises(InputError, match=name.replace(".", r"\.")):
        known(tmp_path / name)


def test_a_locked_collection_asks_to_close_anki(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # as Windows says it
    path = tmp_path / "collection.anki2"
    path.write_bytes(b"x")
    real = builtins.open

    def locked(file: Any, *arguments: Any, **options: Any) -> Any:
        if Path(file) == path:
            raise PermissionError(13, "Permission denied")
        return real(file, *arguments, **options)

    monkeypatch.setattr(builtins, "open", locked)
    with pytest.raises(InputError, match="Close Anki"):
        known(path)


def test_a_full_temporary_folder_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "collection.anki2"
    path.write_bytes(b"x")

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("shutil.copyfile", full)
    with pytest.raises(InputError, match="Make room in the temporary folder"):
        known(path)


def test_no_copy_of_a_collection_is_left_behind(
    collection: Collection, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    temporary = tmp_path / "tmp"
    temporary.mkdir()
    monkeypatch.setenv("TMPDIR", str(temporary))
    known(collection.path)
    assert list(temporary.iterdir()) == []


@pytest.mark.parametrize(
    ("fields", "word"),
    [
        (["<b>银行</b>", "yínháng", "bank"], "银行"),  # bank
        (["0042", "[sound:x.mp3]", "图书馆[túshūguǎn]", "他在图书馆。"], "图书馆"),  # library, with its reading
        (["bank", "他在银行工作。"], ""),  # a sentence is no word
        (["&nbsp;人民\n"], "人民"),  # people
        ([""], ""),
    ],
)
def test_the_word_of_a_foreign_note_is_its_first_field_of_chinese_characters(fields: list[str], word: str) -> None:
    assert word_of(fields, ours=False) == word


def test_a_known_word_gets_no_card(flashcards: Any, collection: Collection, tmp_path: Path) -> None:
    text = tmp_path / "text.txt"
    text.write_text("银行保护人民。", "utf-8")  # 'The bank protects the people.'
    out = flashcards("list", text, "--format", "tsv", "--known", collection.path)
    assert [line.split("\t")[0] for line in out.out.splitlines()] == ["hanzi", "保护"]
