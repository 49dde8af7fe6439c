"""The page in a browser: it opens, and shows the text it was started with."""

from collections.abc import Callable

from tests.conftest import SEED
from tests.flashcards.web.conftest import Page


def test_the_page_opens_with_the_text_it_was_started_with(open_page: Callable[..., Page]) -> None:
    page = open_page(SEED)
    page.turn_to("words")
    assert page.all(".screen-words")
