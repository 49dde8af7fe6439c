"""Fonts of PDFs: the many ways to name characters are read; what is not named is told, and never becomes a word."""

from collections.abc import Callable

import pytest

from tests.samples import MORE, SAID
from tests.vocab.sources.pdf.printed import GOOD, Font, at, font, lines, printed, stream, to_unicode
from vocab.errors import InputError

Said = Callable[..., list[str]]

TRADITIONAL = "銀行行長說，這個問題很重要。"  # 'the head of the bank says that this question is important'


def glyph(character: str) -> int:
    """A number of a glyph in a font of 65,000, which as a character is another one."""
    return ord(character) * 7919 % 40_000 + 2_000


def glyphs(text: str) -> bytes:
    return b"".join(glyph(character).to_bytes(2) for character in text)


TEXT = SAID + MORE + "国际社会高度评价中国为此作出的巨大贡献。"  # 'The world values what China has contributed.'
NUMBERED = font("Identity-H", "Identity", "NotoSansCJK")
SAYS_NUMBERS = font("Identity-H", "Identity", to_unicode=to_unicode((glyph(one), glyph(one)) for one in set(TEXT)))
SAYS_PRIVATE = font(
    "Identity-H", "Identity", to_unicode=to_unicode((glyph(one), 0xE000 + at) for at, one in enumerate(set(TEXT)))
)
DRAWN: Font = [
    b"<</Type/Font/Subtype/Type3/FontBBox[0 0 1 1]/FontMatrix[1 0 0 1 0 0]/CharProcs<</a @1/b @1>>"
    b"/Encoding<</Differences[65/a/b]>>/FirstChar 65/LastChar 66/Widths[1 1]>>",
    stream(b"1 0 d0 0 0 .8 .8 re f"),
]
LETTERS: Font = [
    b"<</Type/Font/Subtype/TrueType/BaseFont/AAAAAA+Song/FirstChar 33/LastChar 122/Widths[%s]>>" % (b"1000 " * 90)
]


def test_the_maps_that_every_reader_has_are_read(said: Said) -> None:
    simplified = {"GBK-EUC-H": "gbk", "GBKp-EUC-H": "gbk", "GBK2K-H": "gb18030", "GBpc-EUC-H": "gb2312"}
    traditional = {"B5pc-H": "big5", "HKscs-B5-H": "big5hkscs", "ETen-B5-H": "big5", "UniCNS-UTF16-H": "utf-16-be"}
    fonts = {f"A{at}": font(name) for at, name in enumerate(simplified)}
    fonts |= {f"B{at}": font(name, "CNS1") for at, name in enumerate(traditional)}
    shown = [at(50, 800 - 40 * n, MORE.encode(code), font=f"A{n}") for n, code in enumerate(simplified.values())]
    shown += [
        at(50, 500 - 40 * n, TRADITIONAL.encode(code), font=f"B{n}") for n, code in enumerate(traditional.values())
    ]
    assert said(printed(b"".join(shown), fonts=fonts)) == [MORE] * 4 + [TRADITIONAL] * 4


def test_the_numbers_of_a_known_collection_are_read(said: Said) -> None:
    first = 940  # of the characters of daily use in Adobe-GB1, which stand there as in GB 2312
    codes = [character.encode("gb2312") for character in "银行行长"]  # 'head of the bank'
    numbers = b"".join((first + 94 * (high - 0xB0) + low - 0xA1).to_bytes(2) for high, low in codes)
    assert said(printed(at(50, 800, numbers), fonts={"F": font("Identity-H", "GB1")})) == ["银行行长"]


@pytest.mark.parametrize(
    ("face", "codes"),
    [
        (NUMBERED, glyphs(TEXT)),
        (SAYS_NUMBERS, glyphs(TEXT)),
        (SAYS_PRIVATE, glyphs(TEXT)),
        (DRAWN, b"ABBABAAB" * 4),
        (LETTERS, bytes(range(65, 90))),
    ],
    ids=["no map", "a map to glyph numbers", "a map to private characters", "drawn shapes", "letters as wide as 中"],
)
def test_a_font_that_does_not_name_its_characters_needs_ocr(face: Font, codes: bytes, said: Said) -> None:
    with pytest.raises(InputError, match=r"its fonts do not name their characters; it needs OCR"):
        said(printed(at(50, 800, codes[:60]) + at(50, 780, codes[60:]), fonts={"F": face}))


def test_beside_a_good_font_such_a_one_is_left_out_and_counted(said: Said) -> None:
    warnings: list[str] = []
    page = at(50, 800, "中国人民") + at(98, 800, glyphs("众志成城"), font="G") + at(146, 800, "人民争分夺秒。")
    text = said(printed(page + at(50, 760, MORE), fonts={"G": NUMBERED}), warnings)
    assert text == ["中国人民    人民争分夺秒。", MORE]  # 人民 on both sides of the gap are two words
    assert len(warnings) == 1
    assert "4 of 26 characters are left out: their fonts do not name them" in warnings[0]


def test_one_font_that_gives_numbers_for_characters_does_not_spoil_the_others(said: Said) -> None:
    page = lines(50, 800, [SAID, MORE] * 2) + at(50, 600, glyphs(TEXT[:40]), font="G")
    assert said(printed(page, fonts={"G": SAYS_NUMBERS}))[-1].strip() == ""


def test_a_font_of_rare_characters_is_text(said: Said) -> None:
    rare = "饕餮魑魅魍魉耄耋氤氲龃龉"  # as a book has them from a second font: 'glutton', 'demons', 'octogenarian' ...
    codes = {character: number for number, character in enumerate(rare, start=40)}
    face = font("Identity-H", "Identity", to_unicode=to_unicode((number, ord(one)) for one, number in codes.items()))
    shown = b"".join(codes[character].to_bytes(2) for character in rare)
    assert said(printed(at(50, 800, SAID) + at(50, 760, shown, font="G"), fonts={"G": face})) == [SAID, rare]


def test_a_bullet_without_a_name_is_no_loss(said: Said) -> None:
    warnings: list[str] = []
    page = at(50, 800, glyphs("点"), font="G") + at(66, 800, MORE)
    assert [line.strip() for line in said(printed(page, fonts={"F": GOOD, "G": NUMBERED}), warnings)] == [MORE]
    assert not warnings
