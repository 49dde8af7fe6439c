"""English of a number and what it counts."""

from vocab.english.compounds.alignment import HEAD
from vocab.english.compounds.forms import plural
from vocab.english.compounds.parts import NOTHING, Composed, Parts
from vocab.english.compounds.pieces import Piece


def counted(number: Piece, last: Piece, parts: Parts) -> Composed:
    """A number before a longer noun in the plural; before one character it counts, one hardly knows what."""
    if len(last.hanzi) == 1 or not parts.is_noun(last) or number.word_class != "numeral":
        return NOTHING
    word = parts.word(last, HEAD)
    if number.hanzi == "二":  # two things are 两
        return Composed(f"second {word.english}", word.confidence**0.5) if word.english else NOTHING
    noun = word.english if number.gloss == "one" else plural(word.english)
    return Composed(f"{number.gloss} {noun}", word.confidence**0.5) if word.english and number.gloss else NOTHING
