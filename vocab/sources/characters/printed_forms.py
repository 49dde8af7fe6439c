"""Code points that name the shape of a character where words have the character itself.

Radicals, compatibility ideographs, marks of vertical lines, small and half-width marks: fonts of PDF files, and what is
copied from them, are full of them.
"""

import unicodedata
from collections.abc import Mapping
from functools import cache
from itertools import chain

from vocab.runtime import late

_RADICALS = (
    "⼾户⾭青⺁厂⺄乙⺈刀⺊卜⺌小⺍小⺒巳⺓幺⺛旡⺜日⺝月⺟母⺠民⺧牛⺩王⺪疋⺫目⺬示⺮竹⺶羊⺷羊⺻聿⺽臼⻁虎⻄西⻅见⻆角⻉贝⻊足⻋车⻑長⻒镸⻓长⻔门"
    "⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟"
)
"""Radicals that are whole characters, each before its character (EquivalentUnifiedIdeograph.txt of Unicode); others,
such as ⻌, are parts, and stand where a text speaks of parts. NFKC has two of them only, and two in their old form."""

_WIDE = {"(": "（", ")": "）", ",": "，", ":": "：", ";": "；", "!": "！", "?": "？", "...": "…", "..": "："}
"""In Chinese text a mark is a wide one; ︰ is the colon of Big5."""

_RADICAL_FORMS = range(0x2F00, 0x2FD6)
_IDEOGRAPHS = range(0xF900, 0xFB00), range(0x2F800, 0x2FA20)
_VERTICAL_FORMS = range(0xFE10, 0xFE1A), range(0xFE30, 0xFE45), range(0xFE47, 0xFE49)
_SMALL_FORMS = range(0xFE50, 0xFE5F)
_HALF_WIDTH = range(0xFF61, 0xFF65)


def _plain(code: int) -> str:
    plain = unicodedata.normalize("NFKC", chr(code))
    return _WIDE.get(plain, plain)


@cache
def _forms() -> Mapping[str, str]:
    """The form of each of them; most texts have none, and 1,300 take a millisecond."""
    codes = chain(_RADICAL_FORMS, *_IDEOGRAPHS, *_VERTICAL_FORMS, _SMALL_FORMS, _HALF_WIDTH)
    radicals = zip(_RADICALS[::2], _RADICALS[1::2], strict=True)
    return {chr(code): plain for code in codes if (plain := _plain(code)) != chr(code)} | dict(radicals)


_FORM = late("[\u2e80-\u2fdf\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe5f\uff61-\uff64\U0002f800-\U0002fa1f]")


def without_forms(text: str) -> str:
    """The text in the characters that words are made of."""
    return _FORM.sub(lambda form: _forms().get(form[0], form[0]), text) if _FORM.search(text) else text
