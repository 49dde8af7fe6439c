"""Lines cut at a fixed width are joined where the text shows that they were, in every format, and nowhere else."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests import samples
from tests.conftest import SEED
from vocab import read_documents
from vocab.sources.running_text.wrapping import unwrapped

PARAGRAPHS = [line.strip() for line in SEED.read_text("utf-8").splitlines() if len(line) > 60][:12]


def wrap(paragraphs: list[str], width: int, indent: str = "") -> list[str]:
    """The lines of paragraphs as a program cuts them after so many characters."""
    whole = [indent + paragraph for paragraph in paragraphs]
    return [text[at : at + width] for text in whole for at in range(0, len(text), width)]


def left(text: str) -> list[str]:
    """The paragraphs of a text without their indents."""
    return [line.strip() for line in text.split("\n") if line.strip()]


def is_whole(text: str, paragraphs: list[str]) -> bool:
    """Whether no line breaks off inside a sentence; without indents one that ends in a mark may have ended there."""
    ended = all(line[-1] in "。！？”" or any(said.endswith(line) for said in paragraphs) for line in left(text))
    return ended and "".join(left(text)) == "".join(paragraphs)


@pytest.mark.parametrize("width", [20, 30, 35, 40, 60])
@pytest.mark.parametrize("indent", ["", "　　", "    "])
def test_a_cut_text_is_whole_again(width: int, indent: str) -> None:
    (text,) = unwrapped(["\n".join(wrap(PARAGRAPHS, width, indent))])
    assert is_whole(text, PARAGRAPHS)
    assert not indent or left(text) == PARAGRAPHS


def test_blank_lines_between_paragraphs_and_between_all_lines_are_told_apart() -> None:
    between_all = "\n\n".join(wrap(PARAGRAPHS, 35, "　　"))
    between_paragraphs = "\n\n".join("\n".join(wrap([paragraph], 35)) for paragraph in PARAGRAPHS)
    for text in (between_all, between_paragraphs):
        assert is_whole(unwrapped([text])[0], PARAGRAPHS)


def test_lines_that_differ_by_some_characters_were_broken_by_hand() -> None:
    lines = [
        "　　中国人民众志成城，争分夺秒抗击疫情，医护人员日夜奋战在第一线，为各国人民争",
        "取了时间。国际社会高度评价中国为此作出的巨大贡献，愿意同中国推动构建人类命运共",
        "同体。我们将坚持多边主义，维护国际体系，推动全球治理体系朝着更加公正合理有序的方",
        "向发展，让这个问题早日得到解决，也让各个地方的人民都能安心地工作和生活，使老百",
        "姓过上好日子。",
    ]  # 'the Chinese people fight ... a community with a shared future for mankind ...'
    assert unwrapped(["\n".join(lines)]) == ["".join(lines)]


def test_a_word_in_latin_letters_that_was_carried_over_keeps_its_space() -> None:
    lines = [
        "他在一家公司工作，每天都用 Python 写程序，也用 Excel 做表，晚上还学习",
        "英语。他的朋友说，学习一门语言最重要的是坚持，他最喜欢的书是 Harry",
        "Potter，每个星期都要读上几十页，读完以后再写下新的词和句子，然后到图",
        "书馆去找下一本。",
    ]  # 'he works in a company, uses Python every day ... Harry Potter ...'
    (text,) = unwrapped(["\n".join(lines)])
    assert "学习英语。" in text
    assert "Harry Potter，" in text
    assert "图书馆" in text


VERSE = "两个黄鹂鸣翠柳，一行白鹭上青天\n窗含西岭千秋雪，门泊东吴万里船"  # Du Fu: 'two orioles ...'
LYRICS = "如果有一天，我老无所依\n请把我留在，那时光里\n如果有一天，我悄然离去\n请把我埋在，这春天里"
LIST = "1、张三，男，二十五岁，北京人\n2、李四，女，二十六岁，上海人\n3、王五，男，二十七岁，天津人"
TALK = "甲：今天天气不错，我们出去走走\n乙：好的，等我换件衣服，马上就来\n甲：不着急，我在楼下，慢慢地等"
LETTER = "尊敬的王老师：\n您好！我是您的学生李明，去年毕业。\n此致\n敬礼\n学生 李明\n二〇二〇年三月五日"
ADDRESS = "收件人：李明，电话一三八\n地址：北京市海淀区中关村，大街一号\n邮编：一〇〇〇八〇"
SUBTITLES = "你知道吗，我等了很久\n可是你没有来\n后来，我就一个人走了\n再也没有回头"


@pytest.mark.parametrize("text", [VERSE, LYRICS, LIST, TALK, LETTER, ADDRESS, SUBTITLES])
def test_what_was_not_cut_stays(text: str) -> None:
    assert unwrapped([text]) == [text]
    assert unwrapped([text + "\n" + text]) == [text + "\n" + text]


def test_a_paragraph_a_line_stays_to_the_byte() -> None:
    text = SEED.read_text("utf-8")
    assert unwrapped([text]) == [text]


def test_a_heading_and_a_chapter_end_what_stands_before() -> None:
    cut = "\n".join(wrap(PARAGRAPHS[:4], 35))
    first, second = unwrapped([f"{cut}\n第二部分\n{cut}", cut])
    assert "\n第二部分\n" in first
    assert is_whole(second, PARAGRAPHS[:4])


LINES = wrap(PARAGRAPHS[:6], 35)


def paragraph_of(line: str) -> str:
    return f"<w:p>{samples.run(line)}</w:p>"


FORMATS: dict[str, Callable[[], str | bytes]] = {
    "br.html": lambda: "<html><body><div>" + "<br>\n".join(LINES) + "</div></body></html>",
    "pre.html": lambda: "<html><body><pre>" + "\n".join(LINES) + "</pre></body></html>",
    "p.html": lambda: "<html><body>" + "".join(f"<p>{line}</p>" for line in LINES) + "</body></html>",
    "a.txt": lambda: "\n".join(LINES),
    "crlf.txt": lambda: "\r\n".join(LINES),
    "p.docx": lambda: samples.zipped(samples.docx_files("".join(map(paragraph_of, LINES)))),
    "br.docx": lambda: samples.zipped(
        samples.docx_files("<w:p>" + "<w:r><w:br/></w:r>".join(map(samples.run, LINES)) + "</w:p>")
    ),
    "p.epub": lambda: samples.zipped(samples.epub_files([("第一章", "</p><p>".join(LINES))])),
}


@pytest.mark.parametrize("name", FORMATS)
def test_lines_are_joined_in_every_format(name: str, tmp_path: Path) -> None:
    made = FORMATS[name]()
    path = tmp_path / name
    path.write_bytes(made.encode() if isinstance(made, str) else made)
    (document,) = read_documents([str(path)])
    assert is_whole("\n".join(line for line in left(document.text) if line != "第一章"), PARAGRAPHS[:6])


def test_full_lines_that_end_in_a_comma_go_on_wherever_they_stand() -> None:
    paragraphs = [  # 'last winter we went back to the old house ...', 'my sister forgot her sweets ...', 'we left'
        "去年冬天，我和妹妹回到了外婆的老房子里。院子中间有一棵很大的石榴树，"
        "树下放着几把旧竹椅，外婆每天下午都坐在那里晒太阳，给我们讲她年轻时候的故事。",
        "妹妹听得入了神，连手里的糖葫芦都忘了吃。我却在想，一个人要走过多少路，"
        "才能把这些平平常常的日子记得这样清楚。天慢慢黑了，邻居家的厨房里飘来炒辣椒的香味。",
        "后来我们离开了那个地方，可是每当我闻到辣椒的香味，就会想起那个院子、那棵石榴树和外婆说话的声音。",
    ]
    lines: list[str] = []
    for said in paragraphs:
        while said:
            size = 34 + (said[34:35] in ("，", "。"))  # a mark hangs over
            lines.append(said[:size])
            said = said[size:]
    assert lines[0].endswith("，")
    assert unwrapped(["\n".join(lines)]) == ["\n".join(paragraphs)]
