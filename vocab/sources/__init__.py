"""Texts in: a path, a folder or standard input becomes Documents. READERS holds one function for each file suffix.

documents = read_documents(["book.epub", "notes"], warn=print)
"""

import os
from collections.abc import Callable, Iterable, Iterator
from importlib import import_module
from pathlib import Path

from vocab.chinese import has_han
from vocab.errors import InputError
from vocab.records import Document
from vocab.sources.characters.cleaning import clean, clean_name, file_name
from vocab.sources.kinds import FLAT_WORD, kind_of
from vocab.sources.naming import told_apart
from vocab.sources.openings import MAX_MEGABYTES, MEGABYTE, STANDARD_INPUT, contents, files_of, name_of, too_large
from vocab.sources.plain import read_plain
from vocab.sources.running_text.texts import running_texts
from vocab.sources.source import Chapter, Source, Warn, unheard
from vocab.sources.users_file import members_of, read_text_file, text_of

__all__ = [
    "READERS",
    "Warn",
    "clean",
    "clean_name",
    "file_name",
    "members_of",
    "read_document",
    "read_documents",
    "read_text_file",
    "text_of",
]

Reader = Callable[[Source], Iterable[Chapter]]
"""Bytes -> the chapters in them. Raises InputError; warns of what it leaves out."""


def _later(module: str, name: str = "") -> Reader:
    """The reader of a module that is loaded when the first file of its format is met."""

    def read(source: Source) -> Iterable[Chapter]:
        reader: Reader = getattr(import_module(f"vocab.sources.{module}"), name or f"read_{module}")
        return reader(source)

    return read


READERS: dict[str, Reader] = {
    ".txt": read_plain,
    ".md": _later("markdown"),
    ".markdown": _later("markdown"),
    ".html": _later("pages.html", "read_html"),
    ".htm": _later("pages.html", "read_html"),
    ".xhtml": _later("pages.html", "read_html"),
    ".mhtml": _later("pages.mhtml", "read_mhtml"),
    ".mht": _later("pages.mhtml", "read_mhtml"),
    ".epub": _later("books.epub", "read_epub"),
    ".docx": _later("word.docx", "read_docx"),
    ".pdf": _later("pdf.pdf", "read_pdf"),
    ".srt": _later("captions.subtitles", "read_srt"),
    ".vtt": _later("captions.subtitles", "read_srt"),
    ".ass": _later("captions.subtitles", "read_ass"),
    ".ssa": _later("captions.subtitles", "read_ass"),
    ".lrc": _later("captions.text_formats", "read_lrc"),
    ".smi": _later("captions.text_formats", "read_sami"),
    ".sami": _later("captions.text_formats", "read_sami"),
    ".sbv": _later("captions.text_formats", "read_sbv"),
    ".sub": _later("captions.text_formats", "read_sub"),
    **dict.fromkeys((".ttml", ".dfxp", ".itt", ".srv1", ".srv2", ".srv3"), _later("captions.xml", "read_ttml")),
    **dict.fromkeys((".json3", ".bcc"), _later("captions.json", "read_json_captions")),
}
"""A file with another suffix is read as what its first bytes say, else as plain text."""

_BY_CONTENT: dict[str, Reader] = READERS | {FLAT_WORD: _later("word.flat", "read_flat_word")}
"""The readers of formats that have no suffix of their own as well."""


def read_documents(
    paths: Iterable[str],
    *,
    encoding: str | None = None,
    max_megabytes: int = MAX_MEGABYTES,
    warn: Warn = unheard,
) -> tuple[Document, ...]:
    """All documents in the order given, those of a folder by name; a file given twice counts once.

    Two of one name are told apart by their endings, else by their folders.
    The texts together, as UTF-8, may be as large as one file may be; what an archive unpacks to counts like any text.
    `encoding` overrides what the bytes of plain text, Markdown, HTML and subtitles suggest; `warn` is told what could
    not be used. A file that cannot be read is an error, one of several in a folder a warning. Raises InputError.
    """
    documents: list[Document] = []
    places: list[str] = []
    room = max_megabytes * MEGABYTE
    for path, files in files_of(paths, READERS):
        for place, document in _usable(files, path, encoding, max_megabytes, warn):
            places.append(place)
            documents.append(document)
            room -= len(document.text.encode("utf-8"))
            if room < 0:
                raise too_large(name_of(path), max_megabytes)
    names = told_apart([document.name for document in documents], places)
    return tuple(document._replace(name=name) for document, name in zip(documents, names, strict=True))


def _usable(
    files: list[str], given: str, encoding: str | None, limit: int, warn: Warn
) -> Iterator[tuple[str, Document]]:
    """The documents of one argument by their paths; of a folder those that can be read.

    Raises InputError where there are none.
    """
    problems = []
    for path in files:
        try:
            document = read_document(path, encoding=encoding, max_megabytes=limit, warn=warn)
        except InputError as error:
            if path == given:
                raise
            problems.append(error)
        else:
            yield path, document
    if problems and len(problems) == len(files):
        raise problems[0]
    for problem in problems:
        warn(f"{problem} It is left out.")


def read_document(
    path: str, *, encoding: str | None = None, max_megabytes: int = MAX_MEGABYTES, warn: Warn = unheard
) -> Document:
    """One text; `-` is standard input.

    Raises InputError for a missing, unreadable, oversized, damaged or empty file, for one that is not text, and for one
    without any Chinese character.
    """
    name = name_of(path)
    source = Source(name, contents(path, max_megabytes), encoding, warn)
    if not source.data.strip():
        raise InputError(f"{name}: is empty. Give a file with Chinese text.")
    suffix = kind_of(source, "" if path == STANDARD_INPUT else Path(path).suffix.lower(), frozenset(_BY_CONTENT))
    title = "text" if path == STANDARD_INPUT else clean_name(Path(os.fsdecode(path)).stem) or "text"
    document = _joined(source, title, _BY_CONTENT.get(suffix, read_plain)(source))
    if not document.text.strip():
        raise InputError(f"{name}: is empty. Give a file with Chinese text.")
    if not has_han(document.text):
        raise InputError(f"{name}: no Chinese text found. Give a file with Chinese characters.")
    return document


LONGEST_TITLE = 60
"""Characters of a chapter's title on a card."""


def _joined(source: Source, name: str, chapters: Iterable[Chapter]) -> Document:
    """The chapters as one text that can be read on, with the offset at which each begins."""
    named = [(clean_name(chapter.title)[:LONGEST_TITLE].rstrip(), clean(chapter.text)) for chapter in chapters]
    texts: list[str] = []
    starts: list[tuple[int, str]] = []
    length = 0
    running = running_texts(source, [text for _, text in named])
    for (title, _), text in zip(named, running, strict=True):
        if not text:  # as of a cover, which is a picture
            continue
        if length and not texts[-1].endswith("\n"):
            texts.append("\n")
            length += 1
        if title != (starts[-1][1] if starts else ""):
            starts.append((length, title))
        texts.append(text)
        length += len(text)
    return Document(name, "".join(texts), tuple(starts))
