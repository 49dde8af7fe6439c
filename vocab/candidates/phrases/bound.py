"""Words that the text binds together: 卷积 + 层 again and again, a 独眼 + 老人 who is never parted."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from vocab.candidates.facts import CorpusFacts
from vocab.candidates.phrases.compounds import LOOSE
from vocab.candidates.phrases.statistics import Occurrence, Seen
from vocab.candidates.phrases.technique import Chunk, Find
from vocab.records import Span, span_of

LONGEST = 8
"""Characters."""

TAIL_REPEATS, REPEATS = 2, 3
"""Occurrences of a compound with a tail of one character, and of the others. Two syllables before one (卷积 + 层) are
the rhythm of a compound, not of a clause: a verb of two wants an object of two."""

LEAST_BOUND = 0.6
"""The share of its occurrences that the rarer word spends in the company of the other."""

_NOMINAL = ("n", "b", "j", "l", "s", "x", "vn", "an")
_GOING_ON = ("a", *_NOMINAL)
_HEADS = ("n", "q", "k")
_PERSON = ("nr",)
_VERBAL = ("v", "z")
_NO_OPENING = (*_VERBAL, "s", "f")
_NO_TAIL = frozenset("照成内外上下里中间时后前处边面旁底点些个等者甲乙丙丁戊己庚辛道问曰事样儿子们家次回遍趟下阵口声")
"""Tails that make no compound: places and times, dramatis personae by letter, who says something, plain measures."""
_OF_VERBS = frozenset(
    "层器机率法员室站场厂所处区队组剂液物品仪度式型类店棚线带网槽炉泵阀塔池坊馆院厅署局司科券卡证费税"
)
"""Tails that make a term of a verb too: 检讨室, 输出层."""
_DIVISIONS = frozenset("省市区县州郡乡镇村国")
_NO_FRONT = frozenset("没有 还有 只有 整个 全部 所有 各种 有点 有些 一些 点儿 会儿 小时 个人 分钟".split())
_COMPLEMENTS = frozenset("起下过出进上开到回着成住好完在给作为于见掉走去来得满")
"""What ends a verb that takes an object of one character all the same: 抬起头, 转过身."""
_PLACES = frozenset("里内外上下中")
_UNBOUND_ENDS = _PLACES | frozenset("着了")
_QUALITIES = frozenset("老小大黑白红青蓝绿黄紫灰金银铁铜木石玉竹皮布草泥冰火水血铜尖短胖瘦独女男")
"""Fronts of one character that name a kind: 老药师, 黑衣人; 好, 新 and 长 only praise, date and measure."""
_OPENERS = ("q", "uj", "p", "c")
"""What stands before a noun phrase and not before a verb with its object: measures, 的, prepositions, 'and'."""


class _Use(NamedTuple):
    """How a sequence of words is used: how often, what stands before and behind it."""

    times: int
    left: Counter[str]
    right: Counter[str]


def partial(chunk: Chunk) -> Iterator[Occurrence]:
    """Two neighbours that may be bound and are repeated often enough, and three, at every place."""
    pairs, tags = chunk.facts.repeated_pairs, chunk.tags
    judged: dict[tuple[str, str], tuple[bool, bool]] = {}
    for (number, run, words), places in chunk.repeats:
        for at in places:
            ends = _ends(words, at, judged, pairs, tags)
            for end in ends:
                span = Span(number, run[at].start, run[end - 1].end)
                if 2 < span.end - span.start <= LONGEST:
                    left = words[at - 1] if at else "^"
                    yield Occurrence(tuple(words[at:end]), span, left, words[end] if end < len(run) else "$")


def _ends(
    words: Sequence[str],
    at: int,
    judged: dict[tuple[str, str], tuple[bool, bool]],
    pairs: Mapping[tuple[str, str], int],
    tags: Mapping[str, str],
) -> Sequence[int]:
    """Where the sequences end that begin there: behind two words, behind three of which the middle one binds both."""
    pair = words[at], words[at + 1]
    if pair not in judged:
        judged[pair] = _may_be_bound(*pair, pairs[pair], tags), pairs[pair] >= REPEATS
    two, goes_on = judged[pair]
    three = goes_on and at + 2 < len(words) and pairs.get((words[at + 1], words[at + 2]), 0) >= REPEATS
    return (at + 2,) * two + (at + 3,) * three


def _may_be_bound(first: str, second: str, count: int, tags: Mapping[str, str]) -> bool:
    """What the two words alone say: whether it is worth while to look at how they are used."""
    if tags[first].startswith(_PERSON):
        return False
    if len(second) == 1:
        return len(first) > 1 and second not in _NO_TAIL and (second in _OF_VERBS or tags[second].startswith(_HEADS))
    return count >= REPEATS and tags[second].startswith(_NOMINAL)


def settle(seen: Seen, facts: CorpusFacts) -> Iterator[Find]:
    """The sequences that are one by their rhythm or by their faithfulness, at every place."""
    counts = Counter(seen.words)
    uses = {words: _Use(count, Counter(), Counter()) for words, count in counts.items() if count >= TAIL_REPEATS}
    for words, left, right in zip(seen.words, seen.left, seen.right, strict=True):
        if words in uses:
            uses[words].left[left] += 1
            uses[words].right[right] += 1
    accepted = {words for words, use in uses.items() if _is_bound(words, use, facts)}
    for words, place in zip(seen.words, seen.spans, strict=True):
        if words in accepted:
            yield Find("".join(words), span_of(place))


def _is_bound(words: Sequence[str], use: _Use, facts: CorpusFacts) -> bool:
    tags = facts.tags
    if tags[words[0]].startswith(_PERSON):
        return False
    if len(words) == 2 and len(words[1]) == 1:
        return _has_tail(words[0], words[1], use.times, facts) and not _goes_on(use, tags)
    if use.times < REPEATS or not LOOSE.isdisjoint(words) or _goes_on(use, tags):
        return False
    if not any(tags[left].startswith(_OPENERS) for left in use.left if left != "^"):
        return False
    kind = len(words) == 2 and words[0] in _QUALITIES
    return (kind or _is_faithful(words, use.times, facts)) and _is_noun(words[-1], facts)


def _is_faithful(words: Sequence[str], count: int, facts: CorpusFacts) -> bool:
    """Whether the rarest word keeps to the others, and no verb is there that stands elsewhere too."""
    tags, counts = facts.tags, facts.counts
    if tags[words[0]].startswith(_NO_OPENING):
        return False
    if any(tags[word].startswith(_VERBAL) and (len(word) > 1 or counts[word] > count) for word in words):
        return False
    return count >= LEAST_BOUND * min(counts[word] for word in words)


def _goes_on(use: _Use, tags: Mapping[str, str]) -> bool:
    """Whether a nominal word stands always on one side: what is repeated is a part of something longer."""
    return any(
        all(word not in "^$" and tags[word].startswith(_GOING_ON) for word in neighbours)
        for neighbours in (use.left, use.right)
    )


def _has_tail(word: str, tail: str, count: int, facts: CorpusFacts) -> bool:
    """A word of two characters and more with a noun of one behind it."""
    tag = facts.tags[word]
    if word in _NO_FRONT or word[0] in "整每" or word[-1] in _UNBOUND_ENDS or word[0] == word[1]:
        return False
    if tag.startswith("ns"):
        fits = count >= REPEATS and tail not in _DIVISIONS
    elif tag.startswith("v") and tag != "vn":
        fits = word[-1] not in _COMPLEMENTS and (tail in _OF_VERBS or count >= REPEATS)
    else:
        fits = tag.startswith(_NOMINAL) and (tag != "x" or facts.is_formal or count >= REPEATS)
    return fits and (tail in _OF_VERBS or _is_noun(tail, facts))


def _is_noun(word: str, facts: CorpusFacts) -> bool:
    """Whether jieba takes the word for a noun (a short one for a measure or suffix too) and some gloss is no verb's."""
    tag = facts.tags[word]
    if not tag.startswith(_HEADS if len(word) == 1 else _NOMINAL) or tag.startswith((*_PERSON, "ns")):
        return False
    if (tag == "x" and not facts.is_formal) or word[-1] in _PLACES:
        return False
    glosses = [gloss for entry in facts.references.lexicon.entries(word) for gloss in entry.glosses]
    return not glosses or not all(gloss.startswith("to ") for gloss in glosses)
