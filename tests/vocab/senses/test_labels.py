"""The class of a word by its label, and where our knowledge goes before it."""

import pytest

from vocab.senses.labels import Place, decide, named, place_of, shown_for


def place(label: str, *, before: tuple[str, str] = ("", ""), after: tuple[str, str] = ("", "")) -> Place:
    return place_of(label, *before, *after)


def test_the_label_decides_among_the_classes_of_a_word() -> None:
    classes = {"noun": 2.0, "verb": 0.7}
    assert decide(classes, place("verb")) == "verb"
    assert decide(classes, place("LOC")) == "noun"


def test_a_class_that_the_word_has_not_is_named_and_never_decided() -> None:
    classes = {"verb": 2.0, "preposition": 1.0}
    assert named(classes, place("noun")) == "noun"
    assert decide(classes, place("noun")) == "verb"


def test_a_predicate_is_nearer_to_another_than_to_a_noun() -> None:
    assert decide({"noun": 2.0, "verb": 1.0}, place("adjective")) == "verb"  # 长 zhǎng in 'grew taller'


RULES = [
    (("modal", "verb"), place("verb", after=("去", "verb")), "modal"),  # 想去 'would like to go'
    (("modal", "verb"), place("verb", after=("过", "verb")), "verb"),  # 想过 'has thought of it'
    (("modal", "verb"), place("verb", after=("他", "pronoun")), "verb"),  # 想他 'miss him'
    (("classifier", "noun"), place("noun", before=("两", "numeral"), after=("书", "noun")), "classifier"),  # 两本书
    (("classifier", "noun"), place("noun", before=("这", "pronoun"), after=("书", "noun")), "classifier"),  # 这本书
    (("adjective",), place("noun", after=("合作", "noun")), "adjective"),  # 国际合作 'international cooperation'
    (("locative", "adjective"), place("locative", after=("总统", "noun")), "adjective"),  # 前总统 'former president'
    (("locative", "adjective"), place("locative", before=("年", "classifier"), after=("他", "noun")), "locative"),
    (("verb", "preposition"), place("preposition")._replace(alone=True), "verb"),  # 给我一本书 'gives me a book'
    (("adverb", "preposition"), place("preposition", after=("举行", "verb")), "adverb"),  # 将举行 'will be held'
    (("adverb",), place("adjective", after=("好", "adjective")), "adverb"),  # 很好 'very good'
    (("noun", "suffix"), place("noun")._replace(last=True), "suffix"),
    (("adjective", "noun"), place("noun", after=("社会", "noun")), "noun"),  # 文明社会 'civilised society'
]


@pytest.mark.parametrize(("classes", "at", "expected"), RULES)
def test_ours_goes_before_the_label_in_few_places(classes: tuple[str, ...], at: Place, expected: str) -> None:
    assert named(classes, at) == expected


def test_a_card_names_what_a_word_mostly_is_even_if_no_gloss_does() -> None:
    assert shown_for("verb", ["verb"], "noun") == "noun"
    assert shown_for("verb", ["verb", "noun"], "noun") == "verb"  # it was decided place by place
    assert shown_for("adjective", ["adjective"], "noun") == "adjective"  # an attribute
    assert shown_for("adjective", ["adjective"], "verb") == "adjective"  # a predicate: 气味刺鼻 'the smell is pungent'
    assert shown_for("conjunction", ["conjunction"], "adverb") == "conjunction"
    assert shown_for("modal", ["modal"], "verb") == "modal verb"
