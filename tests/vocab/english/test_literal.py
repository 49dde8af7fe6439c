"""English for what nobody lists, composed from its parts."""

from vocab.english import literally, without_doubling


def test_english_is_composed_from_the_parts_and_marked() -> None:
    assert literally([("adjective", "external"), ("noun", "environment")]) == "literally: external environment"
    assert literally([("verb", "to go"), ("pronoun", "who")]) == "literally: go + who"


def test_a_part_without_gloss_leaves_a_mark_rather_than_a_hole() -> None:
    assert literally([("noun", "bank"), ("noun", "")]) == "literally: bank …"


def test_a_doubled_word_means_what_the_single_one_means() -> None:
    assert without_doubling("实实在在") == "实在"  # 'real'
    assert without_doubling("研究研究") == "研究"  # 'to study a bit'
    assert without_doubling("中国人民") == ""  # 'the Chinese people'
