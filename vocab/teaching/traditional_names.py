"""How names of persons are written in traditional characters."""

from collections.abc import Sequence
from functools import lru_cache

from vocab.chinese import FAMILIAR, NUMERALS, SURNAMES, TITLES, is_han, is_transcribed
from vocab.references import Lexicon

_KEPT = frozenset("余范郁岳里斗干台朴丑采游征涂咸")
"""What given names write as simplified text does, other words mostly not; 于 and 后 are hardly found in them."""

_ADDRESSES = (
    "先生", "女士", "小姐", "太太", "夫人", "老师", "师傅", "阿姨", "叔叔", "爷爷", "奶奶", "伯伯", "同学", "教授",
    "经理", "主任", "医生", "大夫", "警官", "律师", "老板", "书记", *sorted(TITLES),
)  # fmt: skip
"""What stands behind a surname."""

_COUNTED = ("分", "点", "秒", "半", "个")
"""What stands before 钟 'clock', which some take for the surname."""


def is_surname(hanzi: str, before: str, after: str, *, capital: bool) -> bool:
    """Whether a character is a surname, by what stands around it or by its `capital` in the pinyin."""
    if hanzi in SURNAMES and (after.startswith(_ADDRESSES) or before.endswith("姓")):
        return not before.endswith(tuple(NUMERALS))
    return capital and is_han(after[:1]) and not before.endswith(_COUNTED)


def may_be_person(hanzi: str, parts: Sequence[str]) -> bool:
    """Whether a word with a capital that no dictionary lists has the shape of a person's name."""
    chinese = hanzi[0] in SURNAMES and len(hanzi) < 4
    return chinese or "·" in hanzi or is_transcribed(hanzi) or len(parts) == len(hanzi)


def name_form(hanzi: str, lexicon: Lexicon) -> str:
    """A name in traditional characters: its surname as the dictionary writes surnames, the rest as names do.

    Also of one who is called 老于 or 小余.
    """
    if len(hanzi) == 2 and hanzi[0] in FAMILIAR:
        return hanzi[0] + (surname_form(hanzi[1], lexicon) or hanzi[1].translate(_in_names(lexicon)))
    for length in (2, 1):
        surname = surname_form(hanzi[:length], lexicon) if length < len(hanzi) else ""
        if surname:
            return surname + hanzi[length:].translate(_in_names(lexicon))
    return hanzi.translate(_in_names(lexicon))


def surname_form(hanzi: str, lexicon: Lexicon) -> str:
    """A surname in traditional characters, 鍾 and not 鐘; nothing where the dictionary knows no such surname.

    Where it has two (岳, 嶽) the commoner is the one that simplified text has.
    """
    entries = lexicon.entries(hanzi)
    forms = [entry.traditional for entry in entries if any("surname " in gloss for gloss in entry.glosses)]
    return hanzi if hanzi in forms else next(iter(forms), "")


@lru_cache(maxsize=4)
def _in_names(lexicon: Lexicon) -> dict[int, int]:
    return {old: new for old, new in lexicon.traditional_characters().items() if chr(old) not in _KEPT}
