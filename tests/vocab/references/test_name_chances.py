"""How likely characters are in names, kept small and found again."""

from vocab import Resources
from vocab.references.name_chances import NEVER, NameChances, packed_chances


def test_what_is_packed_comes_back_to_a_quarter() -> None:
    words = [("王小明", (3, "nr")), ("王明", (2, "nr")), ("明天", (9000, "t"))]  # two persons, 'tomorrow'
    chances = NameChances(*packed_chances(words, {"王"}))
    assert abs(chances.of("王").surname - -0.37) < 0.25
    assert chances.of("明").second > chances.of("小").second
    assert chances.of("天").typical < -1
    assert chances.of("雁") == NEVER


def test_given_names_are_told_from_grammar(resources: Resources) -> None:
    of = resources.lexicon.name_chances.of
    assert of("芳").typical > 1 > -2 > of("的").typical
    assert {"曾", "尉迟"} <= resources.lexicon.surnames
