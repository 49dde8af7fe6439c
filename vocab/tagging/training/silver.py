"""Raw text -> sentences labelled by the teacher, kept as lines of JSON: the tokens, and the number of each label."""

import json
import lzma
import multiprocessing
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from vocab.analysis import load_resources
from vocab.records import LABELS, Document
from vocab.tagging.training.teacher import Teacher, Told

Labelled = tuple[list[str], list[int]]
"""The tokens of a sentence and the number of the label of each."""

_LONGEST = 250
"""Characters of a sentence that is shown to the teacher."""

_CHUNK = 4_000
"""Sentences that a process labels at a time."""

_OURS = {
    "n": "noun", "nz": "NZ", "nw": "NZ", "PER": "PER", "LOC": "LOC", "ORG": "ORG", "TIME": "time", "s": "locative",
    "f": "locative", "v": "verb", "vd": "adverb", "vn": "noun", "a": "adjective", "ad": "adverb", "an": "noun",
    "d": "adverb", "m": "numeral", "q": "classifier", "r": "pronoun", "p": "preposition", "c": "conjunction",
    "u": "particle", "xc": "other", "w": "mark",
}  # fmt: skip
"""Our label for each of the teacher's."""

_NAMED = ("PER", "LOC", "ORG")


def label(texts: Sequence[Path], to: Path, *, processes: int) -> None:
    """Write the labelled sentences of all texts."""
    sentences = list(_sentences(texts))
    chunks = [sentences[at : at + _CHUNK] for at in range(0, len(sentences), _CHUNK)]
    with multiprocessing.Pool(processes) as pool, lzma.open(to, "wt", encoding="utf-8", preset=1) as file:
        for lines in pool.imap(_labelled, chunks):
            file.writelines(lines)


def read(path: Path) -> Iterator[Labelled]:
    """The labelled sentences."""
    with lzma.open(path, "rt", encoding="utf-8") as file:
        for line in file:
            tokens, labels = json.loads(line)
            yield tokens, labels


def _sentences(texts: Iterable[Path]) -> Iterator[list[str]]:
    """The distinct sentences of the texts as their tokens."""
    segmenter = load_resources().segmenter
    seen = set()
    for path in texts:
        data = path.read_bytes()
        text = (lzma.decompress(data) if path.suffix == ".xz" else data).decode()
        for sentence in segmenter.segment([Document(path.stem, text)]).sentences:
            tokens = [piece for piece in sentence.pieces if not piece.isspace()]
            if len(sentence.simplified) <= _LONGEST and sentence.simplified not in seen:
                seen.add(sentence.simplified)
                yield tokens


def _labelled(sentences: Sequence[list[str]]) -> list[str]:
    return [
        json.dumps([sentences[number], list(_ours(sentences[number], told))], ensure_ascii=False) + "\n"
        for number, told in sorted(Teacher().tell(sentences))
    ]


def _ours(tokens: Sequence[str], told: Told) -> Iterator[int]:
    """Our labels: names by the spans that the teacher sees by himself, the rest by what he says of our tokens."""
    spans = {at: span for span in told.free if span[2] in _NAMED for at in range(span[0], span[1])}
    at = 0
    for token, held in zip(tokens, told.held, strict=True):
        name, end = _OURS.get(held, "other"), at + len(token)
        if at in spans and end <= spans[at][1]:
            start, _, name = spans[at]
            name = "PERi" if name == "PER" and at > start else name
        yield LABELS.index(name)
        at = end
