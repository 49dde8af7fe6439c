"""Which characters are Chinese ones.

Told by their code points: a regular expression with ranges of so many characters takes milliseconds to compile.
"""

import re
from collections.abc import Iterator
from functools import lru_cache


@lru_cache(maxsize=100_000)
def is_han(text: str) -> bool:
    """Whether `text` consists of Chinese characters only."""
    return bool(text) and ((min(text) >= "\u4e00" and max(text) <= "\u9fff") or all(map(_is_one, text)))


def has_han(text: str) -> bool:
    """Whether there is a Chinese character in `text`."""
    return any(map(_is_one, text))


def han_of(text: str) -> list[str]:
    """The Chinese characters in `text`."""
    return list(filter(_is_one, text))


def count_han(text: str) -> int:
    """The number of Chinese characters in `text`, which is the number of syllables it has."""
    if len(text) < _LONG:
        return sum(map(_is_one, text))
    wide = len(text.encode("utf-16-le", "surrogatepass")) // 2 - len(text)
    beyond = sum(_is_one(character) for character in text if character > "\uffff") if wide else 0
    return sum(map(len, _RUN.findall(text))) + beyond


_LONG = 16
"""Characters of a text from which on its runs of Chinese ones are faster counted, three times in a sentence."""

_RUN = re.compile("[\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]+")


@lru_cache(maxsize=100_000)
def _is_one(character: str) -> bool:
    """Whether a character is 〇, a unified ideograph (in an extension too) or a compatibility ideograph."""
    return (
        "\u4e00" <= character <= "\u9fff"
        or character == "〇"
        or "\u3400" <= character <= "\u4dbf"
        or "\uf900" <= character <= "\ufaff"
        or "\U00020000" <= character <= "\U000323af"
    )


def places_in(text: str, part: str, *, overlapping: bool = True) -> Iterator[int]:
    """Where a string begins in a text, each place; without `overlapping` the next is looked for behind the last."""
    step = 1 if overlapping else len(part)
    at = text.find(part) if part else -1
    while at >= 0:
        yield at
        at = text.find(part, at + step)
