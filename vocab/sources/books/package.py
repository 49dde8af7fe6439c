"""What an e-book says of itself: the list of its files, their order of reading, their titles, its protection."""

import contextlib
import posixpath
from collections.abc import Iterable
from typing import NamedTuple

from vocab.errors import InputError
from vocab.sources.archive import Archive
from vocab.sources.source import Source
from vocab.sources.xml import XmlError, walk

CONTAINER = "META-INF/container.xml"
_ENCRYPTION = "META-INF/encryption.xml"

_FONTS = ("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC")
"""Fonts may be disguised in a free book; text that is encrypted is copy protection."""

_NO_TEXT = ("image/", "audio/", "video/", "font/", "application/font", "application/x-font", "application/vnd.ms-")
_NEITHER = frozenset(("text/css", "text/javascript", "application/javascript", "application/smil+xml"))
"""Media types that are no text. Any other is: old books call a chapter text/x-oeb1-document or application/xml."""

_PAGES = (".xhtml", ".html", ".htm")
_LOOKS = (".ttf", ".otf", ".woff", ".woff2", ".css", ".jpg", ".jpeg", ".png", ".gif", ".svg", ".webp", ".mp3", ".mp4")
"""Endings that say more than a media type: of chapters, and of what a book may hide without hiding a word."""

_NCX = "application/x-dtbncx+xml"


class Item(NamedTuple):
    """A file of the book as its package lists it."""

    href: str
    media_type: str
    properties: frozenset[str]
    fallback: str

    @property
    def is_contents(self) -> bool:
        """Whether it is the table of contents."""
        return "nav" in self.properties or self.is_ncx

    @property
    def is_ncx(self) -> bool:
        """Whether it is the table of contents in the form of EPUB 2."""
        return self.media_type == _NCX or self.href.lower().endswith(".ncx")


class Package(NamedTuple):
    """The book: its folder, its files by their id, the ids in reading order, the title of a chapter by its path."""

    folder: str
    items: dict[str, Item]
    spine: list[str]
    titles: dict[str, str]


def read_package(source: Source, archive: Archive) -> Package:
    """What the book says of itself. Raises InputError where it is protected, damaged or no book."""
    _refuse_protected(source, archive)
    path = _package_path(source, archive)
    folder = posixpath.dirname(path.replace("\\", "/"))
    elements = _elements(source, archive, path)
    items = {a.get("id", "").strip(): _item(a) for name, a in elements if name == "item"}
    alike = {name.lower(): name for name in reversed(items)}
    named = [a.get("idref", "").strip() for name, a in elements if name == "itemref"]
    spine = [name if name in items else alike.get(name.lower(), name) for name in named]
    return Package(folder, items, spine, _titles(archive, folder, items.values()))


def is_text(item: Item) -> bool:
    """Whether the item can hold text, by its media type or by the ending of its name."""
    if item.href.partition("#")[0].lower().endswith(_PAGES):
        return True
    return not (item.media_type.startswith(_NO_TEXT) or item.media_type in _NEITHER)


def located(archive: Archive, folder: str, href: str) -> str | None:
    """The member that a link in `folder` means, however it is spelt; None where the archive has none such."""
    href = href.strip().replace("\\", "/")
    for link in dict.fromkeys((href, href.partition("#")[0], href.partition("#")[0].partition("?")[0])):
        beside = posixpath.join(folder, link.lstrip("/"))
        for path in dict.fromkeys((posixpath.join(folder, link), beside)) if link else ():
            found = archive.find(path)
            if found:
                return found
    return None


def _item(attributes: dict[str, str]) -> Item:
    return Item(
        attributes.get("href", ""),
        attributes.get("media-type", "").partition(";")[0].strip().lower(),
        frozenset(attributes.get("properties", "").split()),
        attributes.get("fallback", "").strip(),
    )


def _package_path(source: Source, archive: Archive) -> str:
    """The package that the container names, else the one there is. Raises InputError where it names none."""
    container = _elements(source, archive, CONTAINER)
    named = next((a["full-path"] for name, a in container if name == "rootfile" and a.get("full-path")), "")
    found = located(archive, "", named)
    if found is None and named and ".." not in named:  # a path that climbs is no slip of a writer
        found = next((name for name in sorted(archive.names) if name.lower().endswith(".opf")), None)
    return found or named


def _elements(source: Source, archive: Archive, path: str) -> list[tuple[str, dict[str, str]]]:
    """All elements of one of the book's own files, in order: name and attributes. Raises InputError."""
    found: list[tuple[str, dict[str, str]]] = []

    def met(name: str, attributes: dict[str, str]) -> None:
        found.append((name, {key.lower(): value for key, value in attributes.items()}))

    def damage(problem: str) -> None:
        source.warn(f"{source.name}: {path} is damaged ({problem}); what can be made out of it is read.")

    try:
        data = archive.read(archive.find(path) or path)
        walk(
            data,
            start=lambda name, given: found.append((name, {key.lower(): given[key] for key in given})),
            damage=damage,
        )
    except KeyError as error:
        raise InputError(
            f"{source.name}: is no e-book: {path or 'its list of contents'} is missing. Get it again."
        ) from error
    except XmlError as error:
        raise InputError(f"{source.name}: is a damaged e-book ({path}: {error}). Get the file again.") from error
    return found


def _refuse_protected(source: Source, archive: Archive) -> None:
    """Raise InputError where text is encrypted; a statement of rights alone protects nothing."""
    if archive.find(_ENCRYPTION) is None:
        return
    elements = _elements(source, archive, _ENCRYPTION)
    methods = [a.get("algorithm", "") for name, a in elements if name == "EncryptionMethod"]
    hidden = [a.get("uri", "") for name, a in elements if name == "CipherReference"]
    if all(method in _FONTS for method in methods):
        return
    if len(hidden) != len(methods) or not all(path.lower().endswith(_LOOKS) for path in hidden):
        raise InputError(f"{source.name}: is copy protected (DRM). Give a book without protection.")


def _titles(archive: Archive, folder: str, items: Iterable[Item]) -> dict[str, str]:
    """The title of each chapter by its path, from the table of contents (NCX or navigation document)."""
    titles: dict[str, str] = {}
    for item in items:
        path = located(archive, folder, item.href) if item.is_contents else None
        if path:
            for href, title in _contents(archive.read(path), "content" if item.is_ncx else "a"):
                target = located(archive, posixpath.dirname(path.replace("\\", "/")), href)
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
