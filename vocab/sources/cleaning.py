"""The one place where characters nobody should meet are taken out of a text, or of a name."""

import re
import zlib

_LINE_ENDS = re.compile("\r\n|[\r\u0085\u2028\u2029\x0b\x0c]")
_UNWANTED = re.compile(
    "["
    "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f"  # control characters, U+001F (Anki's field separator) among them
    "\u00ad\u180e\u200b-\u200f\u2060-\u206f\ufeff\ufff9-\ufffb"  # invisible: soft hyphen, zero width, byte order mark
    "\u061c\u202a-\u202e"  # bidirectional controls, which can make a text look like another (more in \u2060-\u206f)
    "\ufe00-\ufe0f\U000e0000-\U000e01ef"  # variation selectors and tags
    "\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff"  # noncharacters and lone surrogates
    + "".join(f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0x10000, 0x110000, 0x10000))
    + "]"
)


def clean(text: str) -> str:
    """`text` with line feeds as line ends, spaces for tabs, no control, invisible or bidirectional characters.

    A damaged place (U+FFFD) becomes a space, so that what stood on both sides of it never makes a word.
    """
    return _UNWANTED.sub("", _LINE_ENDS.sub("\n", text).translate(_SPACES))


_SPACES = str.maketrans({"\t": " ", "\ufffd": " "})


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
