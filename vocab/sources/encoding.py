"""Bytes into characters, in the encodings Chinese text comes in: UTF-8, UTF-16, UTF-32, GB18030, Big5.

A byte order mark decides, then UTF-8, then the legacy encoding that gives the likelier Chinese. A few damaged bytes are
left out with a warning; a text that is not likely in any encoding is refused rather than misread.
"""

import codecs
import re
import unicodedata
from collections import Counter

from vocab.characters import count_han
from vocab.errors import InputError
from vocab.sources.source import Source

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_LEGACY = ("gb18030", "big5hkscs", "utf-16-le", "utf-16-be")

_PLAUSIBLE = 0.9
"""Share of ordinary characters a decoded text must have: real texts reach .98 and more, noise read as GB18030 is
spread over the whole of Unicode and stays below .6."""

_LIKELY_BY_MARK = 0.5
"""The same for a text with a mark of UTF-16 or UTF-32: noise behind one stays below .4."""

_SOUND = 5
"""Chinese characters there must be for each damaged place, or the encoding is another one."""

_LOST = "\ufffd"


def decode(source: Source) -> str:
    """The text of a source. Raises InputError where nothing plausible comes out; warns of bytes left out."""
    data = source.data
    if source.encoding:
        return _reported(source, _lenient(data, source.encoding), source.encoding)
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _by_mark(source, len(mark), encoding)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        text = _without_mark(source)
    if _is_noise(text):
        raise _not_text(source)
    return text


def _by_mark(source: Source, start: int, encoding: str) -> str:
    text = _lenient(source.data[start:], encoding)
    if count_han(text) < _SOUND * text.count(_LOST):
        place = start + _first_error(source.data[start:], encoding)
        raise InputError(f"{source.name}: is damaged at byte {place} ({encoding}). Save it again as UTF-8 text.")
    if _is_noise(text) or (encoding != "utf-8" and likelihood(text) < _LIKELY_BY_MARK):
        raise _not_text(source)
    return _reported(source, text, encoding, start)


def _without_mark(source: Source) -> str:
    """A text that is not UTF-8 throughout: damaged, in another encoding, or in two."""
    text = _lenient(source.data, "utf-8")
    if count_han(text) >= _SOUND * text.count(_LOST):
        return _reported(source, text, "utf-8")
    lines = source.data.split(b"\n")
    if len(lines) > 1 and any(_is_utf_8(line) for line in lines):
        return _by_line(source, lines)
    likely, text, encoding = _likeliest(source.data)
    if likely < _PLAUSIBLE:
        raise _not_text(source)
    return _reported(source, text, encoding)


def _by_line(source: Source, lines: list[bytes]) -> str:
    """A text some lines of which are UTF-8 and some are not, as pasted together from two files."""
    texts, other = [], 0
    for line in lines:
        try:
            texts.append(line.decode("utf-8"))
        except UnicodeDecodeError:
            likely, text, _ = _likeliest(line)
            if likely < _PLAUSIBLE:
                raise _not_text(source) from None
            texts.append(text)
            other += 1
    first = _first_error(source.data, "utf-8")
    source.warn(
        f"{source.name}: mixes two encodings: {other} of {len(lines)} lines, from byte {first} on, are not UTF-8."
    )
    return "\n".join(texts)


def _is_utf_8(line: bytes) -> bool:
    """Whether a line holds Chinese in UTF-8; two characters of another encoding may look so by chance."""
    try:
        return not line.isascii() and count_han(line.decode("utf-8")) > 2
    except UnicodeDecodeError:
        return False


def _likeliest(data: bytes) -> tuple[float, str, str]:
    """The likeliest of the readings that an encoding without a mark allows: how likely, the text, the encoding."""
    readings = [(_lenient(data, encoding), encoding) for encoding in _LEGACY]
    return max(((likelihood(text), text, encoding) for text, encoding in readings), key=lambda reading: reading[0])


def _lenient(data: bytes, encoding: str) -> str:
    """The text with U+FFFD for what is damaged; an odd last byte of UTF-16 belongs to what is damaged."""
    return data.decode(encoding, "replace")


def _reported(source: Source, text: str, encoding: str, start: int = 0) -> str:
    """The text, after a warning of how much of it is damaged."""
    if _LOST not in text:
        return text
    first = start + _first_error(source.data[start:], encoding)
    places = text.count(_LOST)
    source.warn(
        f"{source.name}: {places} damaged place{'s' * (places > 1)} left out, the first at byte {first} ({encoding})."
    )
    return text


def _first_error(data: bytes, encoding: str) -> int:
    try:
        data.decode(encoding)
    except UnicodeDecodeError as error:
        return error.start
    return 0


def likelihood(text: str) -> float:
    """How much `text` looks like Chinese: the mean over its characters, 1 for the commonest, 0 for unlikely ones."""
    odd, seen = 0.0, 0
    for character, times in Counter(text).items():
        if not _ASCII.match(character):
            seen += times
            odd += times * _oddity(character)
    return 1 - odd / max(seen, 1)


def _oddity(character: str) -> float:
    if not _ORDINARY.match(character):
        return 1
    return 0.3 if character >= "\u4e00" and not _common(character) else 0


_ASCII = re.compile(r"[\t\n\r -~]")
_ORDINARY = re.compile(r"[\t\n\r -~\u3000-\u303f\uff01-\uff5e‘’“”…—·\u4e00-\u9fff]")


def _common(character: str) -> bool:
    """Whether the character is in the first level of GB 2312 or Big5: 3,755 and 5,401 in daily use."""
    try:
        if 0xB0 <= character.encode("gb2312")[0] <= 0xD7:
            return True
    except UnicodeEncodeError:
        pass
    try:
        return 0xA4 <= character.encode("big5")[0] <= 0xC6
    except UnicodeEncodeError:
        return False


def _is_noise(text: str) -> bool:
    """Whether there are more control, unassigned and private characters than Chinese ones."""
    noise = sum(
        times
        for character, times in Counter(text).items()
        if unicodedata.category(character) in ("Cc", "Cn", "Co") and character not in "\t\n\r\f\v\x85"
    )
    return noise > count_han(text)


def _not_text(source: Source) -> InputError:
    return InputError(f"{source.name}: is not text in a known encoding. Save it as UTF-8 text, or say --encoding.")
