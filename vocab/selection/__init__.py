"""Candidates and cutoffs -> kept and dropped, with reasons; how much of a text is understood (`coverage`)."""

from vocab.selection.selecting import Cutoffs, Order, Reason, Selection, select
from vocab.selection.word_lists import headwords, listed_in, read_words
from vocab.selection.word_lists.cells import Listed

__all__ = ["Cutoffs", "Listed", "Order", "Reason", "Selection", "headwords", "listed_in", "read_words", "select"]
