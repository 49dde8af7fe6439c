"""Traditional and simplified script."""

from hypothesis import given
from hypothesis import strategies as st

from vocab import Resources
from vocab.chinese import to_simplified, to_traditional

BOTH = st.text(alphabet="國際社會發展头发理髮干部乾淨後台皇后里面裡ABC，。 \n", max_size=60)


def test_traditional_text_becomes_simplified_position_by_position(resources: Resources) -> None:
    # 'the international community develops'
    assert to_simplified("國際社會發展", resources.lexicon.traditional_only) == "国际社会发展"


def test_simplified_text_comes_back_as_it_is(resources: Resources) -> None:
    # characters that both scripts share: 'empress', 'cadre', 'inside'
    text = "皇后和干部在里面"
    assert to_simplified(text, resources.lexicon.traditional_only) is text


def test_traditional_forms_follow_the_phrase() -> None:
    # 发 is 發 in 'to develop' and 髮 in 'hair'
    assert to_traditional("发展") == "發展"
    assert to_traditional("头发") == "頭髮"


@given(text=BOTH)
def test_no_conversion_changes_the_length(resources: Resources, text: str) -> None:
    assert len(to_simplified(text, resources.lexicon.traditional_only)) == len(text)
    assert len(to_traditional(text)) == len(text)
