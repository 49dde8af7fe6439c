"""English of what nobody lists, put together from its parts: the same on its card and among the words of a sentence."""

from collections.abc import Sequence
from unicodedata import combining, normalize

from vocab.analysis import Resources
from vocab.english import SOUND, compounds
from vocab.records import Fact, Part
from vocab.teaching.names import BRIEFLY

_SHORT_UNKNOWN = 0.6
"""Confidence in a word of two characters that no list has: it is more often a name (思琪), or none."""

_WITH_CHARACTER = 0.53
"""Confidence in what has a part of one character: of 130 lines just above .45 a quarter of these were wrong."""

_TRANSCRIBED = "nrt"
"""jieba's tag for foreign names (丽莎), the one of those for names that can be believed of words nobody lists."""

_DOTS = "\u0308"
"""Of ü, which is no mark of a tone."""


Pieces = Sequence[tuple[Part, str]]
"""Parts with their classes."""


def meaningful(pieces: Pieces) -> Pieces:
    """The parts that mean something, or all where none does."""
    return [piece for piece in pieces if piece[1] != SOUND] or pieces


def phrase(hanzi: str, pieces: Pieces, resources: Resources) -> str:
    """English somebody wrote for the whole, else put together from the parts; empty where it cannot be trusted."""
    _, written = resources.lexicon.unit(hanzi)
    if written:
        return written
    meant = [_piece_of(part, name) for part, name in meaningful(pieces)]
    whole = resources.composer.compose(meant)
    least = max([_least(hanzi, resources.lexicon.fact(hanzi)), *map(_of_piece, meant)])
    return whole.english if whole.confidence >= least else ""


def _of_piece(piece: compounds.Piece) -> float:
    """The least confidence with a piece: a single character in a wrong sense is the commonest fault."""
    return compounds.TRUSTED if len(piece.hanzi) > 1 else _WITH_CHARACTER


def _least(hanzi: str, fact: Fact) -> float:
    if len(hanzi) > 3:
        return compounds.TRUSTED
    if fact.tag == _TRANSCRIBED:
        return 1.0
    return _SHORT_UNKNOWN if len(hanzi) == 2 and not (fact.zipf or fact.times) else compounds.TRUSTED


def _piece_of(part: Part, word_class: str) -> compounds.Piece:
    """A part for composing English: what only names something, nobody knows what, is called by its sound."""
    if part.gloss not in BRIEFLY.values():
        return compounds.Piece(part.hanzi, word_class, part.gloss)
    plain = "".join(letter for letter in normalize("NFD", part.pinyin) if not combining(letter) or letter == _DOTS)
    return compounds.Piece(part.hanzi, compounds.NAME, normalize("NFC", plain.replace("'", "")))
