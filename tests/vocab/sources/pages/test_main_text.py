"""Of a page its article is read: none of its lines is lost, and hardly any of what stands around it is taken."""

import re

import pytest

from tests.vocab.sources.pages.sites import PAGES, lines_of_article, sent
from tests.vocab.sources.pages.sites_held_out import HELD_OUT
from vocab.chinese import has_han
from vocab.sources.pages.html import text_of

ALL = PAGES | HELD_OUT

EXTRA = 25
"""Lines that stand around all these articles and are read with them: of authors, of scores, of the site. Without any
regard to structure they are 402."""


def squeezed(line: str) -> str:
    return "".join(line.split())


def read(marked: str) -> list[str]:
    return [squeezed(line) for line in text_of(sent(marked)).split("\n")]


@pytest.mark.parametrize("name", ALL)
def test_no_line_of_an_article_is_lost(name: str) -> None:
    lines = read(ALL[name])
    assert [line for line in lines_of_article(ALL[name]) if squeezed(line) not in lines] == []


@pytest.mark.parametrize("name", ALL)
def test_no_line_of_an_article_is_lost_where_the_page_has_no_name(name: str) -> None:
    lines = [squeezed(line) for line in text_of(re.sub("<title>.*</title>", "", sent(ALL[name]))).split("\n")]
    assert [line for line in lines_of_article(ALL[name]) if squeezed(line) not in lines] == []


def test_hardly_a_line_around_the_articles_is_taken() -> None:
    extra = 0
    for marked in ALL.values():
        article = {squeezed(line) for line in lines_of_article(marked)}
        extra += sum(has_han(line) and line not in article for line in read(marked))
    assert extra <= EXTRA
