"""A word in its sentence -> its word class and the gloss that fits."""

from vocab.senses.chooser import Senses
from vocab.senses.listing import with_reading
from vocab.senses.places import TokenContext, Won
from vocab.senses.word_class import ClauseContext

__all__ = ["ClauseContext", "Senses", "TokenContext", "Won", "with_reading"]
