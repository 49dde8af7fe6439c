"""The frozen records, one file a stage: the text, what the references say, what we teach.

A new type for each stage, never one record with fields that begin as None.
"""

from vocab.records.dictionary import Entry, Fact, Syllables
from vocab.records.spans import Spans, pack, sentence_of, span_of
from vocab.records.teaching import SCRIPTS, EnglishSource, Example, Script, Sense, VocabItem, Vocabulary
from vocab.records.text import (
    KINDS,
    LABELS,
    NO_NAMES,
    Candidate,
    Corpus,
    Document,
    Kind,
    Name,
    Named,
    OwnCut,
    Sentence,
    Span,
    Token,
    new,
)
from vocab.records.word import Choice, GlossaryEntry, Part, Profile, Reading

__all__ = [
    "KINDS",
    "LABELS",
    "NO_NAMES",
    "SCRIPTS",
    "Candidate",
    "Choice",
    "Corpus",
    "Document",
    "EnglishSource",
    "Entry",
    "Example",
    "Fact",
    "GlossaryEntry",
    "Kind",
    "Name",
    "Named",
    "OwnCut",
    "Part",
    "Profile",
    "Reading",
    "Script",
    "Sense",
    "Sentence",
    "Span",
    "Spans",
    "Syllables",
    "Token",
    "VocabItem",
    "Vocabulary",
    "new",
    "pack",
    "sentence_of",
    "span_of",
]
