"""An analysis file stands in for the texts it was made of."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from flashcards.requests import SHELF
from vocab import Document, Resources, load_resources
from vocab.analysis import SUFFIX, analyse, open_shelf, write_shelf
from vocab.analysis import tables as analysis_tables
from vocab.errors import InputError, OutputError
from vocab.pipeline import vocabulary_of
from vocab.records import Vocabulary

TEXTS = (
    Document("bank", "银行在图书馆旁边。人民银行的行长说了三句话。\n他们一行人争分夺秒。\n", ((0, "one"), (21, "two"))),
    Document("library", "圖書館裡有很多書。“读书会”每周开一次，读书会的人都爱读书。\n"),
)  # 'The bank is beside the library. ...', in both scripts


@pytest.fixture
def shelf(tmp_path: Path, resources: Resources) -> Path:
    """The analysis of two texts as a file."""
    path = tmp_path / "shelf.analysis"
    write_shelf(analyse(TEXTS, resources), path)
    return path


def vocabulary(documents: object, resources: Resources) -> Vocabulary:
    return vocabulary_of(analyse(documents, resources), resources=resources)  # type: ignore[arg-type]


def test_a_shelf_has_the_texts_and_what_was_found_in_them(shelf: Path, resources: Resources) -> None:
    opened = open_shelf(shelf)
    assert tuple(opened) == TEXTS
    assert opened.fits(resources.references)
    assert analyse(opened, resources).corpus == analyse(TEXTS, resources).corpus
    assert vocabulary(opened, resources) == vocabulary(TEXTS, resources)


def test_what_is_taught_of_a_shelf_stays_in_it(shelf: Path, resources: Resources) -> None:
    first = vocabulary(open_shelf(shelf), resources)
    opened = open_shelf(shelf)
    assert opened.store.holds(item.hanzi for item in first.items) == {item.hanzi for item in first.items}
    assert vocabulary(opened, resources) == first


def test_a_shelf_that_cannot_be_written_serves_all_the_same(shelf: Path, resources: Resources) -> None:
    before = shelf.read_bytes()
    shelf.chmod(0o444)
    assert vocabulary(open_shelf(shelf), resources).items
    assert shelf.read_bytes() == before


def test_a_shelf_does_not_fit_other_words_of_the_users(shelf: Path, tmp_path: Path) -> None:
    glossary = tmp_path / "own.tsv"
    glossary.write_text("hanzi\tpinyin\tenglish\tnote\tkind\n读书会\tdú shū huì\tbook club\t\tword\n", "utf-8")
    others = load_resources(glossary=glossary)
    assert not open_shelf(shelf).fits(others.references)
    assert "book club" in str(vocabulary(open_shelf(shelf), others).items)


def cut_short(data: bytes) -> bytes:
    return data[: len(data) // 2]


def without_seal(data: bytes) -> bytes:
    return data[: len(data) // 4096 * 4096]


def changed(data: bytes) -> bytes:
    at = len(data) // 2
    return data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :]


def foreign(_: bytes) -> bytes:
    return "银行。".encode() * 100


def empty(_: bytes) -> bytes:
    return b""


@pytest.mark.parametrize(
    ("harm", "said"),
    [
        (cut_short, "is not an analysis file of chinese-flashcards, or only the beginning of one"),
        (without_seal, "is not an analysis file of chinese-flashcards, or only the beginning of one"),
        (changed, "is damaged"),
        (foreign, "is not an analysis file of chinese-flashcards"),
        (empty, "is not an analysis file of chinese-flashcards"),
    ],
)
def test_what_is_no_whole_shelf_is_refused(harm: Callable[[bytes], bytes], said: str, shelf: Path) -> None:
    shelf.write_bytes(harm(shelf.read_bytes()))
    with pytest.raises(InputError, match=rf"shelf\.analysis: {said}\. Make it again"):
        open_shelf(shelf)


def test_a_shelf_of_another_version_is_refused(shelf: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    now = analysis_tables.FORMAT
    for version, said in ((now - 1, "a later version"), (now + 1, "an earlier version")):
        monkeypatch.setattr(analysis_tables, "FORMAT", version)
        with pytest.raises(InputError, match=f"is of {said} of chinese-flashcards"):
            open_shelf(shelf)


def test_a_folder_or_a_missing_file_is_no_shelf(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="is no file"):
        open_shelf(tmp_path)
    with pytest.raises(InputError, match="no such file"):
        open_shelf(tmp_path / "none.analysis")


def forged(path: Path, statement: str) -> None:
    """The file with other content and a seal that fits."""
    import sqlite3

    from vocab.runtime.sealed import seal

    data = path.read_bytes()
    path.write_bytes(data[: len(data) // 4096 * 4096])
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute(statement)
    connection.close()
    seal(path, analysis_tables.FORMAT)


@pytest.mark.parametrize(
    "statement",
    [
        "DROP TABLE name",
        "CREATE VIEW more AS SELECT 1",
        "UPDATE candidate SET kind = 'verb'",
        "UPDATE candidate SET places = x'ffffffffffffffff'",
        "UPDATE candidate SET places = 3",
        "DELETE FROM sentence",
        "DELETE FROM meta",
        "DELETE FROM document",
    ],
)
def test_a_forged_shelf_is_refused(statement: str, shelf: Path) -> None:
    forged(shelf, statement)
    with pytest.raises(InputError, match="Make it again with flashcards analyse"):
        open_shelf(shelf)


def test_a_place_that_cannot_be_written_is_told(resources: Resources, tmp_path: Path) -> None:
    analysis = analyse(TEXTS, resources)
    with pytest.raises(OutputError, match="is a folder"):
        write_shelf(analysis, tmp_path)
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(OutputError, match="cannot be written"):
        write_shelf(analysis, tmp_path / "file" / "shelf.analysis")


def test_an_unfinished_shelf_leaves_the_old_one(
    shelf: Path, resources: Resources, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = shelf.read_bytes()

    def broken(*_: object) -> Iterator[object]:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(analysis_tables, "_portions", broken)
    with pytest.raises(OutputError, match="No space left on device"):
        write_shelf(analyse(TEXTS, resources), shelf)
    assert shelf.read_bytes() == before
    assert [path.name for path in shelf.parent.iterdir()] == [shelf.name]


def test_the_suffix_is_the_one_of_the_command_line() -> None:
    assert SUFFIX == SHELF
