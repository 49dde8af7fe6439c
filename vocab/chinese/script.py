"""Traditional and simplified script: the only module that imports opencc."""

from collections.abc import Set
from functools import cache
from typing import Any


@cache
def _converter(name: str) -> Any:
    import opencc

    return opencc.OpenCC(name)


def to_simplified(text: str, traditional_only: Set[str]) -> str:
    """`text` in simplified characters, position by position.

    `traditional_only` are the characters no simplified text has: text without any of them comes back as it is, and
    opencc is not even loaded. `tw2s` knows the forms of Taiwan and of Hong Kong, and leaves 么 in peace, which `t2s`
    takes for 幺. A conversion that would change the length is made character by character.
    """
    if traditional_only.isdisjoint(text):
        return text
    return _same_length(text, _converter("tw2s"))


def to_traditional(text: str) -> str:
    """`text` in traditional characters by opencc's phrase tables, position by position.

    `s2tw` writes the forms that CC-CEDICT prefers (為, 裡, not 爲, 裏): it agrees with 98.4 % of its longer words,
    `s2t` with 97.0 %, `s2hk` with 96.6 % (measured on every third of them).
    """
    return _same_length(text, _converter("s2tw"))


def to_standard(text: str) -> str:
    """Traditional characters in the forms that `to_traditional` writes, position by position."""
    return _same_length(text, _converter("t2tw"))


def _same_length(text: str, converter: Any) -> str:
    whole: str = converter.convert(text)
    if len(whole) == len(text):
        return whole
    singles = (converter.convert(character) for character in text)
    return "".join(new if len(new) == 1 else old for old, new in zip(text, singles, strict=True))
