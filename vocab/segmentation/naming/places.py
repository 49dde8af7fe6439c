"""Places and organisations by the noun they end with: 天香胡同, 求仁中学, 刘家峧, 树华农场."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping

from vocab.chinese import SURNAMES
from vocab.records import Named
from vocab.references import Lexicon
from vocab.segmentation.naming.olden import BEFORE_PLACES

_ORGANISATIONS = frozenset(
    (
        "中学 小学 大学 学院 学堂 公司 饭店 银行 洋行 农场 报社 书店 书局 医院 剧团 工厂 商店 俱乐部 集团 "
        "院 会 社 馆 厂 局"
    ).split()
)
_STREETS = frozenset("胡同 大街".split())
_BUILT = frozenset("会馆 客栈 酒楼 茶馆 戏院 公园 车站 码头 旅馆 大桥 广场".split())
_PLACES = frozenset("省府州县镇村庄寨屯集堡山岭峰河江湖溪泉峡湾岛关峪沟坡洞寺庙庵观塔坟坛街路巷桥楼阁店城国郡殿宫崖苑")
_ENDS = _ORGANISATIONS | _STREETS | _BUILT | _PLACES
_TAILS = re.compile("|".join(sorted(_ENDS, key=lambda end: (-len(end), end))))
_FAMILY = re.compile(rf"(?=([{''.join(sorted(SURNAMES))}]家[^\W\da-zA-Z_]))")
"""A village is named after the family that lives there: 李家庄, 刘家峧."""

_NO_HEAD = frozenset(
    "的了着过是在和与及或也都就还又再不没把被让这那哪我你他她它们为很最更给说问到来去便得要听叫看对向跟却才道想从往等因"
    "若但而则之乃遂皆亦欲曰此其所以于只么什谁怎吗呢吧啊呀罢哩个位名些几条座片多各某半此该两一二三四五六七八九十"
    "大小老新旧本全外内前后上下左右高低"
)
"""Characters of which a name of a place rarely holds one, outside words."""

_KIN = frozenset("母娘父爷妈姐妹哥弟叔嫂公婆夫太奶")
"""What stands behind a family and its house, and is no village."""

_HALLS = frozenset("庙寺庵观殿宫崖峰院岭洞")
"""What is called by a common word, too: 葫芦庙."""

_LARGE = frozenset("山岭峰岛湖江")
"""What is large or small in its name: 大荒山."""

_SEATS = frozenset("府州郡宫殿")
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


def place_names(text: str, lexicon: Lexicon, *, old: bool = False) -> Mapping[str, Named]:
    """The strings that come again and name a place or an organisation, each with which of the two."""
    heads: Counter[tuple[str, str]] = Counter()
    behind: dict[tuple[str, str], set[str]] = defaultdict(set)
    for match in _TAILS.finditer(text):
        start, end = match.span()
        for length in range(1, _LONGEST + 1):
            head = text[start - length : start]
            if len(head) < length or not head[0].isalpha() or (old and head[0] in BEFORE_PLACES):
                break
            if head[0] in _NO_HEAD and not (length == 2 and head[0] in "大小" and match[0] in _LARGE):
                break
            heads[head, match[0]] += 1
            behind[head, match[0]].add(text[end : end + 1])
    found: dict[str, Named] = {}
    for (head, tail), times in heads.items():
        followed = len(behind[head, tail]) > 1 or not "".join(behind[head, tail]).isalpha()
        if times > 1 and followed and _names(head, tail, lexicon) and _is_whole(head, tail, times, heads, lexicon):
            found[head + tail] = "organisation" if tail in _ORGANISATIONS else "place"
    families = [string for string, times in Counter(_FAMILY.findall(text)).items() if times > 1]
    villages = (s for s in families if lexicon.fact(s).zipf < _RARE and s[2] not in _NO_HEAD and s[2] not in _KIN)
    return found | dict.fromkeys(villages, "place")


def _is_whole(head: str, tail: str, times: int, heads: Mapping[tuple[str, str], int], lexicon: Lexicon) -> bool:
    """Whether nothing belongs before the head, and nothing of it is only what stands before the name."""
    longer = (
        n for (other, end), n in heads.items() if end == tail and len(other) == len(head) + 1 and other.endswith(head)
    )
    if max(longer, default=0) >= _SHARE * times:
        return False
    shorter = [head[start:] for start in range(1, len(head))]
    if any(
        head[-len(part) - 1] in _PLACES and (part, tail) in heads and _names(part, tail, lexicon) for part in shorter
    ):
        return False
    named = (heads[part, tail] for part in shorter if (part, tail) in heads and _names(part, tail, lexicon))
    if times < _SHARE * max(named, default=0):
        return False
    alone = (part for part in shorter if tail not in _SEATS or heads[part, tail] > times)
    return not any(lexicon.fact(part + tail).listed for part in alone)


def _names(head: str, tail: str, lexicon: Lexicon) -> bool:
    """Whether what stands before the noun is no word that describes it, and no word lies across."""
    whole, crossing = lexicon.fact(head + tail), lexicon.fact(head[-1] + tail[0])
    if whole.listed and not lexicon.entries(head + tail) and whole.tag[:2] in ("nr", "ns", "nt"):
        return len(head) > 1
    if whole.listed or whole.zipf > _RARE or (len(tail) == 1 and crossing.zipf > _CROSSING and tail not in _SEATS):
        return False
    if len(head) == 1:
        if tail == "郡":
            return lexicon.fact(head).zipf < _OWN
        return head in SURNAMES and tail in _PLACES and tail not in "国城殿宫崖苑观阁楼"
    fact, entries = lexicon.fact(head), lexicon.entries(head)
    if any(not entry.proper for entry in entries):
        return (tail in _STREETS and fact.zipf < _COMMON) or (tail in _HALLS and fact.zipf < _OWN)
    most = _COMMON if len(tail) > 1 else _HEARD if tail in _HALLS or tail in _SEATS else _RARE
    return bool(entries) or fact.zipf < most
