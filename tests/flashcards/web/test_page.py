"""The page as a whole: it opens, is worked by keys alone, bears a book, ends when its last tab is closed."""

import time
from collections.abc import Callable
from pathlib import Path

import pytest
from selenium.webdriver import ActionChains
from selenium.webdriver.common.keys import Keys

from tests.conftest import SEED
from tests.flashcards.web.conftest import Page, Server


def test_the_page_opens_with_the_text_it_was_started_with(open_page: Callable[..., Page]) -> None:
    page = open_page(SEED)
    page.turn_to("words")
    page.says(".counted", "ticked")
    assert page.text(".bar .name") == SEED.stem


@pytest.mark.nightly
def test_the_process_ends_a_while_after_its_last_tab_was_closed(
    start: Callable[..., Server], open_page: Callable[..., Page]
) -> None:
    served = start(before="from flashcards.web import server; server.LINGER = 2.0")
    page = open_page(served=served)
    page.driver.get("about:blank")
    served.process.wait(30)
    assert served.process.returncode == 0


@pytest.mark.nightly
def test_a_word_is_ticked_and_the_slider_moved_by_keys_alone(open_page: Callable[..., Page]) -> None:
    page = open_page(SEED)
    page.turn_to("words")
    page.says(".counted", "ticked")

    def tab_to(css: str) -> None:
        for _ in range(60):
            ActionChains(page.driver).send_keys(Keys.TAB).perform()
            if page.evaluate(f"document.activeElement.matches('{css}')"):
                return
        raise AssertionError(css)

    before = page.text(".counted")
    tab_to(".slider *")
    ActionChains(page.driver).send_keys(Keys.ARROW_LEFT).perform()
    page.until(lambda: page.text(".counted") != before)
    before = page.text(".counted")
    tab_to("tr.current")
    ActionChains(page.driver).send_keys(Keys.ARROW_DOWN, " ").perform()
    page.until(lambda: page.text(".counted") != before)


@pytest.mark.nightly
def test_a_novel_is_opened_and_its_cutoffs_move(open_page: Callable[..., Page], tmp_path: Path) -> None:
    novel = tmp_path / "novel.txt"
    lines = SEED.read_text("utf-8").splitlines()
    novel.write_text("\n".join(line for _ in range(70) for line in lines), "utf-8")
    page = open_page(novel)
    page.turn_to("words")
    page.until(lambda: page.all(".counted"), patience=300)
    page.evaluate("document.querySelector('.slider [tabindex]').focus()")
    before, began = page.text(".counted"), time.monotonic()
    ActionChains(page.driver).send_keys(Keys.ARROW_LEFT).perform()
    page.until(lambda: page.text(".counted") != before)
    assert time.monotonic() - began < 5  # of a busy machine
