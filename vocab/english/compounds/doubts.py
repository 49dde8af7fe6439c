"""How far a modifier and a head can be believed of words that are usually put together otherwise."""

import re
from collections.abc import Sequence
from itertools import pairwise

from vocab.english.compounds.alignment import Words
from vocab.english.compounds.forms import stem
from vocab.english.compounds.meanings import FUNCTION_WORDS
from vocab.english.compounds.names import before_noun
from vocab.english.compounds.parts import Parts
from vocab.english.compounds.pieces import NAME, PERSON, Known, Piece
from vocab.english.compounds.shapes import bare_object, is_free

_ACTORS = frozenset("党委司局府民员者商士师长方")
"""The last characters of persons and bodies that act: what follows them may be what they do."""

_LITTLE, _SOME = 0.4, 0.7

_MOST_WORDS = 4
"""Words in a row that English still reads as one thing; of longer rows one in twenty is what a translator writes."""


def doubt(first: Piece, last: Piece, parts: Parts, known: Known) -> float:
    """By how much to believe less that the two are a modifier and its head."""
    if last.word_class == "adjective" or (last.word_class == "verb" and parts.is_bare_verb(last)):
        return _LITTLE  # the scale is great; to close the door and give up the shop
    if not (is_free(first) and is_free(last)):
        return _LITTLE
    if _acts(first) and any(meaning.verb for meaning in known.meanings(last.hanzi)[:3]):
        return _LITTLE  # the committee reports, the airline plans, leads the people
    if _are_two(first, last) or (last.hanzi == "人" and not _is_adjective(first)):
        return _LITTLE
    if first.word_class == "verb" and len(first.hanzi) > 1 and first.gloss.startswith("to "):
        return _LITTLE if bare_object(first.gloss.removeprefix("to ")) else _SOME
    return 1


def strangeness(pieces: Sequence[Piece], english: Sequence[Words]) -> float:
    """By how much to believe less of what is long, or says of its parts what the sentence does not."""
    trust = 1.0
    for piece, words in zip(pieces, english, strict=True):
        if len(words) > 2:
            trust *= _SOME
        if piece.gloss and piece.word_class not in (NAME, PERSON) and not _agrees(piece.gloss, words):
            trust *= 0.85
    said = [word.lower() for words in english for word in words]
    if len(said) > _MOST_WORDS or any(one == other for one, other in pairwise(said)):
        return trust * _LITTLE
    return trust * (0.9 if len(said) > len(english) else 1)


def _agrees(gloss: str, words: Words) -> bool:
    """Whether a gloss and other words for the part have a stem in common: economy, economic."""
    said = {stem(word) for word in re.findall(r"[\w'-]+", gloss) if word.lower() not in FUNCTION_WORDS}
    return any(stem(before_noun(word)) in said or stem(word) in said for word in words) or any(
        word[:4].lower() == other[:4] for word in words for other in said
    )


def _acts(piece: Piece) -> bool:
    return piece.word_class in (NAME, PERSON) or (piece.word_class == "noun" and piece.hanzi[-1] in _ACTORS)


def _are_two(first: Piece, last: Piece) -> bool:
    """Whether two nouns are more likely two things, for they are built alike: systems and mechanisms (体制机制)."""
    nouns = first.word_class == last.word_class == "noun" and len(first.hanzi) == len(last.hanzi) == 2
    return nouns and any(one == other for one, other in zip(first.hanzi, last.hanzi, strict=True))


def _is_adjective(piece: Piece) -> bool:
    return piece.word_class == "adjective"
