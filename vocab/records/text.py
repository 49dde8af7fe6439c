"""The text: documents, sentences, words, and what they offer to be learned.

These are named tuples, which are made three times as fast as frozen dataclasses, of which a book makes hundreds of
thousands, and loaded five times as fast.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from itertools import accumulate, repeat
from types import MappingProxyType
from typing import Literal, NamedTuple

new = tuple.__new__
"""What the constructor of a named tuple calls, three times as fast without it: for where there are thousands."""

Kind = Literal["word", "idiom", "phrase", "name"]
KINDS: tuple[Kind, ...] = ("word", "idiom", "phrase", "name")


LABELS = (
    "noun", "verb", "adjective", "adverb", "PER", "PERi", "LOC", "ORG", "NZ", "time", "locative", "numeral",
    "classifier", "pronoun", "preposition", "conjunction", "particle", "other", "mark",
)  # fmt: skip
"""What a token can be where it stands: a word of some class; PER, LOC, ORG, NZ, the name of a person, a place, an
organisation or something else; PERi, what goes on with a person's name; a mark."""


_LABELS = (*LABELS, "")
_UNLABELLED = len(LABELS)


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
    """One running word of a sentence: as written, in simplified characters, where it starts, its jieba tag, its label.

    The tag is that of the word wherever it stands, the label (one of LABELS) what it is here; empty where nobody asked.
    """

    text: str
    hanzi: str
    start: int
    tag: str
    label: str = ""

    @property
    def end(self) -> int:
        """The offset in the sentence just behind the token."""
        return self.start + len(self.text)


class Sentence(NamedTuple):
    """One sentence: its document, its offset there, its text as written and in simplified characters, its pieces.

    The pieces are `simplified` cut into words, marks and white space; `tags` knows the tag of each. Both are shared by
    all sentences of a corpus, so that a running word costs nine bytes, one of them the number of its label in `labels`
    (none before the sentence was labelled).
    """

    document: int
    start: int
    text: str
    simplified: str
    pieces: tuple[str, ...]
    tags: Mapping[str, str]
    labels: bytes = b""

    def __reduce__(self) -> tuple[object, ...]:
        """The sentence as it is sent to another process: without the tags, which are those of the whole corpus."""
        return Sentence, (*self[:5], {}, self.labels)

    def label_at(self, start: int) -> int:
        """The number of the label of the piece that begins at an offset; -1 where none does, or nothing is labelled."""
        starts = list(accumulate(map(len, self.pieces), initial=0))
        at = bisect_left(starts, start)
        return self.labels[at] if at < len(self.labels) and starts[at] == start else -1

    @property
    def tokens(self) -> tuple[Token, ...]:
        """The running words and marks, made anew at each call."""
        text, tags, written = self.text, self.tags, self.text is not self.simplified
        found, at = [], 0
        for piece, number in zip(self.pieces, self.labels or repeat(_UNLABELLED), strict=False):
            end = at + len(piece)
            if not piece.isspace():
                label = _LABELS[number]
                found.append(new(Token, (text[at:end] if written else piece, piece, at, tags[piece], label)))
            at = end
        return tuple(found)


Named = Literal["person", "place", "organisation", "other"]
"""What a name names."""


class Name(NamedTuple):
    """A name that a text was found to use: what it names, of a person how many characters are surname and title.

    >>> Name("person", surname=1, title=2)  # 丁主任, 'Director Ding'
    Name(kind='person', surname=1, title=2)
    """

    kind: Named
    surname: int = 0
    title: int = 0

    @property
    def tag(self) -> str:
        """The name as the tag of a token: jieba's letters for what is named, then surname and title."""
        return f"{_LETTERS[self.kind]}{self.surname}{self.title}"

    @classmethod
    def of(cls, tag: str) -> "Name | None":
        """What a tag says that is one of a name found in the text; None for any other."""
        if len(tag) == 4 and tag[2:].isdigit():
            return cls(_NAMED[tag[:2]], int(tag[2]), int(tag[3]))
        return None


_LETTERS: Mapping[Named, str] = {"person": "nr", "place": "ns", "organisation": "nt", "other": "nz"}
_NAMED: Mapping[str, Named] = {letters: kind for kind, letters in _LETTERS.items()}


NO_NAMES: Mapping[str, Name] = MappingProxyType({})


class Corpus(NamedTuple):
    """All documents of a run, segmented once; the names that they were found to use."""

    documents: tuple[Document, ...]
    sentences: tuple[Sentence, ...]
    names: Mapping[str, Name] = NO_NAMES


class OwnCut(NamedTuple):
    """What a reader says of the cut: a stretch of the text is these words; everywhere, or in one sentence.

    >>> OwnCut(("研究", "生命"))  # 'to study life', and no 研究生 'graduate student'
    OwnCut(words=('研究', '生命'), sentence='')
    """

    words: tuple[str, ...]
    sentence: str = ""

    @property
    def stretch(self) -> str:
        """The characters that are cut."""
        return "".join(self.words)


class Span(NamedTuple):
    """A stretch of a sentence: the sentence's number in the corpus and character offsets inside it."""

    sentence: int
    start: int
    end: int


class Candidate(NamedTuple):
    """What the text offers as an item: headword, how often, where (the first places), and who found it.

    `noise` names what the text shows it to be that is no vocabulary: `fragments` (it only stands inside others),
    `inside` (a word that only stands inside phrases), `transparent` (its words are just joined), `headings`; empty for
    what may be worth a card.
    """

    hanzi: str
    kind: Kind
    times: int
    places: Sequence[Span]
    evidence: tuple[str, ...]
    noise: str = ""
