"""A sentence cut into words -> what each of them is there: its word class, or what it names."""

from vocab.tagging.tagger import Tagger
from vocab.tagging.usual import usual_labels

__all__ = ["Tagger", "usual_labels"]
