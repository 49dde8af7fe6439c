"""The lines of a text in which something is found, which are few in most texts: no other one is looked at."""

import re
from collections.abc import Callable, Iterator


def with_lines(text: str, sign: re.Pattern[str], edit: Callable[[str], str]) -> str:
    """The text with each line as `edit` gives it in which `sign` is found."""
    pieces: list[str] = []
    done = 0
    for start, end in places_of(text, sign):
        pieces += (text[done:start], edit(text[start:end]))
        done = end
    return "".join([*pieces, text[done:]]) if pieces else text


def places_of(text: str, sign: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """Start and end of each line in which `sign` is found."""
    end = 0
    while found := sign.search(text, end):
        start = max(text.rfind("\n", end, found.start()) + 1, end)
        end = text.find("\n", found.end())
        if end < 0:
            end = len(text)
        yield start, end
