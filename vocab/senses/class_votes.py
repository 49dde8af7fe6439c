"""What the neighbours of a part inside a word say of its class: a table of conditions and the votes they give.

The weights are ours: STRONG decides against any usual class, WEAK only between two that are about equally usual. Each
rule changes the class of a part in dozens of the nine thousand commonest words that have parts.
"""

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import NamedTuple

from vocab.senses.labels import is_quantified

Classes = Mapping[str, float]
"""The word classes a word can have, each with its weight."""

STRONG, FAIR, WEAK = 4.0, 2.0, 1.0


class Neighbours(NamedTuple):
    """The neighbours of a part, by their usual class; empty at the edges of the word.

    Words that no rule names are all written as OTHER, so that places which no rule tells apart are equal.
    """

    before: str
    after: str
    before_class: str
    after_class: str
    part: str
    """`first`, `last`, or between them."""


@lru_cache(maxsize=100_000)
def known(word: str) -> str:
    """The word where a rule names it, else OTHER."""
    return word if word in _BEFORE_VERBS or word in _JOINING or is_quantified(word) else OTHER


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

_BEFORE_VERBS = frozenset(
    """
    不 没 没有 未 别 不要 不会 会 能 能够 可 可以 应 应该 应当 要 想 必须 需要 需 将 将要 肯 敢 愿 愿意 已 已经 正在
    正 曾 曾经 刚 刚刚 都 也 就 又 再 还 才 却 便 并 并且 而 来 去 以 所 一起 共同 不断 继续 始终 一直 终于 绝 绝不
    永远 互相 相互 进一步 地 被 让 使 令 我 你 他 她 它 我们 你们 他们 她们 咱们 大家 自己 谁
    """.split()
)
_JOINING = frozenset("的 和 与 及 以及 或".split())
_NOMINAL = frozenset("noun pronoun numeral classifier name".split())
_PREDICATE = frozenset("verb adjective adverb modal preposition".split())


def _after_is_object(place: Neighbours) -> bool:
    return place.after_class in _NOMINAL and place.after != "的"


def _closes_phrase(place: Neighbours) -> bool:
    return not place.after or place.after_class in ("verb", "preposition", "adverb", "conjunction", "particle", "modal")


def _counted(place: Neighbours) -> bool:
    return place.before_class in ("numeral", "classifier") or is_quantified(place.before)


_RULES: tuple[tuple[Callable[[Neighbours], bool], Classes], ...] = (
    (
        lambda p: p.before in _BEFORE_VERBS,
        {"verb": FAIR, "preposition": FAIR, "adjective": WEAK, "noun": -FAIR, "modal": WEAK},
    ),
    (lambda p: p.before_class == "adverb", {"verb": FAIR, "adjective": WEAK, "noun": -FAIR, "modal": WEAK}),
    (lambda p: _counted(p), {"classifier": STRONG, "noun": FAIR, "verb": -WEAK, "preposition": -FAIR}),
    (lambda p: not _counted(p), {"classifier": -STRONG}),
    (lambda p: p.before_class == "verb" and _closes_phrase(p), {"noun": WEAK}),
    (lambda p: p.before_class == "adjective" and _closes_phrase(p), {"noun": FAIR}),
    (lambda p: p.before_class == "noun" and not p.after, {"noun": WEAK}),
    (lambda p: p.before not in _JOINING and _after_is_object(p), {"verb": WEAK, "preposition": FAIR, "modal": -FAIR}),
    (lambda p: not p.before and _after_is_object(p), {"verb": WEAK}),
    (lambda p: p.after_class in _PREDICATE, {"adverb": WEAK, "modal": FAIR, "preposition": -WEAK, "classifier": -WEAK}),
    (lambda p: p.after_class in ("verb", "adjective"), {"adverb": FAIR}),
    (lambda p: p.after_class == "noun" and p.before_class in ("verb", "noun", ""), {"adjective": WEAK}),
    (lambda p: p.before_class == "noun", {"locative": STRONG, "conjunction": WEAK}),
    (lambda p: p.part == "last", {"suffix": STRONG, "noun": WEAK}),
    (lambda p: p.part == "last" and p.before_class == "verb", {"particle": STRONG, "preposition": FAIR}),
    (lambda p: p.part == "first", {"prefix": STRONG}),
    (lambda p: p.part == "first" and p.after_class in ("noun", "adjective"), {"adjective": FAIR, "noun": FAIR}),
)
"""What neighbours say: a condition and the votes it gives."""
