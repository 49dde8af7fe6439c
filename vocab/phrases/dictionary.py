"""Runs of tokens that the dictionaries list as one entry: 责任 + 感, 休戚 + 相关."""

from collections.abc import Iterator

from vocab.phrases.find import Find
from vocab.records import Corpus, Span
from vocab.resources import Resources

SHORTEST = 3
"""Characters; two single-character tokens side by side are too often no word (measured: the tag of three-character
matches matters, those of two are noise)."""


def find(corpus: Corpus, resources: Resources) -> Iterator[Find]:
    """Each listed word made of two and more whole tokens; of nested ones only the longest at a place."""
    lexicon = resources.lexicon
    for number, sentence in enumerate(corpus.sentences):
        ends = {token.end for token in sentence.tokens}
        behind = 0
        for token in sentence.tokens:
            if token.start < behind:
                continue
            listed = [word for word in lexicon.starting(sentence.simplified, token.start) if _counts(word, resources)]
            matches = [w for w in listed if token.start + len(w) in ends and len(w) > len(token.hanzi)]
            if matches:
                behind = token.start + len(matches[-1])
                yield Find(matches[-1], Span(number, token.start, behind))


def _counts(word: str, resources: Resources) -> bool:
    if len(word) < SHORTEST:
        return False
    fact = resources.lexicon.fact(word)
    return fact.listed or fact.count > 0
