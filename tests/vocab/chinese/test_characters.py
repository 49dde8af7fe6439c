"""Which characters count as Chinese, told by their code points."""

import pytest

from vocab.chinese import count_han, han_of, has_han, is_han


@pytest.mark.parametrize("character", ["〇", "㐀", "䶿", "一", "鿿", "豈", "𠀀", "𲎯"])
def test_ideographs_of_all_blocks_are_chinese_and_so_is_the_round_zero(character: str) -> None:
    assert is_han(character)
    assert has_han(f"x{character}")


@pytest.mark.parametrize("character", ["", "、", "。", "ー", "か", "한", "䷀", "！", "Ａ", "a", "5", " "])
def test_marks_kana_hangul_hexagrams_and_latin_are_not(character: str) -> None:
    assert not is_han(character)
    assert not has_han(character)


def test_the_characters_of_a_mixed_word_are_found_and_counted() -> None:
    assert han_of("卡拉OK厅") == ["卡", "拉", "厅"]  # 'karaoke hall'
    assert count_han("卡拉OK厅") == 3
    assert not is_han("卡拉OK厅")
