"""Characters of numbers. What counts as one differs from rule to rule; the differences are named here side by side."""

ONE_TO_TEN = "一二三四五六七八九十"

COUNTING = "一两二三四五六七八九十"
"""Before a measure word, where two is 两 too."""

DIGITS = "〇零一二两三四五六七八九"
TENS = "十百千万亿"

NUMERALS = DIGITS + TENS

WESTERN = "0123456789０１２３４５６７８９"

QUANTITIES = NUMERALS + "几数多余半廿卅"
"""Numerals and what stands in a number for an unnamed one: 几百 'some hundreds', 数十 'dozens', 三十多."""

ORDINALS = "第初"
"""What makes an ordinal of the numeral behind it: 第三 'third', 初五 'the fifth of the month'."""
