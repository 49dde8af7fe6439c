"""The weights of the tagger as lines, as rows of the index, as numbers that add up."""

from vocab.records import LABELS
from vocab.references.tagging_weights import LANE, MIDDLE, PLACED, line_of, packed, unpacked


def lane(weights: int, label: int) -> int:
    return weights >> label * LANE & (1 << LANE) - 1


def test_a_line_comes_back_from_the_index() -> None:
    key, row = packed(line_of("学习", (0, 1), True, {0: {0: -5, 1: 12}, 300: {18: 127}}))  # 'to study'
    labels, common, slots = unpacked(row)
    assert (key, labels, common) == ("学习", (0, 1), True)
    assert [lane(slots[0], label) - MIDDLE for label in range(len(LABELS))] == [-5, 12] + [0] * (len(LABELS) - 2)
    assert lane(slots[300], 18) == MIDDLE + 127


def test_weights_of_a_feature_have_no_labels() -> None:
    assert unpacked(packed(line_of("e:学2", (), False, {0: {0: 3}}))[1])[:2] == ((), False)


def test_thirty_of_the_largest_weights_stay_in_their_lanes() -> None:
    _, _, slots = unpacked(packed(line_of("大", (), False, {0: {2: 127}}))[1])  # 'large'
    assert lane(30 * slots[0], 2) == 30 * (MIDDLE + 127)
    assert lane(30 * slots[0], 3) == 30 * MIDDLE


def test_weights_behind_the_first_places_are_made_when_they_are_asked_for() -> None:
    weights = {slot: {slot % len(LABELS): slot % 100 + 1} for slot in range(0, 3000, 7)}
    _, _, slots = unpacked(packed(line_of("s:n", (), False, weights))[1])
    assert set(slots) == {slot for slot in weights if slot < PLACED}
    assert all(
        lane(slots[slot], label) - MIDDLE == given.get(label, 0)
        for slot, given in weights.items()
        for label in range(len(LABELS))
    )
    assert slots[1] == 0
