"""Set phrases of the glossaries, wherever they stand in the text, the longest first."""

from collections.abc import Iterator

from vocab.phrases.find import Find
from vocab.records import Corpus, Span
from vocab.resources import Resources


def find(corpus: Corpus, resources: Resources) -> Iterator[Find]:
    """Each glossary entry of three and more characters at every place, token edges respected.

    A glossary is trusted against the segmenter in one case: where its entry begins and ends inside tokens that
    themselves lie inside the entry's neighbours' reach is no match, so 七国集团 is not found in 七十七国集团.
    """
    stems = resources.glossary_stems
    for number, sentence in enumerate(corpus.sentences):
        starts = {token.start for token in sentence.tokens}
        ends = {token.end for token in sentence.tokens}
        text = sentence.simplified
        for at in sorted(starts):
            for hanzi in stems.get(text[at : at + 2], ()):
                if len(hanzi) >= 3 and text.startswith(hanzi, at) and at + len(hanzi) in ends:
                    yield Find(hanzi, Span(number, at, at + len(hanzi)))
