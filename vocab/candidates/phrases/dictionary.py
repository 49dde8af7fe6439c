"""Runs of tokens that the dictionaries list as one entry: 非 + 物质 + 文化 + 遗产."""

from collections.abc import Iterator, Sequence
from operator import add

from vocab.candidates.phrases.technique import Chunk, Find, joined
from vocab.chinese import may_be_name
from vocab.records import Token
from vocab.references import lines_by_word

SHORTEST = 3
"""Characters; two single-character tokens side by side are too often no word."""


def find(chunk: Chunk) -> Iterator[Find]:
    """Each listed word made of two and more whole tokens; of nested ones only the longest at a place."""
    begins = chunk.references.lexicon.begins_word
    for number, run, words in chunk.runs:
        opens = list(map(begins, map(add, words, words[1:])))
        at = 0
        while at < len(opens):
            end = _listed_until(run, at, chunk) if opens[at] else at + 1
            if end > at + 1:
                yield joined(number, run[at:end])
            at = end


def _listed_until(run: Sequence[Token], at: int, chunk: Chunk) -> int:
    """Where the longest listed unit that begins with a token ends; right behind the token where there is none."""
    longest, word = at + 1, run[at].hanzi
    begins = chunk.references.lexicon.begins_word
    for end in range(at + 1, len(run)):
        word += run[end].hanzi
        if end > at + 1 and not begins(word):
            break
        if len(word) >= SHORTEST and _is_unit(word, run[at : end + 1], chunk):
            longest = end + 1
    return longest


_WEAK_BEGINNINGS = ("q", "r", "u", "p", "c")
_WEAK_ENDS = ("a", "d", "p", "u", "c", "r", "m", "q", "f", "v", "y")


def _is_unit(word: str, tokens: Sequence[Token], chunk: Chunk) -> bool:
    """Whether the dictionary has the word, or jieba's list has it and it is a noun phrase or an idiom.

    jieba's list alone also holds accidents of newspaper prose: 展现出, 喊一声, 保持良好; elsewhere it is not asked.
    """
    if word in lines_by_word("cuts.tsv"):
        return False  # where it is one unit the segmenter keeps it as one word
    fact = chunk.references.lexicon.fact(word)
    if fact.listed:
        return True
    if not fact.times or not chunk.is_formal or tokens[0].tag.startswith(_WEAK_BEGINNINGS):
        return False
    if len(word) == SHORTEST:
        return fact.tag in ("n", "ns", "nt") or (fact.tag.startswith("nr") and may_be_name(word))
    idiom = len(word) == 4 and fact.tag in ("i", "l")
    return idiom or not tokens[-1].tag.startswith(_WEAK_ENDS) or tokens[-1].tag == "vn"
