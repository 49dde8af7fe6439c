"""The screen Text in a browser: a text is pasted or dropped, what is known is said, its words are found."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from selenium.webdriver.common.keys import Keys

from tests import samples
from tests.flashcards.web.conftest import Page, Server

ESSAY = "图书馆的管理员每天整理书架。她说：“安静的环境让人专心。”"  # 'The librarian tidies the shelves every day ...'


@pytest.fixture(scope="module")
def served(start: Callable[..., Server]) -> Server:
    return start("--max-size", 1)


@pytest.fixture
def page(open_page: Callable[..., Page], served: Server) -> Iterator[Page]:
    page = open_page(served=served)
    page.click(".new-text")
    page.until(lambda: page.all(".paste") and not page.all(".words-table"))
    yield page


def give(page: Page, css: str, path: Path) -> None:
    page.driver.find_element("css selector", f"{css} input[type=file]").send_keys(str(path))


def test_a_pasted_text_is_opened_with_what_its_reader_knows(page: Page, served: Server) -> None:
    page.one(".paste textarea").send_keys(ESSAY)
    page.all(".level-toggle button")[3].click()
    page.click(".find")
    page.says(".counted", "ticked")
    page.says(".takes", "leaves out")
    assert "管理员" in [row.get_attribute("data-h") for row in page.all(".words-table tbody tr")]
    (project,) = (served.folder / "decks").glob("*.flashcards.json")
    kept = json.loads(project.read_text("utf-8"))
    assert kept["options"]["level"] == "hsk4"
    assert Path(served.folder, "decks", kept["text"]["files"][0]).read_text("utf-8") == ESSAY


def test_a_dropped_book_is_read_without_the_chapters_that_are_unticked(page: Page, tmp_path: Path) -> None:
    book = tmp_path / "two.md"
    book.write_text(f"# 第一章\n\n{ESSAY}\n\n# 第二章\n\n邻居家的小狗丢了，孩子们到处寻找。\n", "utf-8")
    give(page, ".drop", book)
    page.says(".offered", "2 chapters")
    page.all(".chapters .q-checkbox")[0].click()
    page.click(".find")
    page.says(".counted", "ticked")
    words = [row.get_attribute("data-h") for row in page.all(".words-table tbody tr")]
    assert "邻居" in words
    assert "管理员" not in words


def test_what_is_wrong_with_a_file_is_said_where_it_was_dropped(page: Page, tmp_path: Path) -> None:
    (tmp_path / "english.txt").write_text("There is nothing Chinese in here.", "utf-8")
    give(page, ".drop", tmp_path / "english.txt")
    page.says(".upload-problem", "no Chinese text")
    (tmp_path / "large.txt").write_bytes(b"x" * 1_100_000)
    give(page, ".drop", tmp_path / "large.txt")
    page.says(".upload-problem", "larger than 1 MB")
    page.click(".find")
    page.says(".problem", "There is no text yet")


def test_a_text_is_gone_on_with(page: Page) -> None:
    page.click(".sample")
    page.says(".counted", "ticked")
    count = page.text(".counted")
    page.click("tr[data-h='守株待兔'] .tick")
    page.until(lambda: page.text(".counted") != count)
    count = page.text(".counted")
    address = page.driver.current_url
    page.click(".new-text")
    page.until(lambda: page.all(".recent"))
    page.click(".recent")
    page.says(".counted", count)
    assert page.driver.current_url == address  # where it is open: two that write one project lose work


def test_the_next_text_has_what_is_known_and_neither_name_nor_field_of_the_last(page: Page, served: Server) -> None:
    page.one(".paste textarea").send_keys(ESSAY * 2)
    page.all(".level-toggle button")[2].click()
    page.click(".find")
    page.says(".counted", "ticked")
    page.turn_to("make")
    page.one(".deck-name").send_keys("!", Keys.ENTER)
    page.turn_to("text")
    assert page.one(".paste textarea").get_attribute("value") == ""
    page.one(".paste textarea").send_keys("邻居家的小狗丢了，孩子们到处寻找。")
    page.click(".find")
    page.says(".bar .name", "邻居家的小狗丢了")
    options = {
        path.name: json.loads(path.read_text("utf-8"))["options"]
        for path in served.folder.glob("decks/*flashcards.json")
    }
    assert options.pop("邻居家的小狗丢了.flashcards.json") == {"level": "hsk3", "my_words": True}
    assert [one["name"][-1] for one in options.values() if "name" in one] == ["!"]


@pytest.mark.nightly
def test_a_word_list_counts_as_known(page: Page, tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("管理员\n环境\n", "utf-8")
    give(page, ".word-list", tmp_path / "mine.txt")
    page.says(".known-says", "mine.txt")
    page.one(".paste textarea").send_keys(ESSAY)
    page.click(".find")
    page.says(".counted", "2 known already")


@pytest.mark.nightly
def test_a_dropped_epub_is_opened(page: Page, tmp_path: Path) -> None:
    book = tmp_path / "book.epub"
    book.write_bytes(samples.epub())
    give(page, ".drop", book)
    page.says(".offered", "characters")
    page.click(".find")
    page.says(".counted", "ticked")
