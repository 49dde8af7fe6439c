"""The one place where characters nobody should meet are taken out of a text, or of a name."""

import re
import zlib

from vocab.sources.characters.printed_forms import without_forms

_UNWANTED = re.compile(
    "["
    "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f"  # control characters, U+001F (Anki's field separator) among them
    "\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2060-\u206f\u3164\ufeff\uffa0"  # invisible
    "\ufff9-\ufffc"  # anchors of notes inside a line, and of a picture
    "\u061c\u202a-\u202e"  # bidirectional controls, which can make a text look like another (more in \u2060-\u206f)
    "\ufe00-\ufe0f"  # variation selectors
    "\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff"  # noncharacters and lone surrogates
    "]"
)
_UNWANTED_BEYOND = re.compile(
    "[\U000e0000-\U000e0fff"  # tags and more variation selectors
    + "".join(f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0x10000, 0x110000, 0x10000))
    + "]"
)
"""By itself, as a pattern with characters beyond U+FFFF takes nine times as long for all the others."""

_LINE_ENDS = ("\r\n", "\r", "\x85", "\u2028", "\u2029", "\x0b", "\x0c")


def with_line_feeds(text: str) -> str:
    """`text` with a line feed for every line end. Seven replacements, of which most find nothing, beat one pattern."""
    for end in _LINE_ENDS:
        text = text.replace(end, "\n")
    return text


def clean(text: str) -> str:
    """`text` with line feeds as line ends, spaces for tabs, no control, invisible or bidirectional characters.

    A radical or another form of a character becomes the character. A damaged place (U+FFFD) becomes a space, so that
    what stood on both sides of it never makes a word.
    """
    text = with_line_feeds(text).replace("\t", " ").replace("\ufffd", " ")
    text = _UNWANTED.sub("", text) if _UNWANTED.search(text) else text
    if len(text.encode("utf-16-le")) > 2 * len(text):
        text = _UNWANTED_BEYOND.sub("", text)
    return without_forms(text)


def clean_name(name: str) -> str:
    """A name or title on one line: cleaned, every stretch of white space a single space."""
    return " ".join(clean(name).split())


LONGEST_FILE_NAME = 255
"""Bytes of a file's name, in UTF-8, on every system in use: 85 Chinese characters."""

_DIGEST = 8
"""Characters of the checksum that keeps names apart which begin alike: of a thousand names hardly two have one."""


def file_name(stem: str, ending: str) -> str:
    """A name for a file: `stem` and `ending` where they fit, else the beginning of `stem` and a checksum of it.

    What would lead into another folder, or is in no name, becomes a hyphen.
    """
    stem = re.sub(r"[/\\\x00-\x1f]", "-", stem)
    if stem.strip(".") == "":
        stem = "text"
    room = LONGEST_FILE_NAME - len(ending.encode())
    data = stem.encode("utf-8", "surrogateescape")
    if len(data) <= room:
        return stem + ending
    beginning = data[: room - _DIGEST - 1].decode("utf-8", "ignore").rstrip()
    return f"{beginning}-{zlib.crc32(data):0{_DIGEST}x}{ending}"
