"""English of parts side by side, chosen together: by what each means there, and what stands together in glosses."""

import math
import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from vocab.english.compounds.alignment import HEAD, MODIFIER, Words
from vocab.english.compounds.learning import divided
from vocab.english.compounds.options import Option, Options, options
from vocab.english.compounds.pieces import Known, Piece


class Composed(NamedTuple):
    """English for a whole, empty where there is none, and how far it can be trusted, from 0 to 1."""

    english: str = ""
    confidence: float = 0.0


NOTHING = Composed()

_BEAM, _SEAM = 12, 0.45
"""Ways followed at once; weight of two words that the dictionary puts together."""

_UNCOUNTED = frozenset(
    """information progress research knowledge money water power strength energy confidence music news work time space
    life health safety security education peace happiness wisdom courage spirit soil rice tea food""".split()
)


class Parts:
    """The parts of compounds in English, over what was learned."""

    def __init__(self, known: Known) -> None:
        self._known = known
        self._options = lru_cache(maxsize=4_000)(self._find_options)

    def adjective(self, piece: Piece) -> Composed:
        """The one word that an adjective means."""
        if piece.word_class == "adjective" and piece.gloss.isalpha():
            return Composed(piece.gloss, 0.8)
        for option in self._options(piece, MODIFIER).best:
            if len(option.words) == 1 and not option.words[0].endswith(("ness", "tion")):
                return Composed(option.words[0], option.share)
        return NOTHING

    def word(self, piece: Piece, place: str) -> Composed:
        """The likeliest English of a part in a place."""
        found = self.side_by_side([(piece, place)])
        return Composed(" ".join(found[0][0]), found[1]) if found else NOTHING

    def side_by_side(self, slots: Sequence[tuple[Piece, str]]) -> tuple[list[Words], float] | None:
        """The English of parts chosen together, by what each means and which words the dictionary puts together."""
        beam: list[tuple[float, list[Words], list[float]]] = [(0.0, [], [])]
        for piece, place in slots:
            found = self._options(piece, place)
            if not found.best:
                return None
            doubt = 1 if len(piece.hanzi) > 1 else min(1.0, 0.5 + 0.13 * math.sqrt(found.seen))
            longer = []
            for score, words, shares in beam:
                for option in found.best:
                    seam = _SEAM * math.log1p(self._seam(words[-1], option.words)) if words else 0.0
                    score_ = score + math.log(option.share + 1e-6) + seam
                    longer.append((score_, [*words, option.words], [*shares, option.share * doubt]))
            beam = sorted(longer, key=lambda way: -way[0])[:_BEAM]
        _, words, shares = beam[0]
        mean = math.exp(math.fsum(math.log(share + 1e-3) for share in shares) / len(shares))
        trust = math.sqrt(mean * min(shares))
        for one, other in pairwise(words):
            if self._seam(one, other) >= 2:
                trust **= 0.7
        return words, trust

    def _seam(self, one: Words, other: Words) -> int:
        return self._known.english(one[-1].lower()).next.get(other[0].lower(), 0)

    def _find_options(self, piece: Piece, place: str) -> Options:
        found = options(piece, place, self._known)
        if found.best or len(piece.hanzi) == 1:
            return found
        cut = divided(piece.hanzi, lambda part: bool(self._known.meanings(part)), len)
        inner = self.side_by_side([(Piece(cut[0]), MODIFIER), (Piece(cut[1]), HEAD)]) if cut else None
        if inner is None:
            return found
        return Options((Option(inner[0][0] + inner[0][1], max(0.8 * inner[1], 0.05)),), 0.0)

    def with_article(self, noun: str) -> str:
        """The noun as an object, with the article that the dictionary gives it."""
        words = noun.lower().split()
        if not words or noun[0].isupper() or words[0] in ("the", "a", "an", "one's", "this", "that"):
            return noun
        english = self._known.english(words[-1])
        bare = words[-1].endswith(("s", "ing", "ness", "ity", "ism", "tion", "sion", "ence", "ance"))
        article = "" if bare or words[-1] in _UNCOUNTED else "the"
        if english.objects >= 2:
            article = english.article
        if article == "a" and words[0][0] in "aeiou":
            article = "an"
        return f"{article} {noun}".strip()

    def is_noun(self, piece: Piece) -> bool:
        """Whether the piece is a noun, by its class or by its first meaning."""
        if piece.word_class:
            return piece.word_class in ("noun", "name", "pronoun", "time word", "place")
        meanings = self._known.meanings(piece.hanzi)
        return bool(meanings) and not meanings[0].verb

    def is_verb(self, piece: Piece) -> bool:
        """Whether the piece is a verb, by its class or by its first meaning."""
        if piece.word_class:
            return piece.word_class == "verb"
        meanings = self._known.meanings(piece.hanzi)
        return bool(meanings) and meanings[0].verb

    def is_bare_verb(self, piece: Piece, *, first: bool = False) -> bool:
        """Whether the piece means nothing but what a verb can; by its `first` meaning only, where that is enough."""
        meanings = self._known.meanings(piece.hanzi)[: 1 if first else None]
        return bool(meanings) and all(meaning.verb for meaning in meanings)


def is_adjective(piece: Piece) -> bool:
    """Whether the piece is an adjective where it stands."""
    return piece.word_class == "adjective"


def with_the(noun: str) -> str:
    """A name that is a description with its article: the Republic of China."""
    return f"the {noun}" if noun[:1].isupper() and " of " in noun else noun


def tidy(english: str) -> str:
    """English put together, without what the joints have made double."""
    english = re.sub(r"\b(\w+) \1\b", r"\1", english)
    english = re.sub(r"\b(?:the|a|an|one's) (the|a|an|one's|this|that)\b", r"\1", english)
    english = re.sub(r"^today (?=morning|afternoon|evening)", "this ", english)
    english = re.sub(r"(?<=[a-z])- (?=[a-z])", "-", english)  # macro- data
    return re.sub(r" (?:sth|sb)\b(?= \w)", "", english).strip()
