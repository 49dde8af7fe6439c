"""Places and organisations by the noun they end with: 天香胡同, 求仁中学, 刘家峧, 树华农场."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping

from vocab.chinese import SURNAMES
from vocab.records import Named
from vocab.references import Lexicon

_ORGANISATIONS = frozenset(
    (
        "中学 小学 大学 学院 学堂 公司 饭店 银行 洋行 农场 报社 书店 书局 医院 剧团 工厂 商店 俱乐部 集团 "
        "院 会 社 馆 厂 局"
    ).split()
)
_STREETS = frozenset("胡同 大街".split())
_BUILT = frozenset("会馆 客栈 酒楼 茶馆 戏院 公园 车站 码头 旅馆 大桥 广场".split())
_PLACES = frozenset("省府州县镇村庄寨屯集堡山岭峰河江湖溪泉峡湾岛关峪沟坡洞寺庙庵观塔坟坛街路巷桥楼阁店城国")
_ENDS = _ORGANISATIONS | _STREETS | _BUILT | _PLACES
_TAILS = re.compile("|".join(sorted(_ENDS, key=lambda end: (-len(end), end))))
_FAMILY = re.compile(rf"(?=([{''.join(sorted(SURNAMES))}]家[^\W\da-zA-Z_]))")
"""A village is named after the family that lives there: 李家庄, 刘家峧."""

_NO_HEAD = frozenset(
    "的了着过是在和与及或也都就还又再不没把被让这那哪我你他她它们为很最更给说问到来去便得要听叫看对向跟却才道想从往等因"
    "若但而则之其所以于只么什谁怎吗呢吧啊呀罢哩个位名些几条座片多各某半此该两一二三四五六七八九十"
    "大小老新旧本全外内前后上下左右高低"
)
"""Characters of which a name of a place rarely holds one, outside words."""

_LONGEST = 4
"""Characters before the noun."""

_RARE, _COMMON = 2.0, 3.6
"""Zipf values up to which a word of lists alone is no description, before a noun of one and of more characters."""

_SHARE = 0.7
"""Of two strings of which one holds the other, that of the longer one from which it is the name."""

_CROSSING = 2.5
"""Zipf value from which the last character of the head and the noun are a word: 悲|观 in 会悲观."""


def place_names(text: str, lexicon: Lexicon) -> Mapping[str, Named]:
    """The strings that come again and name a place or an organisation, each with which of the two."""
    heads: Counter[tuple[str, str]] = Counter()
    behind: dict[tuple[str, str], set[str]] = defaultdict(set)
    for match in _TAILS.finditer(text):
        start, end = match.span()
        for length in range(1, _LONGEST + 1):
            head = text[start - length : start]
            if len(head) < length or head[0] in _NO_HEAD or not head[0].isalpha():
                break
            heads[head, match[0]] += 1
            behind[head, match[0]].add(text[end : end + 1])
    found: dict[str, Named] = {}
    for (head, tail), times in heads.items():
        followed = len(behind[head, tail]) > 1 or not "".join(behind[head, tail]).isalpha()
        if times > 1 and followed and _names(head, tail, lexicon) and _is_whole(head, tail, times, heads, lexicon):
            found[head + tail] = "organisation" if tail in _ORGANISATIONS else "place"
    families = [string for string, times in Counter(_FAMILY.findall(text)).items() if times > 1]
    villages = (s for s in families if lexicon.fact(s).zipf < _RARE and s[2] not in _NO_HEAD)
    return found | dict.fromkeys(villages, "place")


def _is_whole(head: str, tail: str, times: int, heads: Mapping[tuple[str, str], int], lexicon: Lexicon) -> bool:
    """Whether nothing belongs before the head, and nothing of it is only what stands before the name."""
    longer = (
        n for (other, end), n in heads.items() if end == tail and len(other) == len(head) + 1 and other.endswith(head)
    )
    if max(longer, default=0) >= _SHARE * times:
        return False
    shorter = [head[start:] for start in range(1, len(head))]
    named = (heads[part, tail] for part in shorter if (part, tail) in heads and _names(part, tail, lexicon))
    return times >= _SHARE * max(named, default=0) and not any(lexicon.fact(part + tail).listed for part in shorter)


def _names(head: str, tail: str, lexicon: Lexicon) -> bool:
    """Whether what stands before the noun is no word that describes it, and no word lies across."""
    whole, crossing = lexicon.fact(head + tail), lexicon.fact(head[-1] + tail[0])
    if whole.listed or whole.zipf > _RARE or (len(tail) == 1 and crossing.zipf > _CROSSING):
        return False
    if len(head) == 1:
        return head in SURNAMES and tail in _PLACES and tail not in "国城府"
    fact, entries = lexicon.fact(head), lexicon.entries(head)
    if any(not entry.proper for entry in entries):
        return tail in _STREETS and fact.zipf < _COMMON
    return bool(entries) or fact.zipf < (_RARE if len(tail) == 1 else _COMMON)
