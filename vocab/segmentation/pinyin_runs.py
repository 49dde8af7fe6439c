"""Pinyin that stands in the text itself: one piece a word, not one a letter."""

import re
from collections.abc import Iterable
from itertools import groupby

_TONED = re.compile("[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜĀÁǍÀĒÉĚÈŌÓǑÒ]")
_LETTERS = re.compile("[a-zA-Z\\u00c0-\\u024f]+|['’]")


def has_toned_letters(text: str) -> bool:
    """Whether a letter with a tone mark stands in a text."""
    return _TONED.search(text) is not None


def with_runs_joined(pieces: Iterable[str]) -> list[str]:
    """The pieces with letters side by side joined where one of them has a tone mark.

    >>> with_runs_joined(["银行", " ", "y", "í", "nh", "á", "ng"])  # 'bank' with its pinyin
    ['银行', ' ', 'yínháng']
    """
    joined: list[str] = []
    for of_letters, run in groupby(pieces, key=lambda piece: _LETTERS.fullmatch(piece) is not None):
        parts = list(run)
        whole = "".join(parts)
        joined += [whole] if of_letters and has_toned_letters(whole) and whole.strip("'’") == whole else parts
    return joined
