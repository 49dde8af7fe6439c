"""English of what nobody lists, put together from its parts: the same on its card and among the words of a sentence."""

from collections.abc import Sequence
from unicodedata import combining, normalize

from vocab.analysis import Resources
from vocab.english import SOUND, compounds
from vocab.records import Fact, Part
from vocab.teaching.names import BRIEFLY, is_surname_gloss

_OF_CHARACTERS = 0.6
"""Confidence in a word of two characters: where no list has it it is more often a name (思琪), or none."""

_WITH_CHARACTER = 0.62
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
    meant = meaningful(pieces)
    if len(meant) < 2 or any(_is_transcribed(part) for part, _ in meant):
        return ""
    named = [_piece_of(part, name, resources) for part, name in meant]
    named = [_as_place(piece, behind, resources) for piece, behind in zip(named, [*named, None][1:], strict=True)]
    whole = resources.composer.compose(named)
    least = max([_least(hanzi, resources.lexicon.fact(hanzi)), *map(_of_piece, named)])
    return whole.english if whole.confidence >= least else ""


def _of_piece(piece: compounds.Piece) -> float:
    """The least confidence with a piece: a single character in a wrong sense is the commonest fault."""
    return compounds.TRUSTED if len(piece.hanzi) > 1 else _WITH_CHARACTER


def _least(hanzi: str, fact: Fact) -> float:
    if len(hanzi) > 3:
        return compounds.TRUSTED
    if fact.tag == _TRANSCRIBED:
        return 1.0
    return _OF_CHARACTERS if len(hanzi) == 2 else compounds.TRUSTED


def _is_unknown(part: Part) -> bool:
    return part.gloss in BRIEFLY.values()


def _is_transcribed(part: Part) -> bool:
    """Whether a part is a foreign name that nobody lists: nobody knows how English spells it."""
    return _is_unknown(part) and len(part.hanzi) > 2 and " " not in part.pinyin and not _generic(part)


def _generic(part: Part) -> str:
    """What kind of place the last character of an unknown name says it is, in English."""
    return compounds.generic(part.hanzi[-1]) if len(part.hanzi) > 2 and part.gloss == BRIEFLY["place"] else ""


def _piece_of(part: Part, word_class: str, resources: Resources) -> compounds.Piece:
    """A part for composing English: what only names something, nobody knows what, is called by its sound."""
    if not _is_unknown(part):
        return compounds.Piece(part.hanzi, word_class, part.gloss)
    plain = "".join(letter for letter in normalize("NFD", part.pinyin) if not combining(letter) or letter == _DOTS)
    called = normalize("NFC", plain.replace("'", ""))
    if kind := _generic(part):
        spoken = len(resources.reader.word(part.hanzi[-1]).syllables[0]) - 1
        called = f"{called[:-spoken].strip()} {kind}"
    person = part.gloss == BRIEFLY["person"]
    return compounds.Piece(part.hanzi, compounds.PERSON if person else compounds.NAME, called)


def _as_place(piece: compounds.Piece, behind: compounds.Piece | None, resources: Resources) -> compounds.Piece:
    """A piece before what only places are called: the name of a place, where it can be one (京都市 Kyoto City)."""
    if behind is None or behind.hanzi not in compounds.ADMINISTRATIVE or piece.gloss[:1].isupper():
        return piece
    names = (gloss for entry in resources.lexicon.entries(piece.hanzi) if entry.proper for gloss in entry.glosses)
    name = next((gloss for gloss in names if len(piece.hanzi) > 1 and not is_surname_gloss([gloss])), "")
    return compounds.Piece(piece.hanzi, compounds.NAME, compounds.in_short(name)) if name else piece
