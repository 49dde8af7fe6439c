"""Set phrases of the glossaries, wherever they stand in the text."""

from collections.abc import Iterator, Sequence

from vocab.candidates.phrases.technique import Context, Find
from vocab.records.text import Span


def find(context: Context) -> Sequence[Find]:
    """Each glossary entry of three and more characters that begins and ends with a token.

    Token edges keep 七国集团 'G7' out of 七十七国集团 'G77'. Two techniques ask for the same lines.
    """
    if "glossary" not in context.found:
        context.found["glossary"] = list(_finds(context))
    return context.found["glossary"]


def _finds(context: Context) -> Iterator[Find]:
    stems = context.resources.glossary_stems
    heads = {stem[0] for stem in stems}
    openings = {word for word in context.words if (word[:2] in stems if len(word) > 1 else word in heads)}
    for number, sentence, tokens in context.lines:
        if openings.isdisjoint(sentence.pieces):
            continue
        text = sentence.simplified
        for token in tokens:
            if token[1] not in openings:
                continue
            start = token[2]
            for hanzi in stems.get(text[start : start + 2], ()):
                end = start + len(hanzi)
                if len(hanzi) > 2 and text.startswith(hanzi, start) and any(token.end == end for token in tokens):
                    yield Find(hanzi, Span(number, start, end))
