"""Which characters are Chinese ones."""

import re
from functools import lru_cache

HAN = re.compile(r"[\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af]")
"""One Chinese character: 〇, the unified ideographs with their extensions, the compatibility ideographs."""


@lru_cache(maxsize=100_000)
def is_han(text: str) -> bool:
    """Whether `text` consists of Chinese characters only."""
    return text != "" and all(map(HAN.match, text))


def count_han(text: str) -> int:
    """The number of Chinese characters in `text`, which is the number of syllables it has."""
    return len(HAN.findall(text))
