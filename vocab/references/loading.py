"""The references of a run: lexicon and glossaries, ours and the user's, opened once and passed on."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from vocab import pinyin
from vocab.chinese import to_simplified
from vocab.records import GlossaryEntry
from vocab.references.glossary import overlaid, read_glossary, set_phrases
from vocab.references.index.opening import open_lexicon
from vocab.references.lexicon import Lexicon
from vocab.runtime import Progress, quiet


class References(NamedTuple):
    """The lexicon, the glossary that holds for this run, the user's own headwords in it.

    `warnings` say what is wrong in a file of the user's.
    """

    lexicon: Lexicon
    glossary: Mapping[str, GlossaryEntry]
    own: frozenset[str] = frozenset()
    warnings: tuple[str, ...] = ()


def open_references(
    *,
    cache: Path | None = None,
    glossary: Path | None = None,
    dictionary: Path | None = None,
    progress: Progress = quiet,
) -> References:
    """Open the reference index (built first if need be, in `cache` or the user's cache folder) and the glossary.

    `glossary` is a user's own, which always wins; `dictionary` stands in for CC-CEDICT. Raises ResourceError where a
    source package is missing, InputError for a file that cannot be used.
    """
    lexicon = open_lexicon(folder=cache, dictionary=dictionary, progress=progress)
    if glossary is None:
        return References(lexicon, set_phrases())
    warnings: list[str] = []
    theirs = _simplified(read_glossary(glossary, warn=warnings.append), lexicon)
    warnings += (f"{glossary}: {problem}" for problem in _misfits(theirs, lexicon))
    merged = overlaid(set_phrases(), theirs)
    return References(lexicon.without_profiles(theirs), merged, frozenset(theirs), tuple(warnings))


def _simplified(entries: Mapping[str, GlossaryEntry], lexicon: Lexicon) -> dict[str, GlossaryEntry]:
    """The entries under their simplified headwords."""
    plain = {hanzi: to_simplified(hanzi, lexicon.traditional_only) for hanzi in entries}
    return {plain[hanzi]: entry._replace(hanzi=plain[hanzi]) for hanzi, entry in entries.items()}


def _misfits(entries: Mapping[str, GlossaryEntry], lexicon: Lexicon) -> Iterator[str]:
    """What is said of pinyin that does not fit its headword."""
    for entry in entries.values():
        if entry.pinyin and pinyin.align(entry.hanzi, entry.pinyin, lexicon.character_readings) is None:
            yield f"{entry.hanzi}: the pinyin {entry.pinyin!r} does not fit; it is left out."
