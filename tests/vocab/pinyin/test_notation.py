"""Pinyin notation: numbered, marked and zhuyin forms of syllables, and words made of them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vocab import pinyin

INITIALS = "b p m f d t n l g k h zh ch sh r z c s".split()
FINALS = "a ai ei ao ou an en ang eng".split()
WHOLE = "er yi ya ye yao you yan yin yang ying yong wu wa wo wai wei wan wen wang weng yu yue yuan yun".split()
OTHER = "nü lü nüe lüe ju qu xu jue quan xun zhi chi shi ri zi ci si bi mie diao liu bian xin jiang qiong tuo".split()
BASES = sorted({*(initial + final for initial in INITIALS for final in FINALS), *WHOLE, *OTHER})
SYLLABLES = st.builds(lambda base, tone: base + tone, st.sampled_from(BASES), st.sampled_from("12345"))


@given(SYLLABLES)
def test_marking_and_numbering_are_inverse(syllable: str) -> None:
    assert pinyin.number(pinyin.mark(syllable)) == syllable


@given(SYLLABLES)
def test_zhuyin_is_told_apart_for_each_syllable(syllable: str) -> None:
    others = {pinyin.to_zhuyin(base + tone) for base in BASES for tone in "12345" if base + tone != syllable}
    assert pinyin.to_zhuyin(syllable) not in others


@given(st.lists(SYLLABLES, min_size=1, max_size=4))
def test_a_joined_word_is_divided_again_by_the_readings_of_its_characters(syllables: list[str]) -> None:
    hanzi = "一丁七万"[: len(syllables)]
    known = dict(zip(hanzi, syllables, strict=True))
    assert pinyin.align(hanzi, pinyin.join(syllables), lambda character: {known[character]}) == tuple(syllables)


@pytest.mark.parametrize(
    ("numbered", "marked"),
    [("lü4", "lǜ"), ("gui4", "guì"), ("liu2", "liú"), ("hao3", "hǎo"), ("xue2", "xué"), ("de5", "de"), ("r5", "r")],
)
def test_the_mark_stands_where_the_standard_puts_it(numbered: str, marked: str) -> None:
    assert pinyin.mark(numbered) == marked


@pytest.mark.parametrize("spelling", ["lu:4", "LV4", "lü4", "lv4"])
def test_every_usual_spelling_of_umlaut_is_understood(spelling: str) -> None:
    assert pinyin.normalize(spelling) == "lü4"


@pytest.mark.parametrize(
    ("syllables", "word"),
    [
        (("xi1", "an1"), "xī'ān"),
        (("hai3", "ou1"), "hǎi'ōu"),  # 海鸥 'gull'
        (("hua1", "r5"), "huār"),  # 花儿 'flower'
        (("fang1", "an4"), "fāng'àn"),  # 方案 'scheme'
        (("nü3", "er2"), "nǚ'ér"),  # 女儿 'daughter'
    ],
)
def test_joining(syllables: tuple[str, ...], word: str) -> None:
    assert pinyin.join(syllables) == word


@pytest.mark.parametrize(
    ("syllable", "zhuyin"),
    [
        ("zhong1", "ㄓㄨㄥ"),
        ("lü4", "ㄌㄩˋ"),
        ("de5", "˙ㄉㄜ"),
        ("yue4", "ㄩㄝˋ"),
        ("shi4", "ㄕˋ"),
        ("xiong2", "ㄒㄩㄥˊ"),
    ],
)
def test_zhuyin(syllable: str, zhuyin: str) -> None:
    assert pinyin.to_zhuyin(syllable) == zhuyin
