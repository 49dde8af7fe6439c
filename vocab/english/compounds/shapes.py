"""What a compound of two parts is as a whole: verb, noun, adjective or adverb."""

from vocab.english.compounds.alignment import MODIFIER, VERB
from vocab.english.compounds.learning import SHAPES
from vocab.english.compounds.parts import Parts
from vocab.english.compounds.pieces import Known, Piece

_USUAL = (0.36, 0.54, 0.07, 0.03)
"""The shares of the shapes among all compounds of the dictionary."""

_OPEN_ENDS = frozenset(
    """about across after against around as at away back before behind by down for from in into of off on onto out over
    past sb sth through to together towards under up with""".split()
)

_NO_MODIFIER = frozenset("preposition particle conjunction classifier pronoun".split())
"""Classes of words that are no part of a compound of nouns."""


def shapes(first: Piece, last: Piece, parts: Parts, known: Known) -> dict[str, float]:
    """How likely the whole is of each class: by the compounds of its parts, and by what stands before what."""
    if len(first.hanzi) > 1 and len(last.hanzi) > 1:
        verb = parts.is_bare_verb(first) or first.gloss.startswith("to ")
        if first.word_class in ("verb", "") and verb and parts.is_noun(last):
            counts = known.use(first.hanzi).counts
            as_verb = sum(counts.get(VERB, {}).values())
            chance = (4 + as_verb) / (5 + 3 * sum(counts.get(MODIFIER, {}).values()) + as_verb)
            return dict(zip(SHAPES, (chance, 1 - chance, 0.0, 0.0), strict=True))
        if first.word_class == "adverb" and parts.is_verb(last):
            return dict(zip(SHAPES, (0.9, 0.1, 0.0, 0.0), strict=True))
        if first.word_class == last.word_class == "verb" and parts.is_bare_verb(first) and parts.is_bare_verb(last):
            return dict(zip(SHAPES, (0.85, 0.15, 0.0, 0.0), strict=True))
    one, other = known.use(first.hanzi).as_first, known.use(last.hanzi).as_last
    chances = [
        share * _lift(one[at], sum(one), share) * _lift(other[at], sum(other), share) for at, share in enumerate(_USUAL)
    ]
    if first.word_class == "verb" and parts.is_noun(last):
        chances[0] *= 3
    return {shape: chance / sum(chances) for shape, chance in zip(SHAPES, chances, strict=True)}


def _lift(times: int, whole: int, share: float) -> float:
    return (times + 2 * share) / (whole + 2) / share


def bare_object(verb: str) -> bool:
    """Whether the English of a verb asks for no object any more: it has one (close a door)."""
    words = verb.split()
    return len(words) > 1 and words[-1] not in _OPEN_ENDS and words[0] not in _OPEN_ENDS


def is_free(piece: Piece) -> bool:
    """Whether a piece can be part of a compound of nouns; 地下 can, 之下 and 上 cannot."""
    if piece.word_class == "locative":
        return len(piece.hanzi) > 1 and piece.hanzi[0] not in "之以"
    return piece.word_class not in _NO_MODIFIER
