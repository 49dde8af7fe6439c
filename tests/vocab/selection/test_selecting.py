"""Candidates and cutoffs: what is kept, and the reason for each one dropped."""

from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import SEED
from vocab import Cutoffs, Document, Resources, Vocabulary, extract_vocabulary
from vocab.analysis import analyse, chosen_of, next_cutoffs
from vocab.candidates.finding import find_candidates
from vocab.records import KINDS, Candidate, Corpus, Kind, Sentence, Span
from vocab.references.frequency import HSK_EDITIONS
from vocab.selection.noise import BASIC, HARDER, NOISE
from vocab.selection.one_new_word import one_at_a_time
from vocab.selection.selecting import ORDERS, Order, select
from vocab.selection.traits import traits_of


def candidate(hanzi: str, *, kind: Kind = "word", count: int = 2, evidence: str = "token") -> Candidate:
    return Candidate(hanzi, kind, count, (Span(0, 0, len(hanzi)),), (evidence,))


@pytest.fixture(scope="session")
def found(resources: Resources) -> tuple[Candidate, ...]:
    """All candidates of the seed text."""
    corpus = resources.segmenter.segment([Document(SEED.stem, SEED.read_text("utf-8"))])
    return tuple(find_candidates(corpus, resources.references))


@pytest.mark.parametrize(
    ("cutoffs", "reason"),
    [
        (Cutoffs(), ""),
        (Cutoffs(min_count=2), ""),
        (Cutoffs(min_count=3), "seen too seldom"),
        (Cutoffs(max_zipf=5), "too common"),
        (Cutoffs(min_zipf=5), ""),
        (Cutoffs(min_zipf=5.5), "too rare"),
        (Cutoffs(above_hsk=2), ""),
        (Cutoffs(above_hsk=3), "up to HSK 3"),
        (Cutoffs(above_hsk=2, hsk_edition="2021"), "up to HSK 2"),
        (Cutoffs(above_hsk=2, hsk_edition="2.0"), ""),
        (Cutoffs(kinds=("idiom", "phrase")), "other kinds"),
    ],
)
def test_each_cutoff_drops_by_its_own_reason(cutoffs: Cutoffs, reason: str, resources: Resources) -> None:
    # 'bank': Zipf 5.3; HSK 2.0 level 3, 2021 level 2, 2025 level 3
    selection = select([candidate("银行")], resources.references, cutoffs)
    assert dict(selection.dropped) == ({reason: 1} if reason else {})
    assert len(selection.kept) == (0 if reason else 1)


@pytest.mark.parametrize(
    ("hanzi", "reason"),
    [
        ("的", "particles"),  # of
        ("二十三", "numerals"),  # 23
        ("三十一", "numerals"),  # 31
        ("万一", ""),  # in case: graded as a word
        ("第五", "numerals"),  # fifth
        ("二十名", "numbers with measure word"),  # twenty (people)
        ("这次", "numbers with measure word"),  # this time
        ("疫", "parts of words"),  # epidemic: a bound form
        ("和", "grammatical words"),  # and
        ("我们", "grammatical words"),  # we
        ("G城", "with Latin letters"),  # G town
        ("卡拉OK", ""),  # karaoke
        ("一下", ""),  # a bit: graded as a word of its own
        ("银行", ""),  # bank
        ("三成", "numbers with measure word"),  # thirty percent: a numeral piece
        ("二十周年", "numbers with measure word"),  # the twentieth anniversary
        ("极快", "degrees of adjectives"),  # extremely fast
        ("听听", "loose pieces"),  # to have a listen: a doubled verb
        ("我校", "loose pieces"),  # our school
        ("所作", "loose pieces"),  # what is made
        ("脸上", "that only join words"),  # on the face
        ("包里", "that only join words"),  # in the bag
        ("放在", "that only join words"),  # to put at
        ("变热", "that only join words"),  # to become hot
        ("地缝", ""),  # a crack in the ground
        ("药铺", ""),  # a chemist's shop
        ("走", "too common"),  # to walk: a word of one character that everybody knows
        ("啃", ""),  # to gnaw
        ("第三方", ""),  # a third party
        ("四个意识", ""),  # the four consciousnesses: in the glossary, so no number with a measure word
    ],
)
def test_what_is_no_vocabulary_is_named(hanzi: str, reason: str, resources: Resources) -> None:
    assert dict(select([candidate(hanzi)], resources.references, Cutoffs()).dropped) == ({reason: 1} if reason else {})


EASY = ("银行", "看到")
"""Bank, HSK 3; to see, in the lists before 2025 only."""


def kept_of_easy(cutoffs: Cutoffs, harder: int, found: Sequence[Candidate], resources: Resources) -> set[str]:
    """Which of the easy words get a card in a text with so many harder ones."""
    usual = [c for c, t in zip(found, traits_of(found, resources.references).values(), strict=True) if not t.noise]
    candidates = [*usual[:harder], *(candidate(hanzi) for hanzi in EASY)]
    return {c.hanzi for c in select(candidates, resources.references, cutoffs).kept} & {*EASY}


@pytest.mark.parametrize(
    ("cutoffs", "harder", "kept"),
    [
        (Cutoffs(), HARDER, set()),
        (Cutoffs(), 20, {*EASY}),  # as in a lesson
        (Cutoffs(include=("basic",)), HARDER, {*EASY}),
        (Cutoffs(max_zipf=7), HARDER, {*EASY}),
        (Cutoffs(above_hsk=2), HARDER, {*EASY}),
        (Cutoffs(above_hsk=4), HARDER, set()),
    ],
)
def test_the_first_words_get_no_card_in_a_text_for_readers(
    cutoffs: Cutoffs, harder: int, kept: set[str], found: tuple[Candidate, ...], resources: Resources
) -> None:
    usual = [c for c in found if c.hanzi not in EASY]
    assert kept_of_easy(cutoffs, harder, usual, resources) == kept


def test_an_unlisted_token_is_a_fragment_until_the_text_repeats_it(resources: Resources) -> None:
    once, twice = (candidate("魑龘", count=count) for count in (1, 2))
    assert dict(select([once], resources.references, Cutoffs()).dropped) == {"parts of words": 1}
    assert select([twice], resources.references, Cutoffs()).kept == (twice,)


@pytest.mark.parametrize("noise", NOISE)
def test_each_noise_can_be_asked_for_and_nothing_else_comes_with_it(
    noise: str, found: tuple[Candidate, ...], resources: Resources
) -> None:
    usual = select(found, resources.references, Cutoffs(max_zipf=9))
    asked = select(found, resources.references, Cutoffs(max_zipf=9, include=(noise,)))
    more = {c.hanzi for c in asked.kept} - {c.hanzi for c in usual.kept}
    assert len(more) == usual.dropped.get(NOISE[noise][0], 0)
    assert all(usual.reasons[hanzi].text == NOISE[noise][0] for hanzi in more)


def test_known_and_ignored_words_are_dropped_by_their_own_reasons(
    found: tuple[Candidate, ...], resources: Resources
) -> None:
    # 'epidemic', 'virus', 'mask'
    selection = select(
        found, resources.references, Cutoffs(known=frozenset({"疫情", "病毒"}), ignored=frozenset({"病毒", "口罩"}))
    )
    reasons = {hanzi: selection.reasons[hanzi].text for hanzi in ("疫情", "病毒", "口罩") if hanzi in selection.reasons}
    assert reasons["疫情"] == reasons["病毒"] == "known"
    assert selection.dropped["known"] == 2


def test_what_is_dropped_is_counted_and_nothing_is_lost(found: tuple[Candidate, ...], resources: Resources) -> None:
    selection = select(found, resources.references, Cutoffs(min_count=2, above_hsk=3, top=50))
    assert len(selection.kept) == 50
    assert len(selection.kept) + sum(selection.dropped.values()) == len(found)
    assert {"seen too seldom", "up to HSK 3", "beyond the top"} <= selection.dropped.keys()


LEVEL = st.integers(0, 6)
CUTOFFS = st.builds(
    Cutoffs,
    min_count=st.integers(1, 10),
    min_zipf=st.floats(0, 5),
    max_zipf=st.floats(3, 9),
    above_hsk=LEVEL,
    hsk_edition=st.sampled_from(HSK_EDITIONS),
    kinds=st.sets(st.sampled_from(KINDS), min_size=1).map(tuple),
    known=st.just(frozenset()),
    ignored=st.just(frozenset()),
    include=st.sets(st.sampled_from(list(NOISE))).map(tuple),
    coverage=st.none(),
    top=st.none(),
    order=st.sampled_from(ORDERS),
)


@given(
    cutoffs=CUTOFFS, count=st.integers(0, 5), zipf=st.floats(0, 2), level=LEVEL, kinds=st.sets(st.sampled_from(KINDS))
)
def test_tightening_a_cutoff_never_adds_an_item(
    found: tuple[Candidate, ...],
    resources: Resources,
    cutoffs: Cutoffs,
    count: int,
    zipf: float,
    level: int,
    kinds: set[Kind],
) -> None:
    found = found[::5]  # of two thousand
    wide = set(select(found, resources.references, cutoffs).kept)
    tighter: list[dict[str, Any]] = [
        {"min_count": cutoffs.min_count + count},
        {"min_zipf": cutoffs.min_zipf + zipf},
        {"max_zipf": cutoffs.max_zipf - zipf},
        {"above_hsk": max(cutoffs.above_hsk, level, BASIC)},  # who tells a lower level wants the basic words beyond it
        {"known": frozenset(c.hanzi for c in found[::7])},
        {"ignored": frozenset(c.hanzi for c in found[::5])},
        {"include": ()},
        {"kinds": tuple(kind for kind in cutoffs.kinds if kind not in kinds)},
        {"top": count},
    ]
    for change in tighter:
        assert set(select(found, resources.references, cutoffs._replace(**change)).kept) <= wide


def test_the_top_is_the_beginning_of_the_order(found: tuple[Candidate, ...], resources: Resources) -> None:
    for order in ORDERS:
        everything = select(found, resources.references, Cutoffs(order=order)).kept
        assert select(found, resources.references, Cutoffs(order=order, top=7)).kept == everything[:7]


@pytest.mark.parametrize("order", ORDERS)
def test_the_order_is_what_it_says_and_does_not_depend_on_the_input(
    order: Order, found: tuple[Candidate, ...], resources: Resources
) -> None:
    kept = select(found, resources.references, Cutoffs(order=order)).kept
    facts = [resources.lexicon.fact(candidate.hanzi) for candidate in kept]
    keys: dict[str, list[float]] = {
        "use": [],
        "i+1": [],
        "text": [candidate.places[0].sentence for candidate in kept],
        "count": [-candidate.times for candidate in kept],
        "frequency": [-fact.zipf for fact in facts],
        "hsk": [fact.hsk[2] or 99 for fact in facts],
    }
    assert keys[order] == sorted(keys[order])
    assert {candidate.hanzi for candidate in kept} == {
        c.hanzi for c in select(found, resources.references, Cutoffs()).kept
    }
    assert select(reversed(found), resources.references, Cutoffs(order=order)).kept == kept


def test_what_helps_most_with_this_text_comes_first(found: tuple[Candidate, ...], resources: Resources) -> None:
    kept = [candidate.hanzi for candidate in select(found, resources.references, Cutoffs()).kept]
    assert kept[0] == "疫情"  # epidemic, of which the text is about, before the commoner 人民 'the people'
    assert kept.index("疫情") < kept.index("人民")


@pytest.mark.parametrize("order", ["use", "i+1"])
def test_a_phrase_comes_behind_all_headwords_inside_it(
    order: Order, found: tuple[Candidate, ...], resources: Resources
) -> None:
    kept = select(found, resources.references, Cutoffs(order=order)).kept
    place = {candidate.hanzi: at for at, candidate in enumerate(kept)}
    inside = [(whole, part) for whole in place for part in place if part != whole and part in whole]
    assert len(inside) > 50
    assert all(place[part] < place[whole] for whole, part in inside)


def test_names_do_not_stand_in_a_long_row(found: tuple[Candidate, ...], resources: Resources) -> None:
    kinds = [candidate.kind for candidate in select(found, resources.references, Cutoffs()).kept]
    assert not any(set(kinds[at : at + 7]) == {"name"} for at in range(len(kinds) - 7))


def test_one_new_word_a_sentence_where_that_is_possible() -> None:
    words = {"猫": 0, "牛奶": 1, "毯子": 2}  # cat; cat, milk; cat, milk, blanket: a sentence more each
    sentences = ["猫", "猫牛奶", "猫牛奶毯子"]
    cut = [("猫",), ("猫", "牛奶"), ("猫", "牛奶", "毯子")]
    tags = dict.fromkeys(words, "n")
    corpus = Corpus(
        (Document("x", "".join(sentences)),),
        tuple(Sentence(0, 0, text, text, pieces, tags) for text, pieces in zip(sentences, cut, strict=True)),
    )
    shown = {word: Span(at, 0, len(sentences[at])) for word, at in words.items()}
    mixed = [candidate(word) for word in ("毯子", "猫", "牛奶")]
    assert [c.hanzi for c in one_at_a_time(mixed, corpus, shown)] == list(words)


def test_a_word_whose_sentence_is_too_long_is_left_out_and_counted(resources: Resources) -> None:
    shown = {"银行": Span(0, 0, 30), "图书馆": Span(1, 0, 12)}  # bank, library
    both = [candidate(word) for word in shown]
    selection = select(both, resources.references, Cutoffs(max_sentence=20), shown=lambda: shown)
    assert [c.hanzi for c in selection.kept] == ["图书馆"]
    assert selection.dropped == {"in longer sentences": 1}


def test_what_the_next_cutoffs_are_said_to_leave_is_what_they_leave(resources: Resources) -> None:
    text = analyse([Document(SEED.stem, SEED.read_text("utf-8"))], resources)
    chosen = chosen_of(text, resources.references, Cutoffs())
    fewer = dict(next_cutoffs(chosen, text, Cutoffs()))
    asked = {
        "--level hsk4": Cutoffs(above_hsk=4),
        "--coverage 90": Cutoffs(coverage=90),
        "--min-count 2": Cutoffs(min_count=2),
    }
    left = {option: len(chosen_of(text, resources.references, cutoffs).kept) for option, cutoffs in asked.items()}
    assert fewer == left


def test_who_asks_for_the_commonest_words_gets_the_grammatical_ones(resources: Resources, seed: Vocabulary) -> None:
    document = Document(SEED.stem, SEED.read_text("utf-8"))
    common = extract_vocabulary([document], resources=resources, cutoffs=Cutoffs(max_zipf=9.0))
    kept = {item.hanzi for item in common.items}
    assert {"为", "对", "将"} <= kept  # for, towards, will
    assert {"为", "对", "将"}.isdisjoint(item.hanzi for item in seed.items)


@pytest.mark.parametrize(
    "cutoffs",
    [Cutoffs(top=1), Cutoffs(coverage=1), Cutoffs(above_hsk=6), Cutoffs(max_sentence=2), Cutoffs(min_count=9)],
    ids=str,
)
def test_what_a_reader_ticks_is_kept_whatever_the_cutoffs_and_what_he_unticks_is_not(
    cutoffs: Cutoffs, resources: Resources
) -> None:
    text = "我们在银行工作。银行很大，公园很美。"  # 'We work at the bank. The bank is big, the park beautiful.'
    analysed = analyse([Document("text", text)], resources)
    by_hand = cutoffs._replace(wanted=frozenset({"公园"}), unwanted=frozenset({"银行"}))
    kept = {one.hanzi for one in chosen_of(analysed, resources.references, by_hand).kept}
    assert "公园" in kept
    assert "银行" not in kept


def test_a_tick_stands_over_a_list_of_known_words_and_below_one_of_exactly_these(resources: Resources) -> None:
    analysed = analyse([Document("text", "我们在银行工作。")], resources)  # 'We work at the bank.'
    wanted = Cutoffs(known=frozenset({"银行"}), wanted=frozenset({"银行"}))
    assert "银行" in {one.hanzi for one in chosen_of(analysed, resources.references, wanted).kept}
    only = wanted._replace(only=frozenset({"工作"}))
    assert [one.hanzi for one in chosen_of(analysed, resources.references, only).kept] == ["工作"]


def test_the_words_of_each_reason_are_told(resources: Resources) -> None:
    analysed = analyse([Document("text", "我们在银行工作。")], resources)  # 'We work at the bank.'
    chosen = chosen_of(analysed, resources.references, Cutoffs(known=frozenset({"银行"})))
    assert {reason: len(words) for reason, words in chosen.words_of_reasons().items()} == chosen.dropped
    assert chosen.words_of_reasons()["known"] == ["银行"]
    assert chosen.understands("银行")


def test_a_tick_takes_or_leaves_one_card_and_no_other_with_it(resources: Resources) -> None:
    text = "邻居把钥匙忘在出租车里，司机追了两条街，终于把它还给了失主。"  # 'The neighbour left his keys in a taxi ...'
    analysed = analyse([Document("text", text)], resources)

    def kept(**options: object) -> list[str]:
        return [one.hanzi for one in chosen_of(analysed, resources.references, Cutoffs(**options)).kept]  # type: ignore[arg-type]

    everything, first = kept(), kept(top=3)
    assert sorted(kept(top=3, unwanted=frozenset(first[:1]))) == sorted(first[1:])
    assert sorted(kept(top=3, wanted=frozenset(everything[-1:]))) == sorted([*first, everything[-1]])
    assert kept(top=3, unwanted=frozenset(first)) == []
