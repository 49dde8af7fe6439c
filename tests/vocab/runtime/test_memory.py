"""What is remembered is bounded, and what is asked for again and again is made once."""

import gc

import pytest

from vocab.runtime.memory import Remembered, without_looking_for_rings


def test_what_is_asked_for_again_is_made_once() -> None:
    made: list[int] = []

    def double(number: int) -> int:
        made.append(number)
        return 2 * number

    doubled = Remembered(double, most=10)
    for number in range(100):
        assert doubled[number] == 2 * number
        assert doubled[0] == 0
        assert len(doubled) <= 5
    assert made.count(0) == 1
    assert doubled[99] == 198
    assert made.count(99) == 1
    assert doubled[50] == 100  # forgotten long ago
    assert made.count(50) == 2


@pytest.mark.parametrize("looking", [True, False])
def test_nothing_looks_for_rings_for_a_while_and_then_as_before(looking: bool) -> None:
    before = gc.isenabled()
    try:
        gc.enable() if looking else gc.disable()
        with pytest.raises(ValueError, match="it goes wrong"), without_looking_for_rings():
            assert not gc.isenabled()
            raise ValueError("it goes wrong")
        assert gc.isenabled() == looking
    finally:
        gc.enable() if before else gc.disable()
