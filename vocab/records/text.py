"""The frozen records, one for each stage: the text, what it says, what the dictionary says, what we teach.

They are named tuples, which are made three times as fast as frozen dataclasses, of which a book makes hundreds of
thousands, and loaded five times as fast.
"""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Literal, NamedTuple

from vocab.records.dictionary import Syllables

new = tuple.__new__
"""What the constructor of a named tuple calls, three times as fast without it: for where there are thousands."""

Kind = Literal["word", "idiom", "phrase", "name"]
KINDS: tuple[Kind, ...] = ("word", "idiom", "phrase", "name")

Script = Literal["simplified", "traditional"]
SCRIPTS: tuple[Script, ...] = ("simplified", "traditional")

# --- the text ---------------------------------------------------------------------------------------------------------


class Document(NamedTuple):
    """One text: its name, its cleaned characters, and the offset and title of each chapter in it."""

    name: str
    text: str
    chapters: tuple[tuple[int, str], ...] = ()

    def source_at(self, offset: int) -> str:
        """What a card names as the source of what stands there: the document, and the chapter where it has any."""
        behind = bisect_right(self.chapters, (offset, "\U0010ffff"))
        return " · ".join((self.name, *(title for _, title in self.chapters[behind - 1 : behind] if title)))


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
    count: int  # type: ignore[assignment]
    places: Sequence[Span]
    evidence: tuple[str, ...]


# --- what the references say ------------------------------------------------------------------------------------------


class GlossaryEntry(NamedTuple):
    """One line of a glossary; an empty cell leaves that point to the other sources."""

    hanzi: str
    pinyin: str
    english: str
    note: str
    kind: Kind | None


class Reading(NamedTuple):
    """A reading in its context: the syllables, how they are written as a word, where they come from."""

    syllables: Syllables
    pinyin: str
    source: str
    doubtful: bool = False
    alternatives: tuple[Syllables, ...] = ()


class Choice(NamedTuple):
    """The glosses of a word, the one that fits first, its word class, the first gloss in brief.

    No glosses where nothing lists the word.
    """

    glosses: tuple[str, ...]
    word_class: str
    brief: str


class Profile(NamedTuple):
    """What holds for a word wherever it stands, found out beforehand.

    No reading where that hangs on its neighbours; no classes where they hang on the reading. `choices` has one for each
    class, `traditional` is empty where the form hangs on the sense. `parts` are the words inside a longer word, each
    with its class.
    """

    kind: Kind
    classes: tuple[tuple[str, float], ...]
    reading: Reading | None
    choices: tuple[Choice, ...]
    traditional: str
    classifiers: tuple["Part", ...]
    parts: tuple[tuple["Part", str], ...]


# --- what we teach ----------------------------------------------------------------------------------------------------


class Sense(NamedTuple):
    """One reading of a headword with the glosses that go with it, the best first."""

    reading: Reading
    glosses: tuple[str, ...]


class Part(NamedTuple):
    """A word inside a phrase or a sentence: characters, pinyin, short gloss."""

    hanzi: str
    pinyin: str
    gloss: str


class Example(NamedTuple):
    """The sentence chosen for an item, as shown: `start` and `end` mark the item in it, `english` where it is known."""

    text: str
    start: int
    end: int
    pinyin: str
    words: tuple[Part, ...]
    source: str
    english: str = ""


class VocabItem(NamedTuple):
    """One headword as it is taught: everything a card, a list line or a print-out shows."""

    hanzi: str
    traditional: str
    senses: tuple[Sense, ...]
    zhuyin: str
    kind: Kind
    pos: str
    classifiers: tuple[Part, ...]
    count: int  # type: ignore[assignment]
    zipf: float
    hsk: tuple[int, int, int]
    note: str
    parts: tuple[Part, ...]
    example: Example
    evidence: tuple[str, ...]
    script: Script = "simplified"

    @property
    def headword(self) -> str:
        """The headword in the script it is taught in; `hanzi` is always the simplified one, by which it is known."""
        return self.traditional if self.script == "traditional" else self.hanzi

    @property
    def other_script(self) -> str:
        """The headword in the other script where that differs, or an empty string."""
        other = self.hanzi if self.script == "traditional" else self.traditional
        return other if other != self.headword else ""

    @property
    def reading(self) -> Reading:
        """The reading met most often in the text."""
        return self.senses[0].reading

    @property
    def pinyin(self) -> str:
        """All readings met in the text, the commonest first, separated by a slash."""
        return " / ".join(dict.fromkeys(sense.reading.pinyin for sense in self.senses))


class Vocabulary(NamedTuple):
    """The items in their order, how many candidates each rule dropped, the coverage where one was to be reached.

    `versions` are those of the references by which it was made. `extract_vocabulary` gives the items as a tuple; those
    of a big deck are made as somebody goes through them (`vocab.teaching.items`).
    """

    items: Sequence[VocabItem]
    dropped: Mapping[str, int] = MappingProxyType({})
    documents: tuple[str, ...] = ()
    coverage: float | None = None
    versions: Mapping[str, str] = MappingProxyType({})
