"""A reader's own cuts: a stretch of the text is the words that he says, wherever its edges are edges of words."""

from collections.abc import Iterable, Sequence
from itertools import accumulate, chain

from vocab.chinese import places_in
from vocab.records import OwnCut, Sentence
from vocab.segmentation.cutters import Pieces

_Numbered = list[tuple[str, int]]
"""Pieces, each with the number of its label."""


class OwnCuts:
    """The cuts of a reader over the sentences of a text; of one stretch the latest counts."""

    def __init__(self, cuts: Iterable[OwnCut]) -> None:
        latest = {(cut.stretch, cut.sentence): cut for cut in cuts}
        self._cuts: dict[str, list[OwnCut]] = {}
        for cut in latest.values():
            self._cuts.setdefault(cut.sentence, []).append(cut)

    def pieces(self, text: str, pieces: Pieces) -> Pieces:
        """The pieces of a sentence, cut as the reader says."""
        cut = self._cut(text, [(piece, 0) for piece in pieces])
        return pieces if cut is None else [piece for piece, _ in cut]

    def sentence(self, sentence: Sentence) -> Sentence:
        """The sentence cut as the reader says; a word has the label of the last piece that is in it."""
        labels = sentence.labels or bytes(len(sentence.pieces))
        cut = self._cut(sentence.simplified, list(zip(sentence.pieces, labels, strict=True)))
        if cut is None:
            return sentence
        pieces, numbers = zip(*cut, strict=True)
        return sentence._replace(pieces=pieces, labels=bytes(numbers) if sentence.labels else b"")

    def _cut(self, text: str, pieces: _Numbered) -> _Numbered | None:
        """The pieces as they are cut; None where nothing of it is in the sentence."""
        changed = False
        for cut in chain(self._cuts.get("", ()), self._cuts.get(text, ())):
            for start in reversed(list(places_in(text, cut.stretch, overlapping=False))):
                pieces, done = _at(pieces, start, cut.words)
                changed = changed or done
        return pieces if changed else None


def _at(pieces: _Numbered, start: int, words: Sequence[str]) -> tuple[_Numbered, bool]:
    """The pieces with these words from an offset on, and whether that changes something.

    Nothing is changed where the words begin or end inside a piece.
    """
    edges = {offset: at for at, offset in enumerate(accumulate((len(piece) for piece, _ in pieces), initial=0))}
    end = start + sum(map(len, words))
    if start not in edges or end not in edges:
        return pieces, False
    first, last = edges[start], edges[end]
    if [piece for piece, _ in pieces[first:last]] == list(words):
        return pieces, False
    by_character = [number for piece, number in pieces[first:last] for _ in piece]
    ends = accumulate(map(len, words))
    cut = [(word, by_character[behind - 1]) for word, behind in zip(words, ends, strict=True)]
    return [*pieces[:first], *cut, *pieces[last:]], True
