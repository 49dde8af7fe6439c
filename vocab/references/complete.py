"""The index with the profiles of the common words, for those who install it."""

from collections.abc import Callable, Iterable
from pathlib import Path

from vocab.records import Profile
from vocab.references.glossary import set_phrases
from vocab.references.index.building import build
from vocab.references.index.opening import source_versions
from vocab.references.index.rows import profile_row
from vocab.references.lexicon import Lexicon
from vocab.references.loading import References
from vocab.runtime import Database, quiet, without_looking_for_rings

Profiler = Callable[[References, Iterable[str]], Iterable[tuple[str, Profile]]]
"""The words of those given that get a profile, each with it."""


def write_index(path: Path, profiler: Profiler) -> None:
    """Write the index to `path`, with profiles as they are found out over it (half a minute)."""
    connection = build(source_versions(), quiet)
    references = References(Lexicon(Database(connection)), set_phrases())
    words = [word for (word,) in connection.execute("SELECT word FROM entry")]
    with without_looking_for_rings():
        rows = [(word, profile_row(profile)) for word, profile in profiler(references, words)]
    connection.executemany("INSERT INTO profile VALUES (?, ?)", rows)
    connection.commit()
    path.write_bytes(connection.serialize())
