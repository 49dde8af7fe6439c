"""JSON: an array of objects with the columns of the contract, count and zipf as numbers."""

import json

from flashcards.listing.columns import row
from vocab.records import Vocabulary


def to_json(vocabulary: Vocabulary) -> str:
    """The list as a JSON array, Chinese characters as they are."""
    return json.dumps([row(item) for item in vocabulary.items], ensure_ascii=False, indent=1) + "\n"
