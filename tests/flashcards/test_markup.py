"""The one door for HTML."""

import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flashcards.markup import (
    LEGEND,
    UNBROKEN,
    blanked,
    coloured,
    english_of,
    escape,
    parts_of,
    pinyin_of,
    sentence_of,
    sounds,
)
from tests.flashcards.items import BANK, item
from vocab.records import Example, Part, Reading, Sense

HOSTILE = st.text(st.sampled_from("<>&\"'{}[]\\/=: ascriptlonerturx#;人\n") | st.characters(codec="utf-8"), max_size=80)


@given(text=HOSTILE)
def test_escaped_text_is_inert_and_comes_back_unharmed(text: str) -> None:
    escaped = escape(text)
    assert not set("<>\"'{}[]\\") & set(escaped)
    assert not re.search(r"&(?!(amp|lt|gt|quot|#x27|#\d+);)", escaped)
    assert html.unescape(escaped) == text


@pytest.mark.parametrize("text", ["{{Hanzi}}", "{{c1::x}}", "[sound:x.mp3]", "[latex]x[/latex]", "[$]x[/$]", r"\(x\)"])
def test_what_anki_would_act_on_is_inert(text: str) -> None:
    assert not re.search(r"\{\{|\[[a-z$]|\\\(", escape(text))


def spans(marked: str) -> list[tuple[str, str]]:
    return re.findall(r'<span class="(\w+)">([^<]*)</span>', marked)


def shown(marked: str) -> str:
    return html.unescape(re.sub("<[^>]*>", "", marked))


@pytest.mark.parametrize(
    ("pinyin", "syllables", "classes"),
    [
        ("yínháng", ("yin2", "hang2"), [("tone2", "yín"), ("tone2", "háng")]),  # bank
        ("péngyou", ("peng2", "you5"), [("tone2", "péng"), ("tone5", "you")]),  # friend
        ("Běijīng", ("bei3", "jing1"), [("tone3", "Běi"), ("tone1", "jīng")]),  # Beijing
        ("nǚ'ér", ("nü3", "er2"), [("tone3", "nǚ"), ("tone2", "ér")]),  # daughter
        ("zhēngfēn-duómiǎo", ("zheng1", "fen1", "duo2", "miao3"), None),  # to fight for every minute
        ("gòngtóng fāzhǎn", ("gong4", "tong2", "fa1", "zhan3"), None),  # common development
    ],
)
def test_each_syllable_has_the_class_of_its_tone(
    pinyin: str, syllables: tuple[str, ...], classes: list[tuple[str, str]] | None
) -> None:
    marked = coloured(pinyin, syllables)
    assert shown(marked) == pinyin
    assert [name for name, _ in spans(marked)] == [f"tone{syllable[-1]}" for syllable in syllables]
    if classes:
        assert spans(marked) == classes


def test_apostrophes_stay_between_the_syllables() -> None:
    # Xi'an, which without its apostrophe would be one syllable
    marked = coloured("Xī'ān", ("xi1", "an1"))
    assert [text for _, text in spans(marked)] == ["Xī", "ān"]
    assert shown(marked) == "Xī'ān"


def test_a_spelling_of_other_syllables_has_no_colours() -> None:
    assert coloured("<b>yínháng", ("yin2", "hang2")) == "&lt;b&gt;yínháng"


@given(pinyin=HOSTILE, syllables=st.lists(st.sampled_from(["yin2", "hang2", "er5", "lü4"]), max_size=4))
def test_no_spelling_is_lost_or_becomes_markup(pinyin: str, syllables: list[str]) -> None:
    marked = coloured(pinyin, tuple(syllables))
    assert shown(marked) == pinyin
    assert re.sub(r'<span class="tone[1-5]">|</span>', "", marked) == escape(pinyin)


def test_several_readings_are_set_apart_each_with_its_glosses() -> None:
    # 都: dōu 'all', dū 'capital'
    all_, capital = Reading(("dou1",), "dōu", "dictionary"), Reading(("du1",), "dū", "dictionary")
    both = item("都", senses=(Sense(all_, ("all",)), Sense(capital, ("capital city",))))
    assert shown(pinyin_of(both.senses)) == "dōu / dū"
    english = english_of(both)
    assert english.index("dōu") < english.index("all") < english.index("dū") < english.index("capital city")


def test_the_first_gloss_is_set_apart_from_the_others() -> None:
    assert spans(english_of(BANK)) == [("gloss", "bank"), ("more", "banking house")]


def test_the_headword_is_marked_in_its_sentence_and_blank_in_the_cloze() -> None:
    assert sentence_of(BANK.example) == "他在<mark>银行</mark>工作。"
    assert blanked(BANK.example) == '他在<span class="blank">▢▢</span>工作。'


def test_quotation_marks_inside_a_headword_stay_in_the_cloze() -> None:
    # the war against the epidemic, written with quotation marks
    example = BANK.example._replace(text="打赢战“疫”。", start=2, end=6)
    assert blanked(example) == '打赢<span class="blank">▢“▢”</span>。'


@given(before=HOSTILE, word=HOSTILE, after=HOSTILE)
def test_a_marked_sentence_shows_the_sentence(before: str, word: str, after: str) -> None:
    example = Example(before + word + after, len(before), len(before + word), "", (), "")
    marked = sentence_of(example)
    assert html.unescape(re.sub("</?mark[^>]*>", "", marked, count=2)) == example.text
    assert marked.count("<") == (2 if example.text else 0)


def test_the_cloze_hides_the_headword_wherever_it_stands() -> None:
    # 'He works in a bank and walks to the bank.'
    example = BANK.example._replace(text="他在银行工作，步行去银行。")
    assert blanked(example) == '他在<span class="blank">▢▢</span>工作，步行去▢▢。'


DIVORCE = Example("他们离了婚。", 2, 5, "", (), "", apart=((3, 4),))
"""'They divorced.': 离婚 with 了 inside."""


def test_both_halves_of_a_separable_verb_are_marked() -> None:
    assert sentence_of(DIVORCE) == "他们<mark>离</mark>了<mark>婚</mark>。"
    assert blanked(DIVORCE) == '他们<span class="blank">▢</span>了<span class="blank">▢</span>。'
    assert (DIVORCE.marks, DIVORCE.marked) == (((2, 3), (4, 5)), "离婚")


def test_the_cloze_hides_a_separable_verb_where_it_stands_joined() -> None:
    # 'They divorced, and to divorce was hard.'
    example = DIVORCE._replace(text="他们离了婚，离婚很难。")
    assert blanked(example).endswith("，▢▢很难。")


def test_a_marked_word_of_up_to_eight_characters_stays_on_one_line() -> None:
    long = "以经济建设为中心的"  # 'with economic construction at its centre', nine characters
    for word, name in ((long[:UNBROKEN], ""), (long, "long")):
        example = Example(word, 0, len(word), "", (), "")
        assert sentence_of(example).startswith(f'<mark class="{name}">' if name else "<mark>")
        assert blanked(example).startswith(f'<span class="{" ".join(filter(None, ("blank", name)))}">')


def test_without_a_sentence_nothing_is_shown() -> None:
    nothing = Example("", 0, 0, "", (), "")
    assert (sentence_of(nothing), blanked(nothing)) == ("", "")


@pytest.mark.parametrize(
    ("syllables", "beginnings"),
    [(("yin2", "hang2"), "y… h…"), (("zhong1", "e4"), "zh… e…"), (("lü4",), "l…"), (("r5",), "r…"), ((), "")],
)
def test_a_syllable_is_hinted_at_by_its_first_sound(syllables: tuple[str, ...], beginnings: str) -> None:
    assert shown(sounds(syllables)) == beginnings


def test_a_gloss_that_names_its_headword_can_leave_it_out() -> None:
    # 仿佛 'as if', an entry of which says: variant of 彷彿
    as_if = item("仿佛", traditional="彷彿", senses=(Sense(BANK.reading, ("to seem", "also written 彷彿 or 仿佛")),))
    marked = english_of(as_if)
    assert [text for name, text in spans(marked) if name == "self"] == ["彷彿", "仿佛"]
    assert shown(marked) == "to seem · also written 彷彿 or 仿佛"


def test_stripped_of_its_markup_a_field_still_keeps_its_senses_apart() -> None:
    # 都: dōu 'all', dū 'capital', as Anki's browser shows a field
    both = (
        Sense(Reading(("dou1",), "dōu", "dictionary"), ("all", "already")),
        Sense(Reading(("du1",), "dū", "dictionary"), ("capital",)),
    )
    assert shown(english_of(item("都", senses=both))) == "dōu: all · already | dū: capital"
    composed = Sense(BANK.reading, ("bank matters",), "composed")
    assert shown(english_of(item("银行事", senses=(composed,)))) == f"≈ bank matters · {LEGEND}"


def test_parts_stand_one_beside_the_other_with_their_reading_and_gloss() -> None:
    marked = parts_of((Part("四", "sì", "four"), Part("<个>", "gè", "{{x}}")))
    assert shown(marked) == "四 sì four; <个> gè {{x}}"
    assert "{{" not in marked
