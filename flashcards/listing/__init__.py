"""Vocabulary lists for people and programs: one output format a file, FORMATS by name."""

from collections.abc import Callable

from flashcards.listing.json import to_json
from flashcards.listing.table import to_table
from flashcards.listing.tsv import to_tsv
from vocab.records import Vocabulary

FORMATS: dict[str, Callable[[Vocabulary], str]] = {"table": to_table, "tsv": to_tsv, "json": to_json}
"""A vocabulary -> the whole output, ending in a line end."""
