"""Items of a vocabulary that are not all in memory together."""

from collections.abc import Callable, Iterator, Sequence
from itertools import chain
from typing import Any

from vocab.records.text import VocabItem

Batches = Iterator[Sequence[VocabItem]]


class Items(Sequence[VocabItem]):
    """Items that are made, or read, batch by batch whenever somebody goes through them; how many is known before."""

    def __init__(self, count: int, batches: Callable[[], Batches]) -> None:
        self._count = count
        self.batches = batches

    def __len__(self) -> int:
        return self._count

    def __iter__(self) -> Iterator[VocabItem]:
        return chain.from_iterable(self.batches())

    def __getitem__(self, at: Any) -> Any:
        return tuple(self)[at]


def each(items: Sequence[VocabItem], change: Callable[[VocabItem], VocabItem]) -> Sequence[VocabItem]:
    """What `change` makes of each item: of a tuple a tuple, of Items others."""
    if isinstance(items, Items):
        return by_batch(items, lambda batches: (list(map(change, batch)) for batch in batches))
    return tuple(map(change, items))


def by_batch(items: Sequence[VocabItem], change: Callable[[Batches], Batches]) -> Items:
    """What `change` makes of the batches, which it takes and gives one at a time; a tuple is one batch."""
    batches = items.batches if isinstance(items, Items) else lambda: iter([items])
    return Items(len(items), lambda: change(batches()))
