"""The word class of a token in its sentence: what the references allow, decided by the neighbours.

jieba's tag, the shape of the glosses and our rulings say which classes a word can have and how usual each is;
`class_votes` adds what stands before and behind it.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from vocab.english import class_of, is_reference, rarity
from vocab.records import Token, new
from vocab.senses.class_votes import FAIR, QUANTIFIED, WEAK, Neighbours, decide, named

_TAGS = {
    "a": "adjective", "b": "adjective", "c": "conjunction", "d": "adverb", "e": "interjection", "f": "locative",
    "h": "prefix", "j": "noun", "k": "suffix", "m": "numeral", "n": "noun", "o": "onomatopoeia", "p": "preposition",
    "q": "classifier", "r": "pronoun", "s": "noun", "t": "time word", "u": "particle", "v": "verb", "y": "particle",
    "z": "adjective",
}  # fmt: skip
"""jieba's tags by their first letter (the ICTCLAS set)."""

_SECOND = {"ad": "adverb", "an": "noun", "vn": "noun", "vd": "adverb"}
_UNSEEN = frozenset("c d e f o p q r t u y".split())
"""Tags of classes that English glosses do not show by their shape."""


def usual_classes(word: str, tag: str, glosses: Iterable[str], *, counted: bool = False) -> dict[str, float]:
    """The classes a word can have by its glosses and its tag, before any context.

    The tag counts fully only where the glosses do not speak against it: jieba's tags are often wrong (投身 "noun"). A
    word that the dictionary says is `counted`, because it names its measure words, is a noun (蝴蝶, tagged "adverb").
    """
    explaining = [gloss for gloss in glosses if not is_reference(gloss) or gloss.startswith("classifier")]
    explaining.sort(key=rarity)
    shapes = [class_of(gloss) for gloss in explaining]
    weights: dict[str, float] = {}
    for at, shape in enumerate(shapes):
        unsure = shape == "noun" and (tag[:1] in _UNSEEN or set(word) <= QUANTIFIED)
        usual = 0.3 if unsure else FAIR if at == 0 else 0.7
        weights[shape] = max(weights.get(shape, 0.0), usual)
    tagged = _TAGS.get(tag[:1], "")
    if tagged and _credible(word, tag, tagged, set(shapes)) and not (counted and tag[:1] in _UNSEEN):
        weights[tagged] = weights.get(tagged, 0.0) + FAIR
    if tag in _SECOND:
        weights[_SECOND[tag]] = weights.get(_SECOND[tag], 0.0) + WEAK
    if counted:
        weights["noun"] = weights.get("noun", 0.0) + WEAK
    return weights or {"noun": WEAK}


def ruled_classes(ruled: Sequence[str], tag: str) -> dict[str, float]:
    """The classes our rulings allow, the first the most usual; what jieba tags as a noun too is one more often."""
    weights = dict.fromkeys(ruled, WEAK) | {ruled[0]: FAIR}
    if "noun" in weights and tag in ("n", "vn"):
        weights["noun"] += 0.5
    return weights


def _credible(word: str, tag: str, tagged: str, shapes: set[str]) -> bool:
    if not shapes:
        return True
    if tagged == "numeral":
        return set(word) <= QUANTIFIED
    if tagged == "adverb":
        return not shapes <= {"verb", "adjective"}
    if tagged == "adjective":
        return shapes != {"verb"}
    if tagged == "noun":
        return tag not in ("nr", "nrt", "nrfg", "ns", "nt", "nz") and "noun" in shapes
    return tagged in shapes if tagged == "verb" else True


class ClauseContext:
    """The tokens of a sentence, or the parts of one word (`inside`), with the usual class of each."""

    __slots__ = ("_classes", "_inside", "_usual", "_verbs", "tokens")

    def __init__(self, tokens: Sequence[Token], usual: Mapping[str, str], *, inside: bool = False) -> None:
        """`usual` names a word's usual class; of a mark an empty string."""
        self.tokens = tokens
        self._inside = inside
        self._usual = usual
        self._classes: list[str] | None = None
        self._verbs: list[bool] = []

    @property
    def classes(self) -> list[str]:
        """The usual class of each token; of a mark, which ends a clause, an empty string."""
        if self._classes is None:
            usual = self._usual
            self._classes = [usual[hanzi] for _, hanzi, _, _ in self.tokens]
        return self._classes

    @property
    def _verb_from(self) -> list[bool]:
        """For each token, and the place behind the last, whether a predicate stands there or later in the clause."""
        if not self._verbs:
            later, follows = False, [False]
            for name in reversed(self.classes):
                later = name != "" and (later or name in ("verb", "adjective"))
                follows.append(later)
            self._verbs = follows[::-1]
        return self._verbs

    def place(self, at: int) -> Neighbours:
        """The place of the token `at`."""
        tokens, classes, last = self.tokens, self.classes, len(self.tokens) - 1
        before_class = classes[at - 1] if at else ""
        after_class = classes[at + 1] if at < last else ""
        before = named(tokens[at - 1].hanzi) if before_class else ""
        after = named(tokens[at + 1].hanzi) if after_class else ""
        part = "" if not self._inside or not last else "first" if at == 0 else "last" if at == last else "mid"
        later = at + 2 <= last and self._verb_from[at + 2]
        return new(Neighbours, (before, after, before_class, after_class, part, later))


class ClassWeights(NamedTuple):
    """The classes a word can have, the most usual one, and what was decided at the places met so far."""

    classes: tuple[tuple[str, float], ...]
    usual: str
    decided: dict[Neighbours, str]

    def at(self, place: Neighbours) -> str:
        """The class at a place."""
        known = self.decided.get(place)
        if known is None:
            known = self.decided[place] = decide(dict(self.classes), place)
        return known


@lru_cache(maxsize=10_000)
def weights_of(classes: tuple[tuple[str, float], ...]) -> ClassWeights:
    """The weights of all words that have these classes with these weights."""
    return ClassWeights(classes, max(classes, key=lambda pair: pair[1])[0], {})
