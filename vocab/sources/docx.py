"""Word files (.docx): paragraphs, tables, footnotes and endnotes; a heading of the first level begins a chapter.

Read as a stream of XML events: mammoth builds the whole tree twice and loses the text under ruby.
"""

from collections.abc import Iterable

from vocab.errors import InputError
from vocab.sources.archive import Archive
from vocab.sources.source import Chapter, Source
from vocab.sources.xml import XmlError, walk

_BODY, _STYLES = "word/document.xml", "word/styles.xml"
_NOTES = {"footnoteReference": "word/footnotes.xml", "endnoteReference": "word/endnotes.xml"}

_UNREAD = frozenset({"rt", "Fallback", "del", "moveFrom"})
"""Ruby text, the second version of a drawing's text, and what a tracked change took out."""

_BETWEEN = {"tab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}


def read_docx(source: Source) -> Iterable[Chapter]:
    """The chapters of a Word file. Raises InputError for one that is damaged."""
    archive = Archive(source)
    if _BODY not in archive.names:
        raise InputError(f"{source.name}: is not a Word file (.docx). Save it again.")
    notes = {kind: _Part(source, archive, part).notes for kind, part in _NOTES.items() if part in archive.names}
    part = _Part(source, archive, _BODY, notes, _first_headings(source, archive))
    return [Chapter(title, "\n".join(lines)) for title, lines in part.chapters]


class _Part:
    """One part of the file as it is walked through: its chapters, and its notes by number."""

    def __init__(
        self,
        source: Source,
        archive: Archive,
        path: str,
        notes: dict[str, dict[str, list[str]]] | None = None,
        headings: frozenset[str] = frozenset(),
    ) -> None:
        self.chapters: list[tuple[str, list[str]]] = [("", [])]
        self.notes: dict[str, list[str]] = {}
        self._known = notes or {}
        self._headings = headings
        self._said: list[str] = []
        self._pending: list[str] = []
        self._skipped = 0
        self._reading = self._heading = self._hidden = False
        _walk(source, archive, path, self)

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Open an element."""
        if self._skipped or name in _UNREAD:
            self._skipped += 1
            return
        self._reading = name == "t"
        if name == "p":
            self._paragraph()
        elif name == "r":
            self._hidden = False
        elif name == "vanish":
            self._hidden = attributes.get("val") not in ("0", "false")
        elif name == "pStyle":
            self._heading = attributes.get("val") in self._headings
        elif name in ("footnote", "endnote"):
            self.chapters[-1] = ("", [])
            self.notes[attributes.get("id", "")] = self.chapters[-1][1]
        elif name in self._known:
            self._pending += self._known[name].pop(attributes.get("id", ""), ())  # each once, however often it is named
        elif name in _BETWEEN and self._said:
            self._said.append(_BETWEEN[name])

    def end(self, name: str) -> None:
        """Close an element."""
        self._reading = False
        if self._skipped:
            self._skipped -= 1
        elif name == "p":
            self._paragraph()

    def text(self, said: str) -> None:
        """Text, which counts inside <w:t> only."""
        if self._reading and not self._skipped and not self._hidden:
            self._said.append(said)

    def _paragraph(self) -> None:
        line = "".join(self._said).strip()
        if self._heading and line:
            self.chapters.append((line, []))
        self.chapters[-1][1].extend(filter(None, (line, *self._pending)))
        self._said, self._pending, self._heading = [], [], False


def _walk(source: Source, archive: Archive, path: str, part: _Part) -> None:
    try:
        walk(archive.read(path), start=part.start, end=part.end, text=part.text)
    except XmlError as error:
        raise InputError(f"{source.name}: is a damaged Word file ({path}: {error}). Save it again.") from error


def _first_headings(source: Source, archive: Archive) -> frozenset[str]:
    """The ids of the styles named "heading 1", whatever the language of the program that wrote the file."""
    if _STYLES not in archive.names:
        return frozenset({"Heading1"})
    found: set[str] = set()
    style = ""

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal style
        if name == "style":
            style = attributes.get("styleId", "")
        elif name == "name" and attributes.get("val", "").lower() == "heading 1":
            found.add(style)

    try:
        walk(archive.read(_STYLES), start=start)
    except XmlError as error:
        raise InputError(f"{source.name}: is a damaged Word file ({_STYLES}: {error}). Save it again.") from error
    return frozenset(found)
