"""E-books (EPUB): their chapters in reading order, read from the archive, which is never extracted."""

import re
from collections.abc import Iterable, Iterator

from vocab.errors import InputError
from vocab.sources.archive import Archive
from vocab.sources.books.package import Item, Package, is_text, located, read_package
from vocab.sources.characters.encoding import decode
from vocab.sources.entities import expanded_page
from vocab.sources.pages.html import heading_of, text_of
from vocab.sources.source import Chapter, Source

_MARKUP = re.compile(r"<[A-Za-z!?/]")


def read_epub(source: Source) -> Iterable[Chapter]:
    """The chapters of a book, in the order of its spine. Raises InputError; warns of chapters that are missing."""
    archive = Archive(source)
    book = read_package(source, archive)
    chapters: list[Chapter] = []
    read: set[str] = set()
    for item in _in_order(source, book):
        path = _found(source, archive, book, item)
        if path and path not in read:  # two entries may lead to two places of one file
            read.add(path)
            chapters += _chapter(source, archive, path, book.titles)
    if not chapters:
        raise InputError(f"{source.name}: is a book without chapters that can be read. Get the file again.")
    return chapters


def _in_order(source: Source, book: Package) -> Iterator[Item]:
    """The texts of the book in reading order; without one, in that of the list of its files."""
    if not book.spine:
        source.warn(f"{source.name}: says no order of reading; its chapters come as its list of files has them.")
        yield from (item for item in book.items.values() if is_text(item) and not item.is_contents)
    for place in dict.fromkeys(book.spine):  # each counts once
        item = book.items.get(place)
        if item is None:
            source.warn(f"{source.name}: the chapter {place!r} is not in the book's list of files; it is left out.")
        elif not item.is_contents:
            readable = _readable(item, book)
            if readable is None:
                source.warn(f"{source.name}: {item.href!r} is no text ({item.media_type}); it is left out.")
            else:
                yield readable


def _readable(item: Item, book: Package) -> Item | None:
    """The item, or what the book names in its place for programs that read no more than text."""
    seen: set[str] = set()
    while not is_text(item) and item.fallback in book.items and item.fallback not in seen:
        seen.add(item.fallback)
        item = book.items[item.fallback]
    return item if is_text(item) else None


def _found(source: Source, archive: Archive, book: Package, item: Item) -> str | None:
    """The member of the archive that an item names; None, and a warning, where it is not there."""
    path = located(archive, book.folder, item.href)
    if path is None and (item.href.startswith(("/", "..", "%2e%2e", "%2E%2E")) or "://" in item.href):
        source.warn(f"{source.name}: the chapter {item.href!r} lies outside the book; it is left out.")
    elif path is None:
        source.warn(f"{source.name}: the chapter {item.href!r} is missing.")
    return path


def _chapter(source: Source, archive: Archive, path: str, titles: dict[str, str]) -> Iterator[Chapter]:
    data = archive.read(path)
    try:
        markup = decode(Source(f"{source.name}: {path}", data, None, source.warn))
    except InputError:
        source.warn(f"{source.name}: the chapter {path!r} is no text; it is left out.")
        return
    markup = expanded_page(source, markup)
    if not _MARKUP.search(markup):
        yield Chapter(titles.get(path, ""), markup)
    else:
        yield Chapter(titles.get(path) or heading_of(markup), text_of(markup, page=False))
