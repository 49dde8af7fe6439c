"""The particles and verbs whose reading hangs on the build of the sentence: 为 地 得 过.

Each function takes the place of one character and returns its syllable, or nothing where the sentence does not tell.
What a look at the nearest characters decides is a row of `data/readings.tsv` instead.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from vocab.records import Token


class Place(NamedTuple):
    """Where a character stands: the tokens of its sentence, the number of its own, the text around the character."""

    tokens: Sequence[Token]
    at: int
    before: str
    after: str

    @property
    def alone(self) -> bool:
        """Whether the character is a token by itself."""
        return len(self.tokens[self.at].hanzi) == 1

    def tag(self, distance: int) -> str:
        """The tag of the token that stands `distance` tokens away; nothing beyond the sentence."""
        return self.tokens[self.at + distance].tag if 0 <= self.at + distance < len(self.tokens) else ""

    def word(self, distance: int) -> str:
        """The token that stands `distance` tokens away; nothing beyond the sentence."""
        return self.tokens[self.at + distance].hanzi if 0 <= self.at + distance < len(self.tokens) else ""


_N = "[〇零一二两三四五六七八九十百千万亿几半0-9０-９]"
_PAUSE = re.compile(r"[，。！？；：,.!?;:、]")

_WEI2_BEFORE = re.compile(
    r"(?:[称作成变改选评定列视认誉命设译封任升降贬晋转化推奉尊立拜号指判划归编写读传误聚结折合缩延扩缩演构建塑打造"
    r"取起别分表现体简统公总俗又亦即均皆多实乃约仅原既极最较甚颇尤广深则系各初暂本主要常般遍致别基上致似仍"
    r"引辟贯化减增提调并换易拆剁切碾磨铸炼凝汇集拼组排分做誉喻比拟当选评充解理认释看当假记题署刻注标绘画译]"
    r"|以[^，。；！？]{1,14}|[^，。]{1,3}率|价格|名称|面积|人口|长度|高度|时间|总数|原因|目的|目标|特点|主题|结果|重点|学名|"
    r"[名色数量值价者处份式期阶段]{1,2})$"
)
"""Verbs that take 为 as a complement (称为, 分为), adverbs before the verb 为, 以 ... 为, nouns that something is."""

_WEI2_AFTER = re.compile(
    rf"第?{_N}|约|负|正比|主|首|例|准|限|界|题|生|由|据|伴|荣|乐|耻|本|先|重|中心|核心|基础|目的|目标|代表|标准|原则|前提|"
    r"单位|止|期|宜|佳|妙|王|帝|后|妃|师|将|官|太|皇|刺史|所|人[所知]|零|难|患|害|邻|敌|友|证|凭|鉴|政|学(?!生|校)|"
    r"[^，。；！？]{1,8}所[^有谓以在]"
)
"""What follows the verb 为: amounts, 以 ... 为 words, a passive with 所."""

_WEI4_BEFORE = re.compile(
    r"(?:[要应都愿想能会可可以来去专特只正却已曾就才便一直地]|不[是要会能]|甘愿|愿意|专门|努力|继续|开始|决定|准备|打算|必须|应当|应该|"
    r"需要|可以|能够|共同|积极|希望|一起|不断|没有|用来|用于|纷纷|特意|特地|是|而|并|还|也|更|又|们|我|你|他|她|它)$"
)
_EFFORT = re.compile(r"(?:努力|全力|专门|积极|继续|甘愿|愿意|一心|共同|竭诚|致力)$")
"""Adverbs of effort, which stand before what is done for somebody."""

_DEVOTION = re.compile(r"之[^，。]?(?:奋斗|努力|倾倒|动容|一振|骄傲|感动|献身|付出|担忧|着迷|疯狂)")
"""为之 with what is done for it or felt about it."""

_WEI4_AFTER = re.compile(
    r"什么|何(?!物|人)|此|了|着|我|你|您|他|她|它|咱|谁|自己|人民|国家|祖国|大家|人类|孩子|客户|用户|读者|顾客|群众|社会|企业|学生|您|"
    r"公司|中国|世界|全球|全国|当地|民|党中央|国|求(?!婚)|保|防|避免|确保"
)


def wei(place: Place) -> str:
    """为: wèi 'for, because of' before what profits from a later verb, wéi 'to be, to become' elsewhere."""
    if not place.alone:
        return "wei4" if place.before.endswith(("因", "专", "只")) else "wei2"
    clause_begins = not place.before or _PAUSE.match(place.before[-1]) is not None
    beneficiary = _WEI4_AFTER.match(place.after) is not None
    later_verb = _verb_follows(place)
    if _DEVOTION.match(place.after):
        return "wei4"
    if later_verb and (_EFFORT.search(place.before) or (clause_begins and re.match(_N, place.after))):
        return "wei4"
    if _WEI2_AFTER.match(place.after):
        return "wei2"
    if _WEI2_BEFORE.search(place.before) and not (beneficiary and later_verb):
        return "wei2"
    if beneficiary and not re.match(r"[^，。]{0,8}所[^有谓以在]", place.after):
        return "wei4"
    if clause_begins and place.tag(1) in ("v", "vn") and place.word(2) != "的":
        return "wei4"
    if later_verb and (clause_begins or _WEI4_BEFORE.search(place.before)):
        return "wei4"
    if place.tag(-1).startswith("v") and not _WEI4_BEFORE.search(place.before):
        return "wei2"
    return "wei4" if later_verb else "wei2"


def _verb_follows(place: Place) -> bool:
    """Whether a verb with a noun before it stands in the rest of the clause, outside of what 的 makes attributive."""
    noun = False
    for distance in range(1, 16):
        word, tag = place.word(distance), place.tag(distance)
        if not word or (_PAUSE.match(word) and word != "、"):
            return False
        verb = tag in ("v", "vd", "vi", "vg", "zg") or (
            tag == "vn" and (place.word(distance + 1) in ("了", "着", "过") or place.tag(distance + 1)[:1] in "amr")
        )
        if noun and verb and place.word(distance + 1) != "的" and word not in ("是", "有"):
            return True
        noun = noun or tag[:1] in ("n", "r", "j", "m", "x", "t", "s", "i", "a", "z") or tag == "vn"
    return False


_PLACE_BEFORE = tuple("各此该两本某在是到于的从满席拖扫种铺")
"""Single characters behind which 地 is the noun."""


def de_after_adverb(place: Place) -> str:
    """地: de between an adverbial and its verb, dì 'earth, place' elsewhere."""
    if not place.before:
        return "di4"
    if not place.alone:
        return "de5" if len(place.tokens[place.at].hanzi) == 2 and place.after and place.tag(-1)[:1] in "adzi" else ""
    before, previous, following = place.tag(-1), place.word(-1), place.word(1)
    if previous in _PLACE_BEFORE:
        return "di4"
    if before[:1] in "mrpuqc" and not re.fullmatch(r"(.)\1|一[^，]+一[^，]+|一[^，]", previous):
        return "di4"
    if re.fullmatch(r"(.)\1|(.)\2(.)\3", previous):
        return "de5"
    if not following or _PAUSE.match(following):
        return "di4"
    if len(previous) > 1 and before[:1] not in "ctsf" and before not in ("ns", "nr", "nt"):
        return "de5"
    return "de5" if before[:1] in "adz" or previous in ("性", "般", "样", "式", "似") else "di4"


_DEI = re.compile(
    r"(?:[都还就也可总须非又才便真只必先再自我你他她它们谁人您家]|一定|必须|至少|起码|恐怕|看来|这|那|今天|明天|以后|现在|将来|事|需|啥|时|要不|可能|往往|通常|得)$"
)


def de_after_verb(place: Place) -> str:
    """得: děi 'must' before a verb with its subject or an adverb in front, de behind a verb, dé 'to get'."""
    if not place.alone:
        return (
            "de5"
            if place.before and not place.before.endswith(("不", "所", "可", "难", "未", "取", "求", "必"))
            else "de2"
        )
    before, after = place.tag(-1), place.tag(1)
    clause_begins = not place.before or _PAUSE.match(place.before[-1]) is not None
    if re.match(r"了[^，。！？；]", place.after) and not (before.startswith("v") and len(place.word(-1)) == 1):
        return "de2"
    if (clause_begins or _DEI.search(place.before)) and place.after:
        if place.after[0] in "亏":
            return "dei3"
        if re.match(r"[了到知出罪奖分冠胜票名救逞病势宠体志益失以其此主一二三四五0-9]", place.after):
            return "de2"
        if after[:1] in "vdpazrn" and not place.after.startswith("的"):
            return "dei3" if not before.startswith("v") or place.before.endswith(("需", "要不")) else "de5"
        return "de2"
    if place.before.endswith(
        ("不", "所", "未", "难", "而", "仅", "已", "共", "各", "均", "终", "若", "始", "乃", "可")
    ):
        return "de2"
    if before[:1] in "vadxzilno" or place.before.endswith(("过", "起", "出")):
        return "de5"
    return "de2"


_VERBS_TAGGED_AS_NOUNS = ("经历", "体会", "主持", "导演", "领导", "记录", "接触")
_MOTION = re.compile(r"[走跑飞开跳翻跨绕穿越路渡闯挤滑游爬骑驶经通度超透掠擦闪踏飘流划接递转别躲避难胜赛高漏放错]$")


def guo(place: Place) -> str:
    """过: neutral behind a verb whose action someone has once done, guò 'to pass' elsewhere."""
    if not place.before or _MOTION.search(place.before) or re.match(r"[来去河江桥年节生]|日子|程", place.after):
        return "guo4"
    if place.alone:
        verb = place.tag(-1)[:1] == "v" or place.word(-1) in _VERBS_TAGGED_AS_NOUNS
        return "guo5" if verb and len(place.word(-1)) < 4 else "guo4"
    return "guo5" if place.before[-1:] not in "不难好太" else "guo4"


RULES: Mapping[str, Callable[[Place], str]] = {
    "为": wei,
    "地": de_after_adverb,
    "得": de_after_verb,
    "过": guo,
}
"""The function for each character that needs one."""
