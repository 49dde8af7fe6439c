"""Set phrases of the glossaries, wherever they stand in the text."""

from collections.abc import Iterator, Sequence

from vocab.candidates.phrases.technique import Chunk, Find
from vocab.records import Span


def find(chunk: Chunk) -> Sequence[Find]:
    """Each glossary entry of three and more characters that begins and ends with a token.

    Token edges keep 七国集团 'G7' out of 七十七国集团 'G77'. Two techniques ask for the same lines.
    """
    if "glossary" not in chunk.found:
        chunk.found["glossary"] = list(_finds(chunk))
    return chunk.found["glossary"]


def _finds(chunk: Chunk) -> Iterator[Find]:
    prefixes = chunk.facts.glossary_prefixes
    heads = {prefix[0] for prefix in prefixes}
    openings = {word for word in chunk.words if (word[:2] in prefixes if len(word) > 1 else word in heads)}
    for number, sentence, tokens in chunk.lines:
        if openings.isdisjoint(sentence.pieces):
            continue
        text = sentence.simplified
        ends: frozenset[int] = frozenset()
        for token in tokens:
            if token[1] not in openings:
                continue
            start = token[2]
            for hanzi in prefixes.get(text[start : start + 2], ()):
                if len(hanzi) > 2 and text.startswith(hanzi, start):
                    ends = ends or frozenset(token.end for token in tokens)
                    if start + len(hanzi) in ends:
                        yield Find(hanzi, Span(number, start, start + len(hanzi)))
