"""Which keys there are, remembered in little: a table of marks, each at the hash of a key."""

from collections.abc import Iterable

_SLOTS = 1 << 22
"""Marks there is room for; with 297,000 keys one in fourteen strings that are no key finds one and is taken for one."""


class Marks:
    """The keys that may be there: all that are, and a few others."""

    def __init__(self, keys: Iterable[str]) -> None:
        marks = bytearray(_SLOTS)
        for key in keys:
            marks[hash(key) % _SLOTS] = 1
        self._marks = bytes(marks)

    def __contains__(self, key: str) -> bool:
        return self._marks[hash(key) % _SLOTS] == 1
