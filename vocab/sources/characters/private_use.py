"""Private-use characters: what a standard once put there becomes its character, the rest a sign that one is missing."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from itertools import pairwise

from vocab.chinese import is_han
from vocab.runtime import late
from vocab.sources.source import Source

_PRIVATE = late("[\ue000-\uf8ff]")
_BEYOND = late("[\U000f0000-\U0010ffff]")

_MISSING = "□"
"""What Chinese print has for a character that is missing. It makes no word with what stands beside it."""

_SYMBOLS = range(0xF020, 0xF100)
"""Signs of the fonts Symbol and Wingdings, as bullets of lists in Word files are: no characters."""

_GB18030 = (
    dict(zip(range(0xE78D, 0xE797), "，。、：；！？〖〗…", strict=True))
    | {0xE7C7: "ḿ", 0xE7C8: "ǹ", 0xE816: "𠂇", 0xE817: "𠂉", 0xE818: "𠃌", 0xE81E: "龴", 0xE826: "龵", 0xE82B: "龶"}
    | {0xE82C: "龷", 0xE831: "𡗗", 0xE832: "龸", 0xE83B: "𢦏", 0xE843: "龹", 0xE854: "龺", 0xE855: "𤇾", 0xE864: "龻"}
)
"""Places of GB 18030 that had no character of Unicode in 2000; marks of vertical lines as the marks they are."""

_GBK_ROW, _GBK_FIRST = range(0xE815, 0xE865), 0x50
"""80 characters of GBK, FE50 to FEA0 there, which Windows keeps private to this day."""

_TRADITIONAL = 0.05
"""Share of the Chinese characters that Big5 has and GB 2312 has not, from which on a text is in Traditional ones."""

_RARE, _RARE_IN_HONG_KONG = 0.05, 0.2
"""Share of private characters up to which they may be those of a standard, which has rare ones there, and common words
of Cantonese (啲, 嘢). A font made against copying hides common characters, which are more."""


def without_private(source: Source, texts: Sequence[str]) -> list[str]:
    """The texts of a document without private-use characters, after a warning of how many remain unknown."""
    counts = Counter(found for text in texts for pattern in _patterns(text) for found in pattern.findall(text))
    if not counts:
        return list(texts)
    known = dict(_known(counts, texts))
    unknown = sum(times for character, times in counts.items() if character not in known)
    if unknown:
        source.warn(
            f"{source.name}: {unknown} private-use character{'s' * (unknown > 1)}, which only one font shows, "
            f"cannot be read; {_MISSING} stands there. Get the text from another source."
        )

    def meant(character: re.Match[str]) -> str:
        return known.get(character[0], _MISSING)

    return [_BEYOND.sub(meant, _PRIVATE.sub(meant, text)) for text in texts]


def _patterns(text: str) -> tuple[re.Pattern[str], ...]:
    """What finds private characters; most texts have none beyond U+FFFF, as their size tells at once."""
    return (_PRIVATE,) if len(text.encode("utf-16-le")) == 2 * len(text) else (_PRIVATE, _BEYOND)


def _known(counts: Mapping[str, int], texts: Sequence[str]) -> Iterator[tuple[str, str]]:
    """What private characters stand for by a standard, where the text is one of those that go by it."""
    signs = {character for character in counts if ord(character) in _SYMBOLS}
    yield from ((character, "•") for character in signs)
    others = counts.keys() - signs
    sample = Counter("".join(text[:_SAMPLE] for text in texts[:_SAMPLED]))
    han = sum(times for character, times in sample.items() if is_han(character))
    traditional = sum(
        times
        for character, times in sample.items()
        if is_han(character) and character.encode("big5", "ignore") and not character.encode("gb2312", "ignore")
    )
    standard, rare = (_of_hkscs, _RARE_IN_HONG_KONG) if traditional >= _TRADITIONAL * han else (_of_gb, _RARE)
    if sum(times for character, times in sample.items() if character in others) > max(1, rare * han):
        return
    for character in others:
        if meant := standard(ord(character)):
            yield character, meant


_SAMPLE, _SAMPLED = 20_000, 20
"""Characters of a chapter, and chapters, by which a document is judged."""


def _of_gb(code: int) -> str:
    if code in _GB18030:
        return _GB18030[code]
    if code not in _GBK_ROW:
        return ""
    trail = _GBK_FIRST + code - _GBK_ROW.start
    return bytes([0xFE, trail + (trail >= 0x7F)]).decode("gb18030")


_BIG5_ROWS = ((0xE000, 0xFA), (0xE311, 0x8E), (0xEEB8, 0x81), (0xF70F, 0xC7), (0xF849, 0))
"""Where Windows puts the user's rows of Big5, in which Hong Kong has its characters: the first code, the first row."""

_ROW, _LOW = 157, 63
"""Places of a row of Big5, and those below A1."""


def _of_hkscs(code: int) -> str:
    """The character of Hong Kong's standard (HKSCS), as it stood in Big5."""
    for (first, row), (end, _) in pairwise(_BIG5_ROWS):
        if first <= code < end:
            at, place = divmod(code - first, _ROW)
            trail = 0x40 + place if place < _LOW else 0xA1 + place - _LOW
            with suppress(UnicodeDecodeError):
                return bytes([row + at, trail]).decode("big5hkscs")
    return ""
