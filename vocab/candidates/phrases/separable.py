"""Verbs whose object stands apart from them: 见面 'to meet' in 见了面, 帮忙 'to help' in 帮了我一个忙."""

from collections.abc import Iterator, Sequence

from vocab.candidates.phrases.technique import Chunk, Find
from vocab.records import Span
from vocab.references import Lexicon

_BEHIND = frozenset("了过着完个一次")
"""What stands between first."""

_BETWEEN = ("m", "q", "r")
"""Tags of what else may stand between: numbers, measure words, whose it is."""

MOST = 4
"""Words between verb and object."""

_VERBLESS = frozenset("是有在没把被给让")


def find(chunk: Chunk) -> Iterator[Find]:
    """Each graded verb of two characters that stands split in the text."""
    if _BEHIND.isdisjoint(chunk.words):
        return
    lexicon = chunk.references.lexicon
    for number, run, words in chunk.runs:
        for at in range(len(words) - 2):
            if words[at + 1] in _BEHIND and len(words[at]) == 1 and words[at] not in _VERBLESS:
                end = _object_of(words, at, chunk, lexicon)
                if end:
                    span = Span(number, run[at].start, run[end].end)
                    yield Find(words[at] + words[end], span)


def _object_of(words: Sequence[str], at: int, chunk: Chunk, lexicon: Lexicon) -> int:
    """Where the object of the verb stands, 0 where it has none of its own."""
    for end in range(at + 2, min(at + MOST + 2, len(words))):
        word = words[end]
        if len(word) == 1 and any(lexicon.fact(words[at] + word).hsk) and _is_verb(words[at] + word, lexicon):
            return end
        if word not in ("的", "了") and not chunk.tags[word].startswith(_BETWEEN):
            return 0
    return 0


def _is_verb(word: str, lexicon: Lexicon) -> bool:
    return any(gloss.startswith("to ") for entry in lexicon.entries(word) for gloss in entry.glosses[:2])
