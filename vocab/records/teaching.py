"""What we teach: an item with its senses, its parts and its sentence, and all items of a text."""

from collections.abc import Mapping, Sequence
from itertools import chain, pairwise
from types import MappingProxyType
from typing import Literal, NamedTuple

from vocab.records.text import Kind
from vocab.records.word import Part, Reading

Script = Literal["simplified", "traditional"]
SCRIPTS: tuple[Script, ...] = ("simplified", "traditional")
EnglishSource = Literal["lexicon", "dictionary", "glossary", "own", "name", "composed"]


class Sense(NamedTuple):
    """One reading of a headword with the glosses that go with it, the best first."""

    reading: Reading
    glosses: tuple[str, ...]
    source: EnglishSource = "dictionary"
    """Whose English it is: our lexicon's or glossary's, the user's own, the dictionary's, nobody's (name, composed)."""


class Example(NamedTuple):
    """The sentence chosen for an item, as shown: `start` and `end` mark the item in it, `english` where it is known.

    English that a program has written has the sign of what is composed before it. `apart` is what
    stands inside the item and is none of it: 了 in 离了婚, of 离婚 'to divorce'.
    """

    text: str
    start: int
    end: int
    pinyin: str
    words: tuple[Part, ...]
    source: str
    english: str = ""
    apart: tuple[tuple[int, int], ...] = ()

    @property
    def marks(self) -> tuple[tuple[int, int], ...]:
        """Where the item stands, piece by piece."""
        starts, ends = zip(*self.apart, strict=True) if self.apart else ((), ())
        return tuple(zip((self.start, *ends), (*starts, self.end), strict=True))

    @property
    def marked(self) -> str:
        """The item as it is written in the sentence, without what stands inside."""
        return "".join([self.text[start:end] for start, end in self.marks])

    @property
    def pieces(self) -> list[tuple[str, bool]]:
        """The sentence in pieces, each with whether it is of the item."""
        edges = (0, *chain.from_iterable(self.marks), len(self.text))
        return [(self.text[start:end], at % 2 == 1) for at, (start, end) in enumerate(pairwise(edges))]


class VocabItem(NamedTuple):
    """One headword as it is taught: everything a card, a list line or a print-out shows.

    `hanzi` is the simplified headword, by which the item is known in whatever script it is shown.
    """

    hanzi: str
    traditional: str
    senses: tuple[Sense, ...]
    zhuyin: str
    kind: Kind
    pos: str
    classifiers: tuple[Part, ...]
    times: int
    zipf: float
    hsk: tuple[int, int, int]
    note: str
    parts: tuple[Part, ...]
    example: Example
    evidence: tuple[str, ...]
    script: Script = "simplified"
    sources: tuple[tuple[str, str], ...] = ()
    """The documents it stands in, each with a chapter: those of its sentence, then the others by their first places."""

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
    def english_source(self) -> EnglishSource:
        """Where the English comes from that stands first."""
        return self.senses[0].source

    @property
    def pinyin(self) -> str:
        """All readings met in the text, the commonest first, separated by a slash."""
        return " / ".join(dict.fromkeys(sense.reading.pinyin for sense in self.senses))


class Vocabulary(NamedTuple):
    """The items in their order, how many candidates each rule dropped, the coverage where one was to be reached.

    `versions` are those of the references by which it was made.
    """

    items: Sequence[VocabItem]
    dropped: Mapping[str, int] = MappingProxyType({})
    documents: tuple[str, ...] = ()
    coverage: float | None = None
    versions: Mapping[str, str] = MappingProxyType({})
