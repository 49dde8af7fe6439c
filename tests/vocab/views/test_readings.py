"""The readings of a word to choose from."""

from vocab import Resources
from vocab.views import readings


def test_a_heteronym_has_its_readings_with_what_they_mean(resources: Resources) -> None:
    found = {choice.pinyin: choice.glosses for choice in readings.choices("还", resources)}  # 'still'; 'to give back'
    assert "still" in found["hái"]
    assert "to return" in found["huán"]


def test_a_reading_met_in_the_text_stands_first_and_a_plain_word_has_one(resources: Resources) -> None:
    assert readings.choices("还", resources, ("huán",))[0].pinyin == "huán"
    assert [choice.pinyin for choice in readings.choices("银行", resources)] == ["yínháng"]  # bank
