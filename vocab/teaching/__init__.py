"""Kept candidates -> items: reading, senses, parts and sentence of each headword."""

from vocab.teaching.batches import teach
from vocab.teaching.rows import rows_of

__all__ = ["rows_of", "teach"]
