"""English of what nobody lists, put together from its parts: the same on its card and among the words of a sentence."""

from collections.abc import Sequence
from unicodedata import combining, normalize

from vocab.analysis import Resources
from vocab.chinese import has_han
from vocab.english import SOUND, compounds
from vocab.records import Choice, Fact, Part, Token
from vocab.senses import TokenContext
from vocab.teaching.names import BRIEFLY
from vocab.teaching.unlisted_names import FOREIGN

_SHORT = 0.66
"""Confidence in a word of two characters that nobody lists: it is as often a name (思琪), or a piece of something."""

_ONE_BEFORE_TWO = 0.72
"""Confidence in a noun of one character before a longer one: 草食性 is no 'grass feeding habits'."""

_WITH_CHARACTER = 0.62
"""Confidence in what has a part of one character no ruling speaks of: below it half of the phrases were wrong."""

NESTED = " + "
"""What stands between the parts of a part that nobody lists."""

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
    if len(meant) < len(pieces) and [name for _, name in meant] == ["adjective"]:
        return ""  # 娟子 is somebody's name, no 'beautiful'
    if any(NESTED in part.gloss for part, _ in meant):
        return ""  # what is put together from what was put together
    ruled = _ruled([part for part, _ in meant], resources)
    composed = [_piece_of(*pair, choice) for pair, choice in zip(meant, ruled, strict=True)]
    if len(hanzi) == 2:  # of two characters what was learned of them says more
        composed = [piece._replace(ruled=False) for piece in composed]
    whole = resources.composer.compose(composed)
    least = max([_least(hanzi, resources.lexicon.fact(hanzi)), _of_shape(composed), *map(_of_piece, composed)])
    return whole.english if whole.confidence >= least else ""


def _ruled(parts: Sequence[Part], resources: Resources) -> list[Choice | None]:
    """What our rulings on parts of compounds say of each part where it stands."""
    tokens = [Token(part.hanzi, part.hanzi, 0, "") for part in parts]
    around = resources.senses.clause_context(tokens, inside=True)
    return [
        resources.senses.choose_part(part.hanzi, (), TokenContext(around, at)) if has_han(part.hanzi) else None
        for at, part in enumerate(parts)
    ]


def _of_shape(pieces: Sequence[compounds.Piece]) -> float:
    """The least confidence with the shape of the whole."""
    noun_first = len(pieces) == 2 and pieces[0].word_class == "noun" and len(pieces[0].hanzi) < len(pieces[1].hanzi)
    return _ONE_BEFORE_TWO if noun_first and len(pieces[0].hanzi) == 1 else compounds.TRUSTED


def _of_piece(piece: compounds.Piece) -> float:
    """The least confidence with a piece: a single character in a wrong sense is the commonest fault."""
    return compounds.TRUSTED if piece.ruled or len(piece.hanzi) > 1 else _WITH_CHARACTER


def _least(hanzi: str, fact: Fact) -> float:
    if len(hanzi) > 3:
        return compounds.TRUSTED
    if fact.tag == _TRANSCRIBED:
        return 1.0
    return _SHORT if len(hanzi) == 2 else compounds.TRUSTED


def _piece_of(part: Part, word_class: str, ruled: Choice | None) -> compounds.Piece:
    """A part for composing English: what only names something, nobody knows what, is called by its sound.

    A longer part and an affix mean what our rulings on parts say; another single one may be a word of the sentence.
    """
    if part.gloss not in (*BRIEFLY.values(), FOREIGN):
        if ruled is None or (len(part.hanzi) == 1 and part.gloss != ruled.brief and word_class != "suffix"):
            return compounds.Piece(part.hanzi, word_class, part.gloss)
        return compounds.Piece(part.hanzi, ruled.word_class, ruled.brief, ruled=True)
    plain = "".join(letter for letter in normalize("NFD", part.pinyin) if not combining(letter) or letter == _DOTS)
    return compounds.Piece(part.hanzi, compounds.NAME, normalize("NFC", plain.replace("'", "")).title())
