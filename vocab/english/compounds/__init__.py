"""English of compounds that nobody lists: learned from the dictionary's own, put together with a measure of trust."""

from vocab.english.compounds.alignment import ADVERB, HEAD, MODIFIER, VERB
from vocab.english.compounds.composing import TRUSTED, Composer
from vocab.english.compounds.learning import Compounds, Dictionary, PartUse, learn
from vocab.english.compounds.meanings import Meaning, meanings_of
from vocab.english.compounds.options import NAME, Known, Piece
from vocab.english.compounds.parts import Composed
from vocab.english.compounds.words import UNKNOWN, English

__all__ = [
    "ADVERB", "HEAD", "MODIFIER", "NAME", "TRUSTED", "UNKNOWN", "VERB", "Composed", "Composer", "Compounds",
    "Dictionary", "English", "Known", "Meaning", "PartUse", "Piece", "learn", "meanings_of",
]  # fmt: skip
