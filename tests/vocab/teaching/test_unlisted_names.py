"""What nobody lists is called a foreign name only where characters, tag and label say so together."""

import pytest

from vocab import Resources
from vocab.teaching.unlisted_names import is_spelled, may_be_name


@pytest.mark.parametrize(
    ("hanzi", "label", "expected"),
    [
        ("穆尔", "PER", True),  # Moore
        ("穆尔", "verb", False),
        ("库里", "LOC", False),  # 'in the storehouse'
        ("青禾", "NZ", False),
    ],
)
def test_a_foreign_name_is_told_by_its_sound(hanzi: str, label: str, expected: bool, resources: Resources) -> None:
    assert is_spelled(hanzi, label, resources.lexicon.fact(hanzi)) == expected


def test_one_witness_makes_no_name(resources: Resources) -> None:
    assert not may_be_name("noun", resources.lexicon.fact("红梅"))  # 'red plum blossom', or somebody's name
    assert may_be_name("PER", resources.lexicon.fact("红梅"))
