"""Corpus -> candidates: the words and phrases a text offers to be learned."""

from vocab.candidates.finding import find_candidates

__all__ = ["find_candidates"]
