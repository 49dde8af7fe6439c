"""A known set phrase with the noun that makes another one of it: “三个代表” + 重要 + 思想, 中国特色社会主义 + 制度."""

from collections.abc import Iterator, Sequence

from vocab.candidates.phrases import glossary
from vocab.candidates.phrases.technique import Chunk, Find
from vocab.chinese import is_han
from vocab.records import Span, Token

_HEADS = frozenset(
    "思想 理论 制度 体系 机制 战略 目标 精神 道路 事业 理念 要求 方针 原则 布局 建设 工程 倡议 计划 会议 报告".split()
)
_LINKS = frozenset("重要 工作 奋斗 理论 基本 根本".split())
"""Words that stand between a slogan and its head."""
_FRONTS = frozenset("新时代 习近平".split())
_QUOTES = frozenset('“”"「」')


def find(chunk: Chunk) -> Iterator[Find]:
    """A glossary phrase, quoted or not, with a head behind it (one link between at most) or an era before it."""
    by_sentence: dict[int, list[Span]] = {}
    for found in glossary.find(chunk):
        if len(found.hanzi) > 2:
            by_sentence.setdefault(found.span.sentence, []).append(found.span)
    tokens_of = {line.number: line.tokens for line in chunk.lines}
    for number, spans in by_sentence.items():
        tokens = tokens_of[number]
        starts = {token.start: at for at, token in enumerate(tokens)}
        ends = {token.end: at for at, token in enumerate(tokens)}
        for span in spans:
            if any(other.end == span.end and other.start < span.start for other in spans):
                continue
            first, last = starts[span.start], ends[span.end]
            head = _head_behind(tokens, last)
            before = first > 0 and tokens[first - 1].hanzi in _FRONTS
            if head or before:
                yield _covering(number, tokens[first - before : (head or last) + 1])


def _head_behind(tokens: Sequence[Token], last: int) -> int | None:
    """The place of the head behind the phrase, a closing quotation mark passed over."""
    at = last + 1
    if at < len(tokens) and tokens[at].text in _QUOTES:
        at += 1
    if at + 1 < len(tokens) and tokens[at].hanzi in _LINKS and tokens[at + 1].hanzi in _HEADS:
        at += 1
    if at == len(tokens) or tokens[at].hanzi not in _HEADS:
        return None
    while at + 1 < len(tokens) and tokens[at + 1].hanzi in _HEADS:
        at += 1
    return at


def _covering(number: int, tokens: Sequence[Token]) -> Find:
    hanzi = "".join(token.hanzi for token in tokens if is_han(token.hanzi))
    return Find(hanzi, Span(number, tokens[0].start, tokens[-1].end))
