"""Marks of notes never cut a word, in pages and in books; powers, dates and numbers of items stay."""

import pytest

from vocab.sources.pages.html import heading_of, text_of


@pytest.mark.parametrize(
    "mark",
    [
        "<sup>[1]</sup>",
        "<sup>1</sup>",
        "<sup><a href='#n'>[2]</a></sup>",
        "<sup><a href='#n'>2</a></sup>",
        "<a href='#n'><sup>2</sup></a>",
        "<a epub:type='noteref' href='#n'>3</a>",
        "<a role='doc-noteref' href='notes.xhtml#n'>3</a>",
        "<a class='duokan-footnote' href='#n'><img alt='注' src='note.png'></a>",  # a picture that says 'note'
        "<a href='#n'>[4]</a>",
        "<sup>①</sup>",
        "①",
        "<sup>［12］</sup>",
        "<sup>[1][2]</sup>",
        "<sup>[1-3]</sup>",
        "<sup>注1</sup>",  # 'note 1'
        "<sup>[注]</sup>",
        "<sup>*</sup>",
        "<sup class=reference><a href='#c'>[a]</a></sup>",
        "<sup>[来源请求]</sup>",  # 'source wanted'
        "〔4〕",
        "[7]",
        "<span>〔注5〕</span>",
    ],
)
@pytest.mark.parametrize("page", [True, False])
def test_a_mark_of_a_note_is_no_part_of_the_text(mark: str, *, page: bool) -> None:
    assert text_of(f"<p>这个问{mark}题很重要。</p>", page=page) == "这个问题很重要。"  # 'this question is important'


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("面积十m<sup>2</sup>", "面积十m2"),  # 'an area of ten square metres'
        ("五平方米<sup>2</sup>", "五平方米2"),
        ("10<sup>3</sup>个", "103个"),
        ("2020年<sup>12</sup>月", "2020年12月"),  # 'December 2020'
        ("国发〔2020〕5号", "国发〔2020〕5号"),  # the number of a decree
        ("①发展；②改善", "①发展；②改善"),  # 'first to develop, second to improve'
        ("包括①发展②改善", "包括①发展②改善"),
        ("问题①和②", "问题①和②"),  # 'questions 1 and 2'
        ("见图<a href='#f'>3</a>所示", "见图3所示"),  # 'see figure 3'
        ("第<a href='#c'>3</a>章", "第3章"),  # 'chapter 3'
        ("[1]银行", "[1]银行"),  # the note itself
        ("（1）银行", "（1）银行"),
        ("他<a href='/3'>3</a>们", "他3们"),  # a link to another page
    ],
)
def test_what_is_no_mark_of_a_note_stays(markup: str, text: str) -> None:
    assert text_of(f"<p>{markup}</p>", page=False) == text


def test_circled_numbers_are_marks_where_notes_begin_with_them() -> None:
    markup = (
        "<p>他们①都知②道。</p><p>①几个老人。</p><p>②听说过。</p>"  # 'they all know', 'some old people', 'heard of it'
    )
    assert text_of(markup, page=False) == "他们都知道。\n①几个老人。\n②听说过。"


def test_the_title_of_a_chapter_has_no_mark_either() -> None:
    markup = "<h1>第<ruby>一<rt>yī</rt></ruby>章<sup>[1]</sup> <img alt='饕' src=a>餮</h1>"  # 'chapter 1: the glutton'
    assert heading_of(markup) == "第一章 饕餮"


def test_the_page_behind_a_mark_goes_with_it() -> None:
    markup = (
        "<p>公元前221年<sup>[3]</sup><sup>:25</sup>统一<sup>[4]:7-9</sup>中国。</p>"  # 'China was united in 221 BC'
    )
    assert text_of(markup) == "公元前221年统一中国。"
