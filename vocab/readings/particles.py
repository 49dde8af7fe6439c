"""The particles and verbs whose reading hangs on the build of the sentence: 为 地 得 过.

Each function takes the place of one character and returns its syllable, or nothing where the sentence does not tell.
What a look at the nearest characters decides is a row of `data/readings.tsv` instead.
"""

import re
from collections.abc import Callable, Mapping

from vocab.chinese import CLAUSE_ENDS, NUMERALS, WESTERN
from vocab.readings.de import de_after_adverb, de_after_verb
from vocab.readings.place import CharacterContext

_NUMERALS = NUMERALS + "几半" + WESTERN

_WEI2_BEFORE = (
    *"称作成变改选评定列视认誉命设译封任升降贬晋转化推奉尊立拜号指判划归编写读传误聚结折合缩延扩演构建塑打造取起别分表现"
    "体简统公总俗又亦即均皆多实乃约仅原既极最较甚颇尤广深则系各初暂本主要常般遍致基上似仍引辟贯减增提调并换易拆剁切碾磨铸"
    "炼凝汇集拼组排做喻比拟当充解理释看假记题署刻注标绘画名色数量值价者处份式期阶段",
    *"价格 名称 面积 人口 长度 高度 时间 总数 原因 目的 目标 特点 主题 结果 重点 学名".split(),
)
"""Verbs that take 为 as a complement (称为, 分为), adverbs before the verb 为, nouns that something is."""

_WEI2_FRAME_BEFORE = r"(?:以[^，。；！？]{1,14}|[^，。]率)$"
"""以 ... 为; a rate that something is."""

_WEI2_AFTER = tuple(
    "约 负 正比 主 首 例 准 限 界 题 生 由 据 伴 荣 乐 耻 本 先 重 中心 核心 基础 目的 目标 代表 标准 原则 前提 "
    "单位 止 期 宜 佳 妙 王 帝 后 妃 师 将 官 太 皇 刺史 所 人所 人知 零 难 患 害 邻 敌 友 证 凭 鉴 政".split()
)
_WEI2_FRAME_AFTER = rf"第[{_NUMERALS}]|学(?!生|校)|[^，。；！？]{{1,8}}所[^有谓以在]"
"""What follows the verb 为: amounts, 以 ... 为 words, a passive with 所."""

_WEI4_BEFORE = (
    *"要应都愿想能会可以来去专特只正却已曾就才便一直地是而并还也更又们我你他她它",
    *"不是 不要 不会 不能 甘愿 愿意 专门 努力 继续 开始 决定 准备 打算 必须 应当 应该 需要 可以 能够 共同".split(),
    *"积极 希望 一起 不断 没有 用来 用于 纷纷 特意 特地".split(),
)
_EFFORT = tuple("努力 全力 专门 积极 继续 甘愿 愿意 一心 共同 竭诚 致力".split())
"""Adverbs of effort, which stand before what is done for somebody."""

_DEVOTION = r"之[^，。]?(?:奋斗|努力|倾倒|动容|一振|骄傲|感动|献身|付出|担忧|着迷|疯狂)"
"""为之 with what is done for it or felt about it."""

_WEI4_AFTER = tuple(
    "什么 此 了 着 我 你 您 他 她 它 咱 谁 自己 人民 国家 祖国 大家 人类 孩子 客户 用户 读者 顾客 群众 社会 企业 "
    "学生 公司 中国 世界 全球 全国 当地 民 党中央 国 保 防 避免 确保".split()
)


def wei(place: CharacterContext) -> str:
    """为: wèi 'for, because of' before what profits from a later verb, wéi 'to be, to become' elsewhere."""
    if not place.alone:
        return "wei4" if place.before.endswith(("因", "专", "只")) else "wei2"
    clause_begins = place.before[-1:] in CLAUSE_ENDS
    beneficiary = place.after.startswith(_WEI4_AFTER) or re.match("何(?!人|物)|求(?!婚)", place.after) is not None
    later_verb = _verb_follows(place)
    if re.match(_DEVOTION, place.after):
        return "wei4"
    if later_verb and (place.before.endswith(_EFFORT) or (clause_begins and place.after.startswith(tuple(_NUMERALS)))):
        return "wei4"
    if place.after.startswith((*_WEI2_AFTER, *_NUMERALS)) or re.match(_WEI2_FRAME_AFTER, place.after):
        return "wei2"
    complement = place.before.endswith(_WEI2_BEFORE) or re.search(_WEI2_FRAME_BEFORE, place.before)
    if complement and not (beneficiary and later_verb):
        return "wei2"
    if beneficiary and not re.match(r"[^，。]{0,8}所[^有谓以在]", place.after):
        return "wei4"
    if clause_begins and place.tag(1) in ("v", "vn") and place.word(2) != "的":
        return "wei4"
    if later_verb and (clause_begins or place.before.endswith(_WEI4_BEFORE)):
        return "wei4"
    if place.tag(-1).startswith("v") and not place.before.endswith(_WEI4_BEFORE):
        return "wei2"
    return "wei4" if later_verb else "wei2"


def _verb_follows(place: CharacterContext) -> bool:
    """Whether a verb with a noun before it stands in the rest of the clause, outside of what 的 makes attributive."""
    noun = False
    for distance in range(1, 16):
        word, tag = place.word(distance), place.tag(distance)
        if not word or (word[0] in CLAUSE_ENDS and word != "、"):
            return False
        verb = tag in ("v", "vd", "vi", "vg", "zg") or (
            tag == "vn" and (place.word(distance + 1) in ("了", "着", "过") or place.tag(distance + 1)[:1] in "amr")
        )
        if noun and verb and place.word(distance + 1) != "的" and word not in ("是", "有"):
            return True
        noun = noun or tag[:1] in ("n", "r", "j", "m", "x", "t", "s", "i", "a", "z") or tag == "vn"
    return False


_VERBS_TAGGED_AS_NOUNS = ("经历", "体会", "主持", "导演", "领导", "记录", "接触")
_MOTION = tuple("走跑飞开跳翻跨绕穿越路渡闯挤滑游爬骑驶经通度超透掠擦闪踏飘流划接递转别躲避难胜赛高漏放错")
_PASSED = ("日子", *"程来去河江桥年节生")


def guo(place: CharacterContext) -> str:
    """过: neutral behind a verb whose action someone has once done, guò 'to pass' elsewhere."""
    if not place.before or place.before.endswith(_MOTION) or place.after.startswith(_PASSED):
        return "guo4"
    if place.alone:
        verb = place.tag(-1)[:1] == "v" or place.word(-1) in _VERBS_TAGGED_AS_NOUNS
        return "guo5" if verb and len(place.word(-1)) < 4 else "guo4"
    return "guo5" if place.before[-1:] not in "不难好太" else "guo4"


RULES: Mapping[str, Callable[[CharacterContext], str]] = {
    "为": wei,
    "地": de_after_adverb,
    "得": de_after_verb,
    "过": guo,
}
"""The function for each character that needs one."""
