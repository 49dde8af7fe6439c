"""What the first bytes say a file is, whatever its name says."""

from vocab.errors import InputError
from vocab.sources.caption_signs import captions_of
from vocab.sources.source import Source

_ZIP = b"PK\x03\x04"

_REFUSED = (
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "is an old Word file or another one of that family. Save it as .docx"),
    (b"{\\rtf", "is a rich text file. Save it as .docx or as plain text"),
    (b"\x1f\x8b", "is compressed (gzip). Unpack it"),
    (b"7z\xbc\xaf\x27\x1c", "is compressed (7z). Unpack it"),
    (b"Rar!", "is compressed (RAR). Unpack it"),
    (b"PK\x05\x06", "is an empty zip archive. Give a file with Chinese text"),
    (b"SQLite format 3\0", "is a database. Give a file with Chinese text"),
)

_NEEDS = {".epub": "an e-book (EPUB)", ".docx": "a Word file (.docx)"}


def kind_of(source: Source, suffix: str) -> str:
    """The suffix whose reader fits: that of the bytes where they are unmistakable, else the given one.

    Raises InputError for bytes of a kind that is not read, and for an archive or PDF by name only.
    """
    head = source.data[:1024]
    for mark, problem in _REFUSED:
        if head.startswith(mark):
            raise InputError(f"{source.name}: {problem}.")
    if head.startswith(_ZIP):
        return _kind_of_zip(source)
    if head.lstrip().startswith(b"%PDF-") or (suffix == ".pdf" and b"%PDF-" in head):
        return ".pdf"
    if suffix in _NEEDS:
        raise InputError(f"{source.name}: is not {_NEEDS[suffix]}; it is damaged or has the wrong name. Save it again.")
    if suffix == ".pdf":
        raise InputError(f"{source.name}: is not a PDF; it is damaged or has the wrong name. Save it again.")
    return captions_of(source, suffix) or suffix or _kind_of_text(head)


def _kind_of_zip(source: Source) -> str:
    """Which of the formats in a zip archive it is. Raises InputError for any other archive."""
    from vocab.sources.archive import Archive

    names = Archive(source).names
    for suffix, member in _INSIDE.items():
        if member in names:
            return suffix
    raise InputError(
        f"{source.name}: is a zip archive, but no e-book (EPUB) or Word file. Unpack it and give the texts in it."
    )


_INSIDE = {".epub": "META-INF/container.xml", ".docx": "word/document.xml"}


def _kind_of_text(head: bytes) -> str:
    """Text without a name: a web page, or WebVTT, says so at its beginning."""
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    if start.startswith((b"<!doctype html", b"<html")):
        return ".html"
    return ".vtt" if start.startswith(b"webvtt") else ".txt"
