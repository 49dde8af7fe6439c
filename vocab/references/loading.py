"""The references of a run: lexicon and glossaries, ours and the user's, opened once and passed on."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from vocab import pinyin
from vocab.chinese import han_of
from vocab.records import GlossaryEntry, OwnCut, Syllables
from vocab.references.glossary import overlaid, read_glossary, set_phrases
from vocab.references.index.opening import open_lexicon
from vocab.references.lexicon import Lexicon
from vocab.references.simplified import simplified
from vocab.runtime import Progress, quiet


class References(NamedTuple):
    """The lexicon, the glossary that holds for this run, the user's own headwords in it.

    `warnings` say what is wrong in a file of the user's, `cuts` how he wants his text cut.
    """

    lexicon: Lexicon
    glossary: Mapping[str, GlossaryEntry]
    own: frozenset[str] = frozenset()
    warnings: tuple[str, ...] = ()
    cuts: tuple[OwnCut, ...] = ()


def open_references(
    *,
    cache: Path | None = None,
    glossary: Path | Sequence[Path] | None = None,
    dictionary: Path | None = None,
    progress: Progress = quiet,
) -> References:
    """Open the reference index (built first if need be, in `cache` or the user's cache folder) and the glossary.

    `glossary` is a user's own, which always wins, or several, of which the later ones do; `dictionary` stands in for
    CC-CEDICT. Raises ResourceError where a source package is missing, InputError for a file that cannot be used.
    """
    lexicon = open_lexicon(folder=cache, dictionary=dictionary, progress=progress)
    references = References(lexicon, set_phrases())
    for path in [glossary] if isinstance(glossary, Path) else glossary or ():
        references = _with_glossary(references, path)
    return references


def _with_glossary(references: References, path: Path) -> References:
    """The references with a glossary of the user's over them."""
    lexicon, warnings = references.lexicon, [*references.warnings]
    theirs = _simplified(read_glossary(path, warn=warnings.append), lexicon)
    misfits = dict(_misfits(theirs, lexicon))
    warnings += (f"{path}: {problem}" for problem in misfits.values())
    theirs |= {hanzi: theirs[hanzi]._replace(pinyin="") for hanzi in misfits}
    return with_entries(references, theirs)._replace(warnings=tuple(warnings))


def with_entries(references: References, theirs: Mapping[str, GlossaryEntry]) -> References:
    """The references with the entries of the user's, by headword, over those of the glossary."""
    if not theirs:
        return references
    own = references.own | theirs.keys()
    return references._replace(
        lexicon=references.lexicon.without_profiles(own), glossary=overlaid(references.glossary, theirs), own=own
    )


def with_own(references: References, words: Collection[str]) -> References:
    """The references with some words as the user's own, of which nothing is known but that they are words."""
    return with_entries(references, {hanzi: GlossaryEntry(hanzi, "", "", "", None) for hanzi in words})


def _simplified(entries: Mapping[str, GlossaryEntry], lexicon: Lexicon) -> dict[str, GlossaryEntry]:
    """The entries under their simplified headwords."""
    plain = {hanzi: simplified(hanzi, lexicon) for hanzi in entries}
    return {plain[hanzi]: entry._replace(hanzi=plain[hanzi]) for hanzi, entry in entries.items()}


def _misfits(entries: Mapping[str, GlossaryEntry], lexicon: Lexicon) -> Iterator[tuple[str, str]]:
    """The headwords whose pinyin does not fit them, each with what is said of it."""
    for hanzi, entry in entries.items():
        if entry.pinyin and reading_of(hanzi, entry.pinyin, lexicon) is None:
            yield hanzi, f"{hanzi}: the pinyin {entry.pinyin!r} does not fit; it is left out."


def reading_of(hanzi: str, typed: str, lexicon: Lexicon) -> Syllables | None:
    """The syllables that a user's pinyin gives a headword; None where it fits no reading of the characters.

    Pinyin without any tone fits only characters that are read so: `yunji` would be all neutral tones, and is a slip.
    """
    syllables = pinyin.align(hanzi, typed, lexicon.character_readings)
    if not syllables:
        return None
    pairs = zip(han_of(hanzi), syllables, strict=True)
    toneless = all(syllable.endswith("5") for syllable in syllables)
    if toneless and not all(syllable in lexicon.character_readings(character) for character, syllable in pairs):
        return None
    return syllables
