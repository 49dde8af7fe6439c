"""Counting words in chunks."""

from collections.abc import Callable
from functools import reduce
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vocab import Resources
from vocab.records import Corpus, Sentence, Span, Token
from vocab.words import PLACES_KEPT, Tally, candidates, kind_of, merge, partial

WORDS = st.lists(st.sampled_from(["疫情", "防控", "中国", "，", "20"]), max_size=8)  # epidemic, prevention, China


def sentence_of(words: list[str]) -> Sentence:
    text, tokens = "".join(words), []
    at = 0
    for word in words:
        tokens.append(Token(word, word, at, "n"))
        at += len(word)
    return Sentence(0, 0, text, text, tuple(tokens))


@given(texts=st.lists(WORDS, max_size=12), cuts=st.lists(st.integers(0, 12), max_size=4))
def test_any_split_of_the_sentences_gives_the_same_tallies(texts: list[list[str]], cuts: list[int]) -> None:
    numbered = list(enumerate(map(sentence_of, texts)))
    edges = sorted({0, *cuts, len(numbered)})
    chunks = [partial(numbered[a:b]) for a, b in pairwise(edges)]
    nothing: dict[str, Tally] = {}
    assert reduce(merge, chunks, nothing) == partial(numbered)
    assert reduce(merge, reversed(chunks), nothing) == partial(numbered)


def test_only_the_first_places_are_kept_and_all_are_counted() -> None:
    numbered = [(number, sentence_of(["疫情"])) for number in range(2 * PLACES_KEPT)]
    (tally,) = merge(partial(numbered[PLACES_KEPT - 1 :]), partial(numbered[: PLACES_KEPT - 1])).values()
    assert tally.count == 2 * PLACES_KEPT
    assert tally.places == tuple(Span(number, 0, 2) for number in range(PLACES_KEPT))


def test_only_tokens_with_chinese_characters_are_words() -> None:
    assert partial([(0, sentence_of(["20", "，", "疫情"]))]).keys() == {"疫情"}


def test_candidates_come_in_the_order_of_their_first_place(
    corpus_of: Callable[[str], Corpus], resources: Resources
) -> None:
    # 'The epidemic spreads. We fight the epidemic.'
    corpus = corpus_of("疫情蔓延。我们抗击疫情。")
    found = candidates(partial(enumerate(corpus.sentences)), resources.lexicon)
    assert [(candidate.hanzi, candidate.count) for candidate in found] == [
        ("疫情", 2), ("蔓延", 1), ("我们", 1), ("抗击", 1),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("疫情", "word"),  # epidemic
        ("争分夺秒", "idiom"),  # to fight for every minute and second
        ("指挥若定", "idiom"),  # to direct with ease; jieba's tag takes it for a person
        ("武汉", "name"),  # Wuhan
    ],
)
def test_the_references_tell_the_kind_of_a_word(word: str, kind: str, resources: Resources) -> None:
    assert kind_of(word, resources.lexicon) == kind
