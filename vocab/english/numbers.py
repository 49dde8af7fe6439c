"""Numbers in Chinese characters, as English writes them."""

import re

_DIGITS = {character: value for value, character in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_UNITS = {"十": 10, "百": 100, "千": 1000}
_WRITTEN = re.compile(r"第?[\d.〇零一二两三四五六七八九十百千万亿]+(?:点[〇零一二三四五六七八九]+)?多?")
_EITHER = frozenset("一二 一两 二三 两三 三两 三四 三五 四五 五六 六七 七八 八九".split())
"""What is one number or the next, and no year."""

_ORDINALS = "zeroth first second third fourth fifth sixth seventh eighth ninth tenth".split()


def in_figures(hanzi: str) -> str:
    """A number as English writes it, empty for what is none.

    >>> in_figures("三百"), in_figures("第三"), in_figures("9.73亿"), in_figures("二十多"), in_figures("一点五")
    ('300', 'third', '973 million', 'more than 20', '1.5')
    """
    if not _WRITTEN.fullmatch(hanzi):
        return ""
    whole, _, fraction = hanzi.removeprefix("第").removesuffix("多").partition("点")
    value = _value(whole)
    if value is None:
        return ""
    if fraction:
        return f"{value:g}." + "".join(str(_DIGITS[character]) for character in fraction)
    if hanzi[0] == "第":
        return _ordinal(value)
    return ("more than " if hanzi[-1] == "多" else "") + _written(value)


def _value(text: str) -> float | None:
    """The value of the characters of a number; None where they are none, or several: 三四百 'three or four hundred'."""
    if re.fullmatch("[〇零一二两三四五六七八九]{2,}", text) and text not in _EITHER:  # a year, digit by digit
        return float("".join(str(_DIGITS[character]) for character in text))
    if "亿" in text:
        large, _, small = text.partition("亿")
        most, rest = _value(large) if large else 1.0, _value(small) if small else 0.0
        return None if most is None or rest is None else most * 10**8 + rest
    total, part, last, scale = 0.0, 0.0, 0.0, 1
    for piece in re.findall(r"\d+(?:\.\d+)?|.", text):
        if piece == "万":
            total, part, last, scale = (part + last or 1.0) * 10_000, 0.0, 0.0, 10_000
        elif piece in _UNITS:
            part, last, scale = part + (last or 1.0) * _UNITS[piece], 0.0, _UNITS[piece]
        elif piece in _DIGITS and not last:
            last, scale = float(_DIGITS[piece]), scale if _DIGITS[piece] else 1
        elif piece[0].isdigit():
            last, scale = float(piece), 1
        else:
            return None
    left_out = scale // 10 if scale > 10 and last and text[-1] in _DIGITS else 1  # 两千五 'two thousand five hundred'
    return total + part + last * left_out


def _ordinal(value: float) -> str:
    if value <= 10:
        return _ORDINALS[int(value)]
    ending = "th" if 10 < value % 100 < 14 else {1: "st", 2: "nd", 3: "rd"}.get(int(value % 10), "th")
    return _written(value) + ending


def _written(value: float) -> str:
    value = round(value, 6)  # 2.3 times a hundred million is 229999999.99999997
    for size, name in ((10**12, "trillion"), (10**9, "billion"), (10**6, "million")):
        if value >= size and round(value / size, 3) == value / size:
            return f"{value / size:.15g} {name}"
    return f"{value:,.0f}" if value == int(value) and value >= 10_000 else f"{value:.15g}"
