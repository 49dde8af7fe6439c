"""Document -> sentences -> words: what ends a sentence, two cutters behind one shape, and the mending of their cut."""

from vocab.segmentation.segmenter import Segmenter
from vocab.segmentation.sentences import places_of, split_sentences

__all__ = ["Segmenter", "places_of", "split_sentences"]
