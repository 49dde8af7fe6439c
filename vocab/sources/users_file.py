"""A file of the user's own that is no text to learn from: a glossary, a word list, a translation."""

from collections.abc import Collection
from pathlib import Path

from vocab.sources.characters.encoding import decode
from vocab.sources.source import Source, Warn, unheard


def read_text_file(path: Path, *, megabytes: int, warn: Warn = unheard) -> str:
    """The text of a file in whatever encoding fits; `warn` is told of what is damaged.

    Raises InputError for a file that is missing, unreadable, larger than `megabytes`, or no text.
    """
    from vocab.runtime import read_bounded

    return text_of(path, read_bounded(path, megabytes), warn)


def text_of(path: Path, data: bytes, warn: Warn = unheard) -> str:
    """The content of a file as text, in whatever encoding fits. Raises InputError for what is no text."""
    return decode(Source(str(path), data, warn=warn))


def members_of(path: Path, data: bytes) -> Collection[str]:
    """The names in an archive. Raises InputError for a damaged or hostile one."""
    from vocab.sources.archive import Archive

    return Archive(Source(str(path), data)).names
