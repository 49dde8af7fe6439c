"""How much of a text is understood, and the fewest words that open more of it."""

from collections.abc import Iterable
from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import SEED, sentence_of
from vocab import Cutoffs, Document, Resources, Vocabulary, extract_vocabulary
from vocab.pipeline import measure_coverage
from vocab.records import Candidate, Corpus, Span
from vocab.selection.coverage import Coverage, measure


def corpus_of_words(words: Iterable[str]) -> Corpus:
    """One sentence of these words."""
    sentence = sentence_of(words)
    return Corpus((Document("x", sentence.text),), (sentence,))


def words_of(corpus: Corpus) -> list[Candidate]:
    places: dict[str, list[Span]] = {}
    for token in corpus.sentences[0].tokens:
        places.setdefault(token.hanzi, []).append(Span(0, token.start, token.end))
    return [Candidate(word, "word", len(spans), tuple(spans), ("token",)) for word, spans in places.items()]


def phrase(corpus: Corpus, hanzi: str) -> Candidate:
    text = corpus.sentences[0].text
    spans = tuple(Span(0, at, at + len(hanzi)) for at in range(len(text)) if text.startswith(hanzi, at))
    return Candidate(hanzi, "phrase", len(spans), spans, ("glossary",))


WORDS = st.lists(st.sampled_from("天地人山水火"), min_size=1, max_size=24)  # heaven, earth, man, mountain, water, fire
SHARE = st.integers(0, 100).map(lambda percent: percent / 100)


@given(words=WORDS, share=SHARE)
def test_no_smaller_set_of_words_reaches_the_share(words: list[str], share: float) -> None:
    corpus = corpus_of_words(words)
    found = measure(corpus, known=(), learnable=words_of(corpus)).words_for(share)
    fewest = next(
        size
        for size in range(len(set(words)) + 1)
        for chosen in combinations(sorted(set(words)), size)
        if sum(words.count(word) for word in chosen) >= share * len(words) - 1e-9
    )
    assert len(found) == fewest


@given(words=WORDS, pairs=st.lists(st.integers(0, 22), max_size=4), share=SHARE, less=SHARE)
def test_with_phrases_the_share_is_reached_nothing_is_superfluous_and_less_takes_fewer(
    words: list[str], pairs: list[int], share: float, less: float
) -> None:
    corpus = corpus_of_words(words)
    phrases = {two: phrase(corpus, two) for at in pairs if len(two := "".join(words[at : at + 2])) == 2}
    everything = [*words_of(corpus), *phrases.values()]
    coverage = measure(corpus, known=(), learnable=everything)
    found = coverage.words_for(share)
    assert coverage.reaches(share)
    assert measure(corpus, known=[c for c in everything if c.hanzi in found], learnable=()).share(0) >= share - 1e-9
    assert set(coverage.words_for(min(share, less))) <= set(found)
    alone = measure(corpus, known=(), learnable=words_of(corpus))
    assert len(coverage.fewest) <= len(alone.fewest)
    assert [step.hanzi for step in coverage.steps[1:]] == [c.hanzi for c in everything]


@given(words=WORDS, known=st.sets(st.sampled_from("天地人山水火")))
def test_known_words_are_understood_from_the_start(words: list[str], known: set[str]) -> None:
    corpus = corpus_of_words(words)
    candidates = words_of(corpus)
    coverage = measure(
        corpus,
        known=[c for c in candidates if c.hanzi in known],
        learnable=[c for c in candidates if c.hanzi not in known],
    )
    assert coverage.steps[0].tokens == sum(word in known for word in words)
    assert coverage.steps[0].types == len(known & set(words))
    assert coverage.share(len(coverage.steps)) == 1


def test_a_learned_phrase_opens_the_words_inside_it_there_and_only_there() -> None:
    corpus = corpus_of_words(["命运", "共同体", "命运"])  # fate, community, fate
    whole = phrase(corpus, "命运共同体")
    assert [step.tokens for step in measure(corpus, known=(), learnable=[whole]).steps] == [0, 2]
    assert measure(corpus, known=[whole], learnable=()).steps[0].types == 1


def test_a_phrase_with_more_places_than_are_remembered_is_found_everywhere() -> None:
    corpus = corpus_of_words(["命运", "共同体"] * 80)
    whole = phrase(corpus, "命运共同体")
    remembered = Candidate(whole.hanzi, "phrase", 80, whole.places[:50], whole.evidence)
    assert measure(corpus, known=(), learnable=[remembered]).share(1) == 1


@pytest.fixture(scope="module")
def seed_coverage(resources: Resources) -> Coverage:
    return measure_coverage([Document(SEED.stem, SEED.read_text("utf-8"))], resources=resources)


def test_the_curve_of_the_seed_rises_ever_slower_to_all_it_can_reach(seed_coverage: Coverage) -> None:
    tokens = [step.tokens for step in seed_coverage.fewest]
    gains = [after - before for before, after in pairwise(tokens)]
    assert min(gains) > 0
    assert gains == sorted(gains, reverse=True)
    assert seed_coverage.share(10**6) > 0.97


def test_the_steps_are_those_of_the_list(seed_coverage: Coverage, seed: Vocabulary) -> None:
    assert [step.hanzi for step in seed_coverage.steps[1:]] == [item.hanzi for item in seed.items]


def test_levels_add_up_to_the_text(seed_coverage: Coverage) -> None:
    assert sum(level.tokens for level in seed_coverage.levels) == seed_coverage.tokens
    assert sum(level.types for level in seed_coverage.levels) == seed_coverage.types
    assert sum(level.understood for level in seed_coverage.levels) == seed_coverage.steps[0].tokens


@pytest.mark.parametrize("percent", [50, 80, 95])
def test_the_list_for_a_coverage_is_what_the_curve_says(
    percent: int, seed_coverage: Coverage, resources: Resources
) -> None:
    seed = [Document(SEED.stem, SEED.read_text("utf-8"))]
    vocabulary = extract_vocabulary(seed, resources=resources, cutoffs=Cutoffs(coverage=percent))
    assert vocabulary.coverage
    assert vocabulary.coverage >= percent / 100
    assert {item.hanzi for item in vocabulary.items} == set(seed_coverage.words_for(percent / 100))
    rest = measure_coverage(
        seed, resources=resources, cutoffs=Cutoffs(known=frozenset(item.hanzi for item in vocabulary.items))
    )
    assert rest.share(0) >= percent / 100


def test_who_knows_every_word_understands_everything(resources: Resources, seed_coverage: Coverage) -> None:
    known = frozenset(step.hanzi for step in seed_coverage.steps)
    vocabulary = extract_vocabulary(
        [Document(SEED.stem, SEED.read_text("utf-8"))],
        resources=resources,
        cutoffs=Cutoffs(known=known, coverage=95),
    )
    assert vocabulary.items == ()
