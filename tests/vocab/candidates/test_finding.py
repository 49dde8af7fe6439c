"""Words and phrases of a corpus, looked at in chunks."""

from collections.abc import Callable

import pytest

from tests.conftest import SEED
from vocab import Resources
from vocab.candidates.facts import facts_of
from vocab.candidates.finding import chunks, find_candidates
from vocab.records import Corpus


def test_the_size_of_the_chunks_changes_nothing(
    resources: Resources, corpus_of: Callable[[str], Corpus], monkeypatch: pytest.MonkeyPatch
) -> None:
    corpus = corpus_of(SEED.read_text("utf-8"))
    whole = find_candidates(corpus, resources.references)
    monkeypatch.setattr("vocab.candidates.finding.CHUNK", 100)
    assert len(list(chunks(facts_of(corpus, resources.references)))) > 10
    assert find_candidates(corpus, resources.references) == whole


def test_a_sentence_that_comes_again_is_counted_and_its_places_are_known(
    resources: Resources, corpus_of: Callable[[str], Corpus]
) -> None:
    corpus = corpus_of("银行开门。人民很高兴。银行开门。")  # the bank opens. the people are glad. the bank opens.
    (bank,) = [candidate for candidate in find_candidates(corpus, resources.references) if candidate.hanzi == "银行"]
    assert bank.times == 2
    assert [place.sentence for place in bank.places] == [0, 2]
