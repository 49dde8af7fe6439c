"""What two cuts contest is settled by its neighbours."""

from collections.abc import Callable

import pytest

from vocab import Document, Resources
from vocab.records import Corpus
from vocab.references import with_own
from vocab.segmentation import Segmenter
from vocab.segmentation.mending.contested import Ruling, rulings

ELSEWHERE = {
    # claim: (text, the tokens in question)
    "talents stay one word": ("公司缺少优秀人才。", "优秀 人才"),  # the company lacks excellent talents
    "a handle stays one word": ("他握着门的把手。", "的 把手"),  # he holds the handle of the door
    "'if' stays one word": ("如果你去的话，我也去。", "去 的话"),  # if you go, I will go too
    "'together' stays one word": ("他们一起处理了这件事。", "他们 一起"),  # they settled this matter together
    "a general stays a general": ("他是一名中将。", "名 中将"),  # he is a lieutenant general
    "a talent stays one word": ("他很有才能。", "有 才能"),  # he is very talented
    "a torch stays one word": ("他举着火把走。", "火把 走"),  # he walks with a torch in his hand
    "a fact stays one word": ("事实在眼前。", "事实"),  # the facts are before our eyes
}


def tokens_of(corpus: Corpus) -> str:
    return " " + " ".join(token.hanzi for sentence in corpus.sentences for token in sentence.tokens) + " "


@pytest.mark.parametrize("row", rulings(), ids=lambda row: row.example)
def test_every_row_cuts_its_example_as_it_says(row: Ruling, corpus_of: Callable[[str], Corpus]) -> None:
    assert f" {' '.join(row.words)} " in tokens_of(corpus_of(row.example))


@pytest.mark.parametrize("claim", ELSEWHERE)
def test_other_neighbours_leave_it(claim: str, corpus_of: Callable[[str], Corpus]) -> None:
    text, expected = ELSEWHERE[claim]
    assert f" {expected} " in tokens_of(corpus_of(text))


def test_no_row_changes_a_character() -> None:
    assert [row.pieces for row in rulings() if "".join(row.pieces) != "".join(row.words)] == []


def test_a_users_own_word_goes_before_every_ruling(resources: Resources) -> None:
    segmenter = Segmenter(with_own(resources.references, {"把手", "本书", "三次"}))
    corpus = segmenter.segment([Document("text", "她把手举起来。这本书他看了三次。")])
    tokens = tokens_of(corpus)  # he raised his hand; he read this book three times
    assert " 把手 举 " in tokens
    assert " 这 本书 " in tokens
    assert " 三次 " in tokens
