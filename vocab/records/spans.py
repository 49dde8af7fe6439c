"""Spans in a text, kept small: eight bytes each, where a Span with its numbers takes ninety."""

from array import array
from collections.abc import Iterable, Iterator, Sequence
from itertools import starmap
from typing import Any

from vocab.records.text import Span, new

_BITS = 12
"""Bits of an offset in a sentence, which has a thousand characters at most (`sentences.LONGEST`)."""

_OFFSET = (1 << _BITS) - 1


def pack(sentence: int, start: int, end: int) -> int:
    """A Span as one number; they sort as the Spans do."""
    return sentence << 2 * _BITS | start << _BITS | end


def sentence_of(number: int) -> int:
    """The sentence of the Span a number stands for."""
    return number >> 2 * _BITS


def span_of(number: int) -> Span:
    """The Span such a number stands for."""
    return new(Span, (number >> 2 * _BITS, number >> _BITS & _OFFSET, number & _OFFSET))


class Spans(Sequence[Span]):
    """Spans as their numbers, one behind another."""

    __slots__ = ("data",)

    def __init__(self, data: bytes) -> None:
        self.data = data

    @classmethod
    def of(cls, numbers: Iterable[int]) -> "Spans":
        """The places with these numbers."""
        return cls(array("Q", numbers).tobytes())

    @classmethod
    def at(cls, spans: Sequence[Span]) -> "Spans":
        """The places of these spans."""
        return spans if isinstance(spans, Spans) else cls.of(starmap(pack, spans))

    @property
    def numbers(self) -> "memoryview[int]":
        """The places as numbers."""
        return memoryview(self.data).cast("Q")

    def __len__(self) -> int:
        return len(self.data) // 8

    def __iter__(self) -> Iterator[Span]:
        return map(span_of, self.numbers)

    def __getitem__(self, at: Any) -> Any:
        return Spans(self.numbers[at].tobytes()) if isinstance(at, slice) else span_of(self.numbers[at])

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __repr__(self) -> str:
        return repr(tuple(self))
