"""Candidates and cutoffs -> kept and dropped, with reasons; how much of a text is understood (`coverage`)."""

from vocab.selection.headings import heading_words
from vocab.selection.selecting import Cutoffs, Order, Reason, Selection, select
from vocab.selection.word_lists import absent, headwords, read_words

__all__ = ["Cutoffs", "Order", "Reason", "Selection", "absent", "heading_words", "headwords", "read_words", "select"]
