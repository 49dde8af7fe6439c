"""What jieba knows, read from the files of the package; of its code nothing but a table is run for that."""

import runpy
from collections.abc import Iterator, Mapping
from importlib.util import find_spec
from pathlib import Path

from vocab.errors import ResourceError


def jieba_words() -> Iterator[tuple[str, tuple[int, str]]]:
    """Each word of jieba's own dictionary with its count and its part-of-speech tag.

    Raises ResourceError where the package is missing.
    """
    for line in (_folder() / "dict.txt").read_text("utf-8").splitlines():
        word, count, tag = line.split(" ")
        yield word, (int(count), tag)


def emission_chances() -> Mapping[str, Mapping[str, float]]:
    """How likely a character is where unknown words are guessed: state (B, M, E, S) -> character -> logarithm.

    Raises ResourceError where the package is missing.
    """
    chances: Mapping[str, Mapping[str, float]] = runpy.run_path(str(_folder() / "finalseg" / "prob_emit.py"))["P"]
    return chances


def _folder() -> Path:
    package = find_spec("jieba")
    if package is None or package.origin is None:
        raise ResourceError("The package jieba is missing. Install chinese-flashcards again.")
    return Path(package.origin).parent
