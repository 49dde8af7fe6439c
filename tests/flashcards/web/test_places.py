"""Where the page keeps what it is given: a name is never a path, and nothing of another text is written over."""

from pathlib import Path

import pytest

from flashcards.choosing import project as projects
from flashcards.web import places
from vocab.errors import InputError

SAID = "邮递员把包裹送到门口。"  # 'The postman brings the parcel to the door.'


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("name", ["../../evil.txt", "C:\\x\\evil.txt", "/etc/evil.txt", "a/b/../../../evil.txt"])
def test_the_name_of_a_dropped_file_is_never_a_path(name: str, folder: Path) -> None:
    _, path = places.dropped(name, SAID.encode())
    assert Path(path) == Path("decks/texts/evil.txt")
    assert [one.name for one in folder.iterdir()] == ["decks"]


@pytest.mark.parametrize("name", ["..", ".", "", "\0", "CON\r\n.txt", "x" * 500 + ".txt"])
def test_any_name_will_do(name: str) -> None:
    _, path = places.dropped(name, SAID.encode())
    assert Path(path).parent == Path("decks/texts")
    assert Path(path).is_file()


def test_another_text_of_the_same_name_stands_beside_the_first() -> None:
    first, second = places.dropped("post.txt", SAID.encode()), places.dropped("post.txt", (SAID * 2).encode())
    assert places.dropped("post.txt", SAID.encode())[1] == first[1] != second[1]
    project, path = places.project_for([first[0]], [first[1]])
    projects.write(path, project._replace(ticks={"包裹": False}))
    assert places.project_for([first[0]], [first[1]])[0].ticks == {"包裹": False}
    other, beside = places.project_for([second[0]._replace(name="post", text="海关")], [second[1]])
    assert (beside, other.ticks) != (path, {"包裹": False})
    assert beside.name == "post-2.flashcards.json"


def test_a_word_list_writes_over_neither_a_text_nor_another_list(folder: Path) -> None:
    places.dropped("post.txt", SAID.encode())
    first, second = (places.kept_list("post.txt", words.encode()) for words in ("包裹\n", "门口\n"))
    kept = [one.read_text("utf-8") for one in (folder / "decks/texts/post.txt", first, second)]
    assert kept == [SAID, "包裹\n", "门口\n"]


def test_a_pasted_text_is_named_by_its_first_words() -> None:
    document, path = places.pasted(f"  \n{SAID}我喜欢。")
    assert document.name == "邮递员把包裹送到门口"
    assert Path(path).read_text("utf-8") == f"  \n{SAID}我喜欢。"


def test_what_is_no_chinese_text_is_refused_and_not_kept(folder: Path) -> None:
    with pytest.raises(InputError, match="no Chinese text"):
        places.dropped("english.txt", b"nothing here")
    assert list(folder.iterdir()) == []
