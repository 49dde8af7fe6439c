"""会: 'will, can' behind whoever does it (妈妈会生气), 'meeting' in a word (外长会, 学生会)."""

from vocab.chinese import is_han
from vocab.segmentation.cutters import Pieces
from vocab.segmentation.mending.evidence import Words

_MET = frozenset("举行 召开 举办 出席 参加 召集 主持 开 开完 参与".split())
"""What is done with a meeting."""

_ACTED = frozenset(
    "决定 召开 举行 举办 组织 成立 宣布 通过 主办 承办 发起 认为 表示 指出 主席 会长 成员 干部 选举 改选 换届 "
    "开始 结束 负责 提出 发言 要求 代表 讨论 是 有 的 在 将 已 已经 由 与 和 及 为 等 主办 宣告 呼吁 通知".split()
)
"""What a body does or what stands behind its name, rather than behind 'can'."""

_SOME = [[word] for word in "有 有的 些 有些 多 多数 大多数 所有 许多 很多".split()]

_LANGUAGE = frozenset("说讲唱跳写画弹骑游做读用打来去想问教让给")
"""What one can do, or what somebody will do."""

_FELT = frozenset(
    "担心 告诉 同意 喜欢 觉得 感到 帮助 知道 记得 忘记 忘 理解 相信 原谅 生气 努力 选择 后悔 害怕 支持 反对 失望 "
    "高兴 难过 迟到 回来 长大 明白 发现 建议 帮 带 送 买 做 吃".split()
)
"""What persons do and feel, one by one."""


def is_can(piece: str, words: Words) -> bool:
    """Whether a piece is 会 or a listed word that may be somebody and 会."""
    return piece == "会" or (len(piece) > 2 and piece[-1] == "会" and words.is_person(piece[:-1]))


def settle_can(pieces: Pieces, words: Words) -> Pieces:
    """The pieces with 会 'can, will' apart from whoever can, 会 'meeting' joined to what it is about.

    >>> settle_can(["学生会", "说", "三", "种", "语言"], words)  # students can speak three languages
    ['学生', '会', '说', '三', '种', '语言']
    """
    mended: Pieces = []
    for at, piece in enumerate(pieces):
        behind = pieces[at + 1] if at + 1 < len(pieces) else ""
        if len(piece) > 1 and is_can(piece, words) and piece not in words.own and _can(mended, behind, words):
            mended += [piece[:-1], "会"]
        elif piece == "会" and mended and (not is_han(behind) or behind == "的") and _is_meeting(mended, words):
            mended[-1] += piece
        else:
            mended.append(piece)
    return mended


def _can(before: Pieces, behind: str, words: Words) -> bool:
    """Whether what stands behind is what persons can or will do, and no body before is named by its place."""
    if behind in _ACTED or not is_han(behind) or _is_held(before):
        return False
    counted = bool(before) and words.tag(before[-1])[:1] in ("m", "q")
    several = counted or before[-1:] in _SOME or before[-2:] == ["有", "的"]
    return several or behind[0] in _LANGUAGE or behind in _FELT or words.tag_or_guess(behind) in ("d", "p")


def _is_held(before: Pieces) -> bool:
    """Whether a meeting stands behind these pieces: 参加 了, 开, 一 次."""
    verb = before[-2:-1] if before[-1:] and before[-1] in _ASPECTS else before[-1:]
    return bool(verb) and (verb[0] in _MET or before[-1] in _TIMES)


_ASPECTS = frozenset("了过完着")
_TIMES = frozenset("次场届回期")
"""Measure words of meetings."""


def _is_meeting(before: Pieces, words: Words) -> bool:
    """Whether a noun before 会 at the end of a clause names a meeting: one is held there, or it is for doing that."""
    noun = before[-1]
    if len(noun) != 2 or not is_han(noun):
        return False
    return words.tag(noun) == "vn" or (words.tag(noun).startswith("n") and not _MET.isdisjoint(before))


def is_people(piece: str, _words: Words) -> bool:
    """Whether a piece is 人们, whose 人 may belong to the character before."""
    return piece == "人们"


def free_plural(pieces: Pieces, words: Words) -> Pieces:
    """The pieces with 人 given back to the word that it ends.

    >>> free_plural(["家", "人们", "快", "来"], words)  # come quickly, all the family
    ['家人', '们', '快', '来']
    """
    mended: Pieces = []
    for piece in pieces:
        if piece == "人们" and mended and len(mended[-1]) == 1 and words.is_listed(mended[-1] + "人"):
            mended[-1:] = [mended[-1] + "人", "们"]
        else:
            mended.append(piece)
    return mended
