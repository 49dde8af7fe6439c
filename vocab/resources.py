"""What is loaded once and passed on: lexicon, glossary, segmenter, reader."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from vocab.glossary import set_phrases
from vocab.lexicon import Lexicon
from vocab.readings import Reader
from vocab.records import GlossaryEntry
from vocab.reference_index import Progress, open_lexicon
from vocab.segmentation import Segmenter


@dataclass(frozen=True, slots=True)
class Resources:
    """The loaded references of one run."""

    lexicon: Lexicon
    glossary: Mapping[str, GlossaryEntry]
    glossary_stems: Mapping[str, tuple[str, ...]]
    segmenter: Segmenter
    reader: Reader


def load_resources(*, cache: Path | None = None, progress: Progress = lambda *_: None) -> Resources:
    """Open the reference index (built first if need be, in `cache` or the user's cache folder) and the glossary.

    Raises ResourceError where a source package is missing.
    """
    lexicon = open_lexicon(folder=cache, progress=progress)
    glossary = set_phrases()
    stems: dict[str, tuple[str, ...]] = {}
    for hanzi in glossary:
        stems[hanzi[:2]] = (*stems.get(hanzi[:2], ()), hanzi)
    return Resources(lexicon, glossary, stems, Segmenter(lexicon), Reader(lexicon, glossary))
