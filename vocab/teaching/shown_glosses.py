"""The glosses of a sense as a learner is shown them: none that only names the word itself, no notation, no slang."""

import re

from vocab import pinyin
from vocab.records import Sense

_UNSEEMLY = re.compile(r"\((?:[\w ]+, )?(?:[\w ]+ )?(?:slang|vulgar|obscene|taboo)\b")
"""How the dictionary labels what a text must use before its reader asks: (slang), (Internet slang), (Tw, vulgar)."""

_ASIDE = re.compile(r"\((?:coll|derog|dialect|old|archaic)\b")
"""Labels of meanings that go behind the others."""

_POINTS = re.compile(
    r"\(?(?:(?:\w+ ){0,2}variant of|see(?: also)?|same as|equivalent to|also written|also called) "
    r"([^\s,;()|\[]+)(?:\|([^\s,;()\[]+))?(?: \([^()]*\)| ?\[[^\]]*\])?\)?[,;]? ?"
)
"""What only points to a word, or to another form of it."""

_VARIANT = re.compile(
    r" ?\((?:\w+ ){0,2}variant of ([^\s,;()|\[]+)(?:\|([^\s,;()\[]+))?(?: \([^()]*\)| ?\[[^\]]*\]| [^\s()]+)?\)$"
)
"""A remark behind a meaning that another form of the word has."""

_NOTATION = re.compile(r" ?\[((?:[A-Za-z:ü]+[1-5] ?)+)\]")
"""Pinyin as the dictionary notes it: [ting4]."""


def shown(sense: Sense, forms: frozenset[str]) -> Sense:
    """The sense of a word, whose written forms are given, with the glosses that say something about it.

    The first is the meaning that the text uses, and stays unless it points to the word itself. Of the others none names
    it: an example of its use, what it is short for.
    """
    sense = _as_name(sense)
    if not any("(" in gloss or "[" in gloss or not gloss.isascii() for gloss in sense.glosses):
        return sense
    told = list(filter(None, (_spelled(_without_itself(gloss, forms)) for gloss in sense.glosses)))
    told = told or list(map(_spelled, sense.glosses))
    others = (gloss for gloss in map(_seemly, told[1:]) if gloss and not any(form in gloss for form in forms))
    rest = sorted(others, key=lambda gloss: _ASIDE.match(gloss) is not None)
    return sense._replace(glosses=(*told[:1], *rest))


def _as_name(sense: Sense) -> Sense:
    """The sense with a capital in its pinyin where it is a surname before all."""
    spelled = sense.reading.pinyin
    first = sense.glosses[0] if sense.glosses else ""
    if not (first.startswith("surname ") or first.endswith(" (surname)")) or spelled[:1].isupper():
        return sense
    return sense._replace(reading=sense.reading._replace(pinyin=pinyin.capitalize(spelled)))


def _spelled(gloss: str) -> str:
    """The gloss with what is noted in numbers spelled with tone marks."""
    if "[" not in gloss:
        return gloss
    return _NOTATION.sub(lambda noted: " " + pinyin.spell_capitals(noted[1].replace("u:", "ü")), gloss).strip()


def _without_itself(gloss: str, forms: frozenset[str]) -> str:
    """The gloss without a reference to the word itself; empty where nothing else is said."""
    points = _POINTS.match(gloss)
    if points is not None and not forms.isdisjoint(points.groups()):
        return gloss[points.end() :].strip()
    remark = _VARIANT.search(gloss)
    if remark is not None and not forms.isdisjoint(remark.groups()):
        return gloss[: remark.start()]
    return gloss


def _seemly(gloss: str) -> str:
    """The meanings of a gloss that have no label of slang."""
    if not _UNSEEMLY.search(gloss):
        return gloss
    return "; ".join(piece for piece in gloss.split("; ") if not _UNSEEMLY.search(piece))
