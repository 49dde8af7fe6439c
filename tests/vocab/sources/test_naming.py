"""Names: of texts on cards, each of which finds its text again, and of files, which fit on every system."""

from pathlib import Path

import pytest

from tests.samples import SAID
from vocab import read_documents
from vocab.sources.characters.cleaning import LONGEST_FILE_NAME, file_name


def names_of(folder: Path, *paths: str) -> list[str]:
    for path in paths:
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(SAID, "utf-8")
    return [document.name for document in read_documents([str(folder / path) for path in paths])]


@pytest.mark.parametrize(
    ("paths", "names"),
    [
        (["a/01.txt", "b/02.txt"], ["01", "02"]),
        (["a/01.txt", "b/01.txt", "c.txt"], ["01 (a)", "01 (b)", "c"]),
        (["a/01.txt", "a/01.md"], ["01.txt", "01.md"]),
        (["a/x/01.txt", "b/x/01.txt"], ["01 (a-x)", "01 (b-x)"]),
        (["a/01.txt", "b/01.txt", "b/01.md"], ["01.txt (a)", "01.txt (b)", "01.md (b)"]),
        (["上/一.txt", "下/一.txt"], ["一 (上)", "一 (下)"]),  # 'one' of the first and of the second volume
        (["a b/01.txt", "a  b/01.txt"], None),  # folders that look alike: any names, but two
    ],
)
def test_texts_of_one_name_are_told_apart(paths: list[str], names: list[str] | None, tmp_path: Path) -> None:
    found = names_of(tmp_path, *paths)
    assert len(set(found)) == len(paths)
    assert names in (None, found)


@pytest.mark.parametrize("stem", ["名" * 84, "名" * 300, "a" * 255, "𠀀" * 100, "é" * 200])  # 'name', ...
@pytest.mark.parametrize("ending", [".apkg", ".html"])
def test_a_long_name_is_cut_between_characters_to_the_bytes_a_file_may_have(stem: str, ending: str) -> None:
    name = file_name(stem, ending)
    assert LONGEST_FILE_NAME - 4 <= len(name.encode()) <= LONGEST_FILE_NAME
    assert name.startswith(stem[:40])
    assert name.endswith(ending)
    assert name != file_name(stem + "二", ending)  # 'two'


@pytest.mark.parametrize(
    ("stem", "name"),
    [
        ("书", "书.apkg"),
        ("名" * 83, "名" * 83 + ".apkg"),
        ("a/b\\c\n", "a-b-c-.apkg"),
        ("..", "text.apkg"),
        ("", "text.apkg"),
    ],
)
def test_a_name_that_fits_stays_and_leads_into_no_other_folder(stem: str, name: str) -> None:
    assert file_name(stem, ".apkg") == name
