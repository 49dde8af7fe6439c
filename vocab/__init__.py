"""Chinese text into vocabulary: words and set phrases with readings, senses and the best sentence of the text.

    resources = load_resources()
    vocabulary = extract_vocabulary(read_documents(["essay.txt"]), resources=resources, cutoffs=Cutoffs(min_count=2))

Nothing here prints, exits or knows of Anki; what goes wrong on purpose is a VocabError. The names are loaded when they
are first used.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from vocab.analysis import Resources, load_resources
    from vocab.errors import VocabError
    from vocab.pipeline import extract_vocabulary
    from vocab.records import Document, VocabItem, Vocabulary
    from vocab.selection import Cutoffs
    from vocab.sources import read_documents

__version__ = "0.1.0"

_HOMES = {
    "Cutoffs": "selection",
    "Document": "records",
    "Resources": "analysis",
    "VocabError": "errors",
    "VocabItem": "records",
    "Vocabulary": "records",
    "extract_vocabulary": "pipeline",
    "load_resources": "analysis",
    "read_documents": "sources",
}

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


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
