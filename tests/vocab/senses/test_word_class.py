"""The classes a word can have by its glosses and its tag."""

import pytest

from vocab.senses.word_class import usual_classes


@pytest.mark.parametrize(
    ("word", "gloss", "can_be_a_noun"),
    [
        ("电流", "electric current", True),
        ("异味", "unpleasant odor", True),
        ("剧毒", "highly toxic", False),
        ("忠贞", "loyal and dependable", False),
        ("锥形", "conical", False),
    ],
)
def test_a_gloss_that_begins_like_an_adjective_may_end_with_its_noun(
    word: str, gloss: str, can_be_a_noun: bool
) -> None:
    assert ("noun" in usual_classes(word, "n", [gloss])) is can_be_a_noun
