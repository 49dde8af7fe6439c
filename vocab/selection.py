"""Candidates and cutoffs -> what is kept, and the reason for each one that is dropped."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from vocab.frequency import DEFAULT_EDITION, HSK_EDITIONS
from vocab.records import KINDS, Candidate, Fact, Kind
from vocab.resources import Resources

Order = Literal["text", "count", "frequency", "hsk"]
ORDERS: tuple[Order, ...] = ("text", "count", "frequency", "hsk")


@dataclass(frozen=True, slots=True)
class Cutoffs:
    """What is worth learning: counts in this text, general frequency (Zipf), HSK level, kinds, and in which order.

    The defaults keep every word a learner may want from one essay. A word outside the frequency list has Zipf 0.
    """

    min_count: int = 1
    min_zipf: float = 0.0
    max_zipf: float = 6.0
    above_hsk: int = 0
    hsk_edition: str = DEFAULT_EDITION
    kinds: tuple[Kind, ...] = KINDS
    top: int | None = None
    order: Order = "text"


@dataclass(frozen=True, slots=True)
class Selection:
    """The kept candidates in their order, and how many each reason dropped (reasons in the order they apply)."""

    kept: tuple[Candidate, ...]
    dropped: Mapping[str, int]


def select(candidates: Iterable[Candidate], resources: Resources, cutoffs: Cutoffs) -> Selection:
    """Apply the rules in the order of `reason_to_drop`, then sort, then take the top."""
    dropped: Counter[str] = Counter()
    kept = []
    for candidate in candidates:
        fact = resources.lexicon.fact(candidate.hanzi)
        reason = reason_to_drop(candidate, fact, resources, cutoffs)
        if reason:
            dropped[reason] += 1
        else:
            kept.append((candidate, fact))
    kept.sort(key=lambda pair: SORT_KEYS[cutoffs.order](pair[0], pair[1], cutoffs))
    if cutoffs.top is not None and len(kept) > cutoffs.top:
        dropped["beyond the top"] = len(kept) - cutoffs.top
        kept = kept[: cutoffs.top]
    return Selection(tuple(candidate for candidate, _ in kept), dict(dropped))


def reason_to_drop(candidate: Candidate, fact: Fact, resources: Resources, cutoffs: Cutoffs) -> str:
    """Why the candidate gets no card, or an empty string: what is no word to learn first, then each cutoff."""
    level = fact.hsk[HSK_EDITIONS.index(cutoffs.hsk_edition)]
    rules: tuple[tuple[str, bool], ...] = (
        ("other kinds", candidate.kind not in cutoffs.kinds),
        ("seen too seldom", candidate.count < cutoffs.min_count),
        ("too common", fact.zipf > cutoffs.max_zipf),
        ("too rare", fact.zipf < cutoffs.min_zipf),
        (f"up to HSK {cutoffs.above_hsk}", 0 < level <= cutoffs.above_hsk),
    )
    noise = not_worth_a_card(candidate, fact, resources)
    return noise or next((reason for reason, applies in rules if applies), "")


_NUMERALS = "〇零一二两三四五六七八九十百千万亿几数多余半廿卅"
_NUMERAL = re.compile(rf"第?[{_NUMERALS}]+(?:分之[{_NUMERALS}]+)?[来余多]?")
_COUNTED = re.compile(rf"(?:第?[{_NUMERALS}]+|[这那每各某哪此该首另])(.{{1,2}})")
_PARTICLES = frozenset(
    "的 地 得 了 着 过 吗 呢 吧 啊 呀 啦 嘛 哇 呐 哦 喔 哟 么 等 所 之 者 似的 等等 而已 罢了".split()
)


def not_worth_a_card(candidate: Candidate, fact: Fact, resources: Resources) -> str:
    """The reason why a candidate is no vocabulary at all: bare numerals, number with measure word, particles ...

    What a glossary or, as a word of its own, the dictionary lists is not judged here, particles excepted.
    """
    hanzi = candidate.hanzi
    if hanzi in resources.glossary:
        return ""
    if hanzi in _PARTICLES:
        return "particles"
    if _NUMERAL.fullmatch(hanzi):
        return "numerals"
    if resources.lexicon.entries(hanzi):
        return ""
    counted = _COUNTED.fullmatch(hanzi)
    if counted and is_measure_word(counted[1], resources):
        return "number with measure word"
    if candidate.evidence == ("token",) and candidate.kind != "name" and (len(hanzi) == 1 or not (fact.listed or fact.count)):
        return "parts of words"
    return ""


def is_measure_word(word: str, resources: Resources) -> bool:
    """Whether the references know the word as a classifier: by jieba's tag or a "classifier for" gloss."""
    if resources.lexicon.fact(word).tag.startswith(("q", "m")):
        return True
    return any(gloss.startswith("classifier") for entry in resources.lexicon.entries(word) for gloss in entry.glosses)


_Key = Callable[[Candidate, Fact, Cutoffs], tuple[object, ...]]

SORT_KEYS: dict[str, _Key] = {
    "text": lambda candidate, _, __: (candidate.places[0], -len(candidate.hanzi), candidate.hanzi),
    "count": lambda candidate, fact, _: (-candidate.count, -fact.zipf, candidate.places[0], candidate.hanzi),
    "frequency": lambda candidate, fact, _: (-fact.zipf, candidate.places[0], candidate.hanzi),
    "hsk": lambda candidate, fact, cutoffs: (
        fact.hsk[HSK_EDITIONS.index(cutoffs.hsk_edition)] or 99,
        -fact.zipf,
        candidate.places[0],
        candidate.hanzi,
    ),
}
"""Total orders, so that the same text always gives the same sequence; words of no HSK level come last."""
