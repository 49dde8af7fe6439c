"""Kept candidates -> items: reading, senses, parts and sentence of each headword."""

from vocab.teaching.batches import teach
from vocab.teaching.rows import rows_of
from vocab.teaching.teacher import SentenceChoice, Teacher

__all__ = ["SentenceChoice", "Teacher", "rows_of", "teach"]
