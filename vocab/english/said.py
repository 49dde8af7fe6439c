"""What several glosses of a word say, each thing once."""

import re
from collections.abc import Iterable
from functools import lru_cache

from vocab.english.glosses import without_remarks

_MEANINGS = re.compile(r"; (?![^()]*\))")
_WORD = re.compile(r"[a-z]{2,}")
_STEM = 5
"""Letters by which words count as one: direct, director."""

_EMPTY = frozenset("to the of sth sb or and in on at be by for with an from as so one it its etc".split())


def meanings(glosses: Iterable[str]) -> set[str]:
    """The meanings named, bare of remarks and `to`, to see what is said twice."""
    return set().union(*map(_meanings, glosses))


@lru_cache(maxsize=100_000)
def _meanings(gloss: str) -> frozenset[str]:
    pieces = without_remarks(gloss).split(";")
    return frozenset(filter(None, [piece.strip().removeprefix("to ").lower() for piece in pieces]))


def unsaid(gloss: str, said: set[str]) -> str:
    """What a gloss adds to the meanings already named; empty where it adds nothing."""
    if said.isdisjoint(_meanings(gloss) or (gloss,)):
        return gloss
    return "; ".join(piece for piece in _MEANINGS.split(gloss) if not said.issuperset(_meanings(piece) or {piece}))


def said_once(glosses: Iterable[str]) -> tuple[str, ...]:
    """The glosses in their order, each without the meanings that one before it names."""
    said: set[str] = set()
    kept = []
    for gloss in glosses:
        if rest := unsaid(gloss, said):
            kept.append(rest)
        said |= _meanings(gloss)
    return tuple(kept)


def added(listed: Iterable[str], ours: Iterable[str]) -> list[str]:
    """The glosses of a dictionary as far as they tell more than ours, which go before them.

    A meaning of theirs adds nothing where ours have half of its words: ethnic Chinese; ethnic Chinese person. What
    explains a name (Xi Jinping (1953-), politician) adds nothing to the name.
    """
    words = set().union(*map(_words, ours))
    pieces = ([piece for piece in _MEANINGS.split(gloss) if _tells(piece, words)] for gloss in listed)
    return ["; ".join(kept) for kept in pieces if kept]


def _tells(piece: str, said: set[str]) -> bool:
    bare = without_remarks(piece).strip()
    words = _words(bare.partition(",")[0] if bare[:1].isupper() else bare)
    return bool(words) and 2 * len(words & said) < len(words)


def _words(gloss: str) -> set[str]:
    return {word[:_STEM] for word in _WORD.findall(without_remarks(gloss).lower()) if word not in _EMPTY}
