"""What is loaded once and passed on: lexicon, glossary, segmenter, reader."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from vocab import pinyin
from vocab.characters import is_han
from vocab.glossary import overlaid, read_glossary, set_phrases
from vocab.lexicon import Lexicon
from vocab.readings import Reader
from vocab.records import GlossaryEntry
from vocab.reference_index import Progress, open_lexicon
from vocab.script import to_simplified
from vocab.segmentation import Segmenter
from vocab.word_list import LONGEST_TERM


@dataclass(frozen=True, slots=True)
class Resources:
    """The loaded references of one run; `own` are the user's headwords, `warnings` what was wrong in a user's file."""

    lexicon: Lexicon
    glossary: Mapping[str, GlossaryEntry]
    glossary_stems: Mapping[str, tuple[str, ...]]
    segmenter: Segmenter
    reader: Reader
    own: frozenset[str] = frozenset()
    warnings: tuple[str, ...] = ()


def load_resources(
    *,
    cache: Path | None = None,
    glossary: Path | None = None,
    dictionary: Path | None = None,
    progress: Progress = lambda *_: None,
) -> Resources:
    """Open the reference index (built first if need be, in `cache` or the user's cache folder) and the glossary.

    `glossary` is a user's own, which always wins; `dictionary` stands in for CC-CEDICT. Raises ResourceError where a
    source package is missing, InputError for a file that cannot be used.
    """
    lexicon = open_lexicon(folder=cache, dictionary=dictionary, progress=progress)
    warnings: list[str] = []
    theirs = _simplified(read_glossary(glossary, warn=warnings.append), lexicon) if glossary else {}
    merged = overlaid(set_phrases(), theirs)
    words = [word for word, e in theirs.items() if is_han(word) and (len(word) <= LONGEST_TERM or e.kind == "name")]
    segmenter = Segmenter(lexicon, merged, words=words)
    reader = Reader(lexicon, merged, segmenter.parts)
    warnings += [
        f"{glossary}: {entry.hanzi}: the pinyin {entry.pinyin!r} does not fit; it is left out."
        for entry in theirs.values()
        if entry.pinyin and pinyin.align(entry.hanzi, entry.pinyin, reader.character_readings) is None
    ]
    return Resources(lexicon, merged, _stems(merged), segmenter, reader, frozenset(theirs), tuple(warnings))


def _simplified(entries: Mapping[str, GlossaryEntry], lexicon: Lexicon) -> dict[str, GlossaryEntry]:
    """The entries under their simplified headwords."""
    plain = {hanzi: to_simplified(hanzi, lexicon.traditional_only) for hanzi in entries}
    return {plain[h]: GlossaryEntry(plain[h], e.pinyin, e.english, e.note, e.kind) for h, e in entries.items()}


def _stems(glossary: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """The headwords by their first two characters."""
    stems: dict[str, list[str]] = {}
    for hanzi in glossary:
        stems.setdefault(hanzi[:2], []).append(hanzi)
    return {stem: tuple(words) for stem, words in stems.items()}
