"""Candidates and cutoffs -> kept and dropped, with reasons.

How much of a text is understood (`coverage`), what other cutoffs would leave (`outlook`) and lists of words
(`word_lists`) are modules that few runs need.
"""

from vocab.selection.selecting import Cutoffs, Order, Reason, Selection, select

__all__ = ["Cutoffs", "Order", "Reason", "Selection", "select"]
