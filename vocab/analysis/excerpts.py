"""The best sentence of the text for each item, chosen in one pass over the candidates.

Criteria, in the words of a teacher: the item stands in it as that very word, and not inside a longer term; it is whole
or makes sense by itself (`pieces`), has few rare words besides, and does not stand on too many cards. Items with few
places choose first, for the others can give way to them; the longest first among these, for set phrases need their
sentence most.
"""

from collections import Counter
from collections.abc import Collection, Container, Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from vocab.analysis.pieces import Pieces
from vocab.analysis.sharing import Option, Sharing
from vocab.records import Candidate, Corpus, Span, new
from vocab.references import Lexicon

_RARE = 3.5
"""Zipf value below which a neighbour counts as one more unknown word (about the 10,000th word)."""

_COMMON = 6.0
"""Zipf value above which words come last: few learners want a card of them."""

_OTHERWISE = 0.6
"""What it costs to be of another class there than at most places: the card names that one, and its sense first."""

_FEW, _MANY = 3, 10
"""Places of a word whose classes are compared: as many as are read for its senses."""

_IN_A_TERM = 5.0
"""What it costs to stand inside a longer candidate: more than anything a sentence can lack."""


class Excerpt(NamedTuple):
    """The part of a sentence that is shown: where it begins and ends, and where the item stands in the sentence.

    `before` and `after` are the marks around it: of a cut, or of the end of a statement that is taken out.
    """

    span: Span
    start: int
    end: int
    before: str = ""
    after: str = ""


def choose_excerpts(
    candidates: Iterable[Candidate], corpus: Corpus, lexicon: Lexicon, *, unwanted: Container[str] = ()
) -> list[Excerpt]:
    """One excerpt for each candidate, in their order; those whose headwords few want take what the others leave."""
    listed = list(candidates)
    chooser = _Chooser(listed, [one for one in listed if one.hanzi not in unwanted], corpus, lexicon)

    def turn(at: int) -> tuple[bool, int, int]:
        hanzi, places = listed[at].hanzi, len(listed[at].places)
        is_last = hanzi in unwanted or (places > 1 and lexicon.fact(hanzi).zipf > _COMMON)
        return is_last, places, -len(hanzi)

    for at in sorted(range(len(listed)), key=turn):
        chooser.choose(at)
    return [chooser.chosen(at) for at in range(len(listed))]


class _Chooser:
    """Weighs excerpts; what does not depend on earlier choices is computed once for each."""

    def __init__(
        self, candidates: Sequence[Candidate], wanted: Iterable[Candidate], corpus: Corpus, lexicon: Lexicon
    ) -> None:
        self._candidates = candidates
        self._corpus = corpus
        self._pieces = Pieces(corpus)
        self._sharing = Sharing()
        self._every = set[int]()
        self._longer = _terms_by_sentence(wanted)
        self._rarity: dict[int, float] = {}
        self._is_rare = lru_cache(maxsize=None)(lambda word: lexicon.fact(word).zipf < _RARE)

    def choose(self, at: int) -> None:
        """The best excerpt around one of the places of the candidate with number `at`."""
        places = self._candidates[at].places
        if len(places) == 1:
            self._sharing.settle(at, self._options(places[0], False, every=True, alone=True))
            return
        options = self._options_of(at)
        if all(self._sharing.is_full(option.shown) for option in options):
            self._every.add(at)
            options = self._options_of(at)
        self._sharing.share(at, options, self._options_of)

    def _options_of(self, at: int) -> list[Option]:
        """What may be shown around the places of a candidate that has several."""
        places, every = self._candidates[at].places, at in self._every
        odd = self._odd(places) if _FEW <= len(places) <= _MANY else ()
        return [option for place in places for option in self._options(place, place in odd, every=every)]

    def chosen(self, at: int) -> Excerpt:
        """What was chosen for a candidate."""
        return new(Excerpt, self._sharing.chosen(at)[2:])

    def _odd(self, places: Sequence[Span]) -> Collection[Span]:
        """The places where a word is labelled otherwise than at most of them."""
        labels = [self._corpus.sentences[place.sentence].label_at(place.start) for place in places]
        if len(set(labels)) == 1:
            return ()
        (most, times), *_ = Counter(labels).most_common()
        return [place for place, label in zip(places, labels, strict=True) if label != most and 2 * times > len(labels)]

    def _options(self, place: Span, is_odd: bool, *, every: bool = False, alone: bool = False) -> list[Option]:
        """What may be shown around a place: the sentence where it is an easy one, else pieces; or both.

        What is the same for all places is not asked for one that is `alone`.
        """
        number = place[0]
        whole = self._pieces.whole(number)
        cost = 3.0 * self._rarity_of(number) + _OTHERWISE * is_odd
        if not alone and number in self._longer and self._is_in_a_term(place):
            cost += _IN_A_TERM
        if whole is None:
            found = self._pieces.around(place)
        elif every:
            found = (whole, *(piece for piece in self._pieces.around(place) if piece.shown != whole.shown))
        else:
            found = (whole,)
        return [
            new(Option, (shown, own + cost, place, start, end, before, after))
            for shown, own, start, end, before, after in found
        ]

    def _is_in_a_term(self, place: Span) -> bool:
        number, start, end = place
        return any(low <= start and end <= high and high - low > end - start for low, high in self._longer[number])

    def _rarity_of(self, number: int) -> float:
        """The share of rare words in a sentence."""
        if number not in self._rarity:
            sentence = self._corpus.sentences[number]
            tags = sentence.tags
            words = [piece for piece in sentence.pieces if not piece.isspace() and tags[piece] not in ("x", "m")]
            self._rarity[number] = sum(map(self._is_rare, words)) / max(len(words), 1)
        return self._rarity[number]


def _terms_by_sentence(candidates: Iterable[Candidate]) -> dict[int, set[tuple[int, int]]]:
    """Where the candidates stand that are more than a token."""
    found: dict[int, set[tuple[int, int]]] = {}
    for candidate in candidates:
        if candidate.evidence != ("token",):
            for number, start, end in candidate.places:
                found.setdefault(number, set()).add((start, end))
    return found
