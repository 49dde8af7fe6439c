"""Counting words in chunks."""

from collections.abc import Callable, Iterable
from functools import reduce
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import sentence_of
from vocab import Resources
from vocab.candidates.words import PLACES_KEPT, Tally, candidates, merge, partial
from vocab.records import Corpus, Span, Token
from vocab.references import kinds_of

WORDS = st.lists(st.sampled_from(["疫情", "防控", "中国", "，", "20"]), max_size=8)  # epidemic, prevention, China


Numbered = list[tuple[int, tuple[Token, ...]]]


def numbered_of(texts: Iterable[list[str]]) -> Numbered:
    return [(number, sentence_of(words).tokens) for number, words in enumerate(texts)]


@given(texts=st.lists(WORDS, max_size=12), cuts=st.lists(st.integers(0, 12), max_size=4))
def test_any_split_of_the_sentences_gives_the_same_tallies(texts: list[list[str]], cuts: list[int]) -> None:
    numbered = numbered_of(texts)
    edges = sorted({0, *cuts, len(numbered)})
    chunks = [partial(numbered[a:b]) for a, b in pairwise(edges)]
    nothing: dict[str, Tally] = {}
    assert comparable(reduce(merge, chunks, nothing)) == comparable(partial(numbered))
    assert comparable(reduce(merge, reversed(chunks), nothing)) == comparable(partial(numbered))


def comparable(tallies: dict[str, Tally]) -> dict[str, tuple[int, list[Span]]]:
    return {word: (tally.times, list(tally.places)) for word, tally in tallies.items()}


def test_only_the_first_places_are_kept_and_all_are_counted() -> None:
    numbered = numbered_of([["疫情"]] * 2 * PLACES_KEPT)
    (tally,) = merge(partial(numbered[PLACES_KEPT - 1 :]), partial(numbered[: PLACES_KEPT - 1])).values()
    assert tally.times == 2 * PLACES_KEPT
    assert list(tally.places) == [Span(number, 0, 2) for number in range(PLACES_KEPT)]


def test_only_tokens_with_chinese_characters_are_words() -> None:
    assert partial(numbered_of([["20", "，", "疫情"]])).keys() == {"疫情"}


def test_candidates_come_in_the_order_of_their_first_place(
    corpus_of: Callable[[str], Corpus], resources: Resources
) -> None:
    # 'The epidemic spreads. We fight the epidemic.'
    corpus = corpus_of("疫情蔓延。我们抗击疫情。")
    found = candidates(partial((n, s.tokens) for n, s in enumerate(corpus.sentences)), resources.lexicon)
    assert [(candidate.hanzi, candidate.times) for candidate in found] == [
        ("疫情", 2), ("蔓延", 1), ("我们", 1), ("抗击", 1),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("疫情", "word"),  # epidemic
        ("争分夺秒", "idiom"),  # to fight for every minute and second
        ("指挥若定", "idiom"),  # to direct with ease; jieba's tag takes it for a person
        ("武汉", "name"),  # Wuhan
        ("英语", "word"),  # English, which has a capital in English alone
        ("美国人", "word"),  # an American
        ("周作人", "name"),  # Zhou Zuoren, the writer
        ("进京", "word"),  # to go to the capital
    ],
)
def test_the_references_tell_the_kind_of_a_word(word: str, kind: str, resources: Resources) -> None:
    assert kinds_of([word], resources.lexicon) == {word: kind}
