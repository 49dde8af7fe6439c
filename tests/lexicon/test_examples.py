"""A row that asks for its neighbours is chosen in a sentence of its own, as the words of a sentence show it."""

from pathlib import Path

import pytest

from vocab import Document, Resources, analysis
from vocab.analysis import Excerpt
from vocab.records import Span
from vocab.teaching.sentence_words import SentenceWords

LINES = (Path(__file__).parent / "examples.tsv").read_text("utf-8").splitlines()[1:]


@pytest.fixture(scope="module")
def shown(resources: Resources) -> dict[str, list[tuple[str, str]]]:
    """The words of each sentence with their glosses."""
    sentences = list(dict.fromkeys(line.split("\t")[2] for line in LINES))
    corpus = analysis.corpus_of([Document("text", "\n".join(sentences))], resources)
    words = SentenceWords(corpus, resources)
    return {
        sentence.text: [(part.hanzi, part.gloss) for part in words.show(excerpt).words]
        for number, sentence in enumerate(corpus.sentences)
        for excerpt in (Excerpt(Span(number, 0, 0), 0, len(sentence.text)),)
    }


@pytest.mark.parametrize("line", LINES)
def test_a_word_means_in_its_sentence_what_the_row_says(line: str, shown: dict[str, list[tuple[str, str]]]) -> None:
    hanzi, gloss, sentence = line.split("\t")
    assert gloss in [said for word, said in shown[sentence] if word == hanzi]
