"""English of what is counted, and of adjectives with a degree."""

from vocab.english.compounds import templates
from vocab.english.compounds.alignment import HEAD
from vocab.english.compounds.forms import compared, plural
from vocab.english.compounds.options import Piece
from vocab.english.compounds.parts import NOTHING, Composed, Parts


def graded(degree: str, piece: Piece, parts: Parts) -> Composed:
    """An adjective with what says how much of it there is; nothing where none does."""
    word = parts.adjective(piece)
    if not word.english:
        return NOTHING
    more, most = compared(word.english)
    if degree in templates.MORE:
        return Composed(more, 0.9 * word.confidence**0.35)
    if degree in templates.MOST:
        return Composed(most, 0.9 * word.confidence**0.35)
    if degree in templates.DEGREE:
        return Composed(f"{templates.DEGREE[degree]} {word.english}", 0.9 * word.confidence**0.35)
    return Composed(f"not {word.english}", 0.9 * word.confidence**0.5) if degree == "不" else NOTHING


def counted(number: Piece, last: Piece, parts: Parts) -> Composed:
    """A number before a longer noun in the plural; before one character it counts, one hardly knows what."""
    if len(last.hanzi) == 1 or not parts.is_noun(last) or number.word_class != "numeral":
        return NOTHING
    word = parts.word(last, HEAD)
    if number.hanzi == "二":  # two things are 两
        return Composed(f"second {word.english}", word.confidence**0.5) if word.english else NOTHING
    noun = word.english if number.gloss == "one" else plural(word.english)
    return Composed(f"{number.gloss} {noun}", word.confidence**0.5) if word.english and number.gloss else NOTHING
