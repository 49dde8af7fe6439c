"""Pinyin over, under or beside the characters, characters set apart, and pictures of characters give running text."""

import pytest

from vocab.sources.pages.html import text_of


@pytest.mark.parametrize(
    "markup",
    [
        "<ruby>银<rt>yín</rt></ruby><ruby>行<rt>háng</rt></ruby>",
        "<ruby>银<rp>(</rp><rt>yín</rt><rp>)</rp>行<rp>(</rp><rt>háng</rt><rp>)</rp></ruby>",
        "<ruby><rb>银</rb><rb>行</rb><rt>yín</rt><rt>háng</rt></ruby>",
        "<ruby>\n 银\n <rt>yín</rt>\n</ruby>\n<ruby>\n 行\n <rt>háng</rt>\n</ruby>",
        "<ruby>yín<rt>银</rt></ruby><ruby>háng<rt>行</rt></ruby>",
        "<ruby>银行<rtc><rt>yínháng</rt></rtc></ruby>",
        "<span><span>yín</span><span>银</span></span> <span><span>háng</span><span>行</span></span>",
        "<span>银<small>yín</small></span><span>行<small>háng</small></span>",
        "银<span>yín</span>行<span>háng</span>",
        "<span>yín</span>银<span>háng</span>行",
        "银<sup>yín</sup>行<sup>háng</sup>",
        "银<span>(yín)</span>行<span>(háng)</span>",
    ],
)
def test_pinyin_beside_the_characters_is_not_read(markup: str) -> None:
    assert text_of(f"<p>人民{markup}很重要</p>", page=False) == "人民银行很重要"  # 'the People's Bank is important'


@pytest.mark.parametrize(
    "markup",
    [
        "<table><tr><td>yín</td><td>háng</td><td>shuō</td><td></td></tr>"
        "<tr><td>银</td><td>行</td><td>说</td><td>。</td></tr></table>",
        "<table><tr><td>银</td><td>行</td><td>说。</td></tr><tr><td>yín</td><td>háng</td><td>shuō</td></tr></table>",
        "<table><tr><td>yínháng</td><td>shuō</td></tr><tr><td>银行</td><td>说。</td></tr></table>",
        "<table><tr><td>yín<br>银</td><td>háng<br>行</td><td>shuō<br>说。</td></tr></table>",
        "<table><tr><td>yín</td><td>háng</td></tr><tr><td>银</td><td>行</td></tr>"
        "<tr><td>shuō</td><td></td></tr><tr><td>说</td><td>。</td></tr></table>",
        "<div><div>yín</div><div>银</div></div><div><div>háng</div><div>行</div></div><div><div>shuō</div><div>说。</div></div>",
    ],
)
def test_a_pinyin_guide_of_cells_or_blocks_is_a_line_of_text(markup: str) -> None:
    assert text_of(f"<div>{markup}</div>", page=False) == "银行说。"  # 'the bank says'


def test_characters_each_in_an_element_of_its_own_are_a_text() -> None:
    markup = "<p><span>银</span> <span>行</span>\n<span>，</span> <span>人</span> <span>民</span></p>"
    assert text_of(markup, page=False) == "银行，人民"


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>银行（<i>yínháng</i>）</p>", "银行（yínháng）"),  # it is what the text says
        ("<ul><li>东</li><li>南</li><li>西</li></ul>", "东\n南\n西"),  # 'east', 'south', 'west'
        ("<p><span>是</span> <span>否</span></p>", "是 否"),  # 'yes', 'no'
        ("<table><tr><td>银行</td><td>bank</td></tr></table>", "银行\nbank"),
        ("<table><tr><td>yínháng</td><td>银行</td></tr></table>", "yínháng\n银行"),
    ],
)
def test_what_is_no_guide_stays(markup: str, text: str) -> None:
    assert text_of(markup, page=False) == text


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("喜<img alt='欢' src=a.png>读书", "喜欢读书"),  # 'to like reading'
        ("饕<img class=zhz alt=餮 />的人", "饕餮的人"),  # 'a glutton'
        ("<img alt='朱'><img alt='[祐]'>樘", "朱祐樘"),  # the name of an emperor
        ("<img alt='𠀀'>字", "𠀀字"),
        ("喜<span><img alt='欢'></span>读书", "喜欢读书"),
        ("银行<img alt='银行的大楼'>行长", "银行行长"),  # 'the building of the bank'
        ("银行<a href='#n'><img alt='注'></a>行长", "银行行长"),  # 'note'
    ],
)
@pytest.mark.parametrize("page", [True, False])
def test_a_picture_of_a_character_is_that_character(markup: str, text: str, *, page: bool) -> None:
    assert text_of(f"<p>{markup}</p>", page=page) == text


def test_a_picture_by_itself_is_no_character() -> None:
    assert text_of("<p><img alt='桥'></p><p>银行</p>") == "银行"  # 'bridge', 'bank'


def test_edges_of_preformatted_text_are_edges_of_lines() -> None:
    assert text_of("<div>银<pre>行\n长</pre>说</div>", page=False) == "银\n行\n长\n说"
