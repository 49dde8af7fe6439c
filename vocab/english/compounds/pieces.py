"""The parts of a compound where they stand, and what composing asks of the references."""

from collections.abc import Sequence
from typing import NamedTuple, Protocol

from vocab.english.compounds.learning import PartUse
from vocab.english.compounds.meanings import Meaning
from vocab.english.compounds.words import English

NAME, PERSON = "name", "person"
"""The classes of a piece that names something no reference explains, with what it is called for a gloss."""


class Piece(NamedTuple):
    """A part where it stands: its class there, and the short gloss that the sentence's words show of it."""

    hanzi: str
    word_class: str = ""
    gloss: str = ""


class Known(Protocol):
    """Where what was learned is looked up."""

    def use(self, part: str) -> PartUse:
        """What the part does in compounds."""

    def english(self, word: str) -> English:
        """What is known of an English word in small letters."""

    def meanings(self, part: str) -> Sequence[Meaning]:
        """What the part means by itself, the most important first; none for a part that nobody lists."""

    def is_name(self, part: str) -> bool:
        """Whether the part is a name and nothing else."""
