"""Chinese text into vocabulary: words and set phrases with readings, senses and the best sentence of the text.

    resources = load_resources()
    vocabulary = extract_vocabulary(read_documents(["essay.txt"]), resources=resources, cutoffs=Cutoffs(min_count=2))

Nothing here prints, exits or knows of Anki; what goes wrong on purpose is a VocabError.
"""

from vocab.errors import VocabError
from vocab.pipeline import extract_vocabulary
from vocab.records import Document, VocabItem, Vocabulary
from vocab.resources import Resources, load_resources
from vocab.selection import Cutoffs
from vocab.sources import read_documents

__all__ = [
    "Cutoffs",
    "Document",
    "Resources",
    "VocabError",
    "VocabItem",
    "Vocabulary",
    "extract_vocabulary",
    "load_resources",
    "read_documents",
]
