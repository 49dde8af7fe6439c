"""Folders, limits, damaged encodings, and what is said of them."""

import io
import sys
from pathlib import Path

import pytest

from flashcards.requests.options import INPUT
from tests import samples
from tests.samples import MORE, SAID
from vocab import Document, read_documents
from vocab.errors import InputError
from vocab.sources import READERS
from vocab.sources.openings import MAX_MEGABYTES


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder, which is the current one."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(path: str, data: str | bytes = SAID) -> None:
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    Path(path).write_bytes(data.encode() if isinstance(data, str) else data)


def names(*documents: Document) -> list[str]:
    return [document.name for document in documents]


# --- folders ----------------------------------------------------------------------------------------------------------


@pytest.mark.usefixtures("folder")
def test_a_folder_gives_its_texts_in_the_order_people_count_in() -> None:
    for path in ("book/10.txt", "book/9.md", "book/part/1.txt", "book/.hidden.txt", "book/.git/a.txt", "book/x.png"):
        write(path)
    assert names(*read_documents(["book"])) == ["9", "10", "1"]


@pytest.mark.usefixtures("folder")
def test_a_file_of_a_folder_that_cannot_be_read_is_a_warning() -> None:
    write("book/a.txt")
    write("book/b.txt", "no Chinese")
    write("book/c.epub", "no book")
    warnings: list[str] = []
    assert names(*read_documents(["book"], warn=warnings.append)) == ["a"]
    assert [warning.split(":")[0] for warning in warnings] == [
        str(Path("book", "b.txt")),
        str(Path("book", "c.epub")),
    ]


@pytest.mark.usefixtures("folder")
def test_a_folder_without_a_text_that_can_be_read_is_an_error() -> None:
    write("book/b.txt", "no Chinese")
    with pytest.raises(InputError, match="no Chinese text found"):
        read_documents(["book"])


def test_a_loop_of_links_ends(folder: Path) -> None:
    write("book/a.txt")
    (folder / "book" / "again").symlink_to(folder / "book")
    (folder / "book" / "b.txt").symlink_to(folder / "book" / "a.txt")
    assert names(*read_documents(["book", "book/a.txt"])) == ["a"]


# --- standard input ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("suffix", ["epub", "docx", "pdf", "html", "txt"])
def test_standard_input_may_be_of_any_format(suffix: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(samples.GOOD[suffix]())))
    (document,) = read_documents(["-"])
    assert SAID in document.text
    assert "首页" not in document.text


# --- limits -----------------------------------------------------------------------------------------------------------


@pytest.mark.usefixtures("folder")
def test_a_gigabyte_is_refused_before_it_is_read() -> None:
    with Path("big.txt").open("wb") as file:
        file.truncate(1_000_000_000)
    with pytest.raises(
        InputError, match=r"big\.txt: is larger than the limit of 50 MB\. Split it, or raise --max-size\."
    ):
        read_documents(["big.txt"])


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="a device of Unix")
def test_a_device_without_end_is_refused() -> None:
    with pytest.raises(InputError, match="is larger than the limit of 1 MB"):
        read_documents(["/dev/zero"], max_megabytes=1)


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("piece", ["中", "中\n", "第一章 春\n"])  # 'chapter one: spring'
def test_a_text_within_the_limit_of_bytes_is_always_accepted(piece: str) -> None:
    whole = (piece * 400_000).encode()[: 1_000_000 // len(piece.encode()) * len(piece.encode())]
    write("a.txt", whole)
    (document,) = read_documents(["a.txt"], max_megabytes=1)
    assert document.text.encode() == whole


@pytest.mark.usefixtures("folder")
def test_all_texts_together_have_the_limit_of_one() -> None:
    for number in range(3):
        write(f"book/{number}.txt", "中" * 120_000)
    with pytest.raises(InputError, match=r"book: is larger than the limit of 1 MB\. Split it, or raise --max-size\."):
        read_documents(["book"], max_megabytes=1)
    assert len(read_documents(["book"], max_megabytes=2)) == 3


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("suffix", ["epub", "docx"])
def test_an_archive_may_not_unpack_to_more_text_than_a_file_may_have(suffix: str) -> None:
    text = "".join(map(chr, range(0x4E00, 0x9E00))) * 20
    body = f"<w:p>{samples.run(text)}</w:p>"
    files = samples.epub_files([("", text)]) if suffix == "epub" else samples.docx_files(body)
    write(f"a.{suffix}", samples.zipped(files))
    with pytest.raises(InputError, match=rf"a\.{suffix}: is larger than the limit of 1 MB"):
        read_documents([f"a.{suffix}"], max_megabytes=1)


def test_the_command_line_and_the_library_have_the_same_limit() -> None:
    assert {option.field: option.default for option in INPUT}["max_size"] == MAX_MEGABYTES


# --- encodings --------------------------------------------------------------------------------------------------------


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("suffix", sorted(set(READERS) - {".epub", ".docx", ".pdf"}))
def test_a_named_encoding_wins(suffix: str) -> None:
    text = samples.in_markup(suffix, "囗囗囗囗")
    write(f"a{suffix}", text.encode("gb18030"))
    (document,) = read_documents([f"a{suffix}"], encoding="gb18030")
    assert "囗囗囗囗" in document.text


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("data", "place"),
    [
        (SAID.encode()[:-1], "1 damaged place left out, the first at byte 51"),
        (SAID.encode()[:12] + b"\xff" + SAID.encode()[12:-1], "2 damaged places left out, the first at byte 12"),
        (SAID.encode("gb18030")[:-1], "1 damaged place left out, the first at byte 34"),
    ],
)
def test_damaged_places_are_counted_and_left_out(data: bytes, place: str) -> None:
    write("a.txt", data)
    warnings: list[str] = []
    (document,) = read_documents(["a.txt"], warn=warnings.append)
    assert warnings == [f"a.txt: {place} ({'gb18030' if len(data) < 40 else 'utf-8'})."]
    assert document.text.replace(" ", "") == SAID[:-1]


@pytest.mark.usefixtures("folder")
def test_what_stands_around_a_damaged_place_makes_no_word() -> None:
    write("a.txt", "中国人民银".encode() + b"\xff" + f"行。{SAID}".encode())
    (document,) = read_documents(["a.txt"])
    assert document.text.startswith("中国人民银 行。")


@pytest.mark.usefixtures("folder")
def test_two_encodings_in_one_file_are_read_with_a_warning() -> None:
    write("a.txt", f"{SAID}\n".encode() * 2 + f"{MORE}\n".encode("gb18030") * 2)
    warnings: list[str] = []
    (document,) = read_documents(["a.txt"], warn=warnings.append)
    assert document.text == f"{SAID}\n" * 2 + f"{MORE}\n" * 2
    assert warnings == [
        f"a.txt: mixes two encodings: 2 of 5 lines, from byte {len(SAID.encode()) * 2 + 2} on, are not UTF-8."
    ]
