"""What Obsidian adds to Markdown is read as it is shown."""

import pytest

from vocab.sources.markdown import read_markdown
from vocab.sources.source import Source


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("他是[[人民银行|银行]]的[[行长]]。", "他是银行的行长。"),  # 'he is the head of the bank'
        ("见[[页面#标题]]。", "见页面。"),  # 'see the page'
        ("正文。![[图片.png|300]]", "正文。"),  # 'text'
        ("正文。%%注释\n内容%%", "正文。"),
        ("正文。 ^abc-1", "正文。"),
        ("正文。^abc", "正文。"),
        ("> [!warning]- 注意", "注意"),  # 'attention'
        ("#生词 #语法/句子\n\n正文。", "正文。"),
        ("公式$x^2$结束，价格$5和$6。", "公式结束，价格$5和$6。"),  # 'formula ... price'
        ("```dataview\nTABLE x\n```\n正文。", "正文。"),
        ("| [[银行\\|行]] | 好 |", "行   好"),
        ("张三 李四", "张三 李四"),  # two names: only a line end stands for nothing
    ],
)
def test_signs_of_obsidian_are_not_read(written: str, shown: str) -> None:
    (chapter,) = read_markdown(Source("a.md", written.encode()))
    assert chapter.text.strip() == shown


def test_a_hash_without_a_space_is_a_heading_that_is_read() -> None:
    (chapter,) = read_markdown(Source("a.md", "#天气\n\n今天很好。".encode()))  # 'weather', 'it is fine today'
    assert chapter.text.split("\n")[0] == "天气"


def test_chapters_are_found_beside_markup() -> None:
    written = "# 第一章 春\n\n花<b>开</b>了。\n\n# 第二章 夏\n\n天热&mdash;&mdash;很热。\n"  # 'spring', 'summer'
    _, spring, summer = read_markdown(Source("a.md", written.encode()))
    assert (spring.title, summer.title) == ("第一章 春", "第二章 夏")
    assert spring.text.endswith("第一章 春\n花开了。\n")
    assert summer.text.endswith("第二章 夏\n天热——很热。")
