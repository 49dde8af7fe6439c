"""The one place where the text of every format is made one that can be read on: nothing stands inside its words."""

from collections.abc import Sequence

from vocab.runtime import late
from vocab.sources.characters.private_use import without_private
from vocab.sources.running_text.spacing import unspaced
from vocab.sources.running_text.wrapping import unwrapped
from vocab.sources.source import Source

_GUIDE = late("[a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ\u3105-\u3129]")
_MARK = late(r"[\[［〔【⁰¹²³⁴-⁹①-⑳]|[(（]注")
"""Without such a sign a text has no pinyin, and no mark of a note; as most chapters have none, what looks for them is
loaded when it is needed."""


def running_texts(source: Source, chapters: Sequence[str]) -> list[str]:
    """The cleaned texts of a document's chapters without guides, note marks, spaces and line ends in mid-sentence."""
    return unwrapped([unspaced(_without_marks(_without_guides(text))) for text in without_private(source, chapters)])


def _without_guides(text: str) -> str:
    if not _GUIDE.search(text):
        return text
    from vocab.sources.running_text.pinyin_guides import without_guides

    return without_guides(text)


def _without_marks(text: str) -> str:
    if not _MARK.search(text):
        return text
    from vocab.sources.running_text.note_marks import without_note_marks

    return without_note_marks(text)
