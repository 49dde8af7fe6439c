"""Surnames with their title: 丁 + 主任, 江 + 主席, which the text was found to use as a name."""

from collections.abc import Iterator
from itertools import pairwise

from vocab.candidates.phrases.technique import Chunk, Find, joined


def find(chunk: Chunk) -> Iterator[Find]:
    """Each surname that stands before its title."""
    names = {name: named for name, named in chunk.facts.corpus.names.items() if named.title}
    titles = {name[-named.title :] for name, named in names.items()} & chunk.words
    for number, run, words in chunk.runs if titles else ():
        if titles.isdisjoint(words):
            continue
        for two in pairwise(run):
            if two[1].hanzi in titles and two[0].hanzi + two[1].hanzi in names:
                yield joined(number, two)
