"""Sentences cut again so that the names found in the text are whole."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate, pairwise
from math import log

from vocab.segmentation.cutters import Pieces
from vocab.segmentation.naming.finding import Found
from vocab.segmentation.naming.once import Chances
from vocab.segmentation.naming.strings import places_of

Spans = Sequence[tuple[int, int]]

_TOGETHER = 500
"""Sentences that are looked through together."""

_CHARACTERS = 1.5
"""Characters of a running word."""


class Recutter:
    """Cuts sentences again by the names found among so many characters; a surname and its title stand apart."""

    def __init__(self, found: Found, characters: int, chances: Chances) -> None:
        self._words = log(max(characters, 100) / _CHARACTERS)
        self._times = {name: times for name, (_, times) in found.items()}
        self._titles = {name: named.title for name, (named, _) in found.items() if named.title}
        self._chances = chances

    def recut(self, texts: Sequence[str], cuts: Sequence[Pieces]) -> Iterator[Pieces]:
        """The pieces of each sentence with the names in it whole."""
        for first in range(0, len(texts), _TOGETHER):
            some = texts[first : first + _TOGETHER]
            spans = self._spans(some)
            for number, text in enumerate(some):
                pieces = cuts[first + number]
                yield self._whole(text, pieces, spans[number]) if number in spans else pieces

    def _spans(self, texts: Sequence[str]) -> Mapping[int, list[tuple[int, int]]]:
        """Where names stand, by the number of the sentence."""
        starts = list(accumulate((len(text) + 1 for text in texts), initial=0))
        spans: dict[int, list[tuple[int, int]]] = defaultdict(list)
        for name, places in places_of(self._times, "\n".join(texts)).items():
            for place in places:
                number = bisect_right(starts, place) - 1
                start = place - starts[number]
                spans[number].append((start, start + len(name)))
        return spans

    def _whole(self, text: str, pieces: Pieces, spans: Spans) -> Pieces:
        """The pieces with the spans kept whole; of those that overlap the longest."""
        edges = list(accumulate(map(len, pieces), initial=0))
        kept = set(edges)
        taken: set[int] = set()
        for start, end in sorted(spans, key=lambda span: (span[0] - span[1], span)):
            inside = range(start, end)
            if taken.isdisjoint(inside) and self._is_likelier(text, edges, start, end):
                taken.update(inside)
                kept.difference_update(range(start + 1, end))
                kept.update((start, end - self._titles.get(text[start:end], 0), end))
        return [text[start:end] for start, end in pairwise(sorted(kept))]

    def _is_likelier(self, text: str, edges: Sequence[int], start: int, end: int) -> bool:
        """Whether the name is likelier than the words that lie across its edges."""
        first, last = bisect_right(edges, start) - 1, bisect_left(edges, end)
        if edges[first] == start and edges[last] == end:
            return True
        if "·" in text[edges[first] : edges[last]] and "·" not in text[start:end]:
            return False  # a part of a name that is whole already
        words = sum(self._chances.of_word(text[a:b]) for a, b in pairwise(edges[first : last + 1]))
        beside = text[edges[first] : start], text[end : edges[last]]
        rest = sum(self._chances.of_words(part) for part in beside if part)
        return log(self._times[text[start:end]]) - self._words + rest >= words
