"""What is remembered is bounded, and what is asked for again and again is made once."""

from vocab.runtime.memory import Remembered


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
