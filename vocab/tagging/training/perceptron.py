"""An averaged perceptron over the labelled sentences, from left to right, each word labelled once (Collins 2002).

Only words that can be several things are scored. A feature is a key and a slot; one that never was wrong has no weight.
"""

import random
import sys
from collections.abc import Mapping, Sequence
from itertools import chain

from vocab.records import LABELS
from vocab.tagging import slots
from vocab.tagging.training.silver import Labelled
from vocab.tagging.training.types import Type, Types

Feature = tuple[str, int]
"""The key of a row and the slot in it."""

MARK = LABELS.index("mark")


class Perceptron:
    """Weights while they are learned: for each feature one for each label, with what averaging needs."""

    def __init__(self, types: Types) -> None:
        self._types = types
        self._numbers: dict[Feature, int] = {}
        self._weights: list[list[float]] = []
        self._sums: list[list[float]] = []
        self._since: list[list[int]] = []
        self._ticks = 0
        self._placed = {word: self._places(found) for word, found in types.of.items()}
        self._edge = Type((MARK,), (), ("|",), (), "", "", 0, 0)
        self._edge_placed = self._places(self._edge)

    def _places(self, found: Type) -> tuple[list[Feature], ...]:
        names = (found.own, found.near, found.near, found.far, found.far)
        return tuple([(name, place) for name in some] for place, some in zip(slots.PLACES, names, strict=True))

    def train(self, sentences: Sequence[Labelled], rounds: int) -> dict[Feature, list[float]]:
        """The averaged weights after some rounds over the sentences."""
        order = list(sentences)
        for number in range(rounds):
            random.Random(number).shuffle(order)  # noqa: S311 - the order of learning is no secret
            wrong = sum(self._learn(words, labels) for words, labels in order)
            print(f"round {number + 1}: {wrong} wrong, {len(self._weights)} features", file=sys.stderr)  # noqa: T201
        for weights, sums, since in zip(self._weights, self._sums, self._since, strict=True):
            for label in range(len(LABELS)):
                sums[label] += (self._ticks - since[label]) * weights[label]
        return {
            feature: [total / self._ticks for total in self._sums[number]] for feature, number in self._numbers.items()
        }

    def _learn(self, words: Sequence[str], labels: Sequence[int]) -> int:
        """Label one sentence and learn from what was wrong; how much was."""
        types, placed = self._types.of, self._placed
        found = [types[word] for word in words]
        places = [placed[word] for word in words]
        wrong, before, second, last = 0, MARK, MARK, len(words) - 1
        for at, here in enumerate(found):
            label = here.labels[0]
            if len(here.labels) > 1:
                left, right = found[at - 1] if at else self._edge, found[at + 1] if at < last else self._edge
                features = chain(
                    places[at][0],
                    places[at - 1][1] if at else self._edge_placed[1],
                    places[at + 1][2] if at < last else self._edge_placed[2],
                    places[at - 2][3] if at > 1 else (),
                    places[at + 2][4] if at + 1 < last else (),
                    around(here, left, right, before, second),
                )
                label = self._scored(list(features), here.labels, labels[at])
                wrong += label != labels[at]
            second, before = before, label
        return wrong

    def _scored(self, features: list[Feature], labels: Sequence[int], right: int) -> int:
        numbers = self._numbers
        rows = [self._weights[numbers[feature]] for feature in features if feature in numbers]
        self._ticks += 1
        label = max(labels, key=lambda number: sum([row[number] for row in rows]))
        if label != right and right in labels:
            for feature in features:
                self._change(feature, right, 1.0)
                self._change(feature, label, -1.0)
        return label

    def _change(self, feature: Feature, label: int, by: float) -> None:
        number = self._numbers.get(feature)
        if number is None:
            number = self._numbers[feature] = len(self._weights)
            self._weights.append([0.0] * len(LABELS))
            self._sums.append([0.0] * len(LABELS))
            self._since.append([0] * len(LABELS))
        weights, since = self._weights[number], self._since[number]
        self._sums[number][label] += (self._ticks - since[label]) * weights[label]
        since[label] = self._ticks
        weights[label] += by


def around(here: Type, left: Type, right: Type, before: int, second: int) -> list[Feature]:
    """The features of what stands around a word: the labels before it, the words beside it."""
    features = [
        ("", slots.within(before, second)),
        (f"x:{right.context}", slots.behind(before)),
        (here.shapes, slots.within(before, right.kind)),
        (here.shapes, slots.between(left.context, right.context)),
    ]
    if here.row:
        features += [(here.row, slots.behind(before)), (here.row, slots.before(right.context))]
    return features


Weights = Mapping[Feature, Sequence[float]]
