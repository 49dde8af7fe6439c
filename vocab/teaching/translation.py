"""English for the sentences of a text: from a translation the user gives, else from graded sentences where installed.

A wrong translation is worse than none: sentences are paired one by one, and where a paragraph does not have as many
English sentences as Chinese ones, none of them gets a translation.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

from vocab.chinese import has_han
from vocab.errors import InputError
from vocab.records import Document, Example, VocabItem
from vocab.references import GRADED
from vocab.segmentation import split_sentences
from vocab.sources import clean, read_text_file

MAX_MEGABYTES = 50
"""The largest translation that is read."""

_ABBREVIATION = r"(?<!\b[A-Z]\.)(?<!\b(?:Mr|Ms|Dr|St|No|vs)\.)(?<!\bMrs\.)"
_SENTENCE_END = rf"(?<=[.!?…][\"”’)\]]){_ABBREVIATION}\s+|(?<=[.!?…]){_ABBREVIATION}\s+(?=[\"“‘(\[]*[A-Z0-9])"


def read_translation(
    path: Path, documents: Iterable[Document], *, warn: Callable[[str], None] = lambda _: None
) -> dict[str, str]:
    """The English of each Chinese sentence that the file translates.

    The file has one line for each sentence of the documents, or one for each paragraph, or pairs (Chinese, tab,
    English). Raises InputError for a file that cannot be read or that fits in none of these ways.
    """
    text = read_text_file(path, megabytes=MAX_MEGABYTES, warn=warn)
    cells = [[clean(cell).strip() for cell in line.split("\t")] for line in text.splitlines() if line.strip()]
    lines = [" ".join(filter(None, line)) for line in cells]
    if not lines:
        raise InputError(f"{path}: is empty. Give the translation, one line for each sentence.")
    pairs = [line[:2] for line in cells if len(line) > 1]
    if pairs and all(has_han(chinese) for chinese, _ in pairs):
        return {_key(chinese): english for chinese, english in pairs}
    paragraphs = list(_paragraphs(documents))
    sentences = [sentence for paragraph in paragraphs for sentence in paragraph]
    if len(lines) == len(sentences):
        return _paired(sentences, lines)
    if len(lines) == len(paragraphs):
        return _by_paragraph(paragraphs, lines, lambda text: warn(f"{path}: {text}"))
    raise InputError(
        f"{path}: has {len(lines)} lines, but the text has {len(sentences)} sentences in {len(paragraphs)} "
        "paragraphs. Give one line for each sentence or for each paragraph."
    )


def translator(
    documents: Iterable[Document], translations: Mapping[str, str] | None = None
) -> Callable[[VocabItem], VocabItem]:
    """A function that gives an item with the English of its example sentence, as far as it is known.

    What a sentence has already is its reader's own, and stays.
    """
    known = {**graded_sentences(), **(translations or {})}
    if not known:
        return lambda item: item
    whole = _Sentences(documents)

    def english(example: Example) -> str:
        shown = example.text.strip("…")
        around = whole.around(shown) or whole.around(shown.removesuffix("。"))  # a closed statement
        return known.get(_key(example.text)) or known.get(_key(around)) or ""

    def taught(item: VocabItem) -> VocabItem:
        if item.example.english:
            return item
        return item._replace(example=item.example._replace(english=english(item.example)))

    return taught


@cache
def graded_sentences() -> Mapping[str, str]:
    """Chinese sentences with their English from hsk-sentences-audio (CC BY-SA 4.0), where the extra is installed."""
    try:
        from hsk_sentences_audio import load_sentences
    except ImportError:
        return {}
    records = load_sentences()
    return {
        _key(record[script]): record["translation"]["en"] for script in ("traditional", "chinese") for record in records
    }


def graded(item: VocabItem) -> tuple[str, ...]:
    """The source of the English of an item's sentence, where that is a graded one."""
    return (GRADED,) if item.example.english and item.example.english in _graded_english() else ()


@cache
def _graded_english() -> frozenset[str]:
    return frozenset(graded_sentences().values())


class _Sentences:
    """The sentences of some documents, to be found by a piece of one."""

    def __init__(self, documents: Iterable[Document]) -> None:
        self._texts = [document.text for document in documents]
        self._sentences = [list(split_sentences(text)) for text in self._texts]
        self._starts = [[start for start, _ in sentences] for sentences in self._sentences]

    def around(self, piece: str) -> str:
        """The first sentence that holds the piece, or nothing."""
        for text, sentences, starts in zip(self._texts, self._sentences, self._starts, strict=True):
            at = text.find(piece)
            if piece and at >= 0:
                return sentences[bisect_right(starts, at) - 1][1]
        return ""


def _paragraphs(documents: Iterable[Document]) -> Iterator[list[str]]:
    """The sentences of each line that is not blank."""
    for document in documents:
        for line in document.text.split("\n"):
            if sentences := [text for _, text in split_sentences(line)]:
                yield sentences


def _by_paragraph(
    paragraphs: Sequence[Sequence[str]], lines: Sequence[str], warn: Callable[[str], None]
) -> dict[str, str]:
    known: dict[str, str] = {}
    for number, (chinese, line) in enumerate(zip(paragraphs, lines, strict=True), start=1):
        english = [line] if len(chinese) == 1 else re.split(_SENTENCE_END, line)
        if len(english) == len(chinese):
            known |= _paired(chinese, english)
        else:
            warn(f"line {number}: {len(english)} sentences for {len(chinese)} Chinese ones; they get no translation.")
    return known


def _paired(chinese: Iterable[str], english: Iterable[str]) -> dict[str, str]:
    return {_key(sentence): line.strip() for sentence, line in zip(chinese, english, strict=True)}


def _key(sentence: str) -> str:
    """What two spellings of one sentence share: its characters without white space."""
    return "".join(sentence.split())
