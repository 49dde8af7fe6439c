"""The texts that were opened on the page, and how much of each is understood."""

from pathlib import Path

from flashcards import runs
from flashcards.choosing import my_texts, my_words
from flashcards.choosing import project as projects
from flashcards.requests import Texts
from vocab import Resources
from vocab.runtime import quiet


def project_of(folder: Path, name: str, text: str) -> Path:
    """The file of a project of a text, remembered as opened."""
    source = folder / f"{name}.txt"
    source.write_text(text, "utf-8")
    documents = runs.read(Texts((str(source),)), print)
    path = projects.path_beside(source)
    projects.write(path, projects.new(documents, [str(source)])._replace(options={"my_words": True}))
    my_texts.remember(path, documents[0].name)
    return path


def test_the_text_opened_last_stands_first_and_one_without_its_project_is_gone(tmp_path: Path) -> None:
    first, second = (project_of(tmp_path, name, "银行很大。") for name in ("one", "two"))  # 'The bank is big.'
    assert [text.name for text in my_texts.texts()] == ["two", "one"]
    my_texts.remember(first, "one")
    assert [text.path for text in my_texts.texts()] == [first, second]
    away = second.rename(tmp_path / "away")
    my_texts.remember(first, "one")
    assert [text.name for text in my_texts.texts()] == ["one"]
    away.rename(second)
    assert [text.name for text in my_texts.texts()] == ["one", "two"]
    second.unlink()
    my_texts.forget(str(first))
    assert my_texts.texts() == []


def test_a_damaged_list_is_no_list() -> None:
    my_texts.path().parent.mkdir(parents=True)
    for damaged in ("{", "[1]", '[{"project": "\\u0000", "name": "", "opened": 1}]', '{"a": 1}'):
        my_texts.path().write_text(damaged, "utf-8")
        assert my_texts.texts() == []


def test_a_text_is_understood_better_with_each_word_that_becomes_known(tmp_path: Path, resources: Resources) -> None:
    path = project_of(tmp_path, "essay", "银行很大。公园很美。")  # 'The bank is big. The park is beautiful.'
    work = runs.Work(quiet, lambda _: None)
    before = runs.understood(path, resources, work)
    my_words.add_known(["银行", "公园"])
    after = runs.understood(path, resources, work)
    assert (before.chosen, after.chosen) == (2, 0)
    assert before.now < before.then == after.now == 1.0
