"""The English of a name that the text was found to use."""

import re
from collections.abc import Sequence

from vocab.analysis import Resources
from vocab.chinese import FAMILIAR
from vocab.english import FAMILIAR_ENGLISH, addressed, named
from vocab.readings import surname_syllables
from vocab.records import Choice, Entry, Name, Syllables


def name_gloss(hanzi: str, name: Name, times: int, resources: Resources) -> str:
    """What a name found in the text is in English; empty where the dictionary explains it.

    Without the times it was met it is said in brief.
    """
    surname = _latin(surname_syllables(hanzi[: name.surname], resources.lexicon)) if name.surname else ""
    if name.title and surname:
        return addressed(surname, hanzi[-name.title :])
    if any(e.proper and (name.kind != "person" or not _is_place(e)) for e in resources.lexicon.entries(hanzi)):
        return ""
    if len(hanzi) == 2 and hanzi[0] in FAMILIAR and (called := surname_syllables(hanzi[1], resources.lexicon)):
        return f"{FAMILIAR_ENGLISH[hanzi[0]]} {_latin(called)}"
    return named(name.kind, times) if times else BRIEFLY[name.kind]


def surname_first(hanzi: str, choice: Choice, resources: Resources) -> Choice:
    """The meanings of a character that is a surname where it stands: that first."""
    entries = resources.lexicon.entries(hanzi)
    told = [gloss for entry in entries for gloss in entry.glosses if is_surname_gloss([gloss])]
    others = [gloss for gloss in choice.glosses if gloss not in told]
    return Choice((*told[:1], *others), "noun", told[0]) if told else choice


def is_surname_gloss(glosses: Sequence[str]) -> bool:
    """Whether the first of the meanings is that of a surname."""
    return any(gloss.startswith("surname ") for gloss in glosses[:1])


BRIEFLY = {"person": "a person", "place": "a place", "organisation": "an organisation", "other": "a name"}
"""What a name is called in small that no reference explains."""

_LIFETIME = re.compile(r"\(\D{0,4}\d{3,4}\D")
"""The years of somebody's life, which the dictionary puts behind a person: (1953-)."""

_PLACE = re.compile(
    r"\b(?:county|city|province|prefecture|town|township|district|river|mountain|island|country|state)\b"
)


def _is_place(entry: Entry) -> bool:
    """Whether the dictionary speaks of a place, which no person is called after."""
    return any(_PLACE.search(gloss) and not _LIFETIME.search(gloss) for gloss in entry.glosses)


def _latin(syllables: Syllables) -> str:
    """The syllables in plain letters, as English writes a Chinese name."""
    return "".join(syllable.rstrip("12345") for syllable in syllables).capitalize()
