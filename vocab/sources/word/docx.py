"""Word files (.docx): paragraphs, tables, footnotes and endnotes; a heading of the first level begins a chapter.

Read as a stream of XML events: mammoth builds the whole tree twice and loses the text under ruby.
"""

import posixpath
from collections.abc import Iterable, Iterator

from vocab.errors import InputError
from vocab.sources.archive import Archive, Budget
from vocab.sources.characters.mojibake import put_right, without_rubbish
from vocab.sources.source import Chapter, Source
from vocab.sources.word.package import Package, main_part, relations_of
from vocab.sources.word.styles import PLAIN, Styles, read_styles
from vocab.sources.word.text import Notes, WordText
from vocab.sources.xml import XmlError, walk

_NOTES = {"footnoteReference": "footnotes", "endnoteReference": "endnotes"}

_BETWEEN = "\n\x0c\n"
"""Stands between chapters that are looked at together; no text keeps a form feed."""

_DEEPEST = 3
"""Documents inside documents: a program that joins files makes one level, joined again two."""


def read_docx(source: Source) -> Iterable[Chapter]:
    """The chapters of a Word file. Raises InputError for one that is damaged."""
    budget = Budget(len(source.data))
    return read_word(source, Archive(source, budget), budget)


def read_flat_word(source: Source) -> Iterable[Chapter]:
    """The chapters of a Word file in one XML file. Raises InputError for one that is damaged, or is no document."""
    from vocab.sources.word.flat import FlatPackage

    return read_word(source, FlatPackage(source), Budget(len(source.data)))


def read_word(source: Source, package: Package, budget: Budget, *, depth: int = 0) -> list[Chapter]:
    """The chapters of a document in whatever holds its parts; `budget` is for what is packed inside it.

    Raises InputError for one that is damaged.
    """
    main = main_part(package)
    if main is None:
        raise InputError(f"{source.name}: is not a Word file (.docx). Save it again.")
    return _Document(source, package, main, budget, depth).chapters()


class _Document:
    """The parts of a document, read as they are asked for."""

    def __init__(self, source: Source, package: Package, main: str, budget: Budget, depth: int) -> None:
        self._source, self._package, self._main = source, package, main
        self._budget, self._depth = budget, depth
        self._embedded_before: set[str] = set()
        self._relations = relations_of(package, main)
        self._parts = {relation.role: relation.target for relation in self._relations.values()}
        self._styles = self._read_styles()

    def chapters(self) -> list[Chapter]:
        """The text of the main part by its first headings."""
        found: Notes = {}
        for element, role in _NOTES.items():
            path = self._part(role)
            found[element] = self._text(path, {}).notes if path else {}
        text = self._text(self._main, found)
        if text.fields.in_contents:  # a table of contents that is never closed would be the whole book
            text = self._text(self._main, found, contents=True)
        titles = [title for title, _ in text.chapters]
        texts = self._put_right(["\n".join(lines) for _, lines in text.chapters])
        return list(map(Chapter, titles, texts)) if len(texts) == len(titles) else [Chapter("", "\n".join(texts))]

    def _put_right(self, texts: list[str]) -> list[str]:
        """The texts, where a program read them in a wrong encoding before they came into the document."""
        whole = _BETWEEN.join(texts)
        return without_rubbish(self._source, put_right(self._source, whole)).split(_BETWEEN)

    def _part(self, role: str) -> str | None:
        """The part of a role: as the main part says, else the one beside it with the usual name."""
        beside = posixpath.join(posixpath.dirname(self._main.replace("\\", "/")), f"{role}.xml")
        return self._parts.get(role) or self._package.find(beside)

    def _read_styles(self) -> Styles:
        path = self._part("styles")
        if not path:
            return PLAIN
        try:
            return read_styles(self._package.read(path), lambda problem: self._damage(path, problem))
        except XmlError as error:
            raise self._refusal(path, error) from error

    def _text(self, path: str, notes: Notes, *, contents: bool = False) -> WordText:
        self._embedded_before.clear()
        text = WordText(self._styles, notes, self._embedded, contents=contents)
        try:
            walk(
                self._package.read(path),
                start=text.start,
                end=text.end,
                text=text.text,
                damage=lambda problem: self._damage(path, problem),
            )
        except XmlError as error:
            raise self._refusal(path, error) from error
        text.finish()
        return text

    def _embedded(self, number: str) -> Iterator[Chapter]:
        """The document that another program put into this one as it was (altChunk), each once."""
        relation = self._relations.get(number)
        if relation and relation.target in self._embedded_before:
            return
        if relation is None or self._depth >= _DEEPEST:
            self._source.warn(f"{self._source.name}: a document inside it is missing. Save it again with Word.")
            return
        from vocab.sources.word.embedded import read_embedded

        self._embedded_before.add(relation.target)
        name = f"{self._source.name}: {relation.target}"
        inner = Source(name, self._package.read(relation.target), self._source.encoding, self._source.warn)
        try:
            yield from read_embedded(inner, relation.target, self._budget, self._read_inside)
        except InputError as error:
            self._source.warn(f"{error} It is left out.")

    def _read_inside(self, source: Source, package: Package) -> Iterable[Chapter]:
        return read_word(source, package, self._budget, depth=self._depth + 1)

    def _damage(self, path: str, problem: str) -> None:
        self._source.warn(f"{self._source.name}: {path} is damaged ({problem}); what can be made out of it is read.")

    def _refusal(self, path: str, error: XmlError) -> InputError:
        return InputError(f"{self._source.name}: is a damaged Word file ({path}: {error}). Save it again.")
