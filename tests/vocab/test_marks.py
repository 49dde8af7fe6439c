"""A table of marks never denies a key, and seldom takes another string for one."""

from itertools import product

from vocab.marks import Marks

KEYS = ["".join(pair) for pair in product("的一是不了在人有我他", repeat=2)]
OTHERS = ["".join(pair) for pair in product("春夏秋冬东南西北中间", repeat=2)]


def test_every_key_is_there() -> None:
    assert all(key in Marks(KEYS) for key in KEYS)


def test_few_others_are_taken_for_keys() -> None:
    marks = Marks(KEYS)
    assert sum(other in marks for other in OTHERS) < 5
