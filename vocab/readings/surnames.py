"""A character that is read or written otherwise where it is a surname: 任先生, 姓单, 沙老师."""

from vocab import pinyin
from vocab.chinese import FAMILIAR
from vocab.readings.place import CharacterContext
from vocab.records import Entry, Reading, Syllables, Token
from vocab.references import Lexicon

OTHERWISE_AS_SURNAME = frozenset("任单仇查曾解盖葛翟朴乐华宁应燕区员缪覃尹折种纪冼曲")
_ADDRESSES = tuple(
    "先生 女士 小姐 太太 夫人 某 氏 姑娘 师傅 大爷 大妈 阿姨 叔叔 大娘 大婶 大叔 大哥 大姐 伯伯 爷爷 奶奶 公子".split()
)
_CALLINGS = tuple("老师 教授 医生 大夫 护士 博士 律师 警官 法官 教练 同学 同志 老板 工程师".split())
_OFFICES = tuple("书记 主任 经理 总经理 校长 局长 处长 科长 厂长 院长 主席 部长 市长 县长 队长 连长 将军 司令".split())
"""Offices, which a district or a branch also has (区书记)."""

_TAKES_CALLINGS, _HAS_OFFICES = frozenset("任应"), frozenset("任单应区员华")
"""Characters behind which callings and offices are rather what somebody becomes or has."""

_BEFORE = frozenset("和与跟对向被让请给叫找的见把是问")


def surname_here(token: Token, place: CharacterContext, lexicon: Lexicon) -> Reading | None:
    """The reading of a surname that sounds otherwise, behind 姓 or before a form of address; None elsewhere."""
    if token.hanzi not in OTHERWISE_AS_SURNAME or not is_addressed(token.hanzi, place):
        return None
    syllables = as_surname(token.hanzi, lexicon)
    return Reading(syllables, pinyin.capitalize(pinyin.join(syllables)), "rule") if syllables else None


def as_surname(character: str, lexicon: Lexicon) -> Syllables:
    """How a character that sounds otherwise as a surname does so; nothing where it does not, or in several ways."""
    if character not in OTHERWISE_AS_SURNAME:
        return ()
    found = {entry.syllables for entry in lexicon.entries(character) if is_surname(entry)}
    return found.pop() if len(found) == 1 else ()


def is_surname(entry: Entry) -> bool:
    """Whether an entry of the dictionary is a surname."""
    return any(gloss.startswith("surname ") for gloss in entry.glosses)


def is_addressed(hanzi: str, place: CharacterContext) -> bool:
    """Whether 姓 stands before a character, or a form of address behind it."""
    if place.before.endswith("姓") or place.after.startswith(_ADDRESSES):
        return True
    if not begins_a_name(place):
        return False
    if place.after.startswith(_CALLINGS):
        return hanzi not in _TAKES_CALLINGS
    return hanzi not in _HAS_OFFICES and place.after.startswith(_OFFICES)


def begins_a_name(place: CharacterContext) -> bool:
    """Whether a name can begin at a place: at the beginning of a clause or behind a preposition."""
    before = place.before[-1:]
    return not before or not before.isalpha() or before in _BEFORE


_ALWAYS = frozenset("李刘陈赵吴徐郭郑韩冯邓曹彭蔡潘袁蒋沈吕魏薛阎戴汪")
"""Characters that modern texts hardly have but as surnames."""


def is_surname_here(token: Token, place: CharacterContext) -> bool:
    """Whether a character that is tagged as a name stands as one: it is addressed, or a given name follows."""
    beside = place.word(-1) in FAMILIAR or place.tag(1).startswith("nr")
    return beside or token.hanzi in _ALWAYS or is_addressed(token.hanzi, place)
