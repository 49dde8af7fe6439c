"""What the tagger knows of a word: the labels it can have, and what it adds to the sums of the labels around it."""

from collections.abc import Collection
from itertools import chain
from typing import NamedTuple

from vocab.records import LABELS, Fact, new
from vocab.references import NO_ROW, Lexicon, Slots, WeightRow
from vocab.runtime import SIZES, Remembered
from vocab.tagging.features import Features, features_of, labels_of, seen
from vocab.tagging.slots import LEFT, LEFT2, OWN, RIGHT, RIGHT2

MARK = LABELS.index("mark")


class Known(NamedTuple):
    """A word as it is scored; each weight is one of all labels together.

    `only` is its label where it can have but one, `options` are the others. `row` are its weights by what stands around
    it, `shapes` those of all words whose glosses have the same shapes, `behind` what it adds to the word before it by
    the label before that. `kind` and `context` are what it is itself for its neighbours.
    """

    only: int | None
    options: tuple[int, ...]
    own: int
    left: int
    right: int
    left2: int
    right2: int
    row: Slots
    shapes: Slots
    behind: Slots
    kind: int
    context: int


class KnownWords:
    """The words met of late, by the weights in the index."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._contexts = {name: number for number, name in enumerate(lexicon.contexts)}
        self._behind = [f"x:{number}" for number in range(len(lexicon.contexts))]
        self._rows: Remembered[str, WeightRow] = Remembered(self._row, most=SIZES.facts)
        self.of: Remembered[str, Known | None] = Remembered(self._look_up, most=SIZES.places)
        """What is known of each word; of white space nothing."""
        self.pairs = self._rows[""].slots
        """The weights of two labels before a word."""
        edge = self._rows["|"].slots
        behind = self._rows["x:0"].slots
        self.edge = Known(
            MARK, (), 0, edge.get(LEFT, 0), edge.get(RIGHT, 0), 0, 0, NO_ROW.slots, NO_ROW.slots, behind, 0, 0
        )
        """What stands beyond either end of a sentence."""

    def prepare(self, words: Collection[str]) -> None:
        """Look up many words in few queries."""
        new = [word for word in words if word not in self.of]
        rows = dict(self._lexicon.weight_rows(new))
        facts = {word: self._lexicon.fact(word) for word in new if not word.isspace()}
        described = [(word, fact, self._seen(word, fact), rows.get(word, NO_ROW)) for word, fact in facts.items()]
        rarer = {word: features_of(word, fact) for word, fact, _, row in described if not row.common}
        keys = {key for own, near, far in rarer.values() for key in (*own, *near, far)}
        keys.update(chain.from_iterable([(about.shapes, about.behind) for _, _, about, _ in described]))
        missing = [key for key in keys if key not in self._rows]
        there = dict(self._lexicon.weight_rows(missing))
        for key in missing:
            self._rows.put(key, there.get(key, NO_ROW))
        for word, fact, about, row in described:
            self.of.put(word, self._known(word, fact, about, row, rarer.get(word)))

    def _row(self, key: str) -> WeightRow:
        return dict(self._lexicon.weight_rows([key])).get(key, NO_ROW)

    def _look_up(self, word: str) -> Known | None:
        if word.isspace():
            return None
        fact, row = self._lexicon.fact(word), self._row(word)
        about = self._seen(word, fact)
        return self._known(word, fact, about, row, None if row.common else features_of(word, fact))

    def _seen(self, word: str, fact: Fact) -> "_Seen":
        """What the neighbours of a word see of it."""
        shapes, name = seen(word, fact)
        kind = self._contexts.get(name, 0)
        context = self._contexts.get(word, kind)
        return new(_Seen, (shapes, self._behind[context], kind, context))

    def _known(self, word: str, fact: Fact, about: "_Seen", row: WeightRow, features: Features | None) -> Known:
        labels, slots = row.labels or labels_of(word, fact), row.slots
        only = labels[0] if len(labels) == 1 else None
        own, get = slots.get(OWN, 0), slots.get
        sides = get(LEFT, 0), get(RIGHT, 0), get(LEFT2, 0), get(RIGHT2, 0)
        if features is not None:
            rows, (one, other) = self._rows, (self._rows[key].slots for key in features.near)
            own += sum([rows[key].slots.get(OWN, 0) for key in features.own])
            far = rows[features.far].slots
            sides = (
                one.get(LEFT, 0) + other.get(LEFT, 0),
                one.get(RIGHT, 0) + other.get(RIGHT, 0),
                far.get(LEFT2, 0),
                far.get(RIGHT2, 0),
            )
        shapes, behind = self._rows[about.shapes].slots, self._rows[about.behind].slots
        return new(Known, (only, labels, own, *sides, slots, shapes, behind, about.kind, about.context))


class _Seen(NamedTuple):
    """The keys of the rows of its shapes and of what it is for the word before it; its numbers as a neighbour."""

    shapes: str
    behind: str
    kind: int
    context: int
