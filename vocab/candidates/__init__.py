"""Corpus -> candidates: the words and phrases a text offers to be learned."""
