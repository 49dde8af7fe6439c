"""The word class of a token in its sentence: what the references allow, decided by its label.

jieba's tag, the shape of the glosses and our rulings say which classes a word can have and how usual each is; `labels`
says which it has by its label in a sentence, `class_votes` by its neighbours inside a word.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import islice, takewhile
from typing import NamedTuple

from vocab.english import class_of, is_reference, rarity
from vocab.records import Token, new
from vocab.senses import class_votes, labels
from vocab.senses.class_votes import FAIR, WEAK, Neighbours, known
from vocab.senses.labels import Place, class_of_label, is_quantified, place_of

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
        unsure = shape == "noun" and (tag[:1] in _UNSEEN or is_quantified(word))
        usual = 0.3 if unsure else FAIR if at == 0 else 0.7
        weights[shape] = max(weights.get(shape, 0.0), usual)
    tagged = _TAGS.get(tag[:1], "")
    if tagged and _credible(word, tag, tagged, set(shapes)) and not (counted and tag[:1] in _UNSEEN):
        weights[tagged] = weights.get(tagged, 0.0) + FAIR
    if tag == "n" and {*shapes} == {"adjective"} and any(map(_names_a_thing, explaining)):
        weights["noun"] = FAIR
    if tag in _SECOND:
        weights[_SECOND[tag]] = weights.get(_SECOND[tag], 0.0) + WEAK
    if counted:
        weights["noun"] = weights.get("noun", 0.0) + WEAK
    return weights or {"noun": WEAK}


_BEFORE_NO_NOUN = frozenset("of in on at by with without for to not too very more most as made able full".split())


def _names_a_thing(gloss: str) -> bool:
    """Whether a gloss that begins like an adjective may end with its noun: electric current, unpleasant odor."""
    first, *others = gloss.split(" (")[0].split()
    if not others or "-" in gloss or first.endswith(("ly", "ed")) or first in _BEFORE_NO_NOUN:
        return False
    return {"and", "to", "or"}.isdisjoint(others)


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
        return is_quantified(word)
    if tagged == "adverb":
        return not shapes <= {"verb", "adjective"}
    if tagged == "adjective":
        return shapes != {"verb"}
    if tagged == "noun":
        return tag not in ("nr", "nrt", "nrfg", "ns", "nt", "nz") and "noun" in shapes
    return tagged in shapes if tagged == "verb" else True


_NEGATIONS = frozenset("不 没 没有 未 并不".split())
"""What the tagger takes for verbs before 在 'to be at'."""


class ClauseContext:
    """The tokens of a sentence, or the parts of one word (`inside`), with the class of each."""

    __slots__ = ("_classes", "_inside", "_usual", "tokens")

    def __init__(self, tokens: Sequence[Token], usual: Mapping[str, str], *, inside: bool = False) -> None:
        """`usual` names a word's usual class; of a mark an empty string."""
        self.tokens = tokens
        self._inside = inside
        self._usual = usual
        self._classes: list[str] | None = None

    @property
    def classes(self) -> list[str]:
        """The class of each token: that of its label, where it has none the usual one; of a mark an empty string."""
        if self._classes is None:
            usual = self._usual
            self._classes = [class_of_label(label) if label else usual[hanzi] for _, hanzi, _, _, label in self.tokens]
        return self._classes

    def place(self, at: int) -> Place | Neighbours:
        """The place of the token `at`: by the labels around it, or by its neighbours where nobody labelled it."""
        last = len(self.tokens) - 1
        if self.tokens[at].label:
            found = self.labelled_place(at)
            return found._replace(last=True) if self._inside and 0 < at == last else found
        before, after = self._beside(at)
        before_class, after_class = self.classes[at - 1] if at else "", self.classes[at + 1] if at < last else ""
        part = "" if not self._inside or not last else "first" if at == 0 else "last" if at == last else "mid"
        return new(
            Neighbours,
            (
                known(before.hanzi) if before_class else "",
                known(after.hanzi) if after_class else "",
                before_class,
                after_class,
                part,
            ),
        )

    def labelled_place(self, at: int) -> Place:
        """The place of the token `at` by the labels around it."""
        before, after = self._beside(at)
        label = self.tokens[at].label
        found = place_of(label, before.hanzi, before.label, after.hanzi, after.label)
        free = before.label != "verb" or before.hanzi in _NEGATIONS
        if label == "preposition" and free and not self._predicate_follows(at + 2):
            return found._replace(alone=True)
        return found

    def _predicate_follows(self, at: int) -> bool:
        """Whether a verb or an adjective stands at a token or later in its clause."""
        clause = takewhile(lambda token: token.label != "mark" or token.hanzi == "、", islice(self.tokens, at, None))
        return any(token.label in ("verb", "adjective") for token in clause)

    def _beside(self, at: int) -> tuple[Token, Token]:
        tokens = self.tokens
        return tokens[at - 1] if at else NO_TOKEN, tokens[at + 1] if at + 1 < len(tokens) else NO_TOKEN


NO_TOKEN = Token("", "", 0, "")
"""What stands beyond an edge."""


class ClassWeights(NamedTuple):
    """The classes a word can have, the most usual one, and what was decided at the places met so far."""

    classes: tuple[tuple[str, float], ...]
    usual: str
    decided: dict[Place | Neighbours, str]

    def at(self, place: Place | Neighbours) -> str:
        """The class at a place."""
        found = self.decided.get(place)
        if found is None:
            classes = dict(self.classes)
            found = labels.decide(classes, place) if isinstance(place, Place) else class_votes.decide(classes, place)
            self.decided[place] = found
        return found


@lru_cache(maxsize=10_000)
def weights_of(classes: tuple[tuple[str, float], ...]) -> ClassWeights:
    """The weights of all words that have these classes with these weights."""
    return ClassWeights(classes, max(classes, key=lambda pair: pair[1])[0], {})
