"""Single words taught as they are asked for, with the sentence somebody wants."""

import pytest

from vocab import Document, Resources
from vocab.analysis import Analysis, analyse
from vocab.teaching import Teacher, teach

# 'The bank is in the old town. Many people wait in the bank. He walks to the bank, because the bus does not come.'
TEXT = "银行在老城区。银行里等着很多人。他走路去银行，因为公共汽车不来。"


@pytest.fixture
def text(resources: Resources) -> Analysis:
    return analyse([Document("text", TEXT)], resources)


def test_an_item_is_the_one_that_all_are_taught_with(text: Analysis, resources: Resources) -> None:
    teacher = Teacher(text, resources)
    for batch in teach(text.candidates, text, resources):
        for item in batch:
            assert teacher.item(item.hanzi) == item


def test_every_sentence_of_a_word_can_be_chosen(text: Analysis, resources: Resources) -> None:
    teacher = Teacher(text, resources)
    found = teacher.sentences("银行", lambda _: True)
    assert found[0].text == teacher.item("银行").example.text.strip("…")
    assert len(found) == 3
    for choice in found:
        example = teacher.item("银行", choice.text).example
        assert example.text.strip("…") == choice.text
        assert example.marked == "银行"
        assert choice.length == len(choice.text)


def test_the_words_of_a_sentence_that_are_not_understood_are_told(text: Analysis, resources: Resources) -> None:
    found = Teacher(text, resources).sentences("银行", {"在", "里", "等", "着", "很多", "很", "多", "人"}.__contains__)
    (old_town,) = (choice for choice in found if choice.text.startswith("银行在"))
    assert set("".join(old_town.unknown)) == set("老城区")
    (wait,) = (choice for choice in found if "等着" in choice.text)
    assert wait.unknown == ()
    assert found[1:] == sorted(found[1:], key=lambda choice: len(choice.unknown))


def test_a_sentence_that_the_text_has_not_is_passed_over(text: Analysis, resources: Resources) -> None:
    teacher = Teacher(text, resources)
    assert not teacher.has_sentence("银行", "银行没有钱。")  # 'The bank has no money.'
    assert teacher.item("银行", "银行没有钱。") == teacher.item("银行")
