"""Set phrases of the glossaries, wherever they stand in the text."""

from collections.abc import Iterator

from vocab.phrases.find import Context, Find
from vocab.records import Sentence, Span


def find(context: Context) -> Iterator[Find]:
    """Each glossary entry of three and more characters that begins and ends with a token.

    Token edges keep 七国集团 'G7' out of 七十七国集团 'G77'.
    """
    stems = context.resources.glossary_stems
    for number, sentence in enumerate(context.corpus.sentences):
        text = sentence.simplified
        for token in sentence.tokens:
            for hanzi in stems.get(text[token.start : token.start + 2], ()):
                end = token.start + len(hanzi)
                if len(hanzi) > 2 and text.startswith(hanzi, token.start) and _is_edge(end, sentence):
                    yield Find(hanzi, Span(number, token.start, end))


def _is_edge(offset: int, sentence: Sentence) -> bool:
    return any(token.end == offset for token in sentence.tokens)
