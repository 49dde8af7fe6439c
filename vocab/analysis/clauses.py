"""The clauses of a sentence, and what each can do by itself: state something, or only lean on its neighbour.

A learner understands a clause that has its predicate: a verb or an adjective that is not inside a modifier. A list, a
subject or a date before a comma has none, and what begins with 如果 'if' or ends with 以来 'since' waits for the next.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from vocab.records import LABELS, Sentence

_END = re.compile(r"(?:[，；;：。！？!?]|[,:](?!\d))+[”’」』》）)]*")
STATEMENT_ENDS = frozenset("；;。！？!?")
"""Marks that no example is cut beyond: a statement ends there."""

_VERB, _ADJECTIVE, _PREPOSITION, _CONJUNCTION, _LOCATIVE, _MARK = map(
    LABELS.index, ("verb", "adjective", "preposition", "conjunction", "locative", "mark")
)
_NOMINAL = frozenset(
    map(LABELS.index, ("noun", "PER", "PERi", "LOC", "ORG", "NZ", "pronoun", "time", "numeral", "classifier"))
)
_SUBJECT = _NOMINAL - {LABELS.index("time")}
_NAMING = _NOMINAL - set(map(LABELS.index, ("pronoun", "time", "numeral")))
"""What an adjective right before it describes."""

_WAITS_WITH = frozenset(
    "如果 要是 假如 倘若 若 只要 只有 虽然 虽 尽管 因为 由于 不仅 不但 不只 无论 不管 不论 即使 即便 哪怕 既 "
    "既然 当 每当 除非 一旦 与其 宁可 随着 随 为了 除了 除 根据 按照 据 依据 截至 截止 直至 自从 自 鉴于 针对 "
    "对于 关于 至于 作为 面对 经过 不要说 别说 尤其是 包括".split()
)
"""First words of what the next clause completes: conjunctions of the first half, prepositions before a comma."""

_WAITS_BEHIND = frozenset("时 后 前 以来 之后 之前 以后 以前 之际 之时 期间 时候 之余 的话 起".split())
"""Last words of the same."""

_SAYING = frozenset(
    "说 道 问 答 喊 叫 想 讲 骂 表示 指出 认为 强调 介绍 宣布 回答 解释 显示 提醒 补充 透露 写道 说道 问道 "
    "喊道 答道 叫道 笑道 称 提出 回忆 认定 坦言 直言 告诉 例如 比如 譬如 如 即".split()
)
"""Last words before what is said, or named."""

_JOINS = frozenset(
    "但 但是 所以 因此 因而 从而 进而 继而 并 并且 而 而且 于是 否则 不然 且 或 或者 以及 及 与 和 甚至 可是 不过 "
    "然而 只是 其中 此外 另外 然后".split()
)
"""First words that only join a clause to the one before: an example begins behind them."""

_JOINS_ALWAYS = frozenset("其中 此外 另外 然后 进而 甚至 并".split())
"""Those among them that are nothing else at the beginning of a clause, whatever their label."""

_LEANS = frozenset("而是 却 就 才 也 以 以便 以免 用以 则 还 同时 又 再 便 更 使 使得 令 让 如 比如 例如 包括".split())
"""First words of what goes on from the clause before."""

_DESCRIBES = frozenset("来自 位于 身为".split())
"""Verbs that begin a description where 的 follows: 来自各国的代表 'delegates from all countries'."""

_LINKS = frozenset("的 之 所".split())


class Word(NamedTuple):
    """A word of a clause, or an enumeration comma, with its label."""

    text: str
    label: int


class Clause(NamedTuple):
    """A clause: where it begins and ends, whether a statement ends with it, what it can do, and its words.

    `states` is whether it has a predicate of its own and does not wait for the next clause, `waits` that it does so,
    `leans` that it goes on from the one before, `names` that it says of whom or what. It makes sense from `begins` on,
    behind the word that only joins it, its `joint`. `predicate` is the number of the word that states, or -1.
    """

    start: int
    end: int
    closes: bool
    states: bool
    waits: bool
    leans: bool
    names: bool
    begins: int
    joint: str = ""
    words: Sequence[Word] = ()
    predicate: int = -1


def clauses_of(sentence: Sentence) -> Sequence[Clause]:
    """The clauses of a sentence, in their order; of one that was not labelled all are taken to state something."""
    text = sentence.simplified
    ends = [match.end() for match in _END.finditer(text)]
    if not ends or ends[-1] < len(text):
        ends.append(len(text))
    words: list[list[Word]] = [[] for _ in ends]
    for number, some in groupby(_placed(sentence), key=lambda word: bisect_right(ends, word[0])):
        words[number] = [word for _, word in some]
    starts = (0, *ends)
    return [_clause(text, start, end, inside) for start, end, inside in zip(starts, ends, words, strict=False)]


def _placed(sentence: Sentence) -> Iterator[tuple[int, Word]]:
    at = 0
    for piece, label in zip(sentence.pieces, sentence.labels, strict=False):
        if not piece.isspace():
            yield at, Word(piece, label)
        at += len(piece)


def _clause(text: str, start: int, end: int, found: Sequence[Word]) -> Clause:
    marks = text[start:end].rstrip()
    closes = not STATEMENT_ENDS.isdisjoint(marks[-3:])
    words = [word for word in found if word.label != _MARK or word.text in "、"]
    while words and words[-1].text == "、":
        words.pop()
    begins, joint = start, ""
    if len(words) > 1 and _joins(words[0]):
        joint = words.pop(0).text
        begins = text.index(joint, start) + len(joint)
    if not words:
        return Clause(start, end, closes, states=not found, waits=False, leans=False, names=True, begins=start)
    waits = not closes and (_waits(words) or marks[-1:] in "：:")
    at = next((at for at in range(len(words)) if _is_predicate(words, at)), -1)
    states = at >= 0 and not waits
    leans, names = words[0].text in _LEANS, _names(words[: max(at, 0)])
    return Clause(start, end, closes, states, waits, leans, names, begins, joint, words, at)


def _joins(word: Word) -> bool:
    """Whether a word joins its clause to the one before; 和 and 与 may be prepositions, 不过 an adverb."""
    return word.text in _JOINS and (word.label == _CONJUNCTION or word.text in _JOINS_ALWAYS)


def _waits(words: Sequence[Word]) -> bool:
    """Whether what these words say is complete only with the next clause."""
    first, last = words[0].text, words[-1]
    if first in _WAITS_WITH or last.text in _WAITS_BEHIND or (last.text in _SAYING and last.label != _ADJECTIVE):
        return True
    subject = next((word.text for word in words[1:4] if word.text in _WAITS_WITH and word.label != _VERB), "")
    return bool(subject) or (first == "在" and last.label == _LOCATIVE)


def _is_predicate(words: Sequence[Word], at: int) -> bool:
    """Whether a word is a verb or adjective that is not inside a modifier, and no bare member of a list."""
    label = words[at].label
    behind = words[at + 1] if at + 1 < len(words) else None
    if label == _VERB:
        if at == 0 and words[at].text in _DESCRIBES and any(word.text == "的" for word in words):
            return False
        if behind is None:
            return at == 0 or words[at - 1].text not in ("所", "、")
        if at and words[at - 1].text == "所":
            return False
        is_listed = behind.text == "、" and (at == 0 or words[at - 1].text == "、")
        return not is_listed and (behind.text not in _LINKS or at + 2 == len(words))
    if label == _ADJECTIVE:
        return behind is None or (behind.label not in _NAMING and behind.text not in _LINKS and behind.text != "、")
    return False


def _names(before: Iterable[Word]) -> bool:
    """Whether a noun or pronoun stands before the predicate that no preposition governs."""
    governed = False
    for word in before:
        if word.label == _PREPOSITION:
            governed = True
        elif word.label in _SUBJECT and not governed:
            return True
        elif word.label == _LOCATIVE:
            governed = False
    return False
