"""Numeral slogans: 四个自信, 两个维护, 五位一体, 三严三实."""

from collections.abc import Iterator

from vocab.candidates.phrases.technique import Chunk, Find, joined
from vocab.chinese import COUNTING

_NUMERAL = frozenset(COUNTING) - {"一"}
_COUNTERS = frozenset("个大项条种")
_OPENINGS = _NUMERAL | {numeral + counter for numeral in _NUMERAL for counter in _COUNTERS}
_UNCOUNTED = ("v", "a", "d", "m", "i", "l")
"""What a measure word does not count in plain prose: verbs, adjectives, adverbs, numbers. 两个维护 is a slogan,
两个国家 'two countries' is not."""


def find(chunk: Chunk) -> Iterator[Find]:
    """A number and its counter before a word that is not counted, up to a mark or a noun; and 三严三实."""
    if not chunk.is_formal:
        return
    for number, run, words in chunk.runs:
        for at in range(len(run) - 1) if not _OPENINGS.isdisjoint(words) else ():
            head = words[at]
            split = head in _NUMERAL and words[at + 1] in _COUNTERS
            whole = len(head) == 2 and head[0] in _NUMERAL and head[1] in _COUNTERS
            last = at + 2 if split else at + 1 if whole else len(run)
            if last < len(run) and _is_counted_slogan(run[last].tag, words[last], run[last + 1 : last + 2]):
                yield joined(number, run[at : last + 1])


def _is_counted_slogan(tag: str, word: str, following: object) -> bool:
    return len(word) in (2, 3) and tag.startswith(_UNCOUNTED) and tag not in ("vn", "an") and not following
