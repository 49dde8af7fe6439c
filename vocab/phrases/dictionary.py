"""Runs of tokens that the dictionaries list as one entry: 非 + 物质 + 文化 + 遗产."""

from collections.abc import Iterator, Sequence

from vocab.characters import is_han
from vocab.mending import may_be_name
from vocab.phrases.find import Context, Find, joined
from vocab.records import Token

SHORTEST = 3
"""Characters; two single-character tokens side by side are too often no word."""


def find(context: Context) -> Iterator[Find]:
    """Each listed word made of two and more whole tokens; of nested ones only the longest at a place."""
    lexicon = context.resources.lexicon
    for number, sentence in enumerate(context.corpus.sentences):
        at_end = {token.end: at for at, token in enumerate(sentence.tokens)}
        at = 0
        while at < len(sentence.tokens):
            start, after = sentence.tokens[at].start, at + 1
            for word in lexicon.starting(sentence.simplified, start) if is_han(sentence.tokens[at].hanzi) else ():
                last = at_end.get(start + len(word), -1)
                tokens = sentence.tokens[at : last + 1]
                if last > at and len(word) >= SHORTEST and _is_unit(word, tokens, context):
                    after = last + 1
            if after > at + 1:
                yield joined(number, sentence.tokens[at:after])
            at = after


_WEAK_ENDS = ("a", "d", "p", "u", "c", "r", "m", "q", "f", "v", "y")


def _is_unit(word: str, tokens: Sequence[Token], context: Context) -> bool:
    """Whether the dictionary has the word, or jieba's list has it and it is a noun phrase or an idiom.

    jieba's list alone also holds accidents of newspaper prose: 展现出, 喊一声, 保持良好; it is not asked outside such prose.
    """
    fact = context.resources.lexicon.fact(word)
    if fact.listed:
        return True
    if not fact.count or not context.is_formal:
        return False
    if len(word) == SHORTEST:
        return fact.tag in ("n", "ns", "nt") or (fact.tag.startswith("nr") and may_be_name(word))
    idiom = len(word) == 4 and fact.tag in ("i", "l")
    return idiom or not tokens[-1].tag.startswith(_WEAK_ENDS) or tokens[-1].tag == "vn"
