"""著 of Taiwan is told from 著 zhù, and rare forms of characters are converted."""

import pytest

from vocab import Resources
from vocab.references import simplified


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("她望著遠方", "她望着远方"),  # 'she looks into the distance'
        ("隨著時間過去", "随着时间过去"),  # 'as time goes by'
        ("找不著", "找不着"),  # 'cannot find it'
        ("這意味著名額有限", "这意味着名额有限"),  # 'this means that places are few': no 著名 'famous' in it
        ("他遞著名片", "他递着名片"),  # 'he hands out name cards'
        ("她是著名的作家", "她是著名的作家"),  # 'she is a famous writer'
        ("效果顯著", "效果显著"),  # 'the effect is notable'
        ("曹雪芹著《紅樓夢》", "曹雪芹著《红楼梦》"),  # 'by Cao Xueqin': he wrote it
        ("他所著的書", "他所著的书"),  # 'the books he wrote'
        ("笑着看這部名著", "笑着看这部名著"),  # Hong Kong writes the particle 着
        ("甲冑", "甲胄"),  # 'armour'
        ("剋扣，袷衣，幷且", "克扣，夹衣，并且"),  # 'to dock pay', 'lined coat', 'moreover'
        ("妳和牠", "你和它"),  # 'you and it'
        ("什么", "什么"),  # 'what': not 什幺
    ],
)
def test_traditional_text_is_simplified_by_its_words(text: str, meant: str, resources: Resources) -> None:
    assert simplified(text, resources.lexicon) == meant


def test_simplified_text_is_the_same_object(resources: Resources) -> None:
    text = "这部名著很著名"  # 'this masterpiece is famous'
    assert simplified(text, resources.lexicon) is text
