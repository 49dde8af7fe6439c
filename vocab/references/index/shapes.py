"""The word classes that the glosses of a word show by their shape, in a letter each: what the tagger asks first."""

from collections.abc import Iterable

from vocab.english import by_class, class_of, is_reference, rarity
from vocab.records import Entry

_LETTERS = {
    "noun": "n", "verb": "v", "adjective": "a", "adverb": "d", "modal": "m", "classifier": "q", "particle": "u",
    "interjection": "e", "onomatopoeia": "o", "prefix": "h", "suffix": "k",
}  # fmt: skip

_NAME, _REFERENCE = "P", "r"
"""A word that is only a name, and one whose glosses only point elsewhere."""


def shapes_of(entries: Iterable[Entry]) -> str:
    """The classes of the glosses in their order, each once, labelled ones last; a letter that says so for a mere name.

    An empty string for a word that the dictionary lacks.
    """
    entries = list(entries)
    spoken = [gloss for entry in entries if not entry.proper for gloss in entry.glosses]
    if not spoken:
        return _NAME if entries else ""
    explaining = sorted((gloss for gloss in spoken if not is_reference(gloss)), key=rarity)
    shown = dict.fromkeys(class_of(piece) for gloss in explaining for piece in by_class(gloss))
    return "".join(_LETTERS[name] for name in shown) or _REFERENCE
