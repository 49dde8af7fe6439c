"""The text itself, segmented, with its pinyin: what `annotate` shows."""

from collections.abc import Iterator
from typing import NamedTuple

from vocab.analysis import Resources
from vocab.records import Corpus, Reading, Sentence, Token


class ReadSentence(NamedTuple):
    """A sentence with the reading of each of its tokens."""

    document: str
    number: int
    sentence: Sentence
    readings: tuple[Reading, ...]

    @property
    def pairs(self) -> Iterator[tuple[Token, Reading]]:
        """Each token with its reading."""
        return zip(self.sentence.tokens, self.readings, strict=True)


def read_corpus(corpus: Corpus, resources: Resources) -> Iterator[ReadSentence]:
    """Every sentence in order, numbered from 1 within the run."""
    for number, sentence in enumerate(corpus.sentences, start=1):
        name = corpus.documents[sentence.document].name
        yield ReadSentence(name, number, sentence, tuple(resources.reader.read(sentence)))
