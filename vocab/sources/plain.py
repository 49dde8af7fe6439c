"""Plain text; a line such as 第三章 ('chapter three') with its title begins a chapter."""

import re
from collections.abc import Iterable, Sequence

from vocab.sources.characters.cleaning import with_line_feeds
from vocab.sources.characters.encoding import decode
from vocab.sources.headings import Heading, headings_of
from vocab.sources.source import Chapter, Source

_QUOTED = re.compile(r"^(?:[>＞] ?)+", re.MULTILINE)
"""Stands before each line of a mail that another one quotes."""


def read_plain(source: Source) -> Iterable[Chapter]:
    """The text by its chapter headings. Raises InputError for what is no text."""
    text = with_line_feeds(decode(source))
    if "\n>" in text or "\n＞" in text:
        text = _QUOTED.sub("", text)
    return split_at(text, headings_of(text))


def split_at(text: str, headings: Sequence[Heading]) -> list[Chapter]:
    """The text cut before each heading; what stands before the first has no title."""
    starts = [heading.start for heading in headings] + [len(text)]
    chapters = [
        Chapter(heading.title, text[heading.start : end]) for heading, end in zip(headings, starts[1:], strict=True)
    ]
    return [Chapter("", text[: starts[0]]), *chapters]
