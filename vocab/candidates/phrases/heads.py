"""Terms by the word they share: 前馈神经网络, 残差神经网络, 脉冲神经网络, each of them once."""

from collections.abc import Iterator, Sequence

from vocab.candidates.facts import CorpusFacts
from vocab.candidates.phrases.compounds import LOOSE, opens_no_phrase
from vocab.candidates.phrases.technique import Chunk, Find, Finds, joined
from vocab.chinese import ONE_TO_TEN, may_be_name
from vocab.records import Token

MEMBERS = 3
"""Different terms with the same head that a text needs to have."""

LEAST_USES = 4
"""Occurrences of the head in the text."""

COMMONEST, COMMONEST_HEAD = 3.8, 5.0
"""Zipf of the words that make a kind of what they precede (盾状, 残差 do; 主要, 比赛, 级别 say something about it), and
of the heads of terms (火山, 神经网络; everything has a 价格)."""

_HEADS = ("n", "vn", "l")
_MODIFIERS = ("n", "b", "j", "x", "vn", "v")
_BEFORE, _BEHIND = ("n", "b", "j", "x", "a", "z"), ("n", "x", "j")
_NAMES, _PLACE = ("nr", "ns", "nt"), "ns"
_MANY, _KINDS = ONE_TO_TEN + "多", "维级阶元次相层"
"""一维 and 二维 make terms of 卷积."""


def partial(chunk: Chunk) -> Iterator[Find]:
    """In formal prose every rare word before a noun that the text has often, where no noun stands before or behind."""
    if not chunk.is_formal:
        return
    facts, rare = chunk.facts, dict[str, bool]()
    heads = {word for word in chunk.words if facts.counts[word] >= LEAST_USES and _is_head(word, facts)}
    for number, run, words in chunk.runs:
        for at in range(1, len(run)) if not heads.isdisjoint(words) else ():
            if words[at] in heads and _stands_alone(run, at):
                before = words[at - 1]
                if before not in rare:
                    rare[before] = _is_rare(before, facts)
                if rare[before]:
                    yield joined(number, run[at - 1 : at + 1])


def settle(seen: Finds, facts: CorpusFacts) -> Iterator[Find]:
    """The terms of the heads that have several, at every place; neither part is a verb of the dictionary."""
    finds = list(seen.among(facts.corpus.sentences))
    members: dict[str, set[str]] = {}
    for hanzi in {find.hanzi for find in finds}:
        members.setdefault(_head_of(hanzi, facts), set()).add(hanzi)
    terms = set[str]()
    for head, several in members.items():
        if len(several) >= MEMBERS and not _is_act(head, facts):
            named = {term for term in several if not _is_act(term.removesuffix(head), facts)}
            terms |= named if len(named) >= MEMBERS else set()
    return (find for find in finds if find.hanzi in terms)


def _head_of(term: str, facts: CorpusFacts) -> str:
    return next(term[at:] for at in range(len(term) - 2, 1, -1) if {term[at:], term[:at]} <= facts.counts.keys())


def _is_head(word: str, facts: CorpusFacts) -> bool:
    tag = facts.tags[word]
    if len(word) < 2 or not tag.startswith(_HEADS) or tag.startswith(_NAMES):
        return False
    return facts.references.lexicon.fact(word).zipf <= COMMONEST_HEAD


def _is_rare(word: str, facts: CorpusFacts) -> bool:
    tag = facts.tags[word]
    if len(word) < 2 or word in LOOSE:
        return False
    if word[0] in _MANY and word[1:] in _KINDS:
        return True
    if not tag.startswith(_MODIFIERS) or tag == _PLACE or (tag.startswith(("x", "nr")) and may_be_name(word)):
        return False
    return facts.references.lexicon.fact(word).zipf <= COMMONEST


def _is_act(word: str, facts: CorpusFacts) -> bool:
    return opens_no_phrase(Token(word, word, 0, "n"), facts.references.lexicon)


def _stands_alone(run: Sequence[Token], at: int) -> bool:
    """Whether no noun stands before the two words or behind them."""
    before, behind = run[at - 2].tag if at > 1 else "", run[at + 1].tag if at + 1 < len(run) else ""
    return not before.startswith(_BEFORE) and not behind.startswith(_BEHIND)
