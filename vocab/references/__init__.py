"""What dictionary, lists and glossaries say of a word, and the index over them."""

from vocab.references.attribution import DICTIONARY, GRADED, attribution, sources_of
from vocab.references.frequency import DEFAULT_EDITION, HSK_EDITIONS, hsk_text, level_name
from vocab.references.glossary import COLUMNS as GLOSSARY_COLUMNS
from vocab.references.glossary import read_glossary, set_phrases
from vocab.references.kinds import (
    NAMED,
    is_classifier,
    is_measure_word,
    is_name,
    kinds_of,
    work_out_kind,
)
from vocab.references.lexicon import Lexicon
from vocab.references.loading import References, open_references, reading_of, with_entries, with_own
from vocab.references.no_words import counts
from vocab.references.prefix_table import PrefixTable
from vocab.references.rulings import lines_by_word
from vocab.references.segmentation_weights import LONGEST_TERM
from vocab.references.simplified import simplified
from vocab.references.tagging_weights import LANE, NO_ROW, Slots, WeightRow

__all__ = [
    "DEFAULT_EDITION",
    "DICTIONARY",
    "GLOSSARY_COLUMNS",
    "GRADED",
    "HSK_EDITIONS",
    "LANE",
    "LONGEST_TERM",
    "NAMED",
    "NO_ROW",
    "Lexicon",
    "PrefixTable",
    "References",
    "Slots",
    "WeightRow",
    "attribution",
    "counts",
    "hsk_text",
    "is_classifier",
    "is_measure_word",
    "is_name",
    "kinds_of",
    "level_name",
    "lines_by_word",
    "open_references",
    "read_glossary",
    "reading_of",
    "set_phrases",
    "simplified",
    "sources_of",
    "with_entries",
    "with_own",
    "work_out_kind",
]
