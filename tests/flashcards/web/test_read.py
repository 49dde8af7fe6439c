"""The screen Read in a browser: colours, clicks, keys, pinyin, the cut repaired."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from selenium.webdriver.chrome.webdriver import WebDriver
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.webelement import WebElement

from tests.flashcards.test_injection import PAYLOADS
from tests.flashcards.web.conftest import Page, Server

# 'The head of the bank takes the economy seriously. The bank is far from the park. Graduate students study life.'
TEXT = "银行行长很重视经济。银行离公园很远。研究生研究生命。\n" + "\n".join(PAYLOADS)

TAGS = ("img", "script", "svg", "iframe", "a", "details", "style")


class Reader:
    """A text open on the screen Read."""

    def __init__(self, page: Page, folder: Path) -> None:
        self.page, self.folder = page, folder

    def word(self, hanzi: str) -> WebElement:
        """The first place of a word."""
        return self.page.one(f'.read-page ruby[data-h="{hanzi}"]')

    def status(self, hanzi: str) -> str | None:
        """The status in whose colour a word is shown."""
        return self.word(hanzi).get_attribute("data-s")

    def cut(self) -> str:
        """The words of the first sentences, each with a space behind it."""
        return " ".join(str(word.get_attribute("data-h")) for word in self.page.all(".read-page ruby")[:14])

    def project(self) -> dict[str, Any]:
        """What the project file has."""
        found: dict[str, Any] = json.loads(next(self.folder.glob("decks/*.flashcards.json")).read_text("utf-8"))
        return found


@pytest.fixture(scope="module")
def reader(driver: WebDriver, start: Callable[..., Server], tmp_path_factory: pytest.TempPathFactory) -> Reader:
    text = tmp_path_factory.mktemp("text") / "essay.txt"
    text.write_text(TEXT, "utf-8")
    server = start(text)
    page = Page(driver, server.address)
    page.open()
    page.until(lambda: page.all(".tab-words.q-tab--active"))  # to which it turns when the text is there
    page.turn_to("read")
    page.one(".read-page ruby")
    return Reader(page, server.folder)


def test_a_text_runs_no_script_and_shows_it_as_it_is_written(reader: Reader) -> None:
    assert "<script>" in reader.page.text(".read-page")
    assert not reader.page.driver.find_elements("css selector", ", ".join(f".read-page {tag}" for tag in TAGS))
    assert reader.page.evaluate("document.title") == "Chinese flashcards"


def test_a_click_shows_the_word_and_what_is_done_with_it_changes_its_colour_and_the_share(reader: Reader) -> None:
    assert (reader.status("银行"), reader.status("很")) == ("learn", "easy")
    reader.word("银行").click()
    reader.page.says(".read-side .pinyin", "yínháng")
    before = reader.page.text(".share")
    reader.page.click(".read-side .know")
    reader.page.until(lambda: reader.status("银行") == "known")
    reader.page.until(lambda: reader.page.text(".share") != before)
    reader.page.click(".read-side .ignore")
    reader.page.until(lambda: reader.status("银行") == "ignored")
    reader.page.click(".read-side .learn")
    reader.page.until(lambda: reader.status("银行") == "learn")


def test_the_keys_walk_through_the_words_and_choose(reader: Reader) -> None:
    reader.word("公园").click()
    text = reader.page.one(".read-page")
    text.send_keys("k")
    reader.page.until(lambda: reader.status("公园") == "known")
    assert "公园" in (reader.folder / "data/my-words/known.txt").read_text("utf-8")
    text.send_keys("k")
    reader.page.until(lambda: reader.status("公园") == "learn")
    text.send_keys(Keys.ARROW_LEFT)
    reader.page.says(".read-side .hanzi", "离")


def test_what_was_chosen_elsewhere_has_its_colour_when_one_turns_back(reader: Reader) -> None:
    def is_after_a_tick(status: str) -> None:
        reader.page.turn_to("words")
        reader.page.click("tr[data-h='经济'] .tick")  # 'economy'
        reader.page.turn_to("read")
        reader.page.until(lambda: reader.status("经济") == status)

    is_after_a_tick("left")
    is_after_a_tick("learn")


def test_pinyin_stands_over_all_words_over_new_ones_or_nowhere(reader: Reader) -> None:
    def shown(hanzi: str) -> bool:
        return reader.word(hanzi).find_element("css selector", "rt").is_displayed()

    def choose(label: str) -> None:
        next(button for button in reader.page.all(".pinyin button") if button.text == label).click()

    choose("new words")
    reader.page.until(lambda: shown("经济") and not shown("很"))
    choose("none")
    reader.page.until(lambda: not shown("经济"))
    choose("all")
    reader.page.until(lambda: shown("经济") and shown("很"))


def test_a_reader_parts_and_joins_words_for_good(reader: Reader) -> None:
    assert "研究生 研究 生命" in reader.cut()
    reader.word("研究生").click()
    reader.page.says(".read-side .split", "研究 | 生")
    next(button for button in reader.page.all(".read-side .split") if "研究 | 生" in button.text).click()
    reader.page.until(lambda: "研究 生 研究 生命" in reader.cut())
    reader.word("生命").click()
    reader.word("研究").click()
    reader.page.says(".read-side .join", "Join: 研究生")
    reader.page.click(".read-side .join")
    reader.page.until(lambda: "研究生 研究 生命" in reader.cut())
    reader.page.until(lambda: reader.project()["cuts"] == [{"words": ["研究生"]}])
    assert reader.project()["ticks"]["研究生"]
