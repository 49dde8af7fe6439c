"""The rows of our learner's lexicon that decide about a word of a text."""

from collections import Counter

from vocab.analysis import Resources
from vocab.records import Candidate, Corpus
from vocab.senses import TokenContext, Won
from vocab.teaching.sentence_words import SentenceWords


def rows_of(candidate: Candidate, corpus: Corpus, resources: Resources) -> Counter[Won]:
    """The rows by which a word is explained at its places, and at how many of them."""
    words, senses = SentenceWords(corpus, resources), resources.senses
    found: Counter[Won] = Counter()
    for place in candidate.places:
        view = words.at(place)
        readings = words.read(view)
        if len(readings) == 1:
            context = TokenContext(view.around, view.first)
            won = senses.row_at(candidate.hanzi, readings[0].syllables, context, name=candidate.kind == "name")
            if won is not None:
                found[won] += 1
    return found
