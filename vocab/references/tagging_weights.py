"""The weights of the tagger: as lines in `data/tagging.xz`, as rows of the index, and as numbers that add up.

A line has the key of a row, the labels of a word (a letter each, `!` before those of a word that is known by itself
alone), and its slots: `3a12c-5`, in slot 3 twelve for the first label and less than nothing for the third.

In the index a row is bytes: how many labels, the labels, how many slots (two bytes), the slots (two each), then for
each slot a byte a label, MIDDLE standing for no weight. In use the weights of a slot are one integer with sixteen bits
a label, so that one addition adds all of them; as every sum has as many of them for each label, MIDDLE never matters.
"""

import lzma
import re
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from importlib.resources import files
from typing import NamedTuple

from vocab.records import LABELS, new

MIDDLE = 128
"""What stands for no weight in a byte; the largest weight is one less."""

LANE = 16
"""Bits of a label in the integer: some thirty weights of 255 at most are added up."""

LETTERS = "abcdefghijklmnopqrs"
"""The letter of each label."""

_SIZE = len(LABELS)
PLACED = 5
"""Slots below are those of what a word adds to its neighbours and to itself; each word asks for all of them."""

NO_NUMBERS = array("H")
_SLOT = re.compile(r"(\d+)((?:[a-s]-?\d+)+)")
_WEIGHT = re.compile(r"([a-s])(-?\d+)")


class Slots(dict[int, int]):
    """The weights of a row by slot: those of the first places at once, any other where it is asked for.

    `numbers` are the slots in rising order, `lanes` the bytes of each, one after the other. A text asks for little of a
    row, and the rows of shapes are large.
    """

    __slots__ = ("_lanes", "_numbers")

    def __init__(self, numbers: "array[int]" = NO_NUMBERS, lanes: bytes = b"") -> None:
        self._numbers, self._lanes = numbers, lanes
        for at in range(bisect_left(numbers, PLACED)):
            self[numbers[at]] = self._weights(at)

    def __missing__(self, slot: int) -> int:
        at = bisect_left(self._numbers, slot)
        there = at < len(self._numbers) and self._numbers[at] == slot
        self[slot] = weights = self._weights(at) if there else 0
        return weights

    def _weights(self, at: int) -> int:
        wide = bytearray(2 * _SIZE)
        wide[::2] = self._lanes[at * _SIZE : (at + 1) * _SIZE]
        return int.from_bytes(wide, "little")


class WeightRow(NamedTuple):
    """The labels a word can have (none in a row of another feature), whether it is common, its weights by slot.

    Those of the first places are there, so that they can be asked for by `get`; the others are made by `[]`.
    """

    labels: tuple[int, ...]
    common: bool
    slots: Slots


NO_ROW = WeightRow((), False, Slots())


def weights_file() -> bytes:
    """The file as it is; an empty one before the tagger was ever trained."""
    path = files("vocab") / "data" / "tagging.xz"
    return path.read_bytes() if path.is_file() else lzma.compress(b"")


def contexts_and_rows() -> tuple[str, Iterator[tuple[str, bytes]]]:
    """The words that count for themselves as neighbours, a line each, and the rows for the index with their keys."""
    contexts, *lines = lzma.decompress(weights_file()).decode().split("\n")
    return contexts.replace("\t", "\n"), map(packed, lines)


def packed(line: str) -> tuple[str, bytes]:
    """The key of a line, and its row as bytes."""
    key, labels, weights = line.split("\t")
    found = sorted((int(number), weights) for number, weights in _SLOT.findall(weights))
    head = bytes([labels.startswith("!") << 7 | len(labels.lstrip("!")), *map(LETTERS.index, labels.lstrip("!"))])
    numbers = b"".join(number.to_bytes(2, "little") for number, _ in found)
    return key, head + len(found).to_bytes(2, "little") + numbers + b"".join(_lanes(weights) for _, weights in found)


def _lanes(weights: str) -> bytes:
    lanes = bytearray([MIDDLE] * _SIZE)
    for letter, weight in _WEIGHT.findall(weights):
        lanes[LETTERS.index(letter)] += int(weight)
    return bytes(lanes)


def unpacked(row: bytes) -> WeightRow:
    """What `packed` made of a line."""
    start = 1 + (row[0] & 127)
    count = row[start] | row[start + 1] << 8
    lanes = start + 2 + 2 * count
    slots = Slots(array("H", row[start + 2 : lanes]), row[lanes:])
    return new(WeightRow, (tuple(row[1:start]), row[0] > MIDDLE, slots))


def line_of(key: str, labels: Iterable[int], common: bool, slots: Mapping[int, Mapping[int, int]]) -> str:
    """A line of the file."""
    shown = "".join(LETTERS[label] for label in labels)
    spelled = ("".join(f"{LETTERS[label]}{weight}" for label, weight in some.items()) for some in slots.values())
    numbered = " ".join(f"{slot}{weights}" for slot, weights in zip(slots, spelled, strict=True))
    return f"{key}\t{'!' * common}{shown}\t{numbered}"
