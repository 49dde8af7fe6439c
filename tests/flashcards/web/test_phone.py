"""Every screen on a phone 390 px wide: nothing stands beyond its edge, what is tapped can be tapped."""

from collections.abc import Callable, Iterator

import pytest

from tests.flashcards.web.conftest import Page

# 'He hesitated for a long time at the crossroads, and at last turned left without looking back.'
TEXT = "他在十字路口犹豫了很久，最后头也不回地向左拐了。"

pytestmark = pytest.mark.nightly


@pytest.fixture(scope="module")
def page(open_page: Callable[..., Page], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    text = tmp_path_factory.mktemp("text") / "a name that is far too long for the width of any phone.txt"
    text.write_text(TEXT, "utf-8")
    page = open_page(text)
    page.until(lambda: page.all(".tab-words.q-tab--active"))
    page.resize(390, 800)
    yield page
    page.resize(1280, 900)


BEYOND = """[...document.querySelectorAll('.screen *, .bar *')].filter(e => {
  const box = e.getBoundingClientRect();
  return box.width && box.right > 391 && getComputedStyle(e).visibility == 'visible' &&
    !e.closest('.q-tabs, .side, iframe, [style*="display: none"]') })
  .map(e => e.tagName + '.' + e.className)"""


@pytest.mark.parametrize("screen", ["text", "words", "read", "make", "mine"])
def test_nothing_stands_beyond_the_edge_of_a_phone(page: Page, screen: str) -> None:
    page.turn_to(screen)
    page.one(f".screen-{screen} button")
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    assert page.evaluate(BEYOND) == []


def test_a_finger_finds_what_there_is_to_tap(page: Page) -> None:
    page.turn_to("words")
    size = page.one(".words-table .tick").size
    assert min(size["width"], size["height"]) >= 24  # WCAG 2.2, target size
