"""The chapters of documents: named, measured, and some of them left out."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from vocab.errors import InputError
from vocab.records import Document


class ChapterOf(NamedTuple):
    """A chapter: the numbers of its document and of it there, its title (empty for a text without any), where it is."""

    document: int
    number: int
    title: str
    start: int
    end: int

    @property
    def characters(self) -> int:
        """How long it is."""
        return self.end - self.start


def chapters_of(documents: Iterable[Document]) -> Iterator[ChapterOf]:
    """All chapters in their order; a text without chapters is one, and what stands before the first is one, too."""
    for at, document in enumerate(documents):
        has_head = not document.chapters or document.chapters[0][0] > 0
        starts = [(0, ""), *document.chapters] if has_head else document.chapters
        edges = [*(start for start, _ in starts), len(document.text)]
        for number, ((start, end), (_, title)) in enumerate(zip(pairwise(edges), starts, strict=True)):
            yield ChapterOf(at, number, title, start, end)


def without_chapters(documents: Sequence[Document], left_out: Collection[tuple[int, int]]) -> tuple[Document, ...]:
    """The documents without the chapters with these numbers (document, chapter). Raises InputError if none is left."""
    if not left_out:
        return tuple(documents)
    kept = [chapter for chapter in chapters_of(documents) if (chapter.document, chapter.number) not in left_out]
    if not kept:
        raise InputError("No chapter is chosen. Choose one at least.")
    read = [(document, [c for c in kept if c.document == at]) for at, document in enumerate(documents)]
    return tuple(_of_chapters(document, chapters) for document, chapters in read if chapters)


def _of_chapters(document: Document, chapters: Iterable[ChapterOf]) -> Document:
    """A document of some of its chapters."""
    text, starts = "", []
    for chapter in chapters:
        if text and not text.endswith("\n"):
            text += "\n"
        if chapter.title:
            starts.append((len(text), chapter.title))
        text += document.text[chapter.start : chapter.end]
    return Document(document.name, text, tuple(starts))
