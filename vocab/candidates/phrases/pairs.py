"""Words said in pairs: 中国智慧和中国方案, 华侨华人, 苦干实干."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from vocab.candidates.phrases.technique import Chunk, Find, joined
from vocab.chinese import is_han
from vocab.records import Token

_AND = frozenset("、和与及")
_EVERYWHERE = frozenset("中国人大不的国家")
"""Characters of so many words that sharing one means nothing."""


def find(chunk: Chunk) -> Iterator[Find]:
    """Two four-character phrases with the same first word around 、 or 'and'; two words that share a character."""
    if not chunk.is_formal:
        return
    for number, sentence, tokens in chunk.lines:
        if _AND.isdisjoint(sentence.pieces):
            continue
        for at in (at for at, token in enumerate(tokens) if token.text in _AND):
            if 0 < at < len(tokens) - 1:
                before, after = _four_before(tokens, at), _four_behind(tokens, at)
                if before and after and _anaphoric(before, after):
                    yield joined(number, before)
                    yield joined(number, after)
    for number, run, words in chunk.runs:
        for at, (one, other) in enumerate(pairwise(words)):
            if len(one) == len(other) == 2 and _shared(one, other) and _echo(run[at], run[at + 1]):
                yield joined(number, run[at : at + 2])


def _four_before(tokens: Sequence[Token], at: int) -> Sequence[Token]:
    """The tokens of just four characters before a place, or none."""
    start, length = at, 0
    while start > 0 and length < 4:
        start -= 1
        length += len(tokens[start].hanzi)
    return tokens[start:at] if length == 4 else ()


def _four_behind(tokens: Sequence[Token], at: int) -> Sequence[Token]:
    """The tokens of just four characters behind a place, or none; no noun may go on behind them."""
    end, length = at + 1, 0
    while end < len(tokens) and length < 4:
        length += len(tokens[end].hanzi)
        end += 1
    goes_on = end < len(tokens) and tokens[end].tag.startswith(("n", "vn"))
    return tokens[at + 1 : end] if length == 4 and not goes_on else ()


def _anaphoric(before: Sequence[Token], after: Sequence[Token]) -> bool:
    one, other = ("".join(token.hanzi for token in four) for four in (before, after))
    if not is_han(one + other):
        return False
    nominal = all(four[-1].tag.startswith("n") for four in (before, after))
    return one[:2] == other[:2] and one[2:] != other[2:] and nominal and max(len(before), len(after)) == 2


def _shared(one: str, other: str) -> bool:
    """Whether two words of two characters begin or end with the same one."""
    return one != other and (one[0] == other[0] or one[1] == other[1])


def _echo(before: Token, after: Token) -> bool:
    """Two words of the same class that begin or end with the same character: 华侨华人, 苦干实干."""
    shared = {a for a, b in zip(before.hanzi, after.hanzi, strict=True) if a == b}
    return bool(shared - _EVERYWHERE) and before.tag[:1] == after.tag[:1] and before.tag.startswith(("n", "v", "a"))
