"""Web pages with their pictures in one file (MHTML), as browsers save them and Word its documents, and mails."""

import re
from collections.abc import Iterable
from html import unescape
from typing import TYPE_CHECKING

from vocab.chinese import has_han
from vocab.errors import InputError
from vocab.sources.characters.encoding import decode
from vocab.sources.pages.html import read_html
from vocab.sources.plain import read_plain
from vocab.sources.source import Chapter, Source, unheard

if TYPE_CHECKING:
    from email.message import Message

_LARGEST, _MOST_LINES = 30_000_000, 500_000
"""Bytes and lines of the part with the text, as it is coded: a novel of a million characters has 9 MB and 120,000."""

_LONGEST_HEAD = 100_000
"""Bytes before the first empty line: of a mail with all its stations 10,000."""

_DEEPEST = 5
"""Parts that hold parts: a page has one of them, a mail with a page and pictures three."""

_EMPTY_LINE = re.compile(rb"\r?\n[ \t]*\r?\n")


def read_mhtml(source: Source) -> Iterable[Chapter]:
    """The main text of a saved page, or of a mail. Raises InputError for one that holds no text."""
    kind, text = page_of(source)
    return read_html(text) if kind == ".html" else read_plain(text)


def page_of(source: Source) -> tuple[str, Source]:
    """The page inside as it was before it was saved, after its suffix. Raises InputError where there is none."""
    head, parts = _split(source, source.data.lstrip(), 0)
    start = str(head.get_param("start") or "")
    parts.sort(key=lambda part: not (start and part.get("Content-ID") == start))
    for kind in ("text/html", "application/xhtml+xml", "text/plain"):
        texts = [_unpacked(source, part) for part in parts if part.get_content_type() == kind]
        if texts:
            chosen = next((text for text in texts if _is_chinese(text)), texts[0])  # a frame, where the page is none
            return (".txt" if kind == "text/plain" else ".html"), chosen
    raise InputError(f"{source.name}: is a saved page or mail without text. Save the page as HTML.")


def _split(source: Source, data: bytes, depth: int) -> tuple["Message", list["Message"]]:
    """The head, and the parts with text in them; pictures, which are most of a page, are passed over unread."""
    from email import message_from_bytes
    from email.parser import BytesHeaderParser

    empty = _EMPTY_LINE.search(data, 0, _LONGEST_HEAD)
    head = BytesHeaderParser().parsebytes(data[: empty.end()] if empty else data[:_LONGEST_HEAD])
    boundary = head.get_boundary()
    if boundary and head.get_content_maintype() == "multipart":
        inner = _between(data, boundary) if depth < _DEEPEST else []
        return head, [text for part in inner for text in _split(source, part, depth + 1)[1]]
    if head.get_content_type() not in ("text/html", "application/xhtml+xml", "text/plain"):
        return head, []
    if len(data) > _LARGEST or data.count(b"\n") > _MOST_LINES:
        raise InputError(f"{source.name}: is a saved page larger than one is. Save it as HTML.")
    return head, [message_from_bytes(data)]


def _between(data: bytes, boundary: str) -> list[bytes]:
    """What stands between the lines of a boundary, up to the one that ends the last part."""
    line = re.compile(rb"\n--" + re.escape(boundary.encode("utf-8", "surrogateescape")) + rb"(--)?[ \t]*(?:\r?\n|\Z)")
    _, *pieces = line.split(data)
    return [part for last, part in zip(pieces[::2], pieces[1::2], strict=True) if last is None]


def _unpacked(source: Source, part: "Message") -> Source:
    data = part.get_payload(decode=True)
    return source._replace(data=data if isinstance(data, bytes) else b"")


def _is_chinese(text: Source) -> bool:
    try:
        return has_han(unescape(decode(text._replace(warn=unheard))))
    except InputError:
        return False
