"""A word as the references and the rules see it: readings, senses, glossary lines, what is known beforehand."""

from typing import NamedTuple

from vocab.records.dictionary import Syllables
from vocab.records.text import Kind


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


class Part(NamedTuple):
    """A word inside a phrase or a sentence: characters, pinyin, short gloss."""

    hanzi: str
    pinyin: str
    gloss: str


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
    classifiers: tuple[Part, ...]
    parts: tuple[tuple[Part, str], ...]
