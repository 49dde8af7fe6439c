"""The glosses of a dictionary as bare meanings: a few English words and whether they are a verb."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

ARTICLES = frozenset("a an the one's sb's sth's its his their".split())
LINKS = frozenset(
    """of for in on against about from between with by to and or as at into up out off over after before etc sth sb
    oneself it one be""".split()
)
LINKING = frozenset("of with for in from on".split())
"""What begins that part of a noun phrase which no other noun can follow: socialism with Chinese characteristics."""

FUNCTION_WORDS = ARTICLES | LINKS | frozenset("that which who this is are was not".split())

_APART = re.compile(r";(?![^()]*\))")
_NO_MEANING = re.compile(
    r"""CL:|see\ |also\ |old\ variant|variant|erhua|surname|abbr|Taiwan\ pr|used\ |classifier|fig\.\ |lit\.\ |same\ as|
    equivalent|archaic|refers\ to|suffix|prefix|particle|name\ of|radical|Kangxi|onom|interj|
    \((?:old|archaic|literary|dialect|vulgar|slang|Tw|Internet|onom|interj|loanword|prefix|suffix|particle|bound)""",
    re.IGNORECASE | re.VERBOSE,
)
"""Pieces of a gloss that point elsewhere, or whose label takes them out of the common language."""

_CHINESE = re.compile(r"[\u3400-\u9fff·]+(?:\|[\u3400-\u9fff·]+)?(?:\[[^\]]*\])?")


class Meaning(NamedTuple):
    """One meaning: its words without articles, and whether it is a verb's (`to ...`)."""

    verb: bool
    words: tuple[str, ...]


def meanings_of(glosses: Iterable[str]) -> Iterator[Meaning]:
    """The meanings in the glosses, in their order; what is no plain English is left out."""
    for gloss in glosses:
        for piece in _APART.split(gloss):
            said = piece.strip()
            if said and not _NO_MEANING.match(said):
                yield from _meaning(_without_brackets(_CHINESE.sub("", said)).strip(" ,.!?…"))


def _meaning(text: str) -> Iterator[Meaning]:
    if not text or not text.replace("é", "e").replace("’", "'").isascii():
        return
    verb = text.startswith("to ") and not text.startswith(("to the ", "to a "))
    text = text.removeprefix("to ") if verb else text
    text = text.partition(",")[0].strip()
    if verb and text.startswith("be ") and text.count(" ") > 1:
        verb, text = False, text.removeprefix("be ")
    words = tuple(word for word in text.replace("/", " ").split() if word.lower() not in ARTICLES)
    if words:
        yield Meaning(verb, words)


def _without_brackets(text: str) -> str:
    kept, depth = [], 0
    for character in text:
        if character in "([":
            depth += 1
        elif character in ")]":
            depth = max(depth - 1, 0)
        elif not depth:
            kept.append(character)
    return " ".join("".join(kept).split())
