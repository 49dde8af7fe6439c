"""The parts of a Word file by what they are for: their names are the writer's own affair (word/document2.xml)."""

import contextlib
import posixpath
import re
from typing import NamedTuple, Protocol

from vocab.sources.xml import XmlError, walk

_USUAL = "word/document.xml"
_ANY = re.compile(r"(?:.*[/\\])?document\d*\.xml", re.IGNORECASE)


class Package(Protocol):
    """Parts by name, in an archive or in one flat XML file."""

    @property
    def names(self) -> frozenset[str]:
        """Those of all parts."""

    def find(self, path: str) -> str | None:
        """The name of the part that a path means, however it is spelt."""

    def read(self, name: str) -> bytes:
        """One part, whole."""


class Relation(NamedTuple):
    """Another part that a part refers to: what for ("styles"), and its name."""

    role: str
    target: str


def main_part(package: Package) -> str | None:
    """The part with the text of a document: as the package says, else by its name; None where it is no Word file."""
    for relation in relations_of(package, "").values():
        if relation.role == "officeDocument":
            return relation.target if _is_word(package, relation.target) else None
    typed = (path for path, kind in _types(package).items() if "wordprocessingml" in kind and kind.endswith("main+xml"))
    named = (name for name in sorted(package.names) if _ANY.fullmatch(name))
    return next(filter(None, (*map(package.find, typed), package.find(_USUAL), *named)), None)


def relations_of(package: Package, part: str) -> dict[str, Relation]:
    """The relations of a part by their id, of the whole package for the empty name; without those to the outside."""
    folder, name = posixpath.split(part.replace("\\", "/"))
    path = package.find(posixpath.join(folder, "_rels", f"{name}.rels"))
    found: dict[str, Relation] = {}

    def start(element: str, attributes: dict[str, str]) -> None:
        target = package.find(posixpath.join("/", folder, attributes.get("Target", "").strip()))
        if element == "Relationship" and target and attributes.get("TargetMode") != "External":
            found[attributes.get("Id", "")] = Relation(posixpath.basename(attributes.get("Type", "")), target)

    if path:
        with contextlib.suppress(XmlError):  # then the usual names must do
            walk(package.read(path), start=start)
    return found


def _is_word(package: Package, part: str) -> bool:
    """Whether the main part is that of a document, not of a workbook or a presentation."""
    kind = next((kind for path, kind in _types(package).items() if package.find(path) == part), "")
    return "wordprocessingml" in kind or not re.search(r"sheet|workbook|presentation|visio", kind + part, re.IGNORECASE)


def _types(package: Package) -> dict[str, str]:
    """The media type of each part that has one of its own."""
    path = package.find("[Content_Types].xml")
    found: dict[str, str] = {}

    def start(element: str, attributes: dict[str, str]) -> None:
        if element == "Override":
            found[attributes.get("PartName", "")] = attributes.get("ContentType", "")

    if path:
        with contextlib.suppress(XmlError):
            walk(package.read(path), start=start)
    return found
