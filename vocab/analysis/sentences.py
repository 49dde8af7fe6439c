"""The sentences of a text in which a candidate stands, to choose another for its card, and one that was chosen."""

from typing import NamedTuple

from vocab.analysis.edges import cut_marks
from vocab.analysis.excerpts import Excerpt
from vocab.analysis.pieces import Pieces
from vocab.chinese import places_in
from vocab.records import Candidate, Corpus, Span


class Passage(NamedTuple):
    """What may be shown of a sentence: the excerpt, and its characters as they are written there."""

    excerpt: Excerpt
    text: str


def passages_of(candidate: Candidate, corpus: Corpus) -> list[Passage]:
    """What may be shown around the places of a candidate, what costs least first; each text once."""
    pieces = Pieces(corpus)
    found: dict[str, tuple[float, Passage]] = {}
    for place in candidate.places:
        piece = pieces.whole(place.sentence) or pieces.around(place)[0]
        passage = Passage(Excerpt(place, *piece[2:]), piece.shown)
        if piece.shown not in found:
            found[piece.shown] = piece.cost, passage
    return [passage for _, passage in sorted(found.values(), key=lambda one: one[0])]


def excerpt_of(candidate: Candidate, text: str, corpus: Corpus) -> Excerpt | None:
    """The first place of a candidate inside a stretch of text that a reader has chosen; None where there is none."""
    for place in candidate.places if text else ():
        for start in places_in(corpus.sentences[place.sentence].text, text):
            if start <= place.start and place.end <= start + len(text):
                return Excerpt(place, start, start + len(text), *_marks(place, start, start + len(text), corpus))
    return None


def _marks(place: Span, start: int, end: int, corpus: Corpus) -> tuple[str, str]:
    """The marks around a stretch of text: those of the piece that it is, else of a cut."""
    same = [piece for piece in Pieces(corpus).around(place) if (piece.start, piece.end) == (start, end)]
    return same[0][-2:] if same else cut_marks(corpus.sentences[place.sentence].text, start, end)


def written(excerpt: Excerpt, corpus: Corpus) -> str:
    """The characters of an excerpt."""
    return corpus.sentences[excerpt.span.sentence].text[excerpt.start : excerpt.end]


def words_around(excerpt: Excerpt, corpus: Corpus) -> list[str]:
    """The words of an excerpt besides the candidate itself, each once."""
    place: Span = excerpt.span
    found: dict[str, None] = {}
    for token in corpus.sentences[place.sentence].tokens:
        inside = place.start <= token.start and token.end <= place.end
        if excerpt.start <= token.start and token.end <= excerpt.end and not inside:
            found[token.hanzi] = None
    return list(found)
