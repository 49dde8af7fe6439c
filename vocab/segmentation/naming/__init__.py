"""Names over the whole text: found by their form and their use, then kept whole."""

from vocab.segmentation.naming.finding import Finder, Found, stretches_of, times_of, together
from vocab.segmentation.naming.labelled import seen_names, whole_persons, with_titles
from vocab.segmentation.naming.once import Chances
from vocab.segmentation.naming.recutting import Recutter
from vocab.segmentation.naming.shapes import looks_like_person

__all__ = [
    "Chances",
    "Finder",
    "Found",
    "Recutter",
    "looks_like_person",
    "seen_names",
    "stretches_of",
    "times_of",
    "together",
    "whole_persons",
    "with_titles",
]
