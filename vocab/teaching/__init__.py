"""Kept candidates -> items: reading, senses, parts and sentence of each headword."""

from vocab.teaching.batches import teach

__all__ = ["teach"]
