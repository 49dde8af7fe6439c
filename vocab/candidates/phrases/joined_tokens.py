"""Words that the mending of the segmentation put together: names, frames (愈挫愈勇), suffixes (病亡率)."""

from collections.abc import Iterator

from vocab.candidates.phrases.technique import Chunk, Find, joined


def find(chunk: Chunk) -> Iterator[Find]:
    """Each token of three and more characters that no reference lists, at every place."""
    unlisted = {word for word in chunk.words if len(word) > 2 and chunk.tags[word] == "x"}
    for number, run, words in chunk.runs:
        for token in run if not unlisted.isdisjoint(words) else ():
            if token.hanzi in unlisted:
                yield joined(number, [token])
    for number, sentence, tokens in chunk.lines:
        for token in tokens if "·" in sentence.simplified else ():
            if "·" in token.hanzi and len(token.hanzi) > 2:
                yield joined(number, [token])
