"""A file of the user's own as text: a glossary, a word list, a translation."""

from pathlib import Path

from vocab.runtime import read_bounded
from vocab.sources.encoding import decode
from vocab.sources.source import Source, Warn, unheard


def read_text_file(path: Path, *, megabytes: int, warn: Warn = unheard) -> str:
    """The text of a file in whatever encoding fits; `warn` is told of what is damaged.

    Raises InputError for a file that is missing, unreadable, larger than `megabytes`, or no text.
    """
    return decode(Source(str(path), read_bounded(path, megabytes), warn=warn))
