"""What the text coins: a nickname it gives (外号叫“铁算盘”), a term it explains (又称弱场配体), and every later use."""

from collections.abc import Iterable, Iterator, Sequence

from vocab.candidates.facts import CorpusFacts
from vocab.candidates.phrases.quoted import names_something, quotations
from vocab.candidates.phrases.technique import Chunk, Find, Finds
from vocab.chinese import NUMERALS, is_han
from vocab.records import Sentence, Span, Token

SHORTEST, LONGEST = 3, 8
"""Characters of what is coined; a nickname may have two."""

_NAMED_BEFORE = tuple(
    (
        "叫做 叫作 叫他 叫她 叫它 叫我 喊他 喊她 喊我 称他 称她 称它 称我 称为 称作 称之为 唤作 唤做 译为 译作 人称 "
        "俗称 又称 简称 通称 自称 尊称 统称 亦称 也称 别称 旧称 号称 所谓 所谓的 名叫 名为 名曰 名是 谓之 "
        "外号 外号叫 外号是 绰号 绰号叫 绰号是 诨号 诨名 混名 小名 小名叫 乳名 别号 雅号 笔名 艺名 原名 本名 别名"
    ).split()
)
_NAMED_BEHIND = (
    "这个外号",
    "这个绰号",
    "这个名字",
    "这个称号",
    "的外号",
    "的绰号",
    "的名字",
    "的称号",
    "的美称",
    "之称",
)
"""What says before or behind quotation marks that they hold a name."""

_NAMING = frozenset(
    "又称 又名 亦称 也称 俗称 简称 合称 统称 通称 全称 旧称 别称 称为 名为 称之为 叫作 叫做 称作".split()
)
"""Words behind which formal prose has a name without marks, up to the next mark."""

_LOOSE = frozenset("的了为或及和就才被不是有在与等者么个一这那某其所以")


def partial(chunk: Chunk) -> Iterator[Find]:
    """What is quoted, and what is called by a name."""
    for _, quoted in quotations(chunk):
        yield from (Find(hanzi, span) for hanzi, span, is_title in quoted if not is_title and len(hanzi) <= LONGEST)
    if chunk.is_formal and not _NAMING.isdisjoint(chunk.words):
        for number, run, words in chunk.runs:
            if not _NAMING.isdisjoint(words):
                yield from _called(number, run)


def _called(number: int, run: Sequence[Token]) -> Iterator[Find]:
    """What stands between the last naming word of a run and its end, when it is a noun phrase."""
    at = max(at for at, token in enumerate(run) if token.hanzi in _NAMING)
    called = run[at + 1 :]
    hanzi = "".join(token.hanzi for token in called)
    if len(called) > 1 and SHORTEST <= len(hanzi) <= LONGEST and _LOOSE.isdisjoint(hanzi) and names_something(called):
        yield Find(hanzi, Span(number, called[0].start, called[-1].end))


def settle(seen: Finds, facts: CorpusFacts) -> Iterator[Find]:
    """Names given, and quotations used again with marks or without, wherever they are more than one token."""
    sentences = facts.corpus.sentences
    given: dict[str, list[Span]] = {}
    named = set()
    for hanzi, span in seen.among(sentences):
        if hanzi not in facts.counts and not _is_said(hanzi):
            given.setdefault(hanzi, []).append(span)
            if _is_named(sentences[span.sentence].simplified, span):
                named.add(hanzi)
    later: dict[str, list[Span]] = {}
    for hanzi, span in _uses(given, facts):
        if span not in given[hanzi]:
            later.setdefault(hanzi, []).append(span)
    for hanzi, spans in given.items():
        again = later.get(hanzi, ())
        if hanzi in named or (len(hanzi) >= SHORTEST and len(spans) + len(again) > 1):
            yield from (Find(hanzi, span) for span in (*spans, *again))


def _is_said(hanzi: str) -> bool:
    """Whether it is no name though it is quoted and said again: 父母的, 要不要, 一九."""
    return hanzi[-1] == "的" or (hanzi[1] == "不" and hanzi[0] == hanzi[-1]) or not hanzi.strip(NUMERALS)


def _is_named(text: str, span: Span) -> bool:
    """Whether the text around quotation marks says that they hold a name; without marks a naming word has said so."""
    if span.start > 0 and is_han(text[span.start - 1]):
        return True
    return text.startswith(_NAMED_BEHIND, span.end + 1) or text[: max(span.start - 1, 0)].endswith(_NAMED_BEFORE)


def _uses(coined: Iterable[str], facts: CorpusFacts) -> Iterator[Find]:
    """Where each of these words stands along the edges of tokens."""
    by_prefix: dict[str, list[str]] = {}
    for hanzi in coined:
        by_prefix.setdefault(hanzi[:2], []).append(hanzi)
    heads = {prefix[0] for prefix in by_prefix}
    openings = {word for word in facts.counts if word[0] in heads and (len(word) < 2 or word[:2] in by_prefix)}
    for number in facts.distinct if openings else ():
        sentence = facts.corpus.sentences[number]
        if not openings.isdisjoint(sentence.pieces):
            yield from _in_sentence(number, sentence, openings, by_prefix)


def _in_sentence(
    number: int, sentence: Sentence, openings: set[str], by_prefix: dict[str, list[str]]
) -> Iterator[Find]:
    text, at = sentence.simplified, 0
    ends: set[int] = set()
    for piece in sentence.pieces:
        for hanzi in by_prefix.get(text[at : at + 2], ()) if piece in openings else ():
            if text.startswith(hanzi, at):
                ends = ends or _ends(sentence.pieces)
                if at + len(hanzi) in ends:
                    yield Find(hanzi, Span(number, at, at + len(hanzi)))
        at += len(piece)


def _ends(pieces: Iterable[str]) -> set[int]:
    """Where the pieces of a sentence end."""
    ends, at = set(), 0
    for piece in pieces:
        at += len(piece)
        ends.add(at)
    return ends
