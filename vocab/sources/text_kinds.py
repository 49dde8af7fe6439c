"""What a text is by its beginning: a page, a saved mail, XML of some program, subtitles; or nothing but text."""

import codecs
import re

from vocab.errors import InputError
from vocab.runtime import late
from vocab.sources.captions.signs import captions_of
from vocab.sources.source import FLAT_WORD, Source

_LONGEST_NAME = 40
"""Characters of an element's name in a message."""

_BEGINNING = 20_000
"""Bytes that are looked at: the styles of a page saved by Word, which stand before its text, are longer, but its
first element is not."""

_NO_FORMAT = frozenset((".doc",))
"""Suffixes that say nothing: HTML, MHTML, XML and text are saved as .doc, which Word opens all the same."""

_PROSE = frozenset((".txt", ".md", ".markdown"))
_HTML = frozenset((".html", ".htm", ".xhtml", ".mhtml", ".mht"))
_PAGES = _HTML | {".docx", ".epub", ".xml"}
"""Suffixes that many programs give to what is none of it; a file with another known one is what its name says."""

_PAGE = late(r"<!doctype\s+html|<html[\s>]", re.IGNORECASE)
_PIECE = late(
    r"<(?:head|body|title|meta|link|style|script|base|p|div|span|h[1-6]|ul|ol|li|table|br|article|section|main|nav"
    r"|header|center|font|a|b|i|img|pre|blockquote|ruby|!--)(?=[\s>/-])",
    re.IGNORECASE,
)
_ROOT = late(
    r"(?:\s|<\?[^>]*>|<!--.*?-->|<!doctype[^>\[]*(?:\[.*?\]\s*)?>)*+<([a-z][\w.:-]*)", re.IGNORECASE | re.DOTALL
)
"""The first element; what stands before it is never tried in another way, of which there would be too many."""

_JSON = late(r"[\[{]\s*(?:[\"\[{]|[\]}]\s*\Z)")

_ROOTS = {"html": ".html", "sami": ".smi"} | dict.fromkeys(("tt", "i", "transcript", "timedtext"), ".ttml")
"""The suffix whose reader reads XML with this first element."""

_FLAT = late(r"[^<>]*schemas\.microsoft\.com/office/(?:2006/xmlPackage|word/2003/wordml)")
"""Said in the first element of a Word file that is one XML file."""


def kind_of_text(source: Source, suffix: str, known: frozenset[str]) -> str:
    """The suffix whose reader fits a text. Raises InputError for XML of a kind that is not read."""
    suffix = "" if suffix in _NO_FORMAT else suffix
    if suffix in known - _PROSE - _PAGES:
        return captions_of(source, suffix) or suffix
    beginning = _beginning(source)
    if _is_mail(beginning):
        return ".mhtml"
    if beginning.startswith("<"):
        return _kind_of_markup(source, beginning, suffix, known)
    if suffix in _PAGES:
        return suffix
    is_json = suffix not in known and _JSON.match(beginning) is not None
    return captions_of(source, suffix) or (".json3" if is_json else suffix)


def _beginning(source: Source) -> str:
    """The first characters; those of an unknown encoding as any that leaves ASCII alone."""
    data = source.data[:_BEGINNING]
    encoding = source.encoding or "latin-1"
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        encoding = "utf-16"
    elif data[1:2] == b"\0" or data[:1] == b"\0":
        encoding = "utf-16-le" if data[1:2] == b"\0" else "utf-16-be"
    return data.removeprefix(codecs.BOM_UTF8).decode(encoding, "replace").lstrip("\ufeff \t\r\n")


def _kind_of_markup(source: Source, beginning: str, suffix: str, known: frozenset[str]) -> str:
    """The kind of what begins with an angle bracket."""
    root = _ROOT.match(beginning)
    name = root[1] if root else ""
    if root and _FLAT.match(beginning, root.end()):
        return FLAT_WORD
    kind = ".html" if _PAGE.match(beginning) else _ROOTS.get(name.rpartition(":")[2].lower(), "")
    if kind == ".html" or (kind and suffix not in _HTML):
        return kind
    if suffix in _HTML:
        return ".html"
    if suffix not in known and _PIECE.match(beginning):
        return ".html"
    is_xml = beginning.startswith("<?xml") or suffix == ".xml"
    if suffix not in known:
        is_xml = is_xml or source.data.rstrip().endswith(f"</{name or ' '}>".encode())
    if is_xml and suffix not in known - _PROSE:
        raise _unread(source, name)
    return suffix


def _unread(source: Source, root: str) -> InputError:
    """The error of XML that no reader is there for, by its first element."""
    named = f" (<{root[:_LONGEST_NAME]}>)" if root else ""
    return InputError(
        f"{source.name}: is XML of a kind that is not read{named}. Save its text as HTML, .docx or plain text."
    )


def _is_mail(beginning: str) -> bool:
    """Whether it begins with the header of a mail, in which form browsers save a page with its pictures."""
    header: list[str] = []
    for line in beginning.splitlines():
        if not line.strip():
            break
        if not _FIELD.match(line):
            return False
        header.append(line.lower())
    return any(line.startswith("mime-version:") for line in header) or any(map(_PARTS.match, header))


_FIELD = late(r"[!-9;-~]+:|[ \t]|From ")
_PARTS = late(r"content-type:\s*(?:multipart/|text/html)")
