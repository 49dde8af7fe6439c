"""What is loaded once and passed on: the references, and the tools made from them.

A tool is imported when it is first asked for: a text that was analysed before asks for none.
"""

from collections.abc import Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from vocab.records import GlossaryEntry, OwnCut, Reading
from vocab.references import Lexicon, References, open_references
from vocab.runtime import Progress, quiet

if TYPE_CHECKING:
    from vocab.english import compounds
    from vocab.readings import Reader
    from vocab.segmentation import Segmenter
    from vocab.senses import Senses
    from vocab.tagging import Tagger


class Resources:
    """The references of a run, and segmenter, tagger, reader, senses over them, each made when first asked for."""

    def __init__(self, references: References) -> None:
        self.references = references

    @property
    def lexicon(self) -> Lexicon:
        """What dictionary and lists say."""
        return self.references.lexicon

    @property
    def glossary(self) -> Mapping[str, GlossaryEntry]:
        """Our glossary under the user's."""
        return self.references.glossary

    @property
    def warnings(self) -> tuple[str, ...]:
        """What is wrong in a file of the user's."""
        return self.references.warnings

    @property
    def versions(self) -> Mapping[str, str]:
        """The versions of the sources of the references."""
        return self.references.lexicon.versions

    def with_cuts(self, cuts: tuple[OwnCut, ...]) -> "Resources":
        """The resources by which a text is cut as its reader says."""
        return Resources(self.references._replace(cuts=cuts)) if cuts != self.references.cuts else self

    @cached_property
    def segmenter(self) -> "Segmenter":
        """Cuts documents into words."""
        from vocab.segmentation import Segmenter

        return Segmenter(self.references)

    @cached_property
    def tagger(self) -> "Tagger":
        """Says what words are where they stand."""
        from vocab.tagging import Tagger

        return Tagger(self.references)

    @cached_property
    def reader(self) -> "Reader":
        """Reads tokens aloud."""
        from vocab.readings import Reader

        return Reader(self.references, self.segmenter.parts)

    def let_go(self) -> None:
        """Give back what only the analysis of a long text needs; it is made anew where another one is analysed."""
        self.segmenter.let_go()
        self.__dict__.pop("tagger", None)

    def typed(self, hanzi: str, pinyin: str) -> Reading | None:
        """The reading of a word as a user has typed it; None where it fits no reading of its characters."""
        return self.reader.typed(hanzi, pinyin)

    @cached_property
    def composer(self) -> "compounds.Composer":
        """Puts English together for what nobody lists."""
        from vocab.english import compounds
        from vocab.references import compounds as learned

        return compounds.Composer(learned.LearnedCompounds(self.lexicon, self.glossary))

    @cached_property
    def senses(self) -> "Senses":
        """Chooses what words mean."""
        from vocab.senses import Senses

        return Senses(self.references)


def load_resources(
    *,
    cache: Path | None = None,
    glossary: Path | Sequence[Path] | None = None,
    dictionary: Path | None = None,
    progress: Progress = quiet,
) -> Resources:
    """The resources over the reference index (built first if need be) and the glossaries.

    `cache` stands in for the user's cache folder, `glossary` is a user's own, which always wins, or several, of which
    the later ones do; `dictionary` stands in for CC-CEDICT. They may be used from several threads. Raises
    ResourceError where a source package is missing, InputError for a file that cannot be used.
    """
    return Resources(open_references(cache=cache, glossary=glossary, dictionary=dictionary, progress=progress))
