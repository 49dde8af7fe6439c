"""The words kept on the page for all texts: written, read back, and used where that is asked for."""

from collections.abc import Callable
from pathlib import Path

import pytest

from flashcards.choosing import my_words
from tests.conftest import Outcome
from vocab.errors import InputError
from vocab.records import GlossaryEntry


def test_a_word_is_known_or_ignored_and_never_both() -> None:
    my_words.add_known(["银行", "公园"])  # bank, park
    my_words.add_ignored(["公园"])
    assert (*my_words.read().known, *my_words.read().ignored) == ("银行", "公园")
    my_words.remove_ignored(["公园"])
    assert my_words.read().ignored == frozenset()


def test_an_entry_of_the_glossary_takes_the_place_of_the_one_before() -> None:
    my_words.set_entry(GlossaryEntry("银行", "yin2hang2", "bank", "", None))
    my_words.set_entry(GlossaryEntry("银行", "", "my\tbank\n", "a note", "word"))
    assert my_words.read().glossary == {"银行": GlossaryEntry("银行", "", "my bank", "a note", "word")}
    my_words.remove_entry("银行")
    assert my_words.read().glossary == {}


def test_damaged_files_are_told_and_passed_over() -> None:
    my_words.folder().mkdir(parents=True)
    my_words.glossary_path().write_text("no header\n", "utf-8")
    my_words.known_path().write_bytes(b"\xff\xfe\xfa\n")
    told: list[str] = []
    assert my_words.read(told.append) == my_words.MyWords()
    assert [Path(one.partition(":")[0]).name for one in told] == ["known.txt", "glossary.tsv"]


def test_a_glossary_that_cannot_be_read_is_not_written_over() -> None:
    my_words.folder().mkdir(parents=True)
    my_words.glossary_path().write_text("hanzi,english\n银行,bank\n", "utf-8")  # saved with commas
    with pytest.raises(InputError, match="needs the header"):
        my_words.set_entry(GlossaryEntry("公园", "", "park", "", None))
    assert "bank" in my_words.glossary_path().read_text("utf-8")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "gb18030"])
def test_a_list_that_an_editor_has_saved_otherwise_keeps_its_words(encoding: str) -> None:
    my_words.folder().mkdir(parents=True)
    my_words.known_path().write_text("银行\n图书馆\n老师\n", encoding)  # bank, library, teacher
    my_words.add_known(["公园"])  # park
    assert my_words.read().known == {"银行", "图书馆", "老师", "公园"}


def test_the_command_line_uses_them_where_it_is_told_to(flashcards: Callable[..., Outcome]) -> None:
    Path("essay.txt").write_text("银行和公园都在城区。", "utf-8")  # 'Bank and park are both in the city.'
    assert "No words of yours are kept here yet" in flashcards("list", "essay.txt", "--my-words").err
    my_words.add_known(["公园"])
    my_words.set_entry(GlossaryEntry("城区", "", "inner city", "", None))
    assert "公园" in flashcards("list", "essay.txt", "--format", "tsv").out
    mine = flashcards("list", "essay.txt", "--format", "tsv", "--my-words").out
    assert "公园" not in mine.replace("银行和公园", "")
    assert "inner city" in mine
    Path("own.tsv").write_text("hanzi\tenglish\n城区\tdowntown\n", "utf-8")
    assert "downtown" in flashcards("list", "essay.txt", "--format", "tsv", "--my-words", "--glossary", "own.tsv").out
