"""Candidates and cutoffs -> kept and dropped, with reasons.

How much of a text is understood (`coverage`), what other cutoffs would leave (`outlook`) and lists of words
(`word_lists`) are modules that few runs need.
"""

from vocab.selection.selecting import Cutoffs, Order, Reason, Selection, select
from vocab.selection.traits import Traits, traits_of

__all__ = ["Cutoffs", "Order", "Reason", "Selection", "Traits", "select", "traits_of"]
