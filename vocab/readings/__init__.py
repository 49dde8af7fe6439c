"""A word in its sentence -> its syllables and how they are written."""

from vocab.readings.reader import Reader

__all__ = ["Reader"]
