"""Why a word is kept or dropped, how it was found, where it stands: what `explain` shows."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from vocab.analysis import Analysis, Resources, analyse, chosen_of
from vocab.chinese import places_in
from vocab.records import Candidate, Corpus, Document, Fact, Span, VocabItem
from vocab.references import simplified
from vocab.selection import Cutoffs, Selection
from vocab.senses import Won
from vocab.teaching import Teacher, rows_of


class Line(NamedTuple):
    """A place in its context: the document, the sentence, and from where to where the word stands in it."""

    source: str
    sentence: str
    start: int
    end: int


class Explanation(NamedTuple):
    """All that is known of a word.

    `reason` is empty for a kept word. A word that the text never offers by itself has no `candidate` and no `item`;
    `inside` then tells how the text cuts the places where its characters stand.
    """

    hanzi: str
    reason: str
    rank: int
    fact: Fact
    candidate: Candidate | None
    item: VocabItem | None
    lines: tuple[Line, ...]
    inside: tuple[tuple[str, int], ...]
    rows: tuple[tuple[Won, int], ...] = ()
    """The rows of our lexicon that decided what it means, and at how many places each."""


def explain(word: str, documents: Iterable[Document], *, resources: Resources, cutoffs: Cutoffs) -> Explanation:
    """The explanation of a word, in either script, for these documents and cutoffs.

    `rank` is its place in the list, from 1; 0 for what is not kept.
    """
    return explain_in(word, analyse(documents, resources), resources=resources, cutoffs=cutoffs)


def explain_in(
    word: str,
    text: Analysis,
    *,
    resources: Resources,
    cutoffs: Cutoffs,
    chosen: Selection | None = None,
    teacher: Teacher | None = None,
) -> Explanation:
    """The explanation of a word for an analysed text; what is `chosen` of it and its `teacher` may be given."""
    hanzi = simplified(word.strip(), resources.lexicon)
    candidate = next((c for c in text.candidates if c.hanzi == hanzi), None)
    selection = chosen or chosen_of(text, resources.references, cutoffs)
    reason = selection.reasons.get(hanzi)
    return Explanation(
        hanzi=hanzi,
        reason=reason.text if reason else "",
        rank=next((at for at, kept in enumerate(selection.kept, start=1) if kept.hanzi == hanzi), 0),
        fact=resources.lexicon.fact(hanzi),
        candidate=candidate,
        item=(teacher or Teacher(text, resources)).item(hanzi) if candidate else None,
        lines=tuple(_lines(candidate.places if candidate else _spans(hanzi, text.corpus), text.corpus)),
        inside=() if candidate else tuple(_cuts(hanzi, text.corpus).most_common()),
        rows=tuple(rows_of(candidate, text.corpus, resources).most_common()) if candidate else (),
    )


def _lines(places: Iterable[Span], corpus: Corpus) -> Iterator[Line]:
    for place in places:
        sentence = corpus.sentences[place.sentence]
        yield Line(corpus.documents[sentence.document].name, sentence.text, place.start, place.end)


def _spans(hanzi: str, corpus: Corpus) -> Iterator[Span]:
    """Where the characters stand, word or not."""
    for number, sentence in enumerate(corpus.sentences):
        yield from (Span(number, at, at + len(hanzi)) for at in places_in(sentence.simplified, hanzi))


def _cuts(hanzi: str, corpus: Corpus) -> Counter[str]:
    """The words over the places of the characters, set apart by spaces, and how often they are cut so."""
    return Counter(
        " ".join(t.hanzi for t in corpus.sentences[s.sentence].tokens if t.start < s.end and s.start < t.end)
        for s in _spans(hanzi, corpus)
    )
