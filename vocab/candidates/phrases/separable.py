"""Verbs whose object stands apart from them: 见面 'to meet' in 见了面, 帮忙 'to help' in 帮了我一个忙.

A place reaches from the verb to its object; the two halves are its first character and its last.
"""

from collections.abc import Iterator, Sequence

from vocab.candidates.phrases.technique import Chunk, Find
from vocab.records import Span
from vocab.references import Lexicon

_BEHIND = frozenset("了过着完个一次")
"""What stands between first."""

_BETWEEN = ("m", "q", "r")
"""Tags of what else may stand between: numbers, measure words, whose it is."""

_BEFORE_OBJECT = frozenset("一 大 口 一身 一口 个 顿 场 半".split())
"""What the segmenter leaves with the object: 一觉 of 睡了一觉, 口气 of 叹了口气."""

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
                    yield Find(words[at] + words[end][-1], span)


def _object_of(words: Sequence[str], at: int, chunk: Chunk, lexicon: Lexicon) -> int:
    """Where the object of the verb stands, 0 where it has none of its own."""
    for end in range(at + 2, min(at + MOST + 2, len(words))):
        word = words[end]
        if len(word) == 1 or _goes_with_object(word, lexicon):
            verb = words[at] + word[-1]
            if any(lexicon.fact(verb).hsk) and _is_verb(verb, lexicon):
                return end
        if word not in ("的", "了") and not chunk.tags[word].startswith(_BETWEEN):
            return 0
    return 0


def _goes_with_object(word: str, lexicon: Lexicon) -> bool:
    """Whether a word is an object with what stands before it: 一觉, 大忙; 大学 'university' is none."""
    return word[:-1] in _BEFORE_OBJECT and not (word[0] == "大" and lexicon.entries(word))


def _is_verb(word: str, lexicon: Lexicon) -> bool:
    return any(gloss.startswith("to ") for entry in lexicon.entries(word) for gloss in entry.glosses[:2])
