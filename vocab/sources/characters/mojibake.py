"""Text that a program once read in a wrong encoding and saved so: put right where that is certain, else told.

The idea is that of ftfy, which knows the mix-ups of Latin encodings but not those of Chinese ones.
"""

import re
from collections import Counter
from collections.abc import Mapping
from operator import itemgetter
from typing import NamedTuple

from vocab.chinese import count_han, is_han
from vocab.errors import InputError
from vocab.sources.characters.likelihood import sample_of
from vocab.sources.source import Source


class _MixUp(NamedTuple):
    """The encoding a text was in, and the one it was taken for."""

    was: str
    taken: str


_MIX_UPS = (
    *(_MixUp("utf-8", taken) for taken in ("gb18030", "cp1252", "big5hkscs", "cp932", "cp949")),
    *(_MixUp("gb18030", taken) for taken in ("euc_jp", "big5hkscs", "big5", "cp932", "cp949", "cp1252")),
    *(_MixUp("big5hkscs", taken) for taken in ("gb18030", "cp1252", "cp932")),
)

_NAMES = {"gb18030": "GBK", "big5hkscs": "Big5", "cp1252": "Latin-1", "cp932": "Shift-JIS", "cp949": "EUC-KR"}

_COMMON = frozenset(
    "的一是不了在人有我他这中大来上个国和也子时道说出而要于就下得可你年生自会那后能對对之為为這個來國時說們们於後會"
)
"""Characters every Chinese text has, 20 to 34 in a hundred (prose, news, talk, an encyclopaedia);
what is read in a wrong encoding had 0 to 1.5."""

_LEAST, _CERTAIN = 0.03, 0.1
"""Their share below which a text is suspect, and from which on another reading of it is the right one."""

_FEWEST = 12
"""Chinese characters, or Latin letters with accents, by which something can be said; a title has fewer."""

_UNLIKELY = 0.88
"""`likelihood` below which a suspect text is told: a list of rare words only has .895, whole texts .998 and more."""

_MANY, _MARKED = 50, 0.025
"""Chinese characters, and marks for each of them, of a text with sentences, in which common characters cannot be so
few; a list of words has no such marks."""

_SIGNS = "锛銆紝鈥"
"""What ， 。 and “ become of UTF-8 that is read as GBK; no other text has two of them."""

_SOUND = 3
"""Characters put right there must be for each that is lost."""

_SOUND_IN_PAIRS = 200
"""The same where a lost byte puts all behind it in the line out of step, which then is other characters."""

_RUBBISH = re.compile("(?:锟斤拷)+(?:锟斤?)?|(?:锟斤?)?(?:斤拷锟){2,}(?:斤拷?)?|烫{4,}|屯{4,}|葺{4,}")
"""U+FFFD in UTF-8 read as GBK, and memory that a program never wrote to: nothing of the text is left in it."""

LOST = "\ufffd"


def is_prose(sample: str) -> bool:
    """Whether a tenth of a text are the commonest characters, so that nothing but single places can be wrong."""
    return sum(map(sample.count, _COMMON)) >= _CERTAIN * len(sample)


def put_right(source: Source, text: str) -> str:
    """The text as it was before a program read it in a wrong encoding, after a warning; else the text itself.

    Raises InputError where it is certain what happened and too much is lost.
    """
    sample = sample_of(text)
    if any(text.count(sign) > 1 for sign in _SIGNS):
        again = _by_line(source, text)
        if again is not text:
            return again
    if is_prose(sample):
        return text
    counts = Counter(sample)
    han, letters = _kinds_of(counts)
    if max(han, letters) < _FEWEST or (han >= letters and _share(counts) >= _LEAST):
        return text
    tried = [(mix_up, _read_again(text[:_TRIED], mix_up)) for mix_up in _MIX_UPS]
    share, mix_up = max(
        ((_share(Counter(again)) * (1 - _lost(again)), mix_up) for mix_up, again in tried), key=itemgetter(0)
    )
    return _reported(source, _read_again(text, mix_up), mix_up) if share >= _CERTAIN else text


def warn_if_unlikely(source: Source, likely: float, counts: Mapping[str, int]) -> None:
    """Tell that a text in Chinese characters is hardly Chinese, by the characters of a sample of it."""
    han, letters = _kinds_of(counts)
    share = _share(counts)
    odd = likely < _UNLIKELY and han >= _FEWEST
    strange = han >= _MANY and sum(counts.get(mark, 0) for mark in "，。") >= _MARKED * han
    if share < _LEAST and han >= letters and (odd or strange):
        source.warn(
            f"{source.name}: does not look like Chinese text: of {han} characters looked at, {round(share * han)} are "
            "common ones. It may have been read in a wrong encoding and saved so; get the file again."
        )


def _kinds_of(counts: Mapping[str, int]) -> tuple[int, int]:
    """How many Chinese characters there are, and how many letters of other languages and signs."""
    han = sum(times for character, times in counts.items() if is_han(character))
    return han, sum(times for character, times in counts.items() if "\x80" <= character < "\u3000")


def _lost(text: str) -> float:
    return text.count(LOST) / max(len(text), 1)


_TRIED = 5_000
"""Characters by which a mix-up is told."""


def _share(counts: Mapping[str, int]) -> float:
    han = sum(times for character, times in counts.items() if is_han(character))
    return sum(counts.get(character, 0) for character in _COMMON) / max(han, 1)


def _read_again(text: str, mix_up: _MixUp) -> str:
    """The text as it was, with U+FFFD for what is lost."""
    return re.sub(f"{LOST}+", LOST, _bytes(text, mix_up.taken).decode(mix_up.was, "replace"))


def _bytes(text: str, encoding: str) -> bytes:
    """The bytes that were taken for this text; what a codec lacks are single bytes, or lost."""
    table = {}
    for character in set(text):
        data = b"\xff" if character == LOST else character.encode(encoding, "ignore")
        if character == "€" and encoding == "gb18030":  # how Windows reads the byte 80
            data = b"\x80"
        table[character] = data or (bytes([ord(character)]) if character < "\u0100" else b"\xff")
    return b"".join(map(table.__getitem__, text))


def _by_line(source: Source, text: str) -> str:
    """The text with those lines put right that are UTF-8 read as GBK: no other text is UTF-8 when saved as GBK."""
    mix_up = _MIX_UPS[0]
    lines = text.split("\n")
    for at, line in enumerate(lines):
        if not line.isascii():
            again = _read_again(line, mix_up)
            if count_han(again) > max(1, 0.4 * count_han(line)) and count_han(again) >= again.count(LOST):
                lines[at] = again
    whole = "\n".join(lines)
    return text if whole == text else _reported(source, whole, mix_up)


def _reported(source: Source, text: str, mix_up: _MixUp) -> str:
    lost = text.count(LOST)
    was, taken = (_NAMES.get(name, name.upper().replace("_", "-")) for name in mix_up)
    happened = f"{source.name}: is {was} that was read as {taken} and saved so"
    if count_han(text) < (_SOUND if mix_up.was == "utf-8" else _SOUND_IN_PAIRS) * lost:
        raise InputError(f"{happened}, by which {lost} places are lost. Get the file again, or save it again as UTF-8.")
    left = f", {lost} place{'s' * (lost > 1)} in it apart, which {'are' if lost > 1 else 'is'} lost" if lost else ""
    source.warn(f"{happened}; it is put right{left}.")
    return text


def without_rubbish(source: Source, text: str) -> str:
    """The text with U+FFFD for characters that only stand for lost ones, after a warning of how many there are."""
    if not any(sign in text for sign in ("锟斤拷", "烫烫烫烫", "屯屯屯屯", "葺葺葺葺")):
        return text
    text, places = _RUBBISH.subn(LOST, text)
    source.warn(f"{source.name}: {places} damaged place{'s' * (places > 1)} left out (锟斤拷 or the like).")
    return text
