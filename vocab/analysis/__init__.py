"""The first half of the chain: what some documents say, made or taken from the cache, and what is loaded for it."""

from vocab.analysis.analysing import analyse
from vocab.analysis.analysis import Analysis
from vocab.analysis.chosen import chosen_of, next_cutoffs
from vocab.analysis.corpus import corpus_of
from vocab.analysis.excerpts import Excerpt
from vocab.analysis.resources import Resources, load_resources
from vocab.analysis.shelf import SUFFIX, Shelf, open_shelf, write_shelf
from vocab.analysis.stored import Made

__all__ = [
    "SUFFIX",
    "Analysis",
    "Excerpt",
    "Made",
    "Resources",
    "Shelf",
    "analyse",
    "chosen_of",
    "corpus_of",
    "load_resources",
    "next_cutoffs",
    "open_shelf",
    "write_shelf",
]
