"""How a string is used in a text: who speaks, what is counted, what always has the same neighbour."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from vocab.english import TITLES
from vocab.segmentation.naming.strings import GRAMMAR

_SPEAKS = re.compile(
    r"[说问笑](?![明法题世话容])|(?:[笑冷忙又便也就却都还微连惊怒哭叹接反]{0,2}[^，。！？：\n]{0,4}?)?[说道问答喊叫]道?[：，,:“\"]"
)
_BEGINS_SPEAKING = frozenset("说道问答喊叫笑冷忙又便也就却都还微连惊怒哭叹接反")
"""The first character of what a name stands before when somebody speaks."""

_SUBJECT = frozenset("说道笑问答听看想走叫喊点摇把也又就便却都不没正忙忽在是向对从站坐拿起才只觉知能会要心将怎已还可")
"""What stands behind the subject of a clause: verbs of speech and motion, adverbs, 把 and its like."""

_OBJECT = frozenset("对向把和跟给叫问看与同见让被替请教找拉劝骂扶望帮随")
"""What stands before a person that something is done to."""

_COUNTING = frozenset("个这那种位名些几只条件每座张块片多各某半此该很太最更两一二三四五六七八九十")
_DESCRIBING = frozenset("的地得")


class Usage(NamedTuple):
    """How often a string stands in a text, and the shares of its places where it is used in some way.

    It is the subject of speech, a subject, an object; stands behind a measure word, behind 的, at an edge of a clause;
    the share of the commonest character of other words on each side.
    """

    times: int
    speaks: float
    subject: float
    object: float
    counted: float
    described: float
    opens: float
    closes: float
    same_left: float
    same_right: float


def _behind(text: str, at: int) -> str:
    """The character that stands there, a mark in place of a title: 修福|老汉 is no part of anything longer."""
    character = text[at : at + 1]
    return "，" if character in _TITLING and text[at : at + 2] in TITLES else character


_TITLING = frozenset(title[0] for title in TITLES if len(title) == 2)


def usage_of(string: str, places: Sequence[int], text: str, acts: frozenset[str] = frozenset()) -> Usage:
    """How the string is used at its places; `acts` are more verbs that stand behind a subject."""
    times, length = len(places), len(string)
    left = Counter(text[start - 1 : start] for start in places)
    right = Counter(_behind(text, start + length) for start in places)
    begins = (start + length for start in places if text[start + length : start + length + 1] in _BEGINS_SPEAKING)
    speaks = sum(_SPEAKS.match(text, at) is not None for at in begins) + right["曰"]

    def share(neighbours: Counter[str], among: frozenset[str]) -> float:
        return sum(count for character, count in neighbours.items() if character in among) / times

    def marks(neighbours: Counter[str]) -> float:
        return sum(count for character, count in neighbours.items() if not character.isalpha()) / times

    def same(neighbours: Counter[str]) -> float:
        words = (n for character, n in neighbours.items() if character.isalpha() and character not in GRAMMAR)
        return max(words, default=0) / times

    return Usage(
        times,
        speaks / times,
        share(right, _SUBJECT | acts),
        share(left, _OBJECT),
        share(left, _COUNTING),
        share(left, _DESCRIBING),
        marks(left),
        marks(right),
        same(left),
        same(right),
    )
