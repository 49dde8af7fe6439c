"""E-books (EPUB): their chapters in reading order, read from the archive, which is never extracted."""

import contextlib
import posixpath
from collections.abc import Iterable, Iterator
from urllib.parse import unquote

from vocab.errors import InputError
from vocab.sources.archive import Archive
from vocab.sources.encoding import decode
from vocab.sources.html import heading_of, text_of
from vocab.sources.source import Chapter, Source
from vocab.sources.xml import XmlError, walk

_CONTAINER = "META-INF/container.xml"
_ENCRYPTION = "META-INF/encryption.xml"

_FONTS = ("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC")
"""Fonts may be disguised in a free book; anything else encrypted is copy protection."""


def read_epub(source: Source) -> Iterable[Chapter]:
    """The chapters of a book, in the order of its spine. Raises InputError; warns of chapters that are missing."""
    archive = Archive(source)
    _refuse_protected(source, archive)
    container = _elements(source, archive, _CONTAINER)
    package = next((a["full-path"] for name, a in container if name == "rootfile" and "full-path" in a), "")
    elements = _elements(source, archive, package)
    folder = posixpath.dirname(package)
    manifest = {a.get("id", ""): a for name, a in elements if name == "item"}
    titles = _titles(archive, folder, manifest.values())
    chapters: list[Chapter] = []
    for place in dict.fromkeys(a.get("idref", "") for name, a in elements if name == "itemref"):  # each counts once
        item = manifest.get(place)
        if item is None:
            source.warn(f"{source.name}: the chapter {place!r} is not in the book's list of files; it is left out.")
        elif "html" in item.get("media-type", "html") and "nav" not in item.get("properties", "").split():
            chapters += _chapter(source, archive, resolve(folder, item.get("href", "")), item.get("href", ""), titles)
    if not chapters:
        raise InputError(f"{source.name}: is a book without chapters that can be read. Get the file again.")
    return chapters


def _chapter(
    source: Source, archive: Archive, path: str | None, href: str, titles: dict[str, str]
) -> Iterator[Chapter]:
    if path is None:
        source.warn(f"{source.name}: the chapter {href!r} lies outside the book; it is left out.")
    elif path not in archive.names:
        source.warn(f"{source.name}: the chapter {href!r} is missing.")
    else:
        data = archive.read(path)
        if b"<!ENTITY" in data:
            raise archive.refusal("defines entities, as only an attack does")
        markup = decode(Source(f"{source.name}: {path}", data, None, source.warn))
        yield Chapter(titles.get(path) or heading_of(markup), text_of(markup, page=False))


def resolve(folder: str, href: str) -> str | None:
    """The member that a link in `folder` leads to; None where it leads out of the archive."""
    path = unquote(href.partition("#")[0])
    if not path or path.startswith("/") or "\\" in path or ":" in path or "\0" in path:
        return None
    path = posixpath.normpath(posixpath.join(folder, path))
    return None if path.startswith("..") else path


def _elements(source: Source, archive: Archive, path: str) -> list[tuple[str, dict[str, str]]]:
    """All elements of one of the book's own files, in order: name and attributes. Raises InputError."""
    found: list[tuple[str, dict[str, str]]] = []
    try:
        walk(archive.read(path), start=lambda name, attributes: found.append((name, attributes)))
    except KeyError as error:
        raise InputError(
            f"{source.name}: is no e-book: {path or 'its list of contents'} is missing. Get it again."
        ) from error
    except XmlError as error:
        raise InputError(f"{source.name}: is a damaged e-book ({path}: {error}). Get the file again.") from error
    return found


def _refuse_protected(source: Source, archive: Archive) -> None:
    if _ENCRYPTION in archive.names:
        methods = [
            a.get("Algorithm", "") for n, a in _elements(source, archive, _ENCRYPTION) if n == "EncryptionMethod"
        ]
        if all(method in _FONTS for method in methods):
            return
    elif "META-INF/rights.xml" not in archive.names and "META-INF/sinf.xml" not in archive.names:
        return
    raise InputError(f"{source.name}: is copy protected (DRM). Give a book without protection.")


def _titles(archive: Archive, folder: str, items: Iterable[dict[str, str]]) -> dict[str, str]:
    """The title of each chapter by its path, from the table of contents (NCX or navigation document)."""
    titles: dict[str, str] = {}
    for item in items:
        ncx = item.get("media-type") == "application/x-dtbncx+xml"
        path = resolve(folder, item.get("href", ""))
        if path in archive.names and (ncx or "nav" in item.get("properties", "").split()):
            for href, title in _contents(archive.read(path), "content" if ncx else "a"):
                target = resolve(posixpath.dirname(path), href)
                if target and title:
                    titles.setdefault(target, title)
    return titles


def _contents(data: bytes, link: str) -> list[tuple[str, str]]:
    """Link and title of each line of a table of contents; none where it is damaged, for the chapters name themselves.

    In an NCX the title stands in <text> before <content src>, in a navigation document inside <a href>.
    """
    found: list[tuple[str, str]] = []
    said: list[str] = []
    target = ""

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal target
        if name == link:
            target = attributes.get("src" if link == "content" else "href", "")
        if name in ("navPoint", "a"):
            said.clear()
        if name == "content":
            found.append((target, "".join(said).strip()))

    def end(name: str) -> None:
        if name == link == "a":
            found.append((target, "".join(said).strip()))

    with contextlib.suppress(XmlError):
        walk(data, start=start, end=end, text=said.append)
    return found
