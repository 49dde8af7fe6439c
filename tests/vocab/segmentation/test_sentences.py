"""A document cut into sentences."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vocab.segmentation.sentences import LONGEST, split_sentences

PROSE = st.text(alphabet='疫情很快过去他说道，。！？…“”’」』（）；：!?." \n\t　A1', max_size=120)


def sentences(text: str) -> list[str]:
    return [sentence for _, sentence in split_sentences(text)]


@given(text=PROSE)
def test_pieces_come_in_order_and_only_white_space_is_lost(text: str) -> None:
    behind, kept = 0, ""
    for start, sentence in split_sentences(text):
        assert start >= behind
        assert text[start : start + len(sentence)] == sentence
        assert not text[behind:start].strip()
        behind, kept = start + len(sentence), kept + sentence
    assert "".join(kept.split()) == "".join(text.split())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # 'It is raining. Take an umbrella!'
        ("下雨了。带伞！", ["下雨了。", "带伞！"]),
        # 'He said: "It is raining." She took an umbrella.'
        ("他说：“下雨了。”她带了伞。", ["他说：“下雨了。”", "她带了伞。"]),
        # '"Really?!" Nobody knew.'
        ("「真的？！」没人知道。", ["「真的？！」", "没人知道。"]),
        # '"Where to?" he asked. "Home." She left.'
        ('"去哪儿？"他问。"回家。"她走了。', ['"去哪儿？"他问。', '"回家。"', "她走了。"]),
        # 'The rain has stopped (at last!). Let us go.'
        ("雨停了（终于！）。走吧。", ["雨停了（终于！）。", "走吧。"]),
    ],
)
def test_closing_marks_belong_to_the_sentence_they_close(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


def test_who_said_it_stays_with_what_was_said() -> None:
    # '"Run!" he shouted. Everybody ran.'
    assert sentences("“快走！”他喊道。大家都跑了。") == ["“快走！”他喊道。", "大家都跑了。"]
    assert sentences("“快走！”，他说。大家都跑了。") == ["“快走！”，他说。", "大家都跑了。"]


def test_a_word_that_only_ends_like_a_verb_of_saying_begins_a_new_sentence() -> None:
    # '"Really?" Everybody knew.'  '"Go!" Mother told him to go home.'
    assert sentences("“真的？”大家都知道。") == ["“真的？”", "大家都知道。"]
    assert sentences("“走！”妈妈叫他回家。") == ["“走！”", "妈妈叫他回家。"]


def test_an_ellipsis_ends_a_sentence_only_where_a_quotation_trails_off() -> None:
    # 'I ... don't know.'  '"Perhaps ..." The door opened.'
    assert sentences("我……不知道。") == ["我……不知道。"]
    assert sentences("“也许……”门开了。") == ["“也许……”", "门开了。"]


def test_a_line_end_ends_a_sentence_and_blank_lines_are_none() -> None:
    # a heading without a full stop, then a sentence
    assert list(split_sentences("前言\n\n 　\n今天下雨。\n")) == [(0, "前言"), (7, "今天下雨。")]


def test_a_long_text_without_end_marks_is_cut_at_a_pause() -> None:
    text = "雨下得很大，" * 400  # 'it rains hard,'
    pieces = sentences(text)
    assert "".join(pieces) == text
    assert all(len(piece) <= LONGEST and piece.endswith("，") for piece in pieces)


def test_one_character_without_end_is_cut_at_the_limit() -> None:
    pieces = sentences("雨" * 350_000)  # 'rain' and nothing else
    assert {len(piece) for piece in pieces} == {LONGEST}
