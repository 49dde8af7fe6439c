"""The screen My words in a browser: lists searched, added to, taken in; a glossary; the next text to read."""

from collections.abc import Callable
from pathlib import Path

import pytest
from selenium.webdriver.chrome.webdriver import WebDriver
from selenium.webdriver.common.keys import Keys

from tests.flashcards.web.conftest import Page, Server


@pytest.fixture(scope="module")
def served(start: Callable[..., Server], tmp_path_factory: pytest.TempPathFactory) -> Server:
    text = tmp_path_factory.mktemp("text") / "essay.txt"
    text.write_text("银行离公园很远。", "utf-8")  # 'The bank is far from the park.'
    return start(text)


@pytest.fixture(scope="module")
def page(driver: WebDriver, served: Server) -> Page:
    page = Page(driver, served.address)
    page.open()
    page.until(lambda: page.all(".tab-words.q-tab--active"))  # to which it turns when the text is there
    page.turn_to("mine")
    return page


@pytest.fixture(scope="module")
def lists(served: Server) -> Path:
    return served.folder / "data" / "my-words"


def part(page: Page, label: str) -> None:
    page.one(".parts")
    next(button for button in page.all(".parts button") if button.text == label).click()


def test_words_are_added_found_by_plain_pinyin_and_taken_out(page: Page, lists: Path) -> None:
    part(page, "Known")
    page.one(".new input").send_keys("銀行、公园 hello")  # one of them in traditional characters
    page.click(".add")
    page.says(".list", "银行")
    assert (lists / "known.txt").read_text("utf-8") == "公园\n银行\n"
    page.one(".query input").send_keys("yinhang")
    page.until(lambda: "公园" not in page.text(".list"))
    page.click(".list tbody .q-checkbox")
    page.click(".remove")
    page.until(lambda: (lists / "known.txt").read_text("utf-8") == "公园\n")


def test_a_list_is_taken_in_whatever_its_name_and_one_that_is_none_is_refused(
    page: Page, lists: Path, tmp_path: Path
) -> None:
    part(page, "Ignored")
    page.says(".count", "No word is ignored yet")  # or the file went to the part before
    table = tmp_path / "<img src=x onerror=alert(1)>.csv"
    table.write_text("word,meaning\n麻烦,trouble\n他们,they\n", "utf-8")
    page.driver.find_element("css selector", ".screen-mine input[type=file]").send_keys(str(table))
    page.says(".messages", "2 words read, 2 of them new.")
    assert (lists / "ignored.txt").read_text("utf-8") == "他们\n麻烦\n"
    deck = tmp_path / "broken.apkg"
    deck.write_bytes(b"no zip")
    page.driver.find_element("css selector", ".screen-mine input[type=file]").send_keys(str(deck))
    page.until(lambda: page.text(".messages .problem").startswith("The file: "))  # of its place nothing is told


def test_an_entry_of_the_glossary_is_written_and_pinyin_that_does_not_fit_is_told(page: Page, lists: Path) -> None:
    part(page, "Glossary")
    for name, value in (("hanzi", "土豆"), ("pinyin", "bing1"), ("english", "spud")):
        page.one(f".form .{name} input").send_keys(value)
    page.click(".save")
    page.says(".problem", "The pinyin bing1 does not fit 土豆.")
    page.one(".form .pinyin input").send_keys(Keys.CONTROL + "a" + Keys.NULL, "tu3 dou4")
    page.click(".save")
    page.says(".list", "spud")
    assert "土豆\ttu3 dou4\tspud\t\t\n" in (lists / "glossary.tsv").read_text("utf-8")


def test_the_texts_show_how_much_of_each_is_understood(page: Page) -> None:
    part(page, "Texts")
    page.says(".next", "The next text you could read: essay")
    page.says(".text-row .share", "% now")
