"""What the neighbours of a word say of its class: a table of conditions and the votes they give.

The weights are ours: STRONG decides against any usual class, WEAK only between two that are about equally usual.
"""

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import NamedTuple

from vocab.chinese import NUMERALS

Classes = Mapping[str, float]
"""The word classes a word can have, each with its weight."""

STRONG, FAIR, WEAK = 4.0, 2.0, 1.0


class Neighbours(NamedTuple):
    """A token's neighbours within the clause, in simplified characters and by usual class; empty at its edges.

    Words that no rule names are all written as OTHER, so that places which no rule tells apart are equal.
    """

    before: str
    after: str
    before_class: str
    after_class: str
    part: str = ""
    """`first` or `last` for a part inside a word or phrase that is taken apart."""
    verb_follows: bool = False
    """Whether a predicate comes later in the clause, beyond the next word."""


QUANTIFIED = frozenset(NUMERALS + "几半多余第")
"""What a number that a word is counted by consists of."""


@lru_cache(maxsize=100_000)
def named(word: str) -> str:
    """The word where a rule names it, else OTHER."""
    return word if word in _NAMED or word in QUANTIFIED or QUANTIFIED.issuperset(word) else OTHER


def decide(classes: Classes, place: Neighbours) -> str:
    """The class with the greatest weight after the neighbours had their say; only classes the word can have."""
    if len(classes) == 1:
        return next(iter(classes))
    votes = _votes(place)
    return max(classes, key=lambda name: classes[name] + votes.get(name, 0.0))


@lru_cache(maxsize=100_000)
def _votes(place: Neighbours) -> Classes:
    """The votes of all rules that fit a place, for every class."""
    together: dict[str, float] = {}
    for fits, votes in _RULES:
        if fits(place):
            for name, vote in votes.items():
                together[name] = together.get(name, 0.0) + vote
    return together


OTHER = "…"
"""Stands for every word that no rule names."""

_DEGREE = frozenset(
    """
    很 非常 十分 极 极其 极为 最 更 更加 较 比较 太 多么 特别 相当 越 越来越 如此 这么 那么 挺 格外 异常 颇 日益
    有点 有些 尤为 好不
    """.split()
)
_BEFORE_VERBS = frozenset(
    """
    不 没 没有 未 别 不要 不会 会 能 能够 可 可以 应 应该 应当 要 想 必须 需要 需 将 将要 肯 敢 愿 愿意 已 已经 正在
    正 曾 曾经 刚 刚刚 都 也 就 又 再 还 才 却 便 并 并且 而 来 去 以 所 一起 共同 不断 继续 始终 一直 终于 绝 绝不
    永远 互相 相互 进一步 地 被 让 使 令 我 你 他 她 它 我们 你们 他们 她们 咱们 大家 自己 谁
    """.split()
)
_BEFORE_NOUNS = frozenset(
    """
    进行 予以 给予 加以 作出 做出 作 提供 得到 受到 获得 取得 赢得 实现 表示 带来 造成 产生 成为 作为 开展 发挥 展开
    遭到 有 具有 了 过
    """.split()
)
_DETERMINERS = frozenset("这 那 该 本 此 各 每 某 何 哪 另".split())
_MEASURED = frozenset("其 这些 那些 这个 那个 这种 那种 一个 一种 一些 许多 两个 几个 哪个 某个 每个 各种".split())
_PREPOSITIONS = frozenset(
    """
    在 对 从 以 为 向 由 把 按 将 因 与 和 同 关于 对于 根据 通过 于 及 以及 或 用 跟 给 比 除
    """.split()
)
_JOINING = frozenset("的 和 与 及 以及 或".split())
_ASPECT = frozenset("了 着 过 得".split())
_NOMINAL = frozenset("noun pronoun numeral classifier name".split())
_PREDICATE = frozenset("verb adjective adverb modal preposition".split())


_NAMED = (
    _DEGREE | _BEFORE_VERBS | _BEFORE_NOUNS | _DETERMINERS | _MEASURED | _PREPOSITIONS | _JOINING | _ASPECT
    | frozenset("的之地")
)  # fmt: skip
"""Every word that a rule names."""


def _after_is_object(place: Neighbours) -> bool:
    return place.after_class in _NOMINAL and place.after != "的"


def _closes_phrase(place: Neighbours) -> bool:
    return not place.after or place.after_class in ("verb", "preposition", "adverb", "conjunction", "particle", "modal")


def _counted(place: Neighbours) -> bool:
    return place.before_class in ("numeral", "classifier") or (place.before != "" and set(place.before) <= QUANTIFIED)


_RULES: tuple[tuple[Callable[[Neighbours], bool], Classes], ...] = (
    (lambda p: p.after in _ASPECT, {"verb": STRONG, "adjective": WEAK, "noun": -FAIR, "preposition": -STRONG}),
    (lambda p: p.before in _DEGREE, {"adjective": STRONG, "verb": WEAK, "noun": -STRONG}),
    (
        lambda p: p.before in _BEFORE_VERBS,
        {"verb": FAIR, "preposition": FAIR, "adjective": WEAK, "noun": -FAIR, "modal": WEAK},
    ),
    (lambda p: p.before_class == "adverb", {"verb": FAIR, "adjective": WEAK, "noun": -FAIR, "modal": WEAK}),
    (lambda p: p.after == "地", {"adverb": STRONG, "adjective": FAIR, "noun": -FAIR}),
    (lambda p: p.before == "的" and _closes_phrase(p), {"noun": STRONG, "verb": -FAIR, "modal": -STRONG}),
    (lambda p: p.before == "的" and _after_is_object(p), {"adjective": FAIR, "noun": WEAK, "verb": -WEAK}),
    (lambda p: p.before == "的", {"preposition": -FAIR, "adverb": -WEAK}),
    (lambda p: p.before == "之" and _closes_phrase(p), {"noun": FAIR, "adjective": FAIR, "adverb": -STRONG}),
    (lambda p: _counted(p), {"classifier": STRONG, "noun": FAIR, "verb": -WEAK, "preposition": -FAIR}),
    (lambda p: p.before in _DETERMINERS, {"classifier": STRONG, "noun": FAIR, "verb": -WEAK, "adverb": -FAIR}),
    (lambda p: p.before in _MEASURED, {"noun": FAIR, "verb": -WEAK, "adverb": -FAIR}),
    (lambda p: not _counted(p) and p.before not in _DETERMINERS, {"classifier": -STRONG}),
    (lambda p: p.before in _BEFORE_NOUNS and not _after_is_object(p), {"noun": FAIR, "verb": -WEAK}),
    (lambda p: p.before_class == "verb" and _closes_phrase(p), {"noun": WEAK}),
    (lambda p: p.before_class == "adjective" and _closes_phrase(p), {"noun": FAIR}),
    (lambda p: p.before_class == "noun" and not p.after, {"noun": WEAK}),
    (lambda p: p.before_class == "noun" and p.after == "的", {"verb": WEAK}),
    (lambda p: p.before in _PREPOSITIONS, {"noun": WEAK, "pronoun": WEAK, "preposition": -WEAK}),
    (lambda p: _after_is_object(p) and p.verb_follows, {"preposition": FAIR}),
    (lambda p: not p.verb_follows and p.part == "", {"preposition": -FAIR}),
    (lambda p: p.before not in _JOINING and _after_is_object(p), {"verb": WEAK, "preposition": FAIR, "modal": -FAIR}),
    (lambda p: not p.before and _after_is_object(p), {"verb": WEAK}),
    (
        lambda p: not p.after and p.part != "last",
        {"preposition": -STRONG, "modal": -WEAK, "conjunction": -FAIR, "adverb": -WEAK},
    ),
    (lambda p: p.after_class in _PREDICATE, {"adverb": WEAK, "modal": FAIR, "preposition": -WEAK, "classifier": -WEAK}),
    (lambda p: p.after_class in ("verb", "adjective") and p.before != "的", {"adverb": FAIR}),
    (lambda p: p.after == "的", {"adjective": FAIR, "adverb": -FAIR, "preposition": -FAIR}),
    (lambda p: p.after_class == "noun" and p.before_class in ("verb", "noun", ""), {"adjective": WEAK}),
    (lambda p: p.before_class == "noun", {"locative": STRONG, "conjunction": WEAK}),
    (lambda p: p.part == "last", {"suffix": STRONG, "noun": WEAK}),
    (lambda p: p.part == "last" and p.before_class == "verb", {"particle": STRONG, "preposition": FAIR}),
    (lambda p: p.part == "first", {"prefix": STRONG}),
    (lambda p: p.part == "first" and p.after_class in ("noun", "adjective"), {"adjective": FAIR, "noun": FAIR}),
    (lambda p: p.part != "last", {"suffix": -STRONG}),
    (lambda p: p.part != "first", {"prefix": -STRONG}),
)
"""What neighbours say: a condition and the votes it gives."""
