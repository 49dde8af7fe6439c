"""The chain and nothing else: documents -> tokens -> candidates -> selection -> items."""

from collections.abc import Iterable

from vocab.annotation import Annotator
from vocab.examples import choose_examples
from vocab.phrases import find_phrases
from vocab.records import Candidate, Corpus, Document, Vocabulary
from vocab.resources import Resources
from vocab.selection import Cutoffs, select
from vocab.words import candidates, partial


def extract_vocabulary(
    documents: Iterable[Document], *, resources: Resources, cutoffs: Cutoffs | None = None
) -> Vocabulary:
    """The words and set phrases of the documents that pass the cutoffs, ready to be taught."""
    corpus = resources.segmenter.segment(documents)
    selection = select(find_candidates(corpus, resources), resources, cutoffs or Cutoffs())
    excerpts = choose_examples(selection.kept, corpus, resources.lexicon)
    annotator = Annotator(corpus, resources)
    items = tuple(annotator.item(c, excerpt) for c, excerpt in zip(selection.kept, excerpts, strict=True))
    return Vocabulary(items, selection.dropped, tuple(document.name for document in corpus.documents))


def find_candidates(corpus: Corpus, resources: Resources) -> list[Candidate]:
    """Words and phrases of the corpus; a phrase that is also one token is one candidate with both evidences."""
    words = {c.hanzi: c for c in candidates(partial(enumerate(corpus.sentences)), resources.lexicon)}
    for phrase in find_phrases(corpus, resources):
        word = words.get(phrase.hanzi)
        words[phrase.hanzi] = phrase if word is None else _joined(word, phrase)
    return list(words.values())


def _joined(word: Candidate, phrase: Candidate) -> Candidate:
    places = tuple(sorted({*word.places, *phrase.places}))
    count = max(word.count, len(places))
    return Candidate(word.hanzi, phrase.kind, count, places, word.evidence + phrase.evidence)
