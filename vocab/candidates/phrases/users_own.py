"""The user's own words and phrases, wherever they stand in the text."""

from collections.abc import Iterator

from vocab.candidates.phrases.technique import Chunk, Find
from vocab.chinese import places_in
from vocab.records import Span


def find(chunk: Chunk) -> Iterator[Find]:
    """The entries of the user's glossary wherever they are neither a token nor inside one."""
    for hanzi in sorted(word for word in chunk.references.own if len(word) > 1):
        for number, sentence, tokens in chunk.lines:
            for start in places_in(sentence.simplified, hanzi, overlapping=False):
                span = Span(number, start, start + len(hanzi))
                if not any(token.start <= start and span.end <= token.end for token in tokens):
                    yield Find(hanzi, span)
