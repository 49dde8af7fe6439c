"""What jieba guesses at unknown words by, as the index holds it."""

from vocab.analysis import Resources
from vocab.references.emissions import STATES, packed, unpacked
from vocab.references.jieba_dictionary import emission_chances


def test_every_chance_is_that_of_jieba(resources: Resources) -> None:
    ours, theirs = resources.lexicon.emission_chances(), emission_chances()
    assert set(ours) == set(theirs)
    for state, chances in theirs.items():
        assert {character: ours[state].get(character, 0.0) for character in chances} == chances


def test_a_character_never_seen_in_a_state_has_what_jieba_asks_for() -> None:
    chances = unpacked(*packed({state: {"国": -3.5} if state == "B" else {} for state in STATES}))  # 'country'
    assert chances["B"].get("国", -1e100) == -3.5
    assert chances["E"].get("国", -1e100) < -1e99
    assert chances["B"].get("囧", -1e100) == -1e100  # 'embarrassed'
