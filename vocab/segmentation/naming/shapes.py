"""What the lists and the characters say of a string that may be a name, before its use is looked at."""

from typing import NamedTuple

from vocab.chinese import COMMONEST_SURNAMES, FAMILIAR, SURNAMES
from vocab.english import TITLES
from vocab.references import Lexicon
from vocab.segmentation.cutters import Cut
from vocab.segmentation.naming.strings import SPELLING
from vocab.segmentation.naming.titled import title_of

_COMMON, _COMMON_UNLISTED = 4.2, 4.5
"""Zipf values from which a word is itself in any text; what only jieba's list has is not always a word."""


CUT_SHORT = 0.95
"""The share of places with one character behind it from which a string is the front of a longer one."""

_HEARD_OF, _HEARD = 0.4, 2.0
"""What the general frequency of a string counts that is no word of a list, or a person there up to this Zipf value:
famous names are frequent too."""

UNTYPICAL = -0.7
"""How typical of given names characters behind a surname are at least."""


class Shape(NamedTuple):
    """What a string looks like: its surname in characters, how typical its other characters are of given names.

    `alone` is that of the whole, which may be a given name: of two characters, or without a surname. Then how common
    it is as a word of the dictionary, whether it is a name there; how common as a word of lists alone, whether nothing
    lists it, whether jieba tags it as a place or the like; whether it falls into known words; whether people are called
    so: 老 with a surname, a number with a word of kinship; whether it is unlisted and spelled as a foreign name.
    """

    surname: int
    given: float
    alone: float
    common: float
    proper: bool
    listed: float
    unlisted: bool
    tagged: bool
    words: bool
    called: bool
    foreign: bool


def single_surnames(lexicon: Lexicon, *, least: int = 2) -> frozenset[str]:
    """The surnames of one character that are believed without other signs; of `least` 1 also before a typical name."""
    telling = {surname for surname, grade in lexicon.telling_surnames.items() if grade >= least}
    return frozenset((telling | SURNAMES) - _WORDS)


_WORDS = frozenset("那和向从过别都能经后时全连明国年干步成立相可应")
"""Surnames that are rather words of the grammar."""


def surname_of(string: str, lexicon: Lexicon) -> int:
    """The characters of the surname that a string begins with, 0 where it begins with none."""
    if len(string) > 2 and string[:2] in lexicon.surnames:
        return 2
    telling = lexicon.telling_surnames.get(string[0], 0) > 1
    believed = telling or string[0] in SURNAMES
    return int(believed and string[0] not in _WORDS)


def is_full(string: str, lexicon: Lexicon) -> bool:
    """Whether two characters are rather a surname with a name of one character than a given name."""
    fact = lexicon.fact(string)
    if fact.times and not fact.tag.startswith("nr"):
        return False  # somebody called by a word, 铁锁 'padlock'
    front, back = lexicon.name_chances.of(string[0]), lexicon.name_chances.of(string[1])
    return surname_of(string, lexicon) > 0 and front.surname + back.single > front.first + back.second


def looks_like_person(string: str, lexicon: Lexicon) -> bool:
    """Whether it is a surname with a given name of two typical characters, or with a word of kinship (刘姐, 王总)."""
    if string[0] not in SURNAMES or not 1 < len(string) < 5:
        return False
    surname = surname_of(string, lexicon)
    given = string[surname:]
    if surname == 0 or not given:
        return False
    if len(given) == 1:
        return given in KIN
    first, second = lexicon.name_chances.of(given[0]).typical, lexicon.name_chances.of(given[-1]).typical
    return len(given) == 2 and first > _FIRST and second > UNTYPICAL


KIN = frozenset("妈爷哥嫂姐婶叔伯姑姨婆公娘奶总工董某")
"""What stands behind a surname in one character."""

_FIRST = -1.2
"""How typical the first character of a given name is at least where the segmenter took it for a word."""


def typical(characters: str, lexicon: Lexicon) -> float:
    """How much commoner the characters are in given names than in text, on average."""
    return sum(lexicon.name_chances.of(character).typical for character in characters) / max(len(characters), 1)


def is_worth_a_look(string: str, lexicon: Lexicon) -> bool:
    """Whether a string is no common word, nor one with a place, an ending, a number (校里, 里边儿, 二十九军)."""
    fact = lexicon.fact(string)
    if (
        string[0] in _WITHIN
        or (string[0] in _ABOVE and len(string) == 2 and not lexicon.entries(string))
        or string[-1] in _WITHIN
        or (string[-1] in _BESIDE and len(string) == 2)
        or _NUMBERS.issuperset(string[:2])
    ):
        return False
    if string[-1] in _ENDINGS and len(string) > 2 and lexicon.fact(string[:-1]).listed:
        return False
    if fact.times and fact.tag.startswith(_NO_NOUN):
        return False
    if len(string) == 2 and string[1] == "官" and string[0] in _SERVING:
        return False
    if string[-1] in "人者" and len(string) == 2 and not lexicon.entries(string):
        return False
    if len(string) == 4 and lexicon.fact(string[:2]).tag == "ns" and lexicon.entries(string[:2]) and not fact.times:
        return False
    if (string in TITLES and string[0] not in _NUMBERS) or (fact.zipf > _COMMON_UNLISTED and fact.times):
        return False
    return fact.zipf <= _COMMON or all(entry.proper for entry in lexicon.entries(string))


_NO_NOUN = ("v", "d", "p", "c", "r", "u", "q", "z", "i", "l")
"""jieba's tags of what nobody is called, a noun or a name being another thing (拉住 'to hold back')."""

_SERVING = frozenset("僧道县州府门考判差学狱军武文税长本京外教史")
"""What stands before 官 and is an office, not the name of an actress (芳官)."""

_ABOVE = frozenset("上下")
_WITHIN, _BESIDE, _ENDINGS = frozenset("里内外边旁"), frozenset("上下中前后间"), frozenset("儿们甲乙丙丁")


def shape_of(string: str, lexicon: Lexicon, cut: Cut, *, old: bool = False) -> Shape:
    """What the string looks like; a famous name of an `old` text is no commoner word for that."""
    fact, entries = lexicon.fact(string), lexicon.entries(string)
    is_common = any(not entry.proper for entry in entries)
    heard = len(string) == 3 and fact.tag.startswith("nr") and fact.times > 0 and not entries
    is_person = heard and string[0] not in _NO_PERSON
    is_word = fact.times > 0 and (not fact.tag.startswith("nr") or (fact.zipf > _HEARD and not old))
    surname = surname_of(string, lexicon)
    named = surname if 0 < len(string) - surname < 3 else 0
    pieces, called = cut(string), _is_familiar(string, lexicon)
    return Shape(
        surname=named,
        given=typical(string[named:], lexicon) if named else 0.0,
        alone=0.0 if named and len(string) > 2 else typical(string, lexicon),
        common=max(fact.zipf, 1.0) if is_common else 0.0,
        proper=bool(entries) and not is_common,
        listed=0.0 if is_common or is_person or called else fact.zipf * (1.0 if is_word else _HEARD_OF),
        unlisted=not fact.times and not entries and not fact.zipf,
        tagged=not is_common and (is_person or fact.tag[:2] in ("ns", "nt", "nz")),
        words=len(pieces) > 1 and all(len(piece) > 1 or _is_word(piece, lexicon) for piece in pieces),
        called=called
        or (string[0] in _NUMBERS and string[1:] in _KIN)
        or (string[0] in SURNAMES and string[-1] in _NUMBERS and string[1:-1] in _OLD),
        foreign=not fact.times and not entries and is_foreign(string),
    )


_NO_PERSON = frozenset("老小大封戴")
"""What begins a word that jieba's list has as a person and that is none (老祖宗)."""

_OLD = ("", "老", "小", "阿")
_NUMBERS = frozenset("一二三四五六七八九十百千万")
_KIN = frozenset(
    (
        "爷 太爷 大爷 老爷 少爷 公子 小姐 姑娘 太太 奶奶 姥姥 婆 公 爸 妈 大妈 大娘 娘 叔 婶 伯 哥 嫂 姐 妹 姑 姨 舅"
    ).split()
)
"""Words of kinship and address behind a number: 三爷, 四大妈."""


def _is_word(character: str, lexicon: Lexicon) -> bool:
    return lexicon.fact(character).zipf > _FREQUENT or character in _DESCRIBING


_FREQUENT = 6.0
_DESCRIBING = frozenset("黑白红黄高金水温冷平古")
"""Surnames that describe the word behind them: 黑魔法."""


def is_addressed(string: str) -> bool:
    """Whether a string is somebody with a title, not a number with one (三仙姑, which is a name)."""
    title = title_of(string)
    return bool(title) and not (string[0] in _NUMBERS and len(title) == len(string) - 1)


def is_foreign(string: str) -> bool:
    """Whether the characters are those of foreign names, all but one of four and more."""
    spelled = sum(character in SPELLING for character in string)
    return spelled >= len(string) - (len(string) > 3)


def is_spelled(string: str) -> bool:
    """Whether a name with a surname in front is rather a foreign one, all of it spelled: 班迪, 鲁迪, 马克斯."""
    given = string[1:]
    if string[0] not in SPELLING or not 0 < len(given) < 3 or not _NO_GIVEN.issuperset(given):
        return False
    return string[0] not in COMMONEST_SURNAMES | _ALSO_COMMON or (len(given) == 2 and _FOREIGN.issuperset(given))


_FOREIGN = frozenset("斯尔克特姆鲁兹萨蒂普娅埃厄")
_NO_GIVEN = _FOREIGN | frozenset("贝奥茨卡耶塔迪纳弗布拉诺伦戈夫")
"""Characters that hardly any Chinese given name has; those that few have."""

_ALSO_COMMON = frozenset("林高马何叶万石方夏白华雷莫康欧")
"""Surnames that are spelled with, too."""


def _is_familiar(string: str, lexicon: Lexicon) -> bool:
    """Whether it is 老, 小 or 阿 with a surname or with a character that is no plain noun."""
    if len(string) != 2 or string[0] not in FAMILIAR:
        return False
    return string[0] == "阿" or string[1] in SURNAMES or lexicon.fact(string[1]).tag not in ("n", "q", "m", "f", "a")
