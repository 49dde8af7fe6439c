"""The names of texts on cards: two of one name are told apart, or nobody could find the sentence again."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from vocab.sources.characters.cleaning import clean_name
from vocab.sources.openings import STANDARD_INPUT


def told_apart(names: Sequence[str], paths: Sequence[str]) -> list[str]:
    """The names, those that several have with what tells their files apart: the ending, else the nearest folders."""
    groups: dict[str, list[int]] = defaultdict(list)
    for at, name in enumerate(names):
        groups[name].append(at)
    found = list(names)
    for name, places in groups.items():
        if len(places) > 1:
            named = next(each for each in _ways(name, [paths[at] for at in places]) if len(set(each)) == len(each))
            for at, new in zip(places, named, strict=True):
                found[at] = new
    return found


def _ways(name: str, paths: list[str]) -> Iterator[list[str]]:
    """The ways to name files of one name, the shortest first; numbers in the end."""
    files = [Path() if path == STANDARD_INPUT else Path(path).absolute() for path in paths]
    with_endings = [name + file.suffix for file in files]
    yield with_endings
    folders = [[clean_name(part) for part in file.parts[1:-1]] for file in files]
    for depth in range(1, max(map(len, folders)) + 1):
        behind = [f" ({'-'.join(parts[-depth:])})" if parts else "" for parts in folders]
        yield [name + folder for folder in behind]
        yield [ending + folder for ending, folder in zip(with_endings, behind, strict=True)]
    yield [f"{name} ({number})" for number in range(1, len(files) + 1)]
