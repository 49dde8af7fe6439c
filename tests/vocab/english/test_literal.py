"""English for what nobody lists: what its parts mean, doubled words."""

from vocab.english import in_parts, without_doubling


def test_parts_are_named_with_what_each_means() -> None:
    assert in_parts([("阻击", "to block"), ("战", "war")]) == "parts: 阻击 to block; 战 war"


def test_a_part_without_gloss_leaves_a_mark_rather_than_a_hole() -> None:
    assert in_parts([("银行", "bank"), ("兮", "")]) == "parts: 银行 bank; 兮 …"


def test_a_doubled_word_means_what_the_single_one_means() -> None:
    assert without_doubling("实实在在") == "实在"  # 'real'
    assert without_doubling("研究研究") == "研究"  # 'to study a bit'
    assert without_doubling("中国人民") == ""  # 'the Chinese people'
