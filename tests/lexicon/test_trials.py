"""Single characters in sentences of our own: the row that was meant is chosen in nearly all of them."""

from pathlib import Path

import pytest

from vocab import Document, Resources
from vocab.analysis import Excerpt
from vocab.analysis.corpus import corpus_of
from vocab.records import Span
from vocab.teaching.sentence_words import SentenceWords

LINES = [line.split("\t") for line in (Path(__file__).parent / "trials.tsv").read_text("utf-8").splitlines()[1:]]
ENOUGH = 0.97
"""Of the sentences; the others are what a change of the cut or of a label may cost before somebody looks at them."""


@pytest.mark.nightly
def test_nearly_all_characters_mean_in_their_sentences_what_was_meant(resources: Resources) -> None:
    sentences = list(dict.fromkeys(sentence for _, _, sentence in LINES))
    corpus = corpus_of([Document("text", "\n".join(sentences))], resources)
    words = SentenceWords(corpus, resources)
    shown = {
        sentence.text: {(part.hanzi, part.gloss) for part in words.show(excerpt).words}
        for number, sentence in enumerate(corpus.sentences)
        for excerpt in (Excerpt(Span(number, 0, 0), 0, len(sentence.text)),)
    }
    wrong = [line for line in LINES if (line[0], line[1]) not in shown.get(line[2], set())]
    assert len(wrong) < (1 - ENOUGH) * len(LINES), wrong
