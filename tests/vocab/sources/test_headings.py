"""Chapter headings of plain text in their many shapes; sentences that begin like one are none."""

import pytest

from vocab.sources.headings import headings_of
from vocab.sources.plain import read_plain
from vocab.sources.source import Source

BODY = (
    "\n很久以前有一个老人，他住在山上，每天都要下山去打水，从来没有停过一天。\n"  # 'long ago there was an old man ...'
)


def titles(*lines: str) -> list[str]:
    """The headings found where each line stands before some text."""
    return [heading.title for heading in headings_of("".join(line + BODY for line in lines))]


@pytest.mark.parametrize(
    ("lines", "wanted"),
    [
        (("第一章天地初开", "第二章 重 逢"), ["第一章 天地初开", "第二章 重逢"]),  # 'the beginning', 'meeting again'
        (("第 3 章 结局", "第4章"), ["第3章 结局", "第4章"]),
        (("番外 第1章 旗开得胜", "正文 第一章"), ["番外 第1章 旗开得胜", "正文 第一章"]),
        (("【第一章】", "【第二章】归来"), ["第一章", "第二章 归来"]),
        (("第一节", "第二节 课后"), ["第一节", "第二节 课后"]),
        (("卷一", "卷二 风云"), ["卷一", "卷二 风云"]),
        (("卷一 第一章 开端", "卷一 第二章"), ["卷一 第一章 开端", "卷一 第二章"]),
        (("楔子", "第001章 你好！", "尾 声"), ["楔子", "第001章 你好！", "尾声"]),
        (("第 一 章 天 地 初 开", "后记"), ["第一章 天地初开", "后记"]),
        (("1.标题", "2.相遇", "3.结局"), ["1.标题", "2.相遇", "3.结局"]),
        (("《第一章》天地", "第二章：人间"), ["第一章 天地", "第二章：人间"]),
    ],
)
def test_a_heading_is_told_by_its_shape(lines: tuple[str, ...], wanted: list[str]) -> None:
    assert titles(*lines) == wanted


@pytest.mark.parametrize(
    "lines",
    [
        ("第一章讲的是天地初开的故事", "第二章是关于人的"),  # 'chapter one tells how ...'
        ("第一章我写了三天。", "第二章写了五天，很累"),  # 'I wrote chapter one in three days'
        ("第三节课开始了", "第二部分内容"),  # 'the third lesson begins', 'the second part'
        ("第一章，我们先来看看", "第二章，我们再看看"),
        ("第一章 天地",),  # a single one
        ("1.标题", "2.相遇"),
    ],
)
def test_a_sentence_and_a_lonely_line_are_no_heading(lines: tuple[str, ...]) -> None:
    assert titles(*lines) == []


def test_the_items_of_a_list_are_no_headings() -> None:
    assert headings_of("1.苹果\n2.香蕉\n3.梨\n4.葡萄\n") == []


@pytest.mark.parametrize("end", ["\n", "\r", "\r\n"])
def test_chapters_are_found_whatever_the_line_ends(end: str) -> None:
    text = end.join(["第一章 春", "花开了。", "第二章 夏", "天热了。"])  # 'spring', 'summer'
    assert [chapter.title for chapter in read_plain(Source("a.txt", text.encode()))] == ["", "第一章 春", "第二章 夏"]


@pytest.mark.parametrize(
    ("lines", "wanted"),
    [
        (("一、童年", "二、少年", "三、青年"), ["一、童年", "二、少年", "三、青年"]),  # 'childhood', 'youth' ...
        (("001 重生", "002 入学", "003 毕业"), ["001 重生", "002 入学", "003 毕业"]),  # 'born again', 'school' ...
        (("（一）", "（二）", "（三）"), ["（一）", "（二）", "（三）"]),
        (("1", "2", "3"), ["1", "2", "3"]),
        (("上卷", "下卷"), ["上卷", "下卷"]),  # 'first volume', 'last volume'
        (("Chapter 1", "Chapter 2"), ["Chapter 1", "Chapter 2"]),
        (("第一季 第1集", "第一季 第2集"), ["第一季 第1集", "第一季 第2集"]),  # 'season one, part 1'
        (("一个人走了", "二话不说", "三天以后"), []),  # 'one left', 'without a word', 'three days later'
        (("（一）", "（二）"), []),
    ],
)
def test_a_row_of_numbers_of_one_form_is_a_row_of_headings(lines: tuple[str, ...], wanted: list[str]) -> None:
    assert titles(*lines) == wanted
