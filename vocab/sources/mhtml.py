"""Web pages with their pictures in one file (MHTML), as browsers save them and Word its documents, and mails."""

import re
from collections.abc import Iterable
from html import unescape
from typing import TYPE_CHECKING

from vocab.characters import has_han
from vocab.errors import InputError
from vocab.sources.encoding import decode
from vocab.sources.html import read_html
from vocab.sources.plain import read_plain
from vocab.sources.source import Chapter, Source, unheard

if TYPE_CHECKING:
    from email.message import Message

_MOST_LINES = 1_000_000
"""Lines that are parsed one by one, in 3 seconds: pictures of 50 MB have 700,000."""

_MOST_HOLDERS = 50
"""Parts that hold parts, whose boundaries are looked for in every line inside them; pages have one or two."""

_HOLDER = re.compile(rb"^content-type:\s*multipart/", re.IGNORECASE | re.MULTILINE)


def read_mhtml(source: Source) -> Iterable[Chapter]:
    """The main text of a saved page, or of a mail. Raises InputError for one that holds no text."""
    kind, text = page_of(source)
    return read_html(text) if kind == ".html" else read_plain(text)


def page_of(source: Source) -> tuple[str, Source]:
    """The page inside as it was before it was saved, after its suffix. Raises InputError where there is none."""
    from email import message_from_bytes

    if source.data.count(b"\n") > _MOST_LINES or len(_HOLDER.findall(source.data)) > _MOST_HOLDERS:
        raise InputError(f"{source.name}: is a saved page with more parts than one has. Save it as HTML.")
    message = message_from_bytes(source.data.lstrip())
    for kind in ("text/html", "application/xhtml+xml", "text/plain"):
        texts = [_unpacked(source, part) for part in _parts(message, kind)]
        if texts:
            chosen = next((text for text in texts if _is_chinese(text)), texts[0])  # a frame, where the page is none
            return (".txt" if kind == "text/plain" else ".html"), chosen
    raise InputError(f"{source.name}: is a saved page or mail without text. Save the page as HTML.")


def _parts(message: "Message", kind: str) -> list["Message"]:
    """The parts of a kind, the one that the whole begins with first."""
    start = str(message.get_param("start") or "")
    parts = [part for part in message.walk() if part.get_content_type() == kind and not part.is_multipart()]
    return sorted(parts, key=lambda part: not (start and part.get("Content-ID") == start))


def _unpacked(source: Source, part: "Message") -> Source:
    data = part.get_payload(decode=True)
    return source._replace(data=data if isinstance(data, bytes) else b"")


def _is_chinese(text: Source) -> bool:
    try:
        return has_han(unescape(decode(text._replace(warn=unheard))))
    except InputError:
        return False
