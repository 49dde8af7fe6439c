"""In which script a line is written, and whether two lines are the same in two of them."""

import re

from vocab.chinese import to_simplified

KANA = re.compile("[\\u3041-\\u3096\\u309d-\\u309f\\u30a1-\\u30fa\\u30fd-\\u30ff\\u31f0-\\u31ff\\uff66-\\uff9d]")
HANGUL = re.compile("[\\u1100-\\u11ff\\u3130-\\u318f\\uac00-\\ud7af]")
HAN = re.compile("[\\u3007\\u3400-\\u9fff\\uf900-\\ufaff\\U00020000-\\U000323af]")
"""As `has_han`, ten times as fast for a whole line."""

FOREIGN = re.compile(r"[^\W\d_\u3007\u3400-\u9fff\uf900-\ufaff\U00020000-\U000323af]")
LETTER = re.compile(r"[^\W\d_]")
WORD = re.compile(r"[^\W\d_]{2,}|\b[IaАЯИяив]\b")
LATIN = re.compile("[A-Za-z\\u00c0-\\u024f\\u0300-\\u036f\\u1e00-\\u1eff]")

_ALIKE = 0.3
"""Share of characters that two lines of one length have in common at one place, before they are worth converting."""


def traditional_of(one: str, other: str) -> int | None:
    """Which of two lines is the other one in traditional characters: 0 or 1; None where they are no such pair."""
    if len(one) != len(other) or one == other:
        return None
    if sum(a == b for a, b in zip(one, other, strict=True)) < _ALIKE * len(one):
        return None
    simplified = [to_simplified(text, frozenset(text)).replace("著", "着") for text in (one, other)]
    if simplified[0] != simplified[1]:
        return None
    return 0 if one != to_simplified(one, frozenset(one)) else 1
