"""Where a word or a character stands that is to be read."""

from collections.abc import Sequence
from typing import NamedTuple

from vocab.records import Token


class CharacterContext(NamedTuple):
    """Where a character stands: the tokens of its sentence, the number of its own, the text around the character."""

    tokens: Sequence[Token]
    at: int
    before: str
    after: str

    @property
    def alone(self) -> bool:
        """Whether the character is a token by itself."""
        return len(self.tokens[self.at].hanzi) == 1

    def tag(self, distance: int) -> str:
        """The tag of the token that stands `distance` tokens away; nothing beyond the sentence."""
        return self.tokens[self.at + distance].tag if 0 <= self.at + distance < len(self.tokens) else ""

    def word(self, distance: int) -> str:
        """The token that stands `distance` tokens away; nothing beyond the sentence."""
        return self.tokens[self.at + distance].hanzi if 0 <= self.at + distance < len(self.tokens) else ""

    @property
    def previous(self) -> str:
        """What stands before the character in its token, or the token before it."""
        return self.before[self.tokens[self.at].start :] or self.word(-1)

    def following(self, hanzi: str) -> str:
        """What stands behind `hanzi` in its token, or the token behind it."""
        token = self.tokens[self.at]
        inside = len(self.before) - token.start
        return token.hanzi[inside + len(hanzi) :] or self.word(1)
