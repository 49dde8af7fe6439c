"""The text itself, segmented, with its pinyin: what `annotate` shows."""

from collections.abc import Iterator
from typing import NamedTuple

from vocab.analysis import Resources
from vocab.records import Corpus, Reading, Sentence, Token


class ReadSentence(NamedTuple):
    """A sentence with the reading of each of its tokens, and its word class where that was asked for."""

    document: str
    number: int
    sentence: Sentence
    readings: tuple[Reading, ...]
    classes: tuple[str, ...] = ()

    @property
    def pairs(self) -> Iterator[tuple[Token, Reading]]:
        """Each token with its reading."""
        return zip(self.sentence.tokens, self.readings, strict=True)


def read_corpus(corpus: Corpus, resources: Resources, *, classes: bool = False) -> Iterator[ReadSentence]:
    """Every sentence in order, numbered from 1 within the run, with the classes of its tokens if they are wanted."""
    for number, sentence in enumerate(corpus.sentences, start=1):
        name = corpus.documents[sentence.document].name
        readings = tuple(resources.reader.read(sentence))
        named = resources.senses.classes_in(sentence.tokens, readings) if classes else ()
        yield ReadSentence(name, number, sentence, readings, tuple(named))
