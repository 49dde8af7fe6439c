"""Documents inside a Word file (altChunk), put there by another program; Word makes text of them when it saves."""

from collections.abc import Callable, Iterable
from pathlib import PurePosixPath

from vocab.sources.archive import Archive, Budget
from vocab.sources.characters.encoding import decode
from vocab.sources.kinds import kind_of
from vocab.sources.pages.html import text_of
from vocab.sources.pages.mhtml import page_of
from vocab.sources.plain import read_plain
from vocab.sources.source import FLAT_WORD, Chapter, Source
from vocab.sources.word.flat import FlatPackage
from vocab.sources.word.package import Package

_KNOWN = frozenset((".txt", ".html", ".htm", ".xhtml", ".mhtml", ".mht", ".docx", FLAT_WORD))


ReadWord = Callable[[Source, Package], Iterable[Chapter]]
"""Reads the document in whatever holds its parts."""


def read_embedded(source: Source, name: str, budget: Budget, read_word: ReadWord) -> Iterable[Chapter]:
    """The chapters of HTML, MHTML, text or Word inside Word. Raises InputError for what is none of these."""
    kind = kind_of(source, PurePosixPath(name.replace("\\", "/")).suffix.lower(), _KNOWN)
    if kind == ".docx":
        return read_word(source, Archive(source, budget))
    if kind == FLAT_WORD:
        return read_word(source, FlatPackage(source))
    if kind in (".mhtml", ".mht"):
        kind, source = page_of(source)
    if kind not in (".html", ".htm", ".xhtml"):
        return read_plain(source)
    return [Chapter("", text_of(decode(source), page=False))]
