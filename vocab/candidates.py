"""Words and phrases of a corpus together: what a text offers to be learned."""

from vocab.phrases import find_phrases
from vocab.records import Candidate, Corpus
from vocab.resources import Resources
from vocab.words import candidates, partial


def find_candidates(corpus: Corpus, resources: Resources) -> list[Candidate]:
    """Words and phrases of the corpus; a phrase that is also one token is one candidate with both evidences."""
    words = {c.hanzi: c for c in candidates(partial(enumerate(corpus.sentences)), resources.lexicon)}
    for phrase in find_phrases(corpus, resources):
        word = words.get(phrase.hanzi)
        words[phrase.hanzi] = phrase if word is None else _joined(word, phrase)
    return list(words.values())


def _joined(word: Candidate, phrase: Candidate) -> Candidate:
    places = tuple(sorted({*word.places, *phrase.places}))
    count = max(word.count, len(places))
    return Candidate(word.hanzi, phrase.kind, count, places, word.evidence + phrase.evidence)
