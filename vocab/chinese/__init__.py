"""What is true of Chinese writing: characters, numerals, punctuation, names, suffixes, scripts.

Knows no dictionary and no text; the sets of characters that several rules ask about stand here side by side.
"""

from vocab.chinese.characters import count_han, han_of, has_han, is_han, places_in
from vocab.chinese.names import (
    COMMONEST_SURNAMES,
    DOUBLE_SURNAMES,
    FAMILIAR,
    SURNAMES,
    TITLES,
    TRANSCRIPTION,
    is_transcribed,
    may_be_name,
)
from vocab.chinese.numerals import COUNTING, DIGITS, NUMERALS, ONE_TO_TEN, ORDINALS, QUANTITIES, TENS, WESTERN
from vocab.chinese.punctuation import (
    BEFORE_CLAUSE,
    BEHIND_CLAUSE,
    BREAKS,
    CLAUSE_ENDS,
    CLOSERS,
    MARKS,
    QUOTES,
    SENTENCE_ENDS,
)
from vocab.chinese.script import to_simplified, to_standard, to_traditional
from vocab.chinese.sounds import character_sounds, phrase_sounds, toneless_sounds
from vocab.chinese.suffixes import DISTRICTS, EVENTS, PLACE_NOUNS, SUFFIXES, WRITTEN_TOGETHER

__all__ = [
    "BEFORE_CLAUSE",
    "BEHIND_CLAUSE",
    "BREAKS",
    "CLAUSE_ENDS",
    "CLOSERS",
    "COMMONEST_SURNAMES",
    "COUNTING",
    "DIGITS",
    "DISTRICTS",
    "DOUBLE_SURNAMES",
    "EVENTS",
    "FAMILIAR",
    "MARKS",
    "NUMERALS",
    "ONE_TO_TEN",
    "ORDINALS",
    "PLACE_NOUNS",
    "QUANTITIES",
    "QUOTES",
    "SENTENCE_ENDS",
    "SUFFIXES",
    "SURNAMES",
    "TENS",
    "TITLES",
    "TRANSCRIPTION",
    "WESTERN",
    "WRITTEN_TOGETHER",
    "character_sounds",
    "count_han",
    "han_of",
    "has_han",
    "is_han",
    "is_transcribed",
    "may_be_name",
    "phrase_sounds",
    "places_in",
    "to_simplified",
    "to_standard",
    "to_traditional",
    "toneless_sounds",
]
