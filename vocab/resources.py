"""What is loaded once and passed on: lexicon, glossary, segmenter, reader."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from os import DirEntry, PathLike, scandir
from pathlib import Path
from typing import TYPE_CHECKING

from vocab.chinese.characters import is_han
from vocab.chinese.script import to_simplified
from vocab.pinyin import notation as pinyin
from vocab.records.text import GlossaryEntry
from vocab.references.glossary import overlaid, read_glossary, set_phrases
from vocab.references.index.opening import open_lexicon
from vocab.references.lexicon import Lexicon, Progress
from vocab.references.segmentation_weights import LONGEST_TERM

if TYPE_CHECKING:
    from vocab.readings.reader import Reader
    from vocab.segmentation.segmenter import Segmenter


class Resources:
    """The loaded references of one run; segmenter and reader are made when they are first asked for."""

    def __init__(
        self,
        lexicon: Lexicon,
        glossary: Mapping[str, GlossaryEntry],
        *,
        own: frozenset[str] = frozenset(),
        warnings: tuple[str, ...] = (),
        fingerprint: str = "",
    ) -> None:
        """`own` are the user's headwords, `warnings` what was wrong in a user's file.

        `fingerprint` stands for all that decides what is made of a text: references, glossaries and our own code.
        """
        self.lexicon = lexicon
        self.glossary = glossary
        self.own = own
        self.warnings = warnings
        self.fingerprint = fingerprint

    @cached_property
    def glossary_stems(self) -> Mapping[str, Sequence[str]]:
        """The headwords of the glossary by their first two characters."""
        stems: dict[str, list[str]] = {}
        for hanzi in self.glossary:
            stems.setdefault(hanzi[:2], []).append(hanzi)
        return stems

    @cached_property
    def segmenter(self) -> "Segmenter":
        """Cuts sentences into tokens; a user's short terms and names are kept whole."""
        from vocab.segmentation.segmenter import Segmenter

        entries = (self.glossary[word] for word in sorted(self.own))
        words = [e.hanzi for e in entries if is_han(e.hanzi) and (len(e.hanzi) <= LONGEST_TERM or e.kind == "name")]
        return Segmenter(self.lexicon, self.glossary, words=words)

    @cached_property
    def reader(self) -> "Reader":
        """Reads tokens aloud."""
        from vocab.readings.reader import Reader

        return Reader(self.lexicon, self.glossary, self.segmenter.parts)


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
    fingerprint = _fingerprint(lexicon, theirs)
    lexicon.pass_over(theirs)
    resources = Resources(lexicon, merged, own=frozenset(theirs), fingerprint=fingerprint)
    warnings += [
        f"{glossary}: {entry.hanzi}: the pinyin {entry.pinyin!r} does not fit; it is left out."
        for entry in theirs.values()
        if entry.pinyin and pinyin.align(entry.hanzi, entry.pinyin, resources.reader.character_readings) is None
    ]
    resources.warnings = tuple(warnings)
    return resources


def _fingerprint(lexicon: Lexicon, theirs: Mapping[str, GlossaryEntry]) -> str:
    """Sizes and times of our own files stand for their content, so that a changed rule is never hidden by a cache."""
    files = sorted(_files_in(Path(__file__).parent), key=lambda file: file.path)
    own = [(file.name, file.stat().st_size, file.stat().st_mtime_ns) for file in files]
    return repr((lexicon.versions, own, sorted(theirs.items())))


def _files_in(folder: PathLike[str]) -> Iterator[DirEntry[str]]:
    """Our own files, in the folders below too."""
    for entry in scandir(folder):
        if entry.name.endswith((".py", ".tsv")):
            yield entry
        elif entry.is_dir():
            yield from _files_in(entry)


def _simplified(entries: Mapping[str, GlossaryEntry], lexicon: Lexicon) -> dict[str, GlossaryEntry]:
    """The entries under their simplified headwords."""
    plain = {hanzi: to_simplified(hanzi, lexicon.traditional_only) for hanzi in entries}
    return {plain[h]: GlossaryEntry(plain[h], e.pinyin, e.english, e.note, e.kind) for h, e in entries.items()}
