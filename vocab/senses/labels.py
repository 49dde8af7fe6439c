"""What the label of a token says of its class: the tagger's word, and the few places where ours goes before it."""

from collections.abc import Collection, Mapping
from typing import NamedTuple

from vocab.chinese import NUMERALS
from vocab.records import new

_OWN = {
    "noun": ("noun", "suffix"), "verb": ("verb", "modal"), "adjective": ("adjective",), "adverb": ("adverb",),
    "PER": ("noun",), "PERi": ("noun",), "LOC": ("noun",), "ORG": ("noun",), "NZ": ("noun",),
    "time": ("time word", "noun"), "locative": ("locative", "noun"), "numeral": ("numeral",),
    "classifier": ("classifier", "noun"), "pronoun": ("pronoun",), "preposition": ("preposition",),
    "conjunction": ("conjunction",), "particle": ("particle",), "other": ("particle", "interjection", "onomatopoeia"),
}  # fmt: skip
"""The classes that a label may mean, the first by itself."""

_NEAR = {
    "verb": ("adjective", "preposition"), "adjective": ("verb", "adverb"), "adverb": ("adjective", "conjunction"),
    "preposition": ("verb", "conjunction"), "conjunction": ("preposition", "adverb"), "time": ("adverb",),
    "other": ("adverb",),
}  # fmt: skip
"""The classes nearest to a label, for a word that has none it means."""

QUANTIFIED = frozenset(NUMERALS + "几半多余第")
"""What a number that a word is counted by consists of."""

_DETERMINERS = frozenset("这 那 该 本 此 各 每 某 何 哪 另".split())

_OPEN = frozenset("noun verb adjective adverb".split())
_SHOWN = ("noun", "verb", "adverb")
_OURS = (("noun", "adjective"), ("verb", "adjective"), ("verb", "adverb"))
_PREDICATES = frozenset("verb adjective adverb preposition".split())
_NOMINAL = frozenset("noun numeral classifier pronoun".split()) | {"time word"}
_ASPECT = frozenset("了着过")


class Place(NamedTuple):
    """What the label of a token and its neighbours say."""

    label: str
    counts: bool
    """Whether a number stands before it, or a determiner and something to be counted behind it."""
    before_predicate: bool
    attributive: bool
    """Whether it is a noun before a noun, or a place word before one that belongs to nothing before it."""
    alone: bool = False
    """Whether it is a preposition in whose clause nothing follows that it belongs to, and no verb stands before it."""
    last: bool = False
    """Whether it is the last part of a word."""


def place_of(label: str, before: str, before_label: str, after: str, after_label: str) -> Place:
    """The place of a token with this label, between two words and their labels (empty at the edges of a sentence)."""
    before_noun = class_of_label(after_label) == "noun"
    numbered = (before_label == "numeral" or is_quantified(before)) and (before, label) != (
        "一",
        "verb",
    )  # 一看 'at a look'
    determined = before in _DETERMINERS and (before_noun or after_label == "adjective")
    before_predicate = after_label in _PREDICATES and after not in _ASPECT
    free = label == "noun" or (label == "locative" and class_of_label(before_label) not in _NOMINAL)
    return new(Place, (label, numbered or determined, before_predicate, free and before_noun, False, False))


def is_quantified(word: str) -> bool:
    """Whether a word is a number by its characters."""
    return bool(word) and QUANTIFIED.issuperset(word)


def class_of_label(label: str) -> str:
    """The class that a label means by itself; of a mark an empty string."""
    return _OWN[label][0] if label in _OWN else ""


def shown(word_class: str) -> str:
    """The class as a card names it."""
    return "modal verb" if word_class == "modal" else word_class


def shown_for(word_class: str, classes: Collection[str], label: str) -> str:
    """What a card says of a word that is mostly labelled so, and has been taken for a word of this class.

    The tagger's word stands where no gloss has its class, but a noun or verb that is only listed as an adjective is an
    attribute or a predicate (刺鼻 'pungent'), and a verb that is only listed as an adverb a modal one (可能 'maybe').
    """
    named_so = label in _SHOWN and word_class in _OPEN and label not in classes
    return label if named_so and (label, word_class) not in _OURS else shown(word_class)


def named(classes: Collection[str], place: Place) -> str:
    """What a word is at a place: of the classes it can have that which the label means, else the label's own.

    Ours goes before the tagger's for a modal verb before a predicate, before which no preposition stands either, a
    measure word behind what counts, a verb where nothing follows that a preposition belongs to, a suffix, and an
    adjective before a noun, for the teacher of the tagger has no class of attributes.
    """
    label = place.label
    if place.before_predicate:
        if "modal" in classes and (label == "verb" or (label == "adverb" and "adverb" not in classes)):
            return "modal"
        if label == "preposition" and "adverb" in classes:
            return "adverb"
    if "classifier" in classes and place.counts:
        return "classifier"
    if place.alone and "verb" in classes:
        return "verb"
    if "suffix" in classes and place.last and label in ("noun", "verb", "PERi"):
        return "suffix"
    if place.attributive and "adjective" in classes and not (label == "noun" and "noun" in classes):
        return "adjective"
    if [*classes] == ["adverb"] and label in ("verb", "adjective"):
        return "adverb"  # 很 in 很好 'very good', to the teacher one adjective
    return next((name for name in _OWN[label] if name in classes), _OWN[label][0]) if label in _OWN else ""


def decide(classes: Mapping[str, float], place: Place) -> str:
    """The class of a word at a place, one of those it can have: the nearest to its label, else the most usual."""
    found, usual = named(classes, place), max(classes, key=lambda name: classes[name])
    if found == "adjective" and usual == "verb" and place.before_predicate:
        return usual  # a verb with its complement: 长高 'grew taller'
    return found if found in classes else next((name for name in _near(place) if name in classes), usual)


def _near(place: Place) -> tuple[str, ...]:
    if place.label == "verb" and place.before_predicate:
        return ("adverb", *_NEAR["verb"])  # what the teacher calls a modal verb
    return _NEAR.get(place.label, ())
