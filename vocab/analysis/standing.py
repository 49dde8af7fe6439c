"""Which clauses of a long sentence stand by themselves, so that an example of them needs no mark of a cut.

In Chinese a comma joins what other languages write as sentences. A teacher takes 展厅里陈列着瓷器 'porcelain is on show
in the hall' out of one and closes it with a full stop; he does not where it hangs on its neighbours.
"""

from collections.abc import Sequence
from itertools import pairwise

from vocab.analysis.clauses import Clause, Word
from vocab.records import LABELS

_CONDITIONS = frozenset(
    "如果 要是 假如 倘若 若 若是 只要 只有 即使 即便 哪怕 不管 无论 不论 除非 一旦 与其 宁可 不仅 不但 不只 不光 既 "
    "既然 虽然 虽 尽管 不要说 别说 不是 并非 一边 一面 一方面 越 先 以为 原以为 本以为 未经".split()
)
"""Words of a first half without which, or which alone, would be untrue: 'if', 'not only', 'although', 'on one hand'."""

_NEGATIVE = frozenset("没有 没 离开 不 没了".split())
"""First words of what is a condition as a rule: 没有水，... 'without water'."""

_TIED = frozenset(
    "就 才 也 却 则 便 还 更 而是 那么 和 与 及 以及 或 或者 且 甚至 否则 不然 就是 都 又 再 等 等等 包括 其中 尤其是 "
    "特别是 即 如 例如 比如".split()
)
"""First words of a second half whose first half says little alone, and of what is still a part of the first."""

_OTHERWISE = frozenset("否则 不然 或 或者 以及 及 与 和 甚至".split())
"""What may not be left out before a clause: 否则 'otherwise'."""

_POINTING = frozenset(
    "它 它们 两者 二者 前者 后者 双方 自己 彼此 另 另外 有的 有些 一个 一种 一些 一方 对方 前 后 当时 结果 原来 所有 "
    "全部 部分 大部分 多数 大多".split()
)
_POINTERS = "这那此该其哪"
"""First words, and characters of such, of what is understood only after the clause before."""

_HANGING = frozenset(
    "是 为 有 在 到 于 对 把 将 被 使 让 给 以 向 从 由 和 与 及 或 的 地 得 之 即 如 像 看到 发现 知道 觉得 相信 希望 "
    "表明 证明 意味着 说明 明白 决定 要求 建议 声称 宣称 据悉 听说 看 可见 以为 感到 感觉 担心 认识到 意识到 想到 怀疑 "
    "估计 猜 记得 这是 就是 不是 包括 其中 比如说 也就是说 事 一事".split()
)
"""Last words of what is not at its end: a verb, preposition or particle that waits for what it governs."""

_COVERBS = frozenset("通过 本着 围绕 依托 借助 凭借 结合 按照 根据 针对 随着 以 经 经过 作为 利用 立足 为了 用".split())
"""What only says how or by what: 'through', 'according to'. Where the next clause has no subject it is said there."""

_HEADS = frozenset("样子 时候 事 事情 情况 情形 情景 场面 一幕 方式 原因 问题 消息 地方 人".split())
"""Nouns of which a whole sentence may be told that stands before them: 他们走进校门的样子 'how they came in'."""

_NOUNS = frozenset(map(LABELS.index, ("noun", "PER", "LOC", "ORG", "NZ")))
_PRONOUN, _LOCATIVE, _NUMERAL, _PREPOSITION, _VERB = map(
    LABELS.index, ("pronoun", "locative", "numeral", "preposition", "verb")
)
_ACTING = (_VERB, _PREPOSITION)
_BESIDE = frozenset(map(LABELS.index, ("preposition", "time", "adverb", "conjunction")))
_INSIDE = _NOUNS | set(map(LABELS.index, ("numeral", "classifier", "mark", "adjective", "pronoun", "time", "locative")))


def opens(clauses: Sequence[Clause], at: int) -> bool:
    """Whether what begins with this clause reads as if nothing stood before it.

    It says of whom or what, does not point back, and nothing before it in its statement is half of a pair with it.
    """
    clause, before = clauses[at], clauses[at - 1]
    if not clause.states or clause.leans or clause.joint in _OTHERWISE:
        return False
    if not _has_subject(clause) or _points_back(clause.words):
        return False
    if not (before.states or before.waits or (before.words and before.words[0].label in _BESIDE)):
        return False
    near = [before] if at < 2 or clauses[at - 2].closes else [before, clauses[at - 2]]
    return before.closes or not any(map(_is_half, near))


def _points_back(words: Sequence[Word]) -> bool:
    """Whether the first words are understood only after others, or are no subject (形象地说 'to put it vividly')."""
    first = words[0]
    if first.label not in _NOUNS and first.label not in (_PRONOUN, _LOCATIVE, _NUMERAL):
        return True
    if first.text[0] in _POINTERS or first.text in _POINTING or first.text in _TIED:
        return True
    return len(words) > 1 and words[1].text == "地"


def _has_subject(clause: Clause) -> bool:
    """Whether a noun or pronoun is what the predicate is said of: 这种 'this kind of' before a verb is none."""
    if not clause.names:
        return False
    said_of = clause.words[: clause.predicate]
    return any(
        word.label in _NOUNS or (word.label == _PRONOUN and word.text[:2] != word.text[:1] + "种") for word in said_of
    )


def suffices(clauses: Sequence[Clause], at: int) -> bool:
    """Whether what ends with this clause reads as if nothing stood behind it.

    It has its predicate whole, does not wait, and the clause behind it is a new one with a predicate of its own.
    """
    clause, behind = clauses[at], clauses[at + 1]
    if not clause.states or not clause.words or not (behind.states or behind.waits) or not behind.words:
        return False
    if (
        behind.words[0].text in _TIED
        or behind.joint in _TIED
        or _hangs(clause.words)
        or _is_half(clause)
        or _leads(clauses, at)
    ):
        return False
    return behind.names or not (_may_be_a_noun(clause) or _is_beside(clause))


def _hangs(words: Sequence[Word]) -> bool:
    """Whether the last of these words waits for another, or all of them are one noun, or 把 has no verb."""
    last = words[-1]
    if last.text in _HANGING or last.text[-1] == "于" or (last.text in _HEADS and words[-2:][0].text == "的"):
        return True
    taken = next((at for at, word in enumerate(words) if word.text in "把被"), len(words))
    return taken < len(words) and all(word.label != _VERB for word in words[taken + 1 :])


def _is_half(clause: Clause) -> bool:
    """Whether a clause says nothing true without another one."""
    words = clause.words
    if not words or words[0].text in _NEGATIVE or not _CONDITIONS.isdisjoint([word.text for word in words]):
        return bool(words)
    return any(one.text == "每" and other.label in _ACTING for one, other in pairwise(words))


def _leads(clauses: Sequence[Clause], at: int) -> bool:
    """Whether a statement up to this clause only leads to its subject: 看到雪，她笑了 'seeing the snow, she smiled'."""
    first, told = at, clauses[at + 1].names
    while not _has_subject(clauses[first]):
        words = clauses[first].words
        is_beside = bool(words) and words[0].label == _PREPOSITION
        if _is_half(clauses[first]) or (is_beside and told):
            return True
        if first == 0 or clauses[first - 1].closes:
            return is_beside or told
        first -= 1
    return first < at and _is_half(clauses[first]) and not _answers(clauses[first + 1])


def _answers(clause: Clause) -> bool:
    """Whether a clause is the second half of the one before: 也 'also' behind 不仅 'not only'."""
    return bool(clause.joint) or any(word.text in _TIED for word in clause.words[:3])


def _may_be_a_noun(clause: Clause) -> bool:
    """Whether a clause may be what the next one speaks of: 参加会议的代表 'the delegates who attend'."""
    said = clause.words[clause.predicate :]
    texts = [word.text for word in said]
    if "的" not in texts or texts[0] == "是" or "了" in texts[: texts.index("的")]:
        return False
    last = len(texts) - texts[::-1].index("的")
    return all(word.label in _INSIDE for word in said[last:])


def _is_beside(clause: Clause) -> bool:
    """Whether a clause says only how or by what."""
    words = clause.words
    return words[-1].text == "出发" or any(word.text in _COVERBS for word in words[: clause.predicate + 1])
