"""Plain text in the encodings Chinese text comes in: UTF-8, UTF-16 with a mark, GB18030, Big5."""

import codecs
import re

from vocab.errors import InputError

_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_LEGACY = ("gb18030", "big5hkscs")

_PLAUSIBLE = 0.9
"""Share of ordinary characters a decoded text must have: real texts reach .98 and more, noise read as GB18030 is
spread over the whole of Unicode and stays below .6."""

_SAMPLE = 20_000

_ASCII = re.compile(r"[\t\n\r -~]")
_ORDINARY = re.compile(r"[\t\n\r -~\u3000-\u303f\uff01-\uff5e‘’“”…—·\u4e00-\u9fff]")


def read_plain(data: bytes, name: str) -> str:
    """The text of `data`: by its byte order mark, as UTF-8, else as the legacy encoding that gives likely Chinese.

    Raises InputError where nothing plausible comes out.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _decode(data, len(mark), encoding, name)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return _legacy(data, name)
    if "\0" in text[:_SAMPLE]:
        raise _not_text(name)
    return text


def _decode(data: bytes, start: int, encoding: str, name: str) -> str:
    """The text behind the mark that says its encoding."""
    try:
        return data[start:].decode(encoding)
    except UnicodeDecodeError as error:
        place = start + error.start
        raise InputError(f"{name}: is damaged at byte {place} ({encoding}). Save it again as UTF-8 text.") from error


def _legacy(data: bytes, name: str) -> str:
    """The likelier of the legacy readings."""
    readings = []
    for encoding in _LEGACY:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        readings.append((likelihood(text[:_SAMPLE]), text))
    best = max(readings, default=(0.0, ""), key=lambda reading: reading[0])
    if best[0] < _PLAUSIBLE:
        raise _not_text(name)
    return best[1]


def likelihood(text: str) -> float:
    """How much `text` looks like Chinese: the mean over its characters, 1 for the commonest, 0 for unlikely ones."""
    odd = 0.0
    for character in text:
        if not _ORDINARY.match(character):
            odd += 1
        elif character >= "\u4e00" and not _common(character):
            odd += 0.3
    return 1 - odd / max(len(text) - len(_ASCII.findall(text)), 1)


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


def _not_text(name: str) -> InputError:
    return InputError(f"{name}: is not text in a known encoding. Save it as UTF-8 text.")
