"""What holds for texts in the older language alone: its verbs beside names, what is part of none, who is told there."""

import re

_TELLING = "曰乃遂皆亦"
"""Words of the older language that a modern text hardly uses."""

_STORIES = ("却说", "且说", "话说", "那厮", "休要", "则个", "小人")
"""Words of the old novels, whose people speak more plainly."""

_SHARE, _SOME = 0.002, 0.0005
"""Their share of the characters from which a text is in the older language; the share from which it is where people
道 as often as the first."""


def is_old(text: str) -> bool:
    """Whether a text is in the older language, or in that of the old novels, where everybody 道."""
    told = sum(map(text.count, _TELLING))
    if told > _SHARE * len(text) or text.count("道：") <= _SHARE * len(text):
        return told > _SHARE * len(text)
    return told + sum(map(text.count, _STORIES)) > _SOME * len(text)


ACTS = frozenset("曰云乃遂令命引怒喜问答叱按领率谓闻视急自亦欲皆拜叹奏斩")
"""What stands behind the subject in such a text."""

BEFORE_PLACES = frozenset("闻靠属索攻夺弃守见退入取望出归劫回兵军幸往投奔过渡屯离赴")
"""What stands before a place there and is no part of its name."""

NO_SURNAMES = frozenset("闻索报忽却引封拜守令召杀见靠随")
"""Surnames that stand before a name there as the verbs they are."""

OFFICES = frozenset(
    (
        "刺史 太守 校尉 司徒 太尉 丞相 都尉 将军 侍郎 尚书 知县 知府 巡抚 总督 司空 中郎 县令 员外 太监 都督 "
        "总兵 御史 太傅 学士 侍中 司马 主簿 先锋 大将 部将"
    ).split()
)
"""Offices that stand before a name."""

OFFICE_ENDS = frozenset("史尉侯守令卿徒空仆")
"""Last characters of offices, surnames too, behind which a name stands: 刺史|刘表, 温侯|吕布."""

_NO_END = frozenset("曰乃遂皆亦欲命怒引率领视问自按令兵听叱奏敢肯之大报告各献将亡")
"""What no name ends with there."""

NO_FRONT = frozenset("吾汝众诸此彼乃群于余")
"""What stands before a noun there and hardly ever begins a name."""

_ASKING, _ASKED = frozenset("何安方正"), frozenset("敢肯能必可得足须以不忍欲职处物人书计策忧惧")
"""Surnames that ask or tell when, and what stands behind them then: 安敢, 何计, 方欲."""

_COUNTING, _COUNTED = frozenset("一二三四五六七八九十百千万两"), frozenset("将人郡州县官军骑马兵国仙僧贼臣客城面路年")
_GATES = "[东西南北][门城]"
_MOVING, _TROOPS = frozenset("入出归先言"), frozenset("军寨船兵营骑帅马")
"""What the first or the last of two characters is that are a verb with its place, or somebody's troops."""

_INSIDE = "^忽|一[人军将]|毕$|大[喜怒惊呼喝笑叫骂]|[二三四五六][人将]|.[名挺按冲持执拍挥绰骤].|^字"
"""What no name holds: feelings, numbers of people, what is done with weapons."""


def is_cut(string: str) -> bool:
    """Whether a string of an old text begins or ends with what stands beside names there (安敢, 卓乃)."""
    first, last = string[0], string[-1]
    if len(string) == 3 and (last == "之" or string[:2] in OFFICES):
        return last != "之"
    if last in _NO_END or (first in NO_FRONT and string[:2] != "诸葛"):
        return True
    if (first in _ASKING and string[1] in _ASKED) or (first in _COUNTING and last in _COUNTED):
        return True
    if len(string) == 2 and (last in _TROOPS or first in _MOVING):
        return True
    return bool(re.match(_GATES, string) or re.search(_INSIDE, string))
