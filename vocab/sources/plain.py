"""Plain text; a line such as 第三章 ('chapter three') with its title begins a chapter."""

import re
from collections.abc import Iterable

from vocab.sources.encoding import decode
from vocab.sources.source import Chapter, Source

_HEADING = re.compile(
    r"^[ \t\u3000]*(第[0-9０-９零〇一二三四五六七八九十百千两]{1,8}[章回卷]"
    r"(?:[ \t\u3000:：][^\n]{0,40})?)[ \t\u3000\r]*$",
    re.MULTILINE,
)

FEWEST = 2
"""Headings there must be; a single one is rather a line of the text."""


def read_plain(source: Source) -> Iterable[Chapter]:
    """The text by its chapter headings. Raises InputError for what is no text."""
    return split_at(decode(source), _HEADING, fewest=FEWEST)


def split_at(text: str, heading: re.Pattern[str], *, fewest: int = 1) -> list[Chapter]:
    """The text cut before each heading, whose group 1 is the title; what stands before the first has no title."""
    found = list(heading.finditer(text))
    if len(found) < fewest:
        return [Chapter("", text)]
    starts = [match.start() for match in found] + [len(text)]
    chapters = [
        Chapter(match[1].strip(), text[start:end]) for match, start, end in zip(found, starts, starts[1:], strict=False)
    ]
    return [Chapter("", text[: starts[0]]), *chapters]
