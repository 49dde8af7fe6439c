"""The words of the labelled text as the perceptron sees them."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from vocab.chinese import is_han
from vocab.references import Lexicon
from vocab.tagging.features import features_of, labels_of, seen
from vocab.tagging.slots import MOST_CONTEXTS
from vocab.tagging.training.silver import Labelled

COMMON = 20
"""Times from which a word is known by itself alone."""

SEEN = 4
"""Times from which a word tells by itself what it can be."""

_CONTEXTS = 150
"""The commonest words, which count for themselves as neighbours: more than half of all running words."""


class Type(NamedTuple):
    """A word: what it can be, its features by place, its row if it has one, its classes, what neighbours see of it."""

    labels: tuple[int, ...]
    own: tuple[str, ...]
    near: tuple[str, ...]
    far: tuple[str, ...]
    row: str
    shapes: str
    kind: int
    context: int


class Types:
    """The types of all words of a labelled text."""

    def __init__(self, sentences: Iterable[Labelled], lexicon: Lexicon) -> None:
        counts: dict[str, Counter[int]] = defaultdict(Counter)
        for words, labels in sentences:
            for word, label in zip(words, labels, strict=True):
                counts[word][label] += 1
        self._lexicon = lexicon
        self._counts = counts
        self.times = {word: count.total() for word, count in counts.items()}
        often = Counter({word: n for word, n in self.times.items() if is_han(word) or not word[0].isalnum()})
        self.contexts = ["", *sorted(word for word, _ in often.most_common(_CONTEXTS))]
        self._numbers = {name: at for at, name in enumerate(self.contexts)}
        self.of = {word: self._type(word) for word in counts}
        assert len(self.contexts) <= MOST_CONTEXTS

    def has_row(self, word: str) -> bool:
        """Whether a word has features of its own: a Chinese one, or one of the commonest marks."""
        return self.times[word] >= SEEN and (is_han(word) or word in self._numbers)

    def is_common(self, word: str) -> bool:
        """Whether a word is known by itself alone."""
        return self.times[word] >= COMMON and self.has_row(word)

    def _type(self, word: str) -> Type:
        fact = self._lexicon.fact(word)
        shapes, kind = seen(word, fact)
        number = self._number(kind)
        row = word if self.has_row(word) else ""
        own: tuple[str, ...] = (row,) if row else ()
        near, far = own, own
        if not self.is_common(word):
            known = features_of(word, fact)
            own, near, far = (*own, *known.own), known.near, (known.far,)
        return Type(self._labels(word), own, near, far, row, shapes, number, self._numbers.get(word, number))

    def _labels(self, word: str) -> tuple[int, ...]:
        """What a word can be: by a hundredth of its places, where it was seen often."""
        fact, count, times = self._lexicon.fact(word), self._counts[word], self.times[word]
        listed = labels_of(word, fact)
        if not self.has_row(word):
            return listed
        found = {label for label, n in count.items() if (n >= 0.01 * times and n > 1) or n > 0.05 * times}
        if times < 30:
            found |= set(listed) if fact.shapes not in ("", "P") else {0, 4, 6}
        return tuple(sorted(found))

    def _number(self, kind: str) -> int:
        if kind not in self._numbers:
            self._numbers[kind] = len(self.contexts)
            self.contexts.append(kind)
        return self._numbers[kind]
