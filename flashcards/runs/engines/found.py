"""Which of the engines that we know by name are installed here."""

from importlib.util import find_spec
from typing import NamedTuple


class Found(NamedTuple):
    """The names of the engines that speak, and of those that translate."""

    speaking: tuple[str, ...]
    translating: tuple[str, ...]


def installed() -> Found:
    """The engines that are installed; none is loaded."""
    speaking = ("espeak",) if find_spec("espeakng_loader") else ()
    return Found(speaking, ("argos",) if find_spec("argostranslate") else ())
