"""The one place where the text of every format is made one that can be read on: nothing stands inside its words."""

from collections.abc import Sequence

from vocab.sources.characters.private_use import without_private
from vocab.sources.running_text.note_marks import without_note_marks
from vocab.sources.running_text.pinyin_guides import without_guides
from vocab.sources.running_text.spacing import unspaced
from vocab.sources.running_text.wrapping import unwrapped
from vocab.sources.source import Source


def running_texts(source: Source, chapters: Sequence[str]) -> list[str]:
    """The cleaned texts of a document's chapters without guides, note marks, spaces and line ends in mid-sentence."""
    texts = without_private(source, chapters)
    return unwrapped([unspaced(without_note_marks(without_guides(text))) for text in texts])
