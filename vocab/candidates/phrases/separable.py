"""Verbs whose object stands apart from them: 见面 'to meet' in 见了面, 帮忙 'to help' in 帮了我一个忙.

A place reaches from the verb to its object; the two halves are its first character and its last.
"""

from collections.abc import Iterator, Sequence

from vocab.candidates.phrases.technique import Chunk, Find
from vocab.records import Span
from vocab.references import Lexicon

_BEHIND = frozenset("了过着完个一次")
"""What stands between first."""

_ASPECTS = "了过着"
"""What the segmenter may leave with the verb: 结过 of 结过婚."""

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
        for at in range(len(words) - 1):
            first = _first_behind(words, at)
            end = _object_of(words[at][0], words, first, chunk, lexicon) if first else 0
            if end:
                yield Find(words[at][0] + words[end][-1], Span(number, run[at].start, run[end].end))


def _first_behind(words: Sequence[str], at: int) -> int:
    """From where on the object of a verb of one character may stand that is set apart from it; 0 where it is none."""
    word = words[at]
    if word[0] in _VERBLESS:
        return 0
    if len(word) == 1:
        return at + 2 if words[at + 1] in _BEHIND else 0
    return at + 1 if len(word) == 2 and word[1] in _ASPECTS else 0


def _object_of(verb: str, words: Sequence[str], first: int, chunk: Chunk, lexicon: Lexicon) -> int:
    """Where the object of the verb stands, 0 where it has none of its own."""
    for end in range(first, min(first + MOST, len(words))):
        word = words[end]
        if len(word) == 1 or _goes_with_object(word, lexicon):
            whole = verb + word[-1]
            if any(lexicon.fact(whole).hsk) and _is_verb(whole, lexicon):
                return end
        if word not in ("的", "了") and not chunk.tags[word].startswith(_BETWEEN):
            return 0
    return 0


def _goes_with_object(word: str, lexicon: Lexicon) -> bool:
    """Whether a word is an object with what stands before it: 一觉, 大忙; 大学 'university' is none."""
    return word[:-1] in _BEFORE_OBJECT and not (word[0] == "大" and any(lexicon.fact(word).hsk))


def _is_verb(word: str, lexicon: Lexicon) -> bool:
    return any(gloss.startswith("to ") for entry in lexicon.entries(word) for gloss in entry.glosses[:2])
