"""The words of jieba's own dictionary, read from the file of the package: nothing of its code is needed for that."""

from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

from vocab.errors import ResourceError


def jieba_words() -> Iterator[tuple[str, tuple[int, str]]]:
    """Each word of jieba's own dictionary with its count and its part-of-speech tag.

    Raises ResourceError where the package is missing.
    """
    package = find_spec("jieba")
    if package is None or package.origin is None:
        raise ResourceError("The package jieba is missing. Install chinese-flashcards again.")
    for line in (Path(package.origin).parent / "dict.txt").read_text("utf-8").splitlines():
        word, count, tag = line.split(" ")
        yield word, (int(count), tag)
