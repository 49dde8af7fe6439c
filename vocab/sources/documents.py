"""Files into documents: the right reader for each, the chapters as one text, one name for each on the cards."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from vocab.chinese import has_han
from vocab.errors import InputError
from vocab.records import Document
from vocab.sources.characters.cleaning import clean, clean_name
from vocab.sources.kinds import kind_of
from vocab.sources.naming import told_apart
from vocab.sources.openings import MAX_MEGABYTES, MEGABYTE, STANDARD_INPUT, contents, files_of, name_of, too_large
from vocab.sources.plain import read_plain
from vocab.sources.readers import BY_KIND, READERS
from vocab.sources.running_text.texts import running_texts
from vocab.sources.source import Chapter, Source, Warn, unheard


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
    data = contents(path, max_megabytes)
    return document_of(path, data, encoding, max_megabytes=max_megabytes, warn=warn)


def document_of(
    path: str, data: bytes, encoding: str | None = None, *, max_megabytes: int = MAX_MEGABYTES, warn: Warn = unheard
) -> Document:
    """The text that some bytes are, which were read from a path or address. Raises InputError as `read_document`."""
    name = name_of(path)
    if len(data) > max_megabytes * MEGABYTE:
        raise too_large(name, max_megabytes)
    source = Source(name, data, encoding, warn)
    if not source.data.strip():
        raise InputError(f"{name}: is empty. Give a file with Chinese text.")
    suffix = kind_of(source, "" if path == STANDARD_INPUT else Path(path).suffix.lower(), frozenset(BY_KIND))
    title = "text" if path == STANDARD_INPUT else clean_name(Path(os.fsdecode(path)).stem) or "text"
    document = _joined(source, title, BY_KIND.get(suffix, read_plain)(source))
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
