"""A word in its sentence -> its syllables and how they are written."""

from vocab.readings.names import surname_syllables
from vocab.readings.reader import Reader
from vocab.readings.rulings import REACH, ReadingRule

__all__ = ["REACH", "Reader", "ReadingRule", "surname_syllables"]
