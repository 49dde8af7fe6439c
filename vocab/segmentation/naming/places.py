"""Places and organisations by the noun they end with: 天香胡同, 求仁中学, 刘家峧, 树华农场."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping
from typing import NamedTuple

from vocab.chinese import SURNAMES, TRANSCRIPTION
from vocab.records import Named
from vocab.references import Lexicon
from vocab.segmentation.naming.olden import BEFORE_PLACES

_ORGANISATIONS = frozenset(
    (
        "当铺 钱庄 银号 药铺 中学 小学 大学 学院 学堂 公司 饭店 银行 洋行 农场 报社 书店 书局 医院 剧团 工厂 商店 俱乐部 集团 "
        "院 社 馆 厂 局"
    ).split()
)
_STREETS = frozenset("胡同 大街".split())
_BUILT = frozenset("会馆 客栈 酒楼 茶馆 戏院 公园 车站 码头 旅馆 大桥 广场".split())
_LANDS = frozenset(
    (
        "王国 帝国 公国 城邦 城堡 要塞 山脉 山谷 森林 丛林 沼泽 平原 高原 高地 峡谷 海峡 半岛 群岛 沙漠 草原 荒原 大陆 隧道 "
        "禅林 道院 禅寺 禅院 书院 教堂 大道 牌楼 幻境 仙境"
    ).split()
)
_PLACES = frozenset("省府州县镇村庄寨屯集堡山岭峰河江湖溪泉峡湾岛关峪沟坡洞寺庙庵观塔坟坛街路巷桥楼阁店城国郡殿宫崖苑")
_DOUBTFUL = frozenset("门台园林池堂境弄坊营渡津谷坝轩斋祠亭榭滩港浦潭洲坞墟洼坳闸")
"""Nouns that are the end of a name where people go to what is called so."""

_ENDS = _ORGANISATIONS | _STREETS | _BUILT | _LANDS | _PLACES | _DOUBTFUL
_LONG_ENDS = sorted((end for end in _ENDS if len(end) > 1), key=lambda end: (-len(end), end))
_TAILS = re.compile("|".join([*_LONG_ENDS, f"[{''.join(sorted(end for end in _ENDS if len(end) == 1))}]"]))
_FAMILY = re.compile(rf"(?=([{''.join(sorted(SURNAMES))}]家[^\W\da-zA-Z_]))")
"""A village is named after the family that lives there: 李家庄, 刘家峧."""

_NO_HEAD = frozenset(
    "的了着过是在和与及或也都就还又再不没把被让这那哪我你他她它们为很最更给说问到来去便得要听叫看对向跟却才道想从往等因"
    "若但而则之乃遂皆亦欲曰此其所以于只么什谁怎吗呢吧啊呀罢哩个位名些几条座片多各某半此该两一二三四五六七八九十"
    "大小老新旧本全外内前后上下左右高低出进入离赴抵至自您咱"
)
"""Characters of which a name of a place rarely holds one, outside words."""

_DESCRIBED = (
    rf"(?<=[\W到在往至进出回过离越穿沿着是向])[^{_NO_HEAD}\W\da-zA-Z_]{{1,3}}之"
    "(?:山脉|山谷|森林|沼泽|平原|峡谷|沙漠|草原|城堡|要塞|王国|帝国|[河岛城塔谷港])(?=[^市堡])"
)
_SIZES = frozenset("大小老新上下三五九")
"""Those with which two characters begin that may be a name where people go there: 上元县, 大明湖."""

_GOING = frozenset("到在往至进出回过离望赴自从由经抵奔投住近游")
_GOING_FAR = frozenset("到达 抵达 离开 前往 返回 穿越 沿着 来自 位于 航向 朝着 驶向 走向 攻打 占领 守卫 靠近".split())
"""What stands before a place that people go to or are at."""

_BESIDE = frozenset("家座条所处间个是叫名")
"""What stands before a name of a place and is no part of it, either."""

_LEADING = frozenset("引率领令命乃遂皆亦欲曰")
"""What no name of a place holds in an old text."""

_SPELLING = frozenset("因来得那")
"""Characters of the grammar that foreign names are written with."""

_KIN = frozenset("母娘父爷妈姐妹哥弟叔嫂公婆夫太奶")
"""What stands behind a family and its house, and is no village."""

_HALLS = frozenset("庙寺庵观殿宫崖峰院岭洞")
"""What is called by a common word, too: 葫芦庙."""

_LARGE = frozenset("山岭峰岛湖江")
"""What is large or small in its name: 大荒山."""

_AFTER_THINGS = frozenset(
    "街 巷 桥 门 寺 庙 庵 观 院 峰 岭 山 洞 岛 港 滩 湾 谷 渡 津 关 境 楼 阁 亭 台 轩 斋 祠 园 禅林 道院 禅寺 禅院 书院".split()
)
"""What is called by common words where people go to what is called so: 胭脂巷."""

_ALSO_CALLED = frozenset("峰崖山泉湖江洲岭岛溪轩斋堂亭台园林池潭")
"""What given names end with, too: 倪霜峰."""

_GONE = 0.3
"""The share of its places at which people go to what is no person then."""

_WATERS = frozenset("河江山湖岛州")
"""What is called by one character: 泰河."""

_SEATS = frozenset("府州县郡宫殿")
"""What is so often the end of a name that a word across its edge says little: 应天府."""

_OWN = 4.5
"""Zipf value below which one character is the name of a commandery: 涿郡."""

_LONGEST = 4
"""Characters before the noun."""

_RARE, _HEARD, _COMMON = 2.0, 3.0, 3.6
"""Zipf values up to which a word of lists alone is no description: before a noun of one character, before a hall or a
seat of government, before a noun of more characters."""

_SHARE = 0.7
"""Of two strings of which one holds the other, that of the longer one from which it is the name."""

_CROSSING = 2.5
"""Zipf value from which the last character of the head and the noun are a word: 悲|观 in 会悲观."""


class _Use(NamedTuple):
    """How often a head stands before its noun, and how often behind a word of going or at an edge of a clause there."""

    times: int
    gone: int
    edged: int

    @property
    def shown(self) -> bool:
        """Whether it is used as a place is: people go there."""
        return self.gone > 1 or (self.gone > 0 and self.gone + self.edged >= max(2, _SHARE * self.times))


_UNUSED = _Use(0, 0, 0)
Heads = Mapping[tuple[str, str], _Use]


def place_names(text: str, lexicon: Lexicon, *, old: bool = False) -> Mapping[str, Named]:
    """The strings that come again and name a place or an organisation, each with which of the two."""
    behind: dict[tuple[str, str], set[str]] = defaultdict(set)
    heads = _heads(text, behind, old=old)
    found: dict[str, Named] = {}
    for (head, tail), use in heads.items():
        followed = len(behind[head, tail]) > 1 or not "".join(behind[head, tail]).isalpha()
        if use.times > 1 and followed and _names(head, tail, use, lexicon) and _is_whole(head, tail, heads, lexicon):
            found[head + tail] = "organisation" if tail in _ORGANISATIONS else "place"
    return found | dict.fromkeys([*_villages(text, lexicon), *_described(text, lexicon)], "place")


def _heads(text: str, behind: dict[tuple[str, str], set[str]], *, old: bool) -> dict[tuple[str, str], _Use]:
    """What stands before each noun, and how it is used there; notes what stands behind the noun."""
    heads: dict[tuple[str, str], _Use] = {}
    for match in _TAILS.finditer(text):
        (start, end), tail = match.span(), match[0]
        for at in range(start - 1, max(start - 1 - _LONGEST, -1), -1):
            head = text[at:start]
            before = text[at - 1 : at]
            gone = before in _GOING or text[at - 2 : at] in _GOING_FAR or (before == "了" and text[at - 2] in _GOING)
            if not head[0].isalpha() or text[at - 1 : at + 1] in _GOING_FAR:
                break
            if old and (head[0] in _LEADING or (head[0] in BEFORE_PLACES and not gone)):
                break
            if head[0] in _NO_HEAD:
                if head[0] in _SPELLING and not TRANSCRIPTION.isdisjoint(text[max(at - 2, 0) : at]):
                    continue
                if len(head) != 2 or head[0] not in _SIZES:
                    break
            times, went, edged = heads.get((head, tail), _UNUSED)
            heads[head, tail] = _Use(times + 1, went + gone, edged + (not before.isalpha() or before in _BESIDE))
            behind[head, tail].add(text[end : end + 1])
            if head[0] in _SIZES:
                break
    return heads


def _villages(text: str, lexicon: Lexicon) -> list[str]:
    """The strings of a family, its house and the noun of a village."""
    behind: dict[str, set[str]] = defaultdict(set)
    times: Counter[str] = Counter()
    for match in _FAMILY.finditer(text):
        times[match[1]] += 1
        behind[match[1]].add(text[match.end() + 3 : match.end() + 4])
    return [
        family
        for family, number in times.items()
        if number > 1
        and (len(behind[family]) > 1 or not "".join(behind[family]).isalpha())
        and lexicon.fact(family).zipf < _RARE
        and family[2] not in _NO_HEAD
        and family[2] not in _KIN
        and (family[2] in _ENDS or lexicon.fact(family[2]).zipf < _COMMON)
    ]


def _described(text: str, lexicon: Lexicon) -> list[str]:
    """The strings with 之 before a piece of land that come again, as in 绵长之河, which no list has."""
    times = Counter(re.findall(_DESCRIBED, text))
    return [string for string, number in times.items() if number > 1 and lexicon.fact(string).zipf < _RARE]


def _is_whole(head: str, tail: str, heads: Heads, lexicon: Lexicon) -> bool:
    """Whether nothing belongs before the head, and nothing of it is only what stands before the name."""
    use = heads[head, tail]
    longer = (
        other.times
        for (string, end), other in heads.items()
        if end == tail and len(string) == len(head) + 1 and string.endswith(head)
    )
    if max(longer, default=0) >= _SHARE * use.times:
        return False
    shorter = [(head[start:], heads.get((head[start:], tail), _UNUSED)) for start in range(1, len(head))]
    named = [(part, other) for part, other in shorter if other.times and _names(part, tail, other, lexicon)]
    if any(head[-len(part) - 1] in _PLACES for part, _ in named):
        return False
    if use.times < _SHARE * max((other.times for _, other in named), default=0):
        return False
    alone = (part for part, other in shorter if tail not in _SEATS or other.times > use.times)
    shown = use.shown and (tail in _AFTER_THINGS or tail == "县")
    return shown or not any(lexicon.fact(part + tail).listed for part in alone)


def _names(head: str, tail: str, use: _Use, lexicon: Lexicon) -> bool:
    """Whether what stands before the noun is no word that describes it, and no word lies across."""
    whole, crossing = lexicon.fact(head + tail), lexicon.fact(head[-1] + tail[0])
    if whole.listed and not lexicon.entries(head + tail) and whole.tag[:2] in ("nr", "ns", "nt"):
        return len(head) > 1
    if whole.times and not whole.tag.startswith(("nr", "ns", "nt", "l")) and tail not in _HALLS:
        return False
    if whole.listed or whole.zipf > _RARE or (tail in _DOUBTFUL and not use.shown) or tail == head[-1]:
        return False
    shown = use.shown and tail in _AFTER_THINGS
    if len(tail) == 1 and crossing.zipf > _CROSSING and tail not in _SEATS and not shown:
        return False
    if len(head) == 1:
        return _names_shortly(head, tail, use, lexicon)
    if len(head) > 2 and (head[1] in _SEATS or (crossing.listed and lexicon.fact(head[:-1]).listed)):
        return False
    if len(head) == 2 and head[0] in SURNAMES and tail in _ALSO_CALLED and use.gone < _GONE * use.times:
        return False
    if head[0] in SURNAMES and lexicon.entries(head[1:] + tail):
        return False
    if head[0] in _SIZES and not (head[0] in "大小" and tail in _LARGE):
        common = any(not entry.proper for entry in lexicon.entries(head))
        return use.shown and not common and not lexicon.fact(head[1:] + tail).listed
    if (head[0] in _PLACES and not use.shown) or any(_is_act(head[at : at + 2], lexicon) for at in range(len(head) - 1)):
        return False
    fact, entries = lexicon.fact(head), lexicon.entries(head)
    if any(not entry.proper for entry in entries):
        return (tail in _STREETS and fact.zipf < _COMMON) or ((shown or tail in _HALLS) and fact.zipf < _OWN)
    most = _COMMON if len(tail) > 1 or shown else _HEARD if tail in _HALLS or tail in _SEATS else _RARE
    return bool(entries) or (fact.tag == "ns" and fact.zipf < _OWN) or fact.zipf < most


def _names_shortly(head: str, tail: str, use: _Use, lexicon: Lexicon) -> bool:
    """Whether one character before the noun is a name: a family's, or that of a river."""
    if tail == "郡":
        return lexicon.fact(head).zipf < _OWN
    if use.shown and lexicon.fact(head).zipf < _HEARD and head not in SURNAMES:
        return True
    if use.gone > 1 and tail in _WATERS:
        return head in SURNAMES or head in TRANSCRIPTION or lexicon.fact(head).zipf < _COMMON
    return head in SURNAMES and tail in _PLACES and tail not in "国城殿宫崖苑观阁楼"


def _is_act(two: str, lexicon: Lexicon) -> bool:
    """Whether two characters are a verb, which no name holds: 走进 in 人走进茶馆."""
    fact = lexicon.fact(two)
    return fact.zipf > _RARE and fact.tag == "v" and any(not entry.proper for entry in lexicon.entries(two))
