"""The text: documents, sentences, words, and what they offer to be learned.

These are named tuples, which are made three times as fast as frozen dataclasses, of which a book makes hundreds of
thousands, and loaded five times as fast.
"""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from typing import Literal, NamedTuple

new = tuple.__new__
"""What the constructor of a named tuple calls, three times as fast without it: for where there are thousands."""

Kind = Literal["word", "idiom", "phrase", "name"]
KINDS: tuple[Kind, ...] = ("word", "idiom", "phrase", "name")


class Document(NamedTuple):
    """One text: its name, its cleaned characters, and the offset and title of each chapter in it."""

    name: str
    text: str
    chapters: tuple[tuple[int, str], ...] = ()

    def source_at(self, offset: int) -> str:
        """What a card names as the source of what stands there: the document, and the chapter where it has any."""
        return " · ".join(filter(None, (self.name, self.chapter_at(offset))))

    def chapter_at(self, offset: int) -> str:
        """The title of the chapter in which the offset lies; empty where there is none."""
        behind = bisect_right(self.chapters, (offset, "\U0010ffff"))
        return self.chapters[behind - 1][1] if behind else ""


class Token(NamedTuple):
    """One running word of a sentence: as written, in simplified characters, where it starts, its jieba tag."""

    text: str
    hanzi: str
    start: int
    tag: str

    @property
    def end(self) -> int:
        """The offset in the sentence just behind the token."""
        return self.start + len(self.text)


class Sentence(NamedTuple):
    """One sentence: its document, its offset there, its text as written and in simplified characters, its pieces.

    The pieces are `simplified` cut into words, marks and white space; `tags` knows the tag of each. Both are shared by
    all sentences of a corpus, so that a running word costs eight bytes.
    """

    document: int
    start: int
    text: str
    simplified: str
    pieces: tuple[str, ...]
    tags: Mapping[str, str]

    @property
    def tokens(self) -> tuple[Token, ...]:
        """The running words and marks, made anew at each call."""
        text, tags, written = self.text, self.tags, self.text is not self.simplified
        found, at = [], 0
        for piece in self.pieces:
            end = at + len(piece)
            if not piece.isspace():
                found.append(new(Token, (text[at:end] if written else piece, piece, at, tags[piece])))
            at = end
        return tuple(found)


class Corpus(NamedTuple):
    """All documents of a run, segmented once."""

    documents: tuple[Document, ...]
    sentences: tuple[Sentence, ...]


class Span(NamedTuple):
    """A stretch of a sentence: the sentence's number in the corpus and character offsets inside it."""

    sentence: int
    start: int
    end: int


class Candidate(NamedTuple):
    """What the text offers as an item: headword, how often, where (the first places), and who found it."""

    hanzi: str
    kind: Kind
    times: int
    places: Sequence[Span]
    evidence: tuple[str, ...]
