"""The page by keys alone, from the text that is typed to the deck that is saved."""

from collections.abc import Callable

import pytest
from selenium.webdriver import ActionChains
from selenium.webdriver.common.keys import Keys

from flashcards import read_notes
from tests.flashcards.web.conftest import Page, Server

# 'The gardener waters the flowers. The neighbour borrows a pair of scissors.'
TEXT = "园丁给花浇水。邻居借走了一把剪刀。"


@pytest.fixture
def served(start: Callable[..., Server]) -> Server:
    return start()


def press(page: Page, *keys: str) -> None:
    ActionChains(page.driver).send_keys(*keys).perform()


def tab_to(page: Page, css: str) -> None:
    """Go to an element as somebody does who has no mouse; whoever gets there must see where he is."""
    for _ in range(80):
        press(page, Keys.TAB)
        if page.evaluate(f"document.activeElement.matches('{css}')"):
            assert page.evaluate("getComputedStyle(document.activeElement).visibility") == "visible"
            return
    raise AssertionError(f"{css} is not reached")


def test_a_deck_is_made_of_a_text_without_a_mouse(open_page: Callable[..., Page], served: Server) -> None:
    page = open_page(served=served)
    tab_to(page, ".paste textarea")
    press(page, TEXT)
    tab_to(page, ".find")
    press(page, Keys.ENTER)
    page.says(".counted", "ticked")
    page.one("tr.current")
    count = int(page.text(".counted").split()[0])
    tab_to(page, ".slider *")
    press(page, Keys.ARROW_LEFT)
    page.until(lambda: page.text(".counted").startswith(f"{count - 1} of"))
    press(page, Keys.ARROW_RIGHT)
    page.until(lambda: page.text(".counted").startswith(f"{count} of"))
    tab_to(page, "tr.current")
    press(page, Keys.ARROW_DOWN, " ")
    page.until(lambda: page.text(".counted").startswith(f"{count - 1} of"))
    left_out = str(page.one("tr.current").get_attribute("data-h"))
    press(page, Keys.ARROW_DOWN, "k")
    page.until(lambda: page.text(".counted").startswith(f"{count - 2} of"))
    press(page, "/")
    page.until(lambda: page.evaluate("document.activeElement.matches('.search input')"))
    press(page, "jiandao")
    page.until(lambda: [row.get_attribute("data-h") for row in page.all(".words-table tbody tr")] == ["剪刀"])
    page.evaluate("document.querySelector('.tab-words').focus()")
    press(page, Keys.ARROW_RIGHT, Keys.ARROW_RIGHT, Keys.ENTER)
    tab_to(page, ".save-deck")
    press(page, Keys.ENTER)
    page.says(".make-told", "Saved as")
    (deck,) = (served.folder / "decks").glob("*.apkg")
    made = {stored.note.field("Key") for stored in read_notes(deck).values()}
    assert len(made) == count - 2
    assert left_out not in made
