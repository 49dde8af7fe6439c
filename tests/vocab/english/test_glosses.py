"""The shape of a gloss: its word class, what it points to, how it is cut."""

import pytest

from vocab.english import SHORT, class_of, in_brief, readable, said_once, short_first, shorten


@pytest.mark.parametrize(
    ("gloss", "expected"),
    [
        ("to go to work", "verb"),
        ("quickly; rapidly", "adverb"),
        ("beautiful", "adjective"),
        ("(of a person) strong", "adjective"),
        ("development", "noun"),
        ("classifier for cars", "classifier"),
        ("in a low voice", "adverb"),
        ("stationed in China", "adjective"),
        ("pleasant to listen to", "adjective"),
        ("right in the middle", "noun"),
    ],
)
def test_the_shape_of_a_gloss_shows_its_word_class(gloss: str, expected: str) -> None:
    assert class_of(gloss) == expected


def test_cross_references_are_shown_in_simplified_characters_and_marked_pinyin() -> None:
    assert readable("see 傳統|传统[chuan2 tong3]") == "see 传统 (chuántǒng)"  # 'tradition'


def test_a_long_gloss_is_cut_where_a_meaning_ends() -> None:
    assert shorten("to sit; " * 20).endswith("; to sit")
    assert len(shorten("word " * 40)) <= SHORT


def test_the_label_of_a_part_is_one_short_meaning() -> None:
    assert in_brief("(of a river) to flow; to run") == "to flow"


def test_a_long_first_gloss_is_cut_where_its_meaning_stays_whole() -> None:
    system = "one country, two systems (PRC proposal regarding Hong Kong, Macau and Taiwan)"  # 一国两制
    city = "Kunming, prefecture-level city and capital of Yunnan province in southwest China"  # 昆明
    assert short_first((system,))[0] == "one country, two systems"
    assert short_first((city,))[0] == "Kunming"


def test_no_meaning_is_said_twice() -> None:
    glosses = ["resolutely; firmly", "resolute; firm", "firm; resolute; determined"]  # 坚决
    assert said_once(glosses) == ("resolutely; firmly", "resolute; firm", "determined")


@pytest.mark.parametrize(
    ("gloss", "shown"),
    [
        ("(Tw) to cram", "to cram (Tw)"),
        ("(bound form) cause", "cause"),
        ("bye-bye (alternative for 拜拜[bai2 bai2])", "bye-bye (alternative for 拜拜 báibái)"),
        ("(of a bird (or a bat)) to fly", "(of a bird or a bat) to fly"),
        ("pronounced [zhu3]", "pronounced zhǔ"),
    ],
)
def test_a_gloss_begins_with_what_it_says_and_has_no_bracket_in_another(gloss: str, shown: str) -> None:
    assert readable(gloss) == shown


def test_the_characters_of_a_name_are_not_said_again_in_small() -> None:
    assert in_brief("Hong Kong 香港 and Macao 澳门") == "Hong Kong and Macao"
    assert in_brief("(of beasts of prey; of wind) to roar") == "to roar"
