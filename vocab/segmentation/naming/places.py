"""Places and organisations by the noun they end with: 天香胡同, 求仁中学, 刘家峧, 树华农场."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping

from vocab.chinese import SURNAMES, TRANSCRIPTION
from vocab.records import Named
from vocab.references import Lexicon
from vocab.segmentation.naming.grounds import (
    AFTER_THINGS,
    DOUBTFUL,
    ENDS,
    NO_HEAD,
    ORGANISATIONS,
    PLACES,
    SHARE,
    SIZES,
    STREETS,
    UNUSED,
    Heads,
    Use,
    heads_of,
)

_FAMILY = re.compile(rf"(?=([{''.join(sorted(SURNAMES))}]家[^\W\da-zA-Z_]))")
"""A village is named after the family that lives there: 李家庄, 刘家峧."""

_ENDS = "山脉 山谷 森林 沼泽 平原 峡谷 沙漠 草原 城堡 要塞 王国 帝国 河 岛 城 塔 谷 港".split()
_DESCRIBED = (
    rf"(?<=[\W到在往至进出回过离越穿沿着是向])[^{''.join(sorted(NO_HEAD))}\W\da-zA-Z_]{{1,3}}之"
    rf"(?:{'|'.join(_ENDS)})(?=[^市堡])"
)
_KIN = frozenset("母娘父爷妈姐妹哥弟叔嫂公婆夫太奶")
"""What stands behind a family and its house, and is no village."""

_HALLS = frozenset("庙寺庵观殿宫崖峰院岭洞")
"""What is called by a common word, too: 葫芦庙."""

_LARGE = frozenset("山岭峰岛湖江")
"""What is large or small in its name: 大荒山."""

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

_RARE, _HEARD, _COMMON = 2.0, 3.0, 3.6
"""Zipf values up to which a word of lists alone is no description: before a noun of one character, before a hall or a
seat of government, before a noun of more characters."""

_CROSSING = 2.5
"""Zipf value from which the last character of the head and the noun are a word: 悲|观 in 会悲观."""


def place_names(text: str, lexicon: Lexicon, *, old: bool = False) -> Mapping[str, Named]:
    """The strings that come again and name a place or an organisation, each with which of the two."""
    heads = heads_of(text, old=old)
    found: dict[str, Named] = {}
    for (head, tail), use in heads.items():
        good = use.times > 1 and use.followed and _names(head, tail, use, lexicon)
        if good and _is_whole(head, tail, heads, lexicon):
            found[head + tail] = "organisation" if tail in ORGANISATIONS else "place"
    return found | dict.fromkeys([*_villages(text, lexicon), *_described(text, lexicon)], "place")


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
        and family[2] not in NO_HEAD
        and family[2] not in _KIN
        and (family[2] in ENDS or lexicon.fact(family[2]).zipf < _COMMON)
    ]


def _described(text: str, lexicon: Lexicon) -> list[str]:
    """The strings with 之 before a piece of land that come again, as in 绵长之河, which no list has."""
    if not any(f"之{end}" in text for end in _ENDS):
        return []
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
    if max(longer, default=0) >= SHARE * use.times:
        return False
    shorter = [(head[start:], heads.get((head[start:], tail), UNUSED)) for start in range(1, len(head))]
    named = [(part, other) for part, other in shorter if other.times and _names(part, tail, other, lexicon)]
    if any(head[-len(part) - 1] in PLACES for part, _ in named):
        return False
    if use.times < SHARE * max((other.times for _, other in named), default=0):
        return False
    alone = (part for part, other in shorter if tail not in _SEATS or other.times > use.times)
    shown = use.shown and (tail in AFTER_THINGS or tail == "县")
    return shown or not any(lexicon.fact(part + tail).listed for part in alone)


def _names(head: str, tail: str, use: Use, lexicon: Lexicon) -> bool:
    """Whether what stands before the noun is no word that describes it, and no word lies across."""
    whole = lexicon.fact(head + tail)
    if whole.listed and not lexicon.entries(head + tail) and whole.tag[:2] in ("nr", "ns", "nt"):
        return len(head) > 1
    place = whole.tag == "ns" and not whole.listed and whole.zipf < _OWN
    if whole.listed or (whole.zipf > _RARE and not place) or (tail in DOUBTFUL and not use.shown) or tail == head[-1]:
        return False
    if whole.times and not whole.tag.startswith(("nr", "ns", "nt", "l")) and tail not in _HALLS:
        return False
    if _is_crossed(head, tail, use, lexicon):
        return False
    return _names_shortly(head, tail, use, lexicon) if len(head) == 1 else _may_be_head(head, tail, use, lexicon)


def _is_crossed(head: str, tail: str, use: Use, lexicon: Lexicon) -> bool:
    """Whether the noun is the end of a word that begins before it, whatever people do there."""
    crossing = lexicon.fact(head[-1] + tail[0])
    if len(head) > 2 and (head[1] in _SEATS or (crossing.listed and lexicon.fact(head[:-1]).listed)):
        return True
    if len(tail) > 1 or tail in _SEATS or (use.shown and tail in AFTER_THINGS):
        return False
    return crossing.zipf > _CROSSING


def _may_be_head(head: str, tail: str, use: Use, lexicon: Lexicon) -> bool:
    """Whether two and more characters are the name of what the noun says."""
    if head[0] in SURNAMES and _is_person(head, tail, use, lexicon):
        return False
    if head[0] in SIZES and not (head[0] in "大小" and tail in _LARGE):
        common = any(not entry.proper for entry in lexicon.entries(head))
        return use.shown and not common and not lexicon.fact(head[1:] + tail).listed
    if head[0] in PLACES and not use.gone:
        return False
    if any(_is_act(head[at : at + 2], lexicon) for at in range(len(head) - 1)):
        return False
    fact, entries, shown = lexicon.fact(head), lexicon.entries(head), use.shown and tail in AFTER_THINGS
    if any(not entry.proper for entry in entries):
        return (tail in STREETS and fact.zipf < _COMMON) or ((shown or tail in _HALLS) and fact.zipf < _OWN)
    most = _COMMON if len(tail) > 1 or shown else _HEARD if tail in _HALLS or tail in _SEATS else _RARE
    return bool(entries) or (fact.tag == "ns" and fact.zipf < _OWN) or fact.zipf < most


def _is_person(head: str, tail: str, use: Use, lexicon: Lexicon) -> bool:
    """Whether a surname and what follows is rather somebody's name: 倪霜峰, 刘豫州."""
    if lexicon.entries(head[1:] + tail):
        return True
    return len(head) == 2 and tail in _ALSO_CALLED and use.gone < _GONE * use.times


def _names_shortly(head: str, tail: str, use: Use, lexicon: Lexicon) -> bool:
    """Whether one character before the noun is a name: a family's, or that of a river."""
    if tail == "郡":
        return lexicon.fact(head).zipf < _OWN
    if use.shown and lexicon.fact(head).zipf < _HEARD and head not in SURNAMES:
        return True
    if use.gone > 1 and tail in _WATERS:
        return head in SURNAMES or head in TRANSCRIPTION or lexicon.fact(head).zipf < _COMMON
    return head in SURNAMES and tail in PLACES and tail not in "国城殿宫崖苑观阁楼"


def _is_act(two: str, lexicon: Lexicon) -> bool:
    """Whether two characters are a verb, which no name holds: 走进 in 人走进茶馆."""
    fact = lexicon.fact(two)
    return fact.zipf > _RARE and fact.tag == "v" and any(not entry.proper for entry in lexicon.entries(two))
