"""Finds out beforehand what holds for a word wherever it stands: how it is read, what it means, how it is written.

A text asks for the same few thousand words again and again; with their profiles in the index nothing of that is worked
out again. A word without a profile is worked out when it is met, with the same result.
"""

from collections.abc import Iterable, Iterator

from vocab.records.text import Corpus, Profile
from vocab.resources import Resources
from vocab.teaching.item import Annotator

LEAST_ZIPF = 2.0
"""General frequency from which a dictionary word gets a profile: of the running words of news 98 in 100."""


def profiled_words(resources: Resources, dictionary: Iterable[str]) -> list[str]:
    """The words that get a profile: the commoner ones of the dictionary, and all of our glossary."""
    fact = resources.lexicon.fact
    return sorted({word for word in dictionary if fact(word).zipf >= LEAST_ZIPF} | resources.glossary.keys())


def profiles(resources: Resources, words: Iterable[str]) -> Iterator[tuple[str, Profile]]:
    """The profile of each word."""
    annotator = Annotator(Corpus((), ()), resources)
    return ((word, annotator.profile(word)) for word in words)
