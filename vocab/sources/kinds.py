"""What the bytes say a file is, whatever its name says."""

import re

from vocab.errors import InputError
from vocab.sources.source import Source

_ZIP = b"PK\x03\x04"

_REFUSED = (
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "is an old Word file or another one of that family. Save it as .docx"),
    (b"{\\rtf", "is a rich text file. Save it as .docx or as plain text"),
    (b"\x1f\x8b", "is compressed (gzip). Unpack it"),
    (b"BZh", "is compressed (bzip2). Unpack it"),
    (b"\xfd7zXZ\0", "is compressed (xz). Unpack it"),
    (b"\x28\xb5\x2f\xfd", "is compressed (zstd). Unpack it"),
    (b"7z\xbc\xaf\x27\x1c", "is compressed (7z). Unpack it"),
    (b"Rar!", "is compressed (RAR). Unpack it"),
    (b"PK\x05\x06", "is an empty zip archive. Give a file with Chinese text"),
    (b"SQLite format 3\0", "is a database. Give a file with Chinese text"),
    (b"bplist00", "is a web archive of Safari or another property list. Save the page as HTML or PDF"),
    (b"ITSF", "is a help file (.chm). Convert it to EPUB, for instance with Calibre"),
    (b"ITOLITLS", "is an e-book of Microsoft Reader (.lit). Convert it to EPUB, for instance with Calibre"),
    (b"AT&TFORM", "is a scanned book (DjVu). Run a text recognition (OCR) on it and give the text"),
    (b"\x1aE\xdf\xa3", "is a film (Matroska, WebM). Give its subtitles as a file of their own"),
    (b"\xeaDRMION\xee", "is a protected e-book of Kindle (KFX). Give a book without protection, as EPUB"),
    (b"CONT\x02\0", "is an e-book of Kindle (KFX). Convert it to EPUB, for instance with Calibre"),
    (b"TPZ", "is an e-book of Kindle (Topaz). Convert it to EPUB, for instance with Calibre"),
    (b"# VobSub", "is an index of subtitles that are pictures (VobSub). Give subtitles as text, such as SRT"),
    (b"\0\0\x01\xba", "is a film, or subtitles that are pictures (VobSub). Give subtitles as text, such as SRT"),
)
"""The first bytes of what is not read, and what to do."""

_PALM = {
    b"BOOKMOBI": "is an e-book of Kindle (.mobi, .azw). Convert it to EPUB, for instance with Calibre",
    b"TEXtREAd": "is an e-book of Palm or Mobipocket (.pdb, .prc). Convert it to EPUB, for instance with Calibre",
    b"PNRdPPrs": "is an e-book of eReader (.pdb). Convert it to EPUB, for instance with Calibre",
}
_PALM_AT = 60
"""Where a database of Palm OS, as these books are, says its type and its maker."""

_NEEDS = {
    ".epub": "an e-book (EPUB)",
    ".docx": "a Word file (.docx)",
    ".pdf": "a PDF",
}

_OTHER_ZIPS = (
    (re.compile(r"xl/workbook\.\w+"), "is a workbook (.xlsx). Save its text as plain text (.txt)"),
    (re.compile(r"ppt/presentation\.xml"), "is a presentation (.pptx). Save it as PDF"),
    (re.compile(r"Index/Document\.iwa|index\.xml|Index\.zip"), "is a file of Pages or its family. Export it as .docx"),
    (re.compile(r".*\.fb2"), "is a FictionBook in a zip archive. Convert it to EPUB, for instance with Calibre"),
    (re.compile(r"META-INF/manifest\.xml"), "is an OpenDocument file (.odt and its family). Save it as .docx"),
)
"""A member that tells what an archive is."""


def kind_of(source: Source, suffix: str, known: frozenset[str]) -> str:
    """The suffix whose reader fits: that of the bytes where they are unmistakable, else the given one.

    A text whose suffix is not `known` is what its beginning says. Raises InputError for a kind that is not read, and
    for an archive or PDF by name only.
    """
    head = source.data[:1024]
    refusal = next((problem for mark, problem in _REFUSED if head.startswith(mark)), None)
    refusal = refusal or _PALM.get(head[_PALM_AT : _PALM_AT + 8])
    if refusal:
        raise InputError(f"{source.name}: {refusal}.")
    if head.startswith(_ZIP):
        return _kind_of_zip(source)
    if head.lstrip().startswith(b"%PDF-") or (suffix == ".pdf" and b"%PDF-" in head):
        return ".pdf"
    from vocab.sources.text_kinds import kind_of_text

    kind = kind_of_text(source, suffix, known)
    if kind in _NEEDS:
        raise InputError(f"{source.name}: is not {_NEEDS[kind]}; it is damaged or has the wrong name. Save it again.")
    return kind


def _kind_of_zip(source: Source) -> str:
    """Which of the formats in a zip archive it is. Raises InputError for any other archive."""
    from vocab.sources.archive import Archive
    from vocab.sources.word.package import main_part

    archive = Archive(source)
    if archive.find("META-INF/container.xml"):
        return ".epub"
    if main_part(archive):
        return ".docx"
    for member, problem in _OTHER_ZIPS:
        if any(map(member.fullmatch, archive.names)):
            raise InputError(f"{source.name}: {problem}.")
    raise InputError(
        f"{source.name}: is a zip archive, but no e-book (EPUB) or Word file. Unpack it and give the texts in it."
    )
