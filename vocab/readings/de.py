"""地 and 得: particle, noun or verb, by the build of the sentence."""

from vocab.chinese import CLAUSE_ENDS, NUMERALS, WESTERN
from vocab.readings.place import CharacterContext
from vocab.runtime import late

_PLACE_BEFORE = tuple("各此该两本某在是到于的从满席拖扫种铺")
"""Single characters behind which 地 is the noun."""

_PLOT = late(rf"(?:[这那哪每各某几半]|[{NUMERALS}{WESTERN}])(?:大|小|整|多)?[块片亩垧顷分方处]$")
"""What counts land: 两亩地."""

_REPEATED = late(r"(?:([一几].{1,2})\1|一(.)又一\2|一.一.|([^了着过的])\3)$")
"""Words said twice, which are adverbials: 一个一个地, 轻轻地, 一张张地."""

_ON_LAND = "里上下中边头面块皮价势方区表图契租产"
"""What makes a noun of 地 in front of it."""

_SOUND = late("[哇噌呱哈嘿嘻轰砰嗖咚啪哗咔嗡呼唰嘭噗咣嘎叭腾刷嗷呜吱咕哐嗤飕铮]$")
"""Single sounds, behind which 地 is the particle."""


_MANNER = late(r"(?:[大小轻高低齐细粗柔][声力气]|着[^，。！？；的着了]{1,3}(?<![田土天大草空荒农耕园林山])|似的)$")
"""How something is done, whatever the tags say: 大声地, 含着泪地."""


def de_after_adverb(place: CharacterContext) -> str:
    """地: de between an adverbial and its verb, dì 'earth, place' elsewhere."""
    if not place.before:
        return "di4"
    if _REPEATED.search(place.before[-6:]) and place.after[:1] not in ("", "。"):
        return "de5"
    if not place.alone:
        return _inside_a_word(place)
    before, previous, following = place.tag(-1), place.word(-1), place.word(1)
    if previous in _PLACE_BEFORE or _PLOT.search(place.before[-4:]):
        return "di4"
    if _MANNER.search(place.before) and following and following[0] not in CLAUSE_ENDS:
        return "de5"
    if before[:1] in "mrpuqc" and len(previous) < 4:
        return "di4"
    if not following or following[0] in CLAUSE_ENDS:
        return "di4"
    if len(previous) > 1 and before[:1] not in "ctsf" and before != "ns":
        return "de5"
    adverbial = before[:1] in "adz" or previous in ("性", "般", "样", "式", "似") or _SOUND.search(previous)
    return "de5" if adverbial else "di4"


def _inside_a_word(place: CharacterContext) -> str:
    """Of an unlisted word: 地里 is the noun, what follows an adjective (轻声地) the particle."""
    word = place.tokens[place.at].hanzi
    if word[0] == "地":
        return "di4" if word[1] in _ON_LAND or len(place.word(-1)) < 2 else "de5"
    return "de5" if len(word) == 2 and place.after and place.tag(-1)[:1] in "adzi" else ""


_DEI = (
    *"都还就也可总须非又才便真只必先再自我你他她它们谁人您家这那事需啥时得",
    *"一定 必须 至少 最少 最多 起码 恐怕 看来 看样子 今天 明天 以后 现在 将来 要不 可能 往往 通常".split(),
)
"""Subjects and adverbs behind which 得 is the verb 'must'."""

_THINGS = frozenset("门钱人车饭书房菜药债狗猫妈爸哥姐弟妹娃鱼树田货税租票肉米")
"""Nouns of one character behind which 得 is 'must': they are no verbs, as 花 and 病 are."""

_DEGREES = tuple(
    "很 太 真 好 不 多 快 慢 高 大 小 像 跟 让 更 最 比 越 直 又 那 这 有点 要 厉害 可怜 可怕 出奇 连 满 浑 人 非常 "
    "十分 特别 极 格外 相当 有些 异常 差 晚 早 干净 整齐 清 井 的 了 到 出 知 以 其 者 来 吓 惊 令 叫 使 发 无".split()
)
"""What begins a complement of degree or result, and what follows 'to get'."""

_PREDICATES = "心动奋惊怕兴气恼急累苦乐受痛忙闷满足意迷静难困痒羞愧亮净楚白热冷暖美"
"""How words of feeling and quality end, behind which 得 is the particle though they are tagged as nouns (伤心得)."""

_POSSIBLE = frozenset("上 着 住 起 见 动 完 成 过 下 懂 及 开".split())
"""What comes of an action: 用得上."""

_GAINS = tuple("人心 民心 军心 天下 江山 令 道 势 法 宠 救 逞 体 志 意 奖 分 冠 胜 票 名 利 罪 病 益 此 之 其".split())
"""What somebody gets, directly behind 得 'to get'."""

_CERTAIN = ("需", "要不", "看来", "看样子")
"""Words tagged as verbs behind which 得 is 'must' all the same."""

_POINTED = late("[这那此][^，。！？；]{0,2}[^，。！？；]$")
"""A noun that is pointed at: 这病, 这条路."""

_DUTIES = frozenset(
    (
        "先 靠 靠着 按 按照 用 花 花钱 花时间 带 带上 跟 跟着 从 系 系好 系上 穿 戴 交 买 付 付钱 找 等 绕 听 请 "
        "有人 注意 小心 学会 懂 懂得 记住 记得 考虑 准备 经过 通过 根据 依靠 遵守 保持 坚持 下功夫 下工夫 提前 排队 "
        "趁 趁早 尽快 赶紧 赶快"
    ).split()
)
"""Words that begin what somebody must do and no complement, behind two characters or more (出门得带伞)."""

_LIKENESS = late("跟[^，。！？；]{1,8}(?:一样|一模|似的|一般|差不多)")
"""A complement that compares: 啰唆得跟你一样."""

_OBJECTS = frozenset("饭药车门路课书学钱菜衣话家国水酒班客店房事澡床觉船机票字歌舞球山河海城街税队岗")
"""How a verb with its object ends, which takes no complement of its own (做饭得买菜)."""

_SCORE = late(rf"(?!十分[^，。！？；])[{NUMERALS}几半{WESTERN}]+(?:分(?!钟)|票|奖|冠)")

_COSTS = late(
    rf"[{NUMERALS}几半{WESTERN}]+(?:多|来)?个?(?:天|年|月|小时|星期|礼拜|周|分钟|钟头|块|元|毛|人|趟|次|公里|里|米|步)"
)
"""How much time, money or work something takes: 得三天."""


def de_after_verb(place: CharacterContext) -> str:
    """得: děi 'must' before a verb with its subject or an adverb in front, de behind a verb, dé 'to get'."""
    if not place.alone:
        return _inside_a_phrase(place)
    before, word = place.tag(-1), place.word(-1)
    clause_begins = place.before[-1:] in CLAUSE_ENDS
    gone_on = place.after[:1] == "了" and place.after[1:2] not in "，。！？；"  # the end is in every string
    if gone_on and not (before.startswith("v") and len(word) == 1):
        return "de2"
    if (clause_begins or place.before.endswith(_DEI)) and place.after:
        return _behind_subject(place)
    if _SCORE.match(place.after):
        return "de2"
    if place.after and _is_thing(place):
        return "de2" if place.after.startswith(_GAINS) else "dei3"
    if _is_duty(place):
        return "dei3"
    if place.before.endswith(
        ("不", "所", "未", "难", "而", "仅", "已", "共", "各", "均", "终", "若", "乃", "可", "者")
    ):
        return "de2"
    if before[:1] == "p" or word == "着":
        return (
            "de5" if (before[:1] == "p" and place.word(1)[:1].isalpha()) or place.after.startswith(_DEGREES) else "de2"
        )
    if before[:1] in "vadxzilnob" or word in ("多", "少", "下") or place.before.endswith(("过", "起", "出")):
        return "de5"
    return "de2"


def _is_duty(place: CharacterContext) -> bool:
    """Whether what follows 得 must be done, behind a verb with its object, a topic or a condition (开车得系安全带)."""
    word, tag = place.word(-1), place.tag(-1)
    if word[-1:] in _PREDICATES:
        return False
    if len(word) == 2 and word[1] in _OBJECTS and tag[:1] == "v" and not place.after.startswith(_DEGREES):
        return True
    if tag[:1] == "a":
        return False
    pointed = tag[:1] == "n" and _POINTED.search(place.before) is not None
    return (len(word) > 1 or tag[:1] in "tmq" or pointed) and _begins_duty(place)


def _begins_duty(place: CharacterContext) -> bool:
    """Whether a word behind 得 begins something to do and no complement."""
    if place.word(1) in ("多", "少", "好好"):
        return place.tag(2)[:1] == "v" and place.word(2) not in ("得", "的", "了", "到")
    return place.word(1) in _DUTIES and not _LIKENESS.match(place.after)


def _inside_a_phrase(place: CharacterContext) -> str:
    """Of an unlisted word: 不得, 所得 'to get', 车得 'must', else the particle."""
    if not place.before or place.before.endswith(("不", "所", "可", "难", "未", "取", "求", "必")):
        return "de2"
    return "dei3" if place.before[-1] in _THINGS and not place.after.startswith(_DEGREES) else "de5"


def _behind_subject(place: CharacterContext) -> str:
    """得 at the beginning of a clause, or behind what rather is a subject or an adverb than a verb."""
    before, after = place.tag(-1), place.tag(1)
    if place.after[0] in "亏" or _begins_duty(place):
        return "dei3"
    if _COSTS.match(place.after):
        return "dei3"
    if place.after.startswith(_GAINS) or place.after[0] in "了到知出失以" + "一二三四五0123456789":
        return "de2"
    if after[:1] in "vdpazrn" and not place.after.startswith("的"):
        return "dei3" if not before.startswith("v") or place.before.endswith(_CERTAIN) else "de5"
    return "de2"


def _is_thing(place: CharacterContext) -> bool:
    """Whether a noun stands before 得 and no complement behind it: somebody must do something (孩子得上学)."""
    word, tag = place.word(-1), place.tag(-1)
    if place.word(1) in _POSSIBLE:
        return False
    if place.after.startswith((*_DEGREES, "一")) and not _COSTS.match(place.after):
        return False
    if len(word) == 1:
        pointed = place.word(-2)[:1] in ("这", "那", "此") or place.tag(-2)[:1] == "q"
        return word in _THINGS or (tag[:1] == "n" and pointed)
    if word[-1] == "说":
        return False
    if word[0] in "这那此" and len(word) == 2:
        return True
    noun = tag in ("n", "nr", "ns", "nt", "nz", "r", "s", "t", "l", "nrt") and word[-1] not in _PREDICATES
    return noun and (word[-1] in "儿里" or tag != "l")
