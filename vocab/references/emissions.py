"""How likely a character is in each state of jieba's guesses at unknown words, looked up one by one.

A text asks for some hundred of 35,000 numbers; jieba loads all of them (measured: 9 ms).
"""

import sys
from array import array
from collections.abc import Mapping

STATES = "BMES"
"""The character begins, goes on or ends a word, or is one."""

_UNSEEN = -3.14e100
"""What jieba takes for the logarithm of nothing."""


class StateChances:
    """The logarithms of the chances of one state, asked for as jieba asks a dict."""

    def __init__(self, characters: str, chances: "array[float]") -> None:
        self._characters, self._chances = characters, chances
        self._known: dict[str, float] = {}

    def get(self, character: str, unseen: float) -> float:
        """That of a character, or what it has where it was never seen in this state."""
        known = self._known.get(character)
        if known is None:
            at = self._characters.find(character)
            known = self._known[character] = self._chances[at] if at >= 0 else unseen
        return known


def packed(chances: Mapping[str, Mapping[str, float]]) -> tuple[str, bytes]:
    """The characters of any state, and the numbers of the states one after the other (64 bits, little-endian)."""
    characters = sorted(set().union(*chances.values()))
    numbers = array("d", (chances[state].get(character, _UNSEEN) for state in STATES for character in characters))
    return "".join(characters), _little_endian(numbers).tobytes()


def unpacked(characters: str, numbers: bytes) -> dict[str, StateChances]:
    """The chances of each state, from what `packed` made."""
    every = array("d")
    every.frombytes(numbers)
    _little_endian(every)
    size = len(characters)
    return {state: StateChances(characters, every[at * size : (at + 1) * size]) for at, state in enumerate(STATES)}


def _little_endian(numbers: "array[float]") -> "array[float]":
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers
