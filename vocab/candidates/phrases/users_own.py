"""The user's own words and phrases, wherever they stand in the text."""

from collections.abc import Iterator

from vocab.candidates.phrases.technique import Context, Find
from vocab.records.text import Span


def find(context: Context) -> Iterator[Find]:
    """The entries of the user's glossary wherever they are neither a token nor inside one."""
    for hanzi in sorted(context.resources.own):
        for number, sentence, tokens in context.lines:
            start = sentence.simplified.find(hanzi) if len(hanzi) > 1 else -1
            while start >= 0:
                span = Span(number, start, start + len(hanzi))
                if not any(token.start <= start and span.end <= token.end for token in tokens):
                    yield Find(hanzi, span)
                start = sentence.simplified.find(hanzi, span.end)
