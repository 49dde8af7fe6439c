"""What stands before the nouns of places in a text, and whether people go there."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from vocab.chinese import TRANSCRIPTION
from vocab.segmentation.naming.olden import BEFORE_PLACES
from vocab.segmentation.naming.strings import longest_first

ORGANISATIONS = frozenset(
    (
        "当铺 钱庄 银号 药铺 中学 小学 大学 学院 学堂 公司 饭店 银行 洋行 农场 报社 书店 书局 医院 剧团 工厂 商店 "
        "俱乐部 集团 院 社 馆 厂 局"
    ).split()
)
STREETS = frozenset("胡同 大街".split())
BUILT = frozenset("会馆 客栈 酒楼 茶馆 戏院 公园 车站 码头 旅馆 大桥 广场".split())
LANDS = frozenset(
    (
        "王国 帝国 公国 城邦 城堡 要塞 山脉 山谷 森林 丛林 沼泽 平原 高原 高地 峡谷 海峡 半岛 群岛 沙漠 草原 荒原 大陆 "
        "隧道 禅林 道院 禅寺 禅院 书院 教堂 大道 牌楼 幻境 仙境"
    ).split()
)
PLACES = frozenset("省府州县镇村庄寨屯集堡山岭峰河江湖溪泉峡湾岛关峪沟坡洞寺庙庵观塔坟坛街路巷桥楼阁店城国郡殿宫崖苑")
DOUBTFUL = frozenset("门台园林池堂境弄坊营渡津谷坝轩斋祠亭榭滩港浦潭洲坞墟洼坳闸")
"""Nouns that are the end of a name where people go to what is called so."""

AFTER_THINGS = frozenset(
    (
        "镇 村 庄 寨 屯 潭 泉 湖 街 巷 桥 门 寺 庙 庵 观 院 峰 岭 山 洞 岛 港 滩 湾 谷 渡 津 关 境 楼 阁 亭 台 轩 斋 "
        "祠 园 禅林 道院 禅寺 禅院 书院"
    ).split()
)
"""What is called by common words where people go to what is called so: 胭脂巷."""

ENDS = ORGANISATIONS | STREETS | BUILT | LANDS | PLACES | DOUBTFUL
_NOUNS = re.compile(longest_first(ENDS))

NO_HEAD = frozenset(
    "的了着过是在和与及或也都就还又再不没把被让这那哪我你他她它们为很最更给说问到来去便得要听叫看对向跟却才道想从往等因"
    "若但而则之乃遂皆亦欲曰此其所以于只么什谁怎吗呢吧啊呀罢哩个位名些几条座片多各某半此该两一二三四五六七八九十"
    "大小老新旧本全外内前后上下左右高低出进入离赴抵至自您咱"
)
"""Characters of which a name of a place rarely holds one, outside words."""

SIZES = frozenset("大小老新上下三五九")
"""Those with which two characters begin that may be a name where people go there: 上元县, 大明湖."""

_GOING = frozenset("到在往至进出回过离望赴自从由经抵奔投住近游")
_GOING_FAR = frozenset("到达 抵达 离开 前往 返回 穿越 沿着 来自 位于 航向 朝着 驶向 走向 攻打 占领 守卫 靠近".split())
"""What stands before a place that people go to or are at."""

_BESIDE = frozenset("家座条所处间个是叫名")
"""What stands before a name of a place and is no part of it, either."""

_LEADING = frozenset("引率领令命乃遂皆亦欲曰")
"""What no name of a place holds in an old text."""

_BEFORE = BEFORE_PLACES | _LEADING
_SPELLING = frozenset("因来得那")
"""Characters of the grammar that foreign names are written with."""

_BREAKING = NO_HEAD - _SPELLING

_LONGEST = 4
"""Characters before the noun."""

SHARE = 0.7
"""Of two strings of which one holds the other, that of the longer one from which it is the name."""


_MOST = 0.6
"""The share of its places at which it stands behind a word of going or at an edge."""


class Use(NamedTuple):
    """How often a head stands before its noun, and how often behind a word of going or at an edge of a clause there.

    `followed` where not always the same character stands behind the noun.
    """

    times: int
    gone: int
    edged: int
    followed: bool

    @property
    def shown(self) -> bool:
        """Whether it is used as a place is: people go there."""
        return self.gone > 1 or (self.gone > 0 and self.gone + self.edged >= max(2, _MOST * self.times))


UNUSED = Use(0, 0, 0, followed=False)
Heads = Mapping[tuple[str, str], Use]


def heads_of(text: str, *, old: bool) -> Heads:
    """What stands before each noun of a place again and again, and how it is used there."""
    return {
        (head, tail): _use_of(len(head + tail), starts, text)
        for tail, spots in _spots(text, old=old).items()
        for head, starts in spots.items()
        if len(starts) > 1
    }


def _spots(text: str, *, old: bool) -> Mapping[str, Mapping[str, Sequence[int]]]:
    """Where each head of each noun begins, of the nouns that come again behind the same character."""
    spots: dict[str, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    nouns = [(m.start(), m[0]) for m in _NOUNS.finditer(text) if text[m.start() - 1] not in _BREAKING]
    times = Counter([text[start - 1] + tail for start, tail in nouns])
    for start, tail in nouns:
        if times[text[start - 1] + tail] < 2:
            continue
        heads = spots[tail]
        for at in range(start - 1, max(start - 1 - _LONGEST, -1), -1):
            first = text[at]
            if not first.isalpha() or (old and first in _BEFORE and not (first in BEFORE_PLACES and _goes(text, at))):
                break
            if first in NO_HEAD:
                if first in _SPELLING and not TRANSCRIPTION.isdisjoint(text[max(at - 2, 0) : at]):
                    continue
                if at != start - 2 or first not in SIZES:
                    break
                heads[text[at:start]].append(at)
                break
            heads[text[at:start]].append(at)
    return spots


def _goes(text: str, at: int) -> bool:
    """Whether somebody goes to what begins there."""
    before, two = text[at - 1 : at], text[at - 2 : at]
    return before in _GOING or two in _GOING_FAR or (before == "了" and two[:1] in _GOING)


def _use_of(length: int, starts: Sequence[int], text: str) -> Use:
    inside = sum(text[at - 1 : at + 1] in _GOING_FAR for at in starts)
    gone = sum(_goes(text, at) for at in starts)
    edged = sum(not text[at - 1 : at].isalpha() or text[at - 1] in _BESIDE for at in starts)
    ends = {text[at + length : at + length + 1] for at in starts}
    return Use(len(starts) - inside, gone, edged, len(ends) > 1 or not "".join(ends).isalpha())
