"""English for what no reference lists, composed from its parts and marked as such."""

from collections.abc import Sequence

SOUND = "-"
"""The class of a part without a meaning of its own: 子 in 菜园子 'vegetable garden', 布 in a foreign name."""


def in_parts(parts: Sequence[tuple[str, str]]) -> str:
    """What the parts of a phrase mean, from the (hanzi, short gloss) of each.

    >>> in_parts([("阻击", "to block"), ("战", "war")])
    'parts: 阻击 to block; 战 war'
    """
    return "parts: " + "; ".join(f"{hanzi} {gloss or '…'}" for hanzi, gloss in parts)


def without_doubling(hanzi: str) -> str:
    """The word behind a doubled one; empty for what is not doubled.

    >>> without_doubling("实实在在"), without_doubling("研究研究"), without_doubling("研究")
    ('实在', '研究', '')
    """
    if len(hanzi) == 4 and hanzi[0] == hanzi[1] and hanzi[2] == hanzi[3]:
        return hanzi[0] + hanzi[2]
    return hanzi[:2] if len(hanzi) == 4 and hanzi[:2] == hanzi[2:] else ""


def class_of_whole(classes: Sequence[str]) -> str:
    """The word class of a word by those of its parts: a verb where it begins with one, else that of its head, the last.

    A suffix with an English noun for a gloss makes a noun: 治愈率 'cure rate'.
    """
    if not classes:
        return ""
    if classes[-1] in ("suffix", SOUND):
        return "noun"
    return "verb" if classes[0] == "verb" or classes[-1] == "particle" else classes[-1]
