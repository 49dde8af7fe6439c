"""The chapters of documents, and documents without some of them."""

import pytest

from vocab import Document
from vocab.errors import InputError
from vocab.sources import chapters_of, without_chapters

# 'Preface. / One: he comes. / Two: he goes.' and a text without chapters, 'the bank'
BOOK = Document("book", "序。\n他来。\n他走。\n", ((3, "一"), (7, "二")))
ESSAY = Document("essay", "银行。\n")


def test_what_stands_before_the_first_chapter_and_a_text_without_any_are_chapters() -> None:
    found = [(c.document, c.number, c.title, c.characters) for c in chapters_of([BOOK, ESSAY])]
    assert found == [(0, 0, "", 3), (0, 1, "一", 4), (0, 2, "二", 4), (1, 0, "", 4)]


def test_a_document_without_some_chapters_keeps_the_others_with_their_titles() -> None:
    left, other = without_chapters([BOOK, ESSAY], {(0, 0), (0, 1)})
    assert left == Document("book", "他走。\n", ((0, "二"),))
    assert other == ESSAY
    assert without_chapters([BOOK, ESSAY], {(1, 0)}) == (BOOK,)


def test_without_any_chapter_nothing_can_be_read() -> None:
    with pytest.raises(InputError, match="No chapter is chosen"):
        without_chapters([ESSAY], {(0, 0)})
