"""A table of marks never denies a word, and seldom takes another string for one."""

from itertools import product

from vocab.references.stem_filter import Marks

WORDS = ["".join(pair) for pair in product("的一是不了在人有我他", repeat=2)]
OTHERS = ["".join(pair) for pair in product("春夏秋冬东南西北中间", repeat=2)]


def test_every_word_is_there() -> None:
    marks = Marks.of(WORDS)
    assert all(word in marks for word in WORDS)


def test_few_others_are_taken_for_words() -> None:
    marks = Marks.of(WORDS)
    assert sum(other in marks for other in OTHERS) < 5


def test_no_characters_are_no_word() -> None:
    assert "" not in Marks.of(WORDS)
