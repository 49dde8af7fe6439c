"""Where a word stands, and which row of our lexicon decides there."""

from typing import NamedTuple

from vocab.senses.cues import Surroundings, cues_of
from vocab.senses.word_class import ClauseContext


class TokenContext(NamedTuple):
    """Where a word stands: among which tokens, and its number there."""

    around: ClauseContext
    at: int

    def met(self, asked: str) -> str:
        """The first of some cues that is met here."""
        place = Surroundings(self.around, self.at)
        return next((cue for cue in asked.split() if place.meet(cues_of(cue))), "")


class Won(NamedTuple):
    """The row of our lexicon that decides at a place, and which of its cues is met; none where the class decides."""

    gloss: str
    word_class: str
    cue: str
