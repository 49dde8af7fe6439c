"""The characters of a PDF page with their places, as PDFium finds them: the only module that asks it about text."""

import ctypes
import math
from collections.abc import Iterator
from itertools import groupby, pairwise
from typing import Any, NamedTuple

Direction = int
"""Quarter turns of the writing against the page, or one of the two below."""

DOWNWARDS, SLANTED = 4, 5

_SLANT = 3
"""Degrees from a quarter turn on which nobody takes for a crooked scan."""

_PALE = 0.7
"""Lightness of a grey from which on it is a watermark's: those are at 0.75 and above, grey notes at 0.6 and below."""

_FAINT = 0.6
"""Opacity up to which a colour is as good as pale."""

_TINT = 0.15
"""How far the three parts of a grey may be from each other."""

_TOGETHER = 4
"""Digits or letters that may stand side by side in a vertical line."""

_HEAD = 0.88
"""Part of the size that a Chinese character stands above its base line."""

_FIRST_PRIVATE = 0xE000
_PRIVATE = (range(_FIRST_PRIVATE, 0xF900), range(0xF0000, 0x110000))


LOST = "\ufffd"
"""What stands for a character that its font does not name."""

_NOTHING = (2, 9, 10, 13)
"""A hyphen where a line ends, as PDFium calls it, a tabulator and line ends."""

_WIDE = 0.95
"""Sizes from which on a letter is too wide for one: a Chinese character is 1, an m 0.8."""

_FEWEST = 5
"""Such letters of one font that are no accident."""


_LAST_LETTER = "\u024f"
_FIRST_WIDE = "\u3400"
"""The end of the Latin letters, and the first Chinese character."""

_ENOUGH = 300
"""Steps from character to character that tell whether a page is vertical."""

_LONGEST_NAME = 128
"""Bytes of the name of a font that there is room for; a longer one counts as none."""

FontNumbers = dict[tuple[str, int | None], int]


class Drawn(NamedTuple):
    """What the characters of one drawing have in common."""

    number: int
    size: float
    turn: Direction
    font: int
    pale: bool


class Character(NamedTuple):
    """A character at its place, in the page as its reader turns it."""

    text: str
    """LOST where the font does not say which."""
    along: float
    """Where it begins on its line."""
    end: float
    across: float
    """The height of its base line."""
    drawn: Drawn
    left: float
    low: float
    high: float
    """Its sides on the page, before it is turned."""


def characters(textpage: Any, fonts: FontNumbers) -> dict[Direction, list[Character]]:
    """The characters of a page by the direction they are written in; `fonts` numbers the fonts of the document."""
    upright = _without_letters(list(_characters(textpage, fonts)))
    found: dict[Direction, list[Character]] = {}
    for one, direction in zip(upright, _directions(upright), strict=True):
        found.setdefault(direction, []).append(_turned(one, direction) if direction else one)
    return found


def _characters(textpage: Any, fonts: FontNumbers) -> Iterator[Character]:
    """All characters in the order of the file, without those that PDFium adds: spaces and line ends it guesses."""
    import pypdfium2.raw as pdfium

    thing_of, code_of = pdfium.FPDFText_GetTextObject, pdfium.FPDFText_GetUnicode
    is_unnamed, place, fit = (
        pdfium.FPDFText_HasUnicodeMapError,
        pdfium.FPDFText_GetCharOrigin,
        pdfium.FPDFText_GetLooseCharBox,
    )
    x, y, box = ctypes.c_double(), ctypes.c_double(), pdfium.FS_RECTF()
    last, drawn, width = None, None, 0.0
    for at in range(pdfium.FPDFText_CountChars(textpage)):
        thing = thing_of(textpage, at)
        text = _text(code_of(textpage, at), is_unnamed(textpage, at) == 1) if thing else ""
        if not text or (text == " " and pdfium.FPDFText_IsGenerated(textpage, at) == 1):
            continue
        address = ctypes.addressof(thing.contents)
        if drawn is None or address != last:
            last, drawn, width = address, _drawn(textpage, at, fonts, drawn.number + 1 if drawn else 0), 0.0
        place(textpage, at, x, y)
        along, across = x.value, y.value
        if width and text >= _FIRST_WIDE:  # all of them are as wide, and asking is dear
            yield Character(text, along, along + width, across, drawn, along, across, across)
            continue
        fit(textpage, at, box)
        end = max(box.right, along)
        if drawn.turn == 0 and text >= _FIRST_WIDE:
            width = end - along
        yield Character(text, along, end, across, drawn, box.left, box.bottom, box.top)


def _text(code: int, unnamed: bool) -> str:
    """The character; nothing for a code that stands for none, U+FFFD for one that stands for no known one."""
    if unnamed:
        return LOST if code else ""
    if code < _FIRST_PRIVATE:
        return chr(code) if code >= ord(" ") else "" if code in _NOTHING else LOST
    return LOST if any(code in area for area in _PRIVATE) else chr(code)


def _drawn(textpage: Any, at: int, fonts: FontNumbers, number: int) -> Drawn:
    import pypdfium2.raw as pdfium

    matrix = pdfium.FS_MATRIX(1, 0, 0, 1, 0, 0)
    pdfium.FPDFText_GetMatrix(textpage, at, matrix)
    scale = math.sqrt(abs(matrix.a * matrix.d - matrix.b * matrix.c)) or 1.0
    angle = math.degrees(math.atan2(matrix.b, matrix.a)) % 360
    quarter = round(angle / 90)
    turn = quarter % 4 if abs(angle - 90 * quarter) <= _SLANT else SLANTED
    size = abs(pdfium.FPDFText_GetFontSize(textpage, at)) * scale
    return Drawn(
        number, max(size, 0.1), turn, fonts.setdefault(_font(textpage, at), len(fonts)), _is_pale(textpage, at)
    )


def _font(textpage: Any, at: int) -> tuple[str, int | None]:
    """The name of a font and where it is kept: several parts of one may bear the same name."""
    import pypdfium2.raw as pdfium

    flags = ctypes.c_int()
    buffer = ctypes.create_string_buffer(_LONGEST_NAME)
    length = pdfium.FPDFText_GetFontInfo(textpage, at, buffer, len(buffer), flags)
    font = pdfium.FPDFTextObj_GetFont(pdfium.FPDFText_GetTextObject(textpage, at))
    return buffer.raw[: max(length - 1, 0)].decode("utf-8", "replace"), ctypes.cast(font, ctypes.c_void_p).value


def _is_pale(textpage: Any, at: int) -> bool:
    import pypdfium2.raw as pdfium

    red, green, blue, opacity = (ctypes.c_uint() for _ in range(4))
    if not pdfium.FPDFText_GetFillColor(textpage, at, red, green, blue, opacity):
        return False
    parts = [part.value / 255 for part in (red, green, blue)]
    grey = max(parts) - min(parts) <= _TINT
    return (grey and _PALE <= min(parts) < 1) or 0 < opacity.value / 255 <= _FAINT


def _without_letters(characters: list[Character]) -> list[Character]:
    """The characters, those lost of fonts that call Chinese ones letters: all of these are as wide as such a one."""
    letters: dict[int, set[str]] = {}
    for one in characters:
        if one.text <= _LAST_LETTER and one.end - one.along >= _WIDE * one.drawn.size and one.text.isalnum():
            letters.setdefault(one.drawn.font, set()).add(one.text)
    false = {font for font, some in letters.items() if len(some) >= _FEWEST}
    if not false:
        return characters
    false -= {
        one.drawn.font
        for one in characters
        if one.text > _LAST_LETTER or (one.text.isalnum() and one.end - one.along < _WIDE * one.drawn.size)
    }
    return [one._replace(text=LOST) if one.drawn.font in false else one for one in characters]


def _directions(upright: list[Character]) -> list[Direction]:
    """The direction of each character: on a vertical page only a head or number that stands alone goes to the right."""
    some = [_step(*upright[at : at + 2]) for at in range(0, len(upright) - 1, 1 + len(upright) // _ENOUGH)]
    if some.count(DOWNWARDS) <= some.count(0):
        return [one.drawn.turn for one in upright]
    steps = [_step(before, one) for before, one in pairwise(upright)]
    directions = [DOWNWARDS if one.drawn.turn in (0, 3) else one.drawn.turn for one in upright]
    start = 0
    for step, group in groupby(steps):
        end = start + len(list(group))
        if step == 0:
            joined = DOWNWARDS in (*steps[start - 1 : start], *steps[end : end + 1]) and end - start < _TOGETHER
            directions[start : end + 1] = [DOWNWARDS if joined else 0] * (end + 1 - start)
        start = end
    return directions


def _step(before: Character, one: Character) -> Direction | None:
    """The direction of writing, as far as two characters tell."""
    size = before.drawn.size
    right, down = one.along - before.along, before.across - one.across
    if before.drawn.turn == one.drawn.turn == 0:
        if abs(right) < 0.2 * size and 0.4 * size < down < 1.3 * size:
            return DOWNWARDS
        if abs(down) < 0.2 * size and (0.2 * size < right < 2 * size or right == 0):  # the latter of a ligature
            return 0
    return None


def _turned(one: Character, direction: Direction) -> Character:
    """The character in the page as it is turned for reading; vertical lines become horizontal ones."""
    x, y, size = one.along, one.across, one.drawn.size
    if direction == DOWNWARDS and one.drawn.turn == 0:  # its box may be that of the ink
        return one._replace(along=-y - _HEAD * size, end=-y + (1 - _HEAD) * size, across=x)
    if direction == 1:
        return one._replace(along=one.low, end=one.high, across=-x)
    if direction == 2:
        return one._replace(along=-one.end, end=-one.left, across=-y)
    return one if direction == SLANTED else one._replace(along=-one.high, end=-one.low, across=x)
