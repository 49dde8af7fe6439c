"""A surname on a card has its capital, and comes first where the word means nothing else today."""

import pytest

from vocab import Resources
from vocab.records import Reading, Sense
from vocab.teaching.shown_glosses import shown


def test_what_is_a_surname_before_all_has_a_capital() -> None:
    reading = Reading(("meng4",), "mèng", "list")
    assert shown(Sense(reading, ("surname Meng", "eldest brother")), frozenset("孟")).reading.pinyin == "Mèng"
    assert shown(Sense(reading, ("eldest brother", "surname Meng")), frozenset("孟")).reading.pinyin == "mèng"


@pytest.mark.parametrize("character", ["袁", "阎"])
def test_a_surname_comes_first_where_all_else_is_out_of_use(resources: Resources, character: str) -> None:
    assert resources.senses.choose(character).glosses[0].startswith("surname ")


@pytest.mark.parametrize("character", ["金", "江", "路", "谷", "白", "高"])
def test_a_surname_is_behind_what_is_said_today(resources: Resources, character: str) -> None:
    assert not resources.senses.choose(character).glosses[0].startswith("surname ")
