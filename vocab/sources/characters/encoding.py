"""Bytes into characters, in the encodings Chinese text comes in: UTF-8, UTF-16, UTF-32, GB18030, Big5.

A byte order mark decides, then UTF-8, then the legacy encoding that gives the likelier Chinese. A few damaged bytes are
left out with a warning; a text that is not likely in any encoding is refused rather than misread.
"""

import codecs
from collections import Counter
from operator import itemgetter

from vocab.chinese import count_han, has_han
from vocab.errors import InputError
from vocab.sources.characters.likelihood import han_in, is_noise, likelihood, likelihood_of, sample_of
from vocab.sources.characters.mojibake import is_prose, put_right, warn_if_unlikely, without_rubbish
from vocab.sources.source import Source

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_UNMARKED = ("gb18030", "big5hkscs", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be")

_PLAUSIBLE = 0.8
"""Likelihood that a decoded text must have: prose reaches .95 and more, a song sheet full of signs .8; noise read as
GB18030 stays below .7, if there are more than a hundred bytes of it."""

_SHORT, _PLAUSIBLE_IF_SHORT = 100, 0.9
"""A text of fewer characters must be likelier: a few bytes of noise may look like anything."""

_SAMPLE = 200_000
"""Bytes by which the encoding of a longer text is judged."""

_LIKELY_BY_MARK = 0.5
"""The same for a text with a mark of UTF-16 or UTF-32: noise behind one stays below .4."""

_SOUND = 5
"""Chinese characters there must be for each damaged place, or the encoding is another one."""

_LOST = "\ufffd"


def decode(source: Source) -> str:
    """The text of a source. Raises InputError where nothing plausible comes out; warns of bytes left out."""
    text = _decoded(source)
    if source.encoding:
        return text
    again = put_right(source, text)
    if again is text and not is_prose(sample := sample_of(text)):
        counts = Counter(sample)
        if is_noise(counts):
            raise _not_text(source)
        warn_if_unlikely(source, likelihood_of(counts), counts)
    if again is text:
        _tell_lost(source)
    return without_rubbish(source, again)


def _decoded(source: Source) -> str:
    data = source.data
    if source.encoding:
        return _as_named(source, source.encoding)
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _by_mark(source, len(mark), encoding)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return _without_mark(source)
    if "\0" in text and not has_han(text):  # as of UTF-16 whose Chinese looks like Latin letters
        return _likeliest_text(source)
    return text


def _tell_lost(source: Source) -> None:
    """Warn of what was lost before the text was saved."""
    places = source.data.count(_LOST.encode())
    if places:
        source.warn(f"{source.name}: {places} damaged place{'s' * (places > 1)} left out (U+FFFD).")


def _as_named(source: Source, encoding: str) -> str:
    """The text in the encoding its user named. Raises InputError where that cannot be."""
    text = _lenient(source.data, encoding)
    if not _is_sound(text):
        place = _first_error(source.data, encoding)
        raise InputError(
            f"{source.name}: is not text in {encoding} (damaged at byte {place}). Name another --encoding, or none."
        )
    return _reported(source, text, encoding)


def _by_mark(source: Source, start: int, encoding: str) -> str:
    text = _lenient(source.data[start:], encoding)
    if not _is_sound(text):
        place = start + _first_error(source.data[start:], encoding)
        raise InputError(f"{source.name}: is damaged at byte {place} ({encoding}). Save it again as UTF-8 text.")
    if is_noise(Counter(sample_of(text))) or (encoding != "utf-8" and likelihood(text) < _LIKELY_BY_MARK):
        raise _not_text(source)
    return _reported(source, text, encoding, start)


def _without_mark(source: Source) -> str:
    """A text that is not UTF-8 throughout: damaged, in another encoding, or in two."""
    if _is_sound(codecs.getincrementaldecoder("utf-8")("replace").decode(source.data[:_SAMPLE])):
        text = _lenient(source.data, "utf-8")
        if _is_sound(text):
            return _reported(source, text, "utf-8")
    lines = source.data.split(b"\n")
    if len(lines) > 1 and any(_is_utf_8(line) for line in lines):
        return _by_line(source, lines)
    return _likeliest_text(source)


def _is_sound(text: str) -> bool:
    lost = text.count(_LOST)
    return not lost or han_in(Counter(text)) >= _SOUND * lost


def _likeliest_text(source: Source) -> str:
    """The whole text in the encoding that is likeliest by its beginning."""
    encoding = _likeliest(source, source.data[:_SAMPLE])
    return _reported(source, _lenient(source.data, encoding), encoding)


def _by_line(source: Source, lines: list[bytes]) -> str:
    """A text some lines of which are UTF-8 and some are not, as pasted together from two files."""
    texts, other = [], 0
    for line in lines:
        try:
            texts.append(line.decode("utf-8"))
        except UnicodeDecodeError:
            texts.append(_lenient(line, _likeliest(source, line)))
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


def _likeliest(source: Source, data: bytes) -> str:
    """The likeliest of the encodings without a mark. Raises InputError where none is plausible, or it is Japanese."""
    for encoding, name in _JAPANESE:
        if _is_japanese(_lenient(data, encoding)):
            raise InputError(f"{source.name}: is Japanese text ({name}). Give a file with Chinese text.")
    readings = [(_lenient(data, encoding), encoding) for encoding in _UNMARKED]
    likely, length, encoding = max(((likelihood(text), len(text), name) for text, name in readings), key=itemgetter(0))
    if likely < (_PLAUSIBLE_IF_SHORT if length < _SHORT else _PLAUSIBLE):
        raise _not_text(source)
    return encoding


_JAPANESE = (("cp932", "Shift-JIS"), ("euc_jp", "EUC-JP"))
_HIRAGANA, _FEWEST_HIRAGANA = 0.3, 12
"""Share of such letters from which on a text is Japanese, which has half of them, and how many it must have; GBK read
so has none, and Big5, whose commonest characters are the same bytes, is damaged throughout."""


def _is_japanese(text: str) -> bool:
    hiragana = sum("\u3041" <= character <= "\u3096" for character in text)
    return hiragana >= max(_FEWEST_HIRAGANA, _HIRAGANA * sum(character > "~" for character in text)) and (
        text.count(_LOST) <= 1  # a character that the sample ends in
    )


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


def _not_text(source: Source) -> InputError:
    return InputError(f"{source.name}: is not text in a known encoding. Save it as UTF-8 text, or say --encoding.")
