"""What a PDF gives for a character where its font names only the shape: radicals, and marks of vertical lines."""

import unicodedata

_RADICALS = "⺠民⺟母⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟"
"""Radicals that are whole characters, each before its character; of these Unicode itself maps only two."""


def _plain(code: int) -> str:
    """The mark or character behind a form; in Chinese text a bracket is a wide one."""
    plain = unicodedata.normalize("NFKC", chr(code))
    return {"(": "（", ")": "）", ",": "，", ":": "：", ";": "；", "!": "！", "?": "？"}.get(plain, plain)


_RADICAL_FORMS = range(0x2F00, 0x2FD6)
_VERTICAL_FORMS = (*range(0xFE10, 0xFE17), *range(0xFE31, 0xFE45), 0xFE47, 0xFE48)

_FORMS = {code: _plain(code) for code in (*_RADICAL_FORMS, *_VERTICAL_FORMS)} | {
    ord(radical): character for radical, character in zip(_RADICALS[::2], _RADICALS[1::2], strict=True)
}


def without_forms(text: str) -> str:
    """The text in the characters that words are made of."""
    return text.translate(_FORMS)
