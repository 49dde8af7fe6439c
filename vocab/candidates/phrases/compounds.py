"""Noun compounds: repeated ones of any kind (公共卫生治理), and single ones by their head (应急响应机制)."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set

from vocab.candidates.facts import CorpusFacts
from vocab.candidates.phrases.technique import Chunk, Find, Finds, joined
from vocab.records import Sentence, Span, Token
from vocab.references import Lexicon

SHORTEST, LONGEST = 4, 10
"""Characters of a compound."""

MOST_WORDS = 4

REPEATS, VERBAL_REPEATS = 2, 3
"""Occurrences that make a compound; one whose head jieba takes for a verb (公共卫生治理) needs one more."""

PREFIXES = frozenset("非反超泛亚总副")
"""Prefixes that stand as tokens of their own before a compound: 非 + 传统 + 安全."""

_MODIFIERS = ("n", "vn", "an", "j", "b", "l", "i", "a", "s")
_HEADS = ("n", "vn", "an", "j")
LOOSE = frozenset(
    (
        "问题 方面 时候 时期 时间 情况 过程 原因 结果 基础 部分 人们 大家 人士 世界 国家 地方 地区 今天 今年 "
        "目前 当前 同时 以来 以后 以前 之间 之后 以上 以下 其中 期间 方式 方法 程度 水平 意义 特点 内容 关系 "
        "作用 影响 能力"
    ).split()
)
"""Heads and openings of free combinations: anything can be followed by 'problem' or 'situation'."""


def partial(chunk: Chunk) -> Iterator[Find]:
    """Every noun compound, at every place."""
    tags = chunk.tags
    heads = {word for word in chunk.words if _heads(word, tags[word])}
    opening = PREFIXES | {word for word in chunk.words if _modifies(word, tags[word])}
    for number, run, words in chunk.runs:
        for tokens in _compounds(run, words, opening, heads) if len(run) > 1 and not opening.isdisjoint(words) else ():
            yield joined(number, tokens)


def settle(seen: Finds, facts: CorpusFacts) -> Iterator[Find]:
    """Compounds met twice and more that lose to no longer one of the same frequency."""
    sentences = facts.corpus.sentences
    counts: Mapping[str, int] = Counter(found.hanzi for found in seen.among(sentences))
    few = {hanzi for hanzi, count in counts.items() if REPEATS <= count < VERBAL_REPEATS}
    verbal = {
        found.hanzi for found in seen.among(sentences) if found.hanzi in few and _is_verbal(found.span, sentences)
    }
    counts = {hanzi: count for hanzi, count in counts.items() if count >= REPEATS and hanzi not in verbal}
    longer = counts_inside_longer(counts)
    accepted = {hanzi for hanzi, count in counts.items() if longer[hanzi] < count}
    return (found for found in seen.among(sentences) if found.hanzi in accepted)


def _is_verbal(span: Span, sentences: Sequence[Sentence]) -> bool:
    """Whether jieba takes the head of the compound there for a verb."""
    head = next(token for token in sentences[span.sentence].tokens if token.end == span.end)
    return not _heads(head.hanzi, head.tag)


def counts_inside_longer(counts: Mapping[str, int]) -> Counter[str]:
    """For each string inside a longer one of `counts` the highest count of such a longer one."""
    longer: Counter[str] = Counter()
    for hanzi, count in counts.items():
        for start in range(len(hanzi)):
            for end in range(start + 2, len(hanzi) + (start > 0)):
                inner = hanzi[start:end]
                longer[inner] = max(longer[inner], count)
    return longer


def _compounds(
    run: Sequence[Token], words: Sequence[str], opening: Set[str], heads: Set[str]
) -> Iterator[Sequence[Token]]:
    """Every stretch of two to four tokens that begins with an opening word and ends with a head."""
    for start in range(len(run) - 1):
        if words[start] not in opening:
            continue
        length = len(words[start])
        for end in range(start + 1, min(start + MOST_WORDS, len(run))):
            length += len(words[end])
            if length > LONGEST:
                break
            if length >= SHORTEST and (words[end] in heads or _is_verbal_head(run, start, end)):
                yield run[start : end + 1]
            if words[end] not in opening or words[end] in PREFIXES:
                break


def _is_verbal_head(run: Sequence[Token], start: int, at: int) -> bool:
    """Whether a two-character verb stands behind nouns and has no object: a noun in all but its tag."""
    if run[at].tag != "v" or len(run[at].hanzi) != 2:
        return False
    last = at + 1 == len(run) or run[at + 1].tag.startswith(("u", "v"))
    return last and all(token.tag.startswith("n") for token in run[start:at])


def _modifies(hanzi: str, tag: str) -> bool:
    return len(hanzi) > 1 and tag.startswith(_MODIFIERS) and hanzi not in LOOSE


def is_modifier(token: Token, tags: tuple[str, ...] = _MODIFIERS) -> bool:
    """Whether a token can stand before the head of a compound."""
    return len(token.hanzi) > 1 and token.tag.startswith(tags) and token.hanzi not in LOOSE


def opens_no_phrase(token: Token, lexicon: Lexicon) -> bool:
    """Whether the token is rather the verb of the clause than a modifier: its first gloss is "to ..."."""
    if token.tag.startswith("v") and token.tag != "vn":
        return True
    entries = lexicon.entries(token.hanzi)
    return bool(entries) and entries[0].glosses[:1] != () and entries[0].glosses[0].startswith("to ")


def _heads(hanzi: str, tag: str) -> bool:
    return len(hanzi) > 1 and tag.startswith(_HEADS) and hanzi not in LOOSE
