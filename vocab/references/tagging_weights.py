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
_WIDE = 2 * _SIZE
_number = int.from_bytes
_SLOT = re.compile(r"(\d+)((?:[a-s]-?\d+)+)")
_WEIGHT = re.compile(r"([a-s])(-?\d+)")


class Slots(dict[int, int]):
    """The weights of a row by slot; of a large row, of which a text asks for little, each made when it is asked for."""

    __slots__ = ("_lanes", "_places")
    _lanes: bytes
    _places: dict[int, int]

    @classmethod
    def lazily(cls, numbers: Iterable[int], lanes: bytes) -> "Slots":
        """The weights of a large row."""
        found = cls()
        found._lanes, found._places = lanes, dict(zip(numbers, range(0, len(lanes), _SIZE), strict=True))
        return found

    def __missing__(self, slot: int) -> int:
        place = self._places.get(slot) if hasattr(self, "_places") else None
        weights = 0
        if place is not None:
            wide = bytearray(2 * _SIZE)
            wide[::2] = self._lanes[place : place + _SIZE]
            weights = int.from_bytes(wide, "little")
        self[slot] = weights
        return weights


class WeightRow(NamedTuple):
    """The labels a word can have (none in a row of another feature), whether it is common, its weights by slot.

    Of a word all weights are there, so that they can be asked for by `get`.
    """

    labels: tuple[int, ...]
    common: bool
    slots: Slots


NO_ROW = WeightRow((), False, Slots())

_LARGE = 64
"""Slots of the row of a feature from which it is large."""


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
    numbers, weights = array("H", row[start + 2 : lanes]), row[lanes:]
    if start == 1 and count >= _LARGE:
        return new(WeightRow, ((), False, Slots.lazily(numbers, weights)))
    wide = bytearray(2 * len(weights))
    wide[::2] = weights
    found = [_number(wide[at : at + _WIDE], "little") for at in range(0, len(wide), _WIDE)]
    return new(WeightRow, (tuple(row[1:start]), row[0] > MIDDLE, Slots(zip(numbers, found, strict=True))))


def line_of(key: str, labels: Iterable[int], common: bool, slots: Mapping[int, Mapping[int, int]]) -> str:
    """A line of the file."""
    shown = "".join(LETTERS[label] for label in labels)
    spelled = ("".join(f"{LETTERS[label]}{weight}" for label, weight in some.items()) for some in slots.values())
    numbered = " ".join(f"{slot}{weights}" for slot, weights in zip(slots, spelled, strict=True))
    return f"{key}\t{'!' * common}{shown}\t{numbered}"
