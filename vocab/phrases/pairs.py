"""Words said in pairs: 中国智慧和中国方案, 华侨华人, 苦干实干."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from vocab.phrases.find import Context, Find, joined
from vocab.records import Token

_AND = frozenset("、和与及")


def find(context: Context) -> Iterator[Find]:
    """Two phrases with the same first word around 、 or 'and'; two words side by side that share a character."""
    if not context.is_formal:
        return
    for number, sentence in enumerate(context.corpus.sentences):
        tokens = sentence.tokens
        for at in range(len(tokens) - 4):
            if tokens[at + 2].text in _AND and _anaphoric(tokens[at : at + 5]) and not _goes_on(tokens, at + 5):
                yield joined(number, tokens[at : at + 2])
                yield joined(number, tokens[at + 3 : at + 5])
        for before, after in pairwise(tokens):
            if before.end == after.start and _echo(before, after):
                yield joined(number, [before, after])


def _anaphoric(five: Sequence[Token]) -> bool:
    first, one, _, again, other = five
    same = first.hanzi == again.hanzi and one.hanzi != other.hanzi and len(first.hanzi) == 2
    return same and all(len(word.hanzi) == 2 and word.tag.startswith("n") for word in (one, other))


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    """Whether a noun follows, so that the second word is no end of a phrase."""
    return at < len(tokens) and tokens[at].tag.startswith(("n", "vn"))


def _echo(before: Token, after: Token) -> bool:
    """Two words of the same class that begin or end with the same character: 华侨华人, 苦干实干."""
    one, other = before.hanzi, after.hanzi
    if len(one) != 2 or len(other) != 2 or one == other or before.tag[:1] != after.tag[:1]:
        return False
    shared = one[0] == other[0] or one[1] == other[1]
    return shared and before.tag.startswith(("n", "v", "a")) and not set(one + other) & set("中国人大不的")  # noqa: PLR2004
