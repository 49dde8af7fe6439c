"""One text in every format gives the same words, and what is not its text stays out."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests import samples
from tests.samples import MORE, SAID, docx_files, epub_files, run, zipped
from vocab import Document, read_documents
from vocab.errors import InputError

Read = Callable[..., Document]


@pytest.fixture
def read(tmp_path: Path) -> Read:
    """What is read from a file with this name and content."""

    def reader(name: str, data: bytes | str, warnings: list[str] | None = None) -> Document:
        path = tmp_path / name
        path.write_bytes(data.encode() if isinstance(data, str) else data)
        (document,) = read_documents([str(path)], warn=(warnings if warnings is not None else []).append)
        return document

    return reader


@pytest.mark.parametrize("suffix", samples.GOOD)
def test_every_format_gives_the_text(suffix: str, read: Read) -> None:
    warnings: list[str] = []
    document = read(f"essay.{suffix}", samples.GOOD[suffix](), warnings)
    assert SAID in document.text
    assert (MORE in document.text) == (suffix != "docx")
    assert not any(other in document.text for other in ("标题", "广告", "首页", "版权", "注释", "<", "**"))
    assert (document.name, warnings) == ("essay", [])


@pytest.mark.parametrize("suffix", ["epub", "docx", "pdf"])
@pytest.mark.parametrize("name", ["essay.txt", "essay", "essay.html"])
def test_an_archive_or_pdf_is_known_by_its_bytes(suffix: str, name: str, read: Read) -> None:
    assert SAID in read(name, samples.GOOD[suffix]()).text


@pytest.mark.parametrize("suffix", ["epub", "docx", "pdf"])
def test_a_text_that_calls_itself_an_archive_or_pdf_is_told_so(suffix: str, read: Read) -> None:
    with pytest.raises(InputError, match=rf"essay\.{suffix}: is not a"):
        read(f"essay.{suffix}", SAID)


@pytest.mark.parametrize(
    ("head", "said"),
    [(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old Word"), (b"{\\rtf1", "rich text"), (b"\x1f\x8b\x08", "gzip")],
)
def test_a_kind_that_is_not_read_is_named(head: bytes, said: str, read: Read) -> None:
    with pytest.raises(InputError, match=said):
        read("essay.doc", head + b"\0" * 600)


def test_any_other_zip_archive_is_to_be_unpacked(read: Read) -> None:
    with pytest.raises(InputError, match="zip archive, but no e-book"):
        read("essay.txt", zipped({"a.txt": SAID}))


# --- plain text -------------------------------------------------------------------------------------------------------


def test_headings_of_a_novel_are_its_chapters(read: Read) -> None:
    text = f"书名\n\n第一章 春天\n{SAID}\n　　第二章　夏天\r\n{MORE}\n"
    document = read("novel.txt", text)
    assert [title for _, title in document.chapters] == ["第一章 春天", "第二章 夏天"]
    assert document.source_at(document.text.index(MORE)) == "novel · 第二章 夏天"
    assert document.source_at(0) == "novel"


def test_a_sentence_that_begins_like_a_heading_is_none(read: Read) -> None:
    text = (
        "第一章程是什么。\n第二回他来了。\n第一回见面\n"  # 'What is the first statute. ... Meeting for the first time'
    )
    assert read("essay.txt", text).chapters == ()


# --- HTML -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>中国<ruby>银行<rp>(</rp><rt>yínháng</rt><rp>)</rp></ruby>", "中国银行"),
        ("<p>中国</p><p>人民</p>", "中国\n人民"),
        ("<p>中<b>国</b>人<i>民</i></p>", "中国人民"),
        ("<p>中国\n  人民\n</p>", "中国人民"),
        ("<p>中国 OK\n人民</p>", "中国 OK 人民"),
        ("<pre>白日依山尽\n黄河入海流</pre>", "白日依山尽\n黄河入海流"),  # two lines of a poem
        ("<p>春眠不觉晓<br>处处闻啼鸟", "春眠不觉晓\n处处闻啼鸟"),  # two lines of a poem
        ("<table><tr><td>中国<td>人民</table>", "中国\n人民"),
        ("<p>a &lt; b &amp; &#20013;&#x56fd;", "a < b & 中国"),
        ("<ul><li><a href=a>首页</a><li><a href=b>新闻</a><li><a href=c>体育</a></ul><p>中国", "中国"),
        ("<div class='menu'>首页</div><p>中国", "中国"),
        ("<p hidden>首页</p><p>中国<script>var 首页</script><style>首页{}</style>", "中国"),
        ("<title/><p>中国<script src=a /><p>人民", "中国\n人民"),
        ("<main><p>中国人民</p></main><div>广告</div>", "中国人民"),
        ("<article>中国人民</article><article>银行行长</article><div>广告</div>", "中国人民\n银行行长"),
        ("<article>中国人民<article>银行行长</article></article>", "中国人民\n银行行长"),
        (
            "<p>中国人民<div id=comments>好</div><div class=comments>好</div><p style='color:red;display: none'>坏",
            "中国人民",
        ),
        ("<form><p>中国人民</p></form><form>搜索</form>", "中国人民"),  # an old site has the whole page in a form
        ("<p>中国<video>不能播放</video><canvas>画</canvas>人民", "中国人民"),  # 'cannot be played', 'picture'
        ("<table><tr><td>中<table><tr><td>国</table><td>人</table>", "中\n国\n人"),
        ("<p>中国&nbsp;&mdash;&mdash;人民&hellip;&#x4E2D;", "中国 ——人民…中"),
        ("<nav>中国人民</nav>", "中国人民"),  # nothing else there: rather too much than nothing
        ("<script>alert(1)</script>", ""),
        ("", ""),
    ],
)
def test_html_gives_the_text_a_reader_sees(markup: str, text: str) -> None:
    from vocab.sources.pages.html import text_of

    assert text_of(markup) == text


def test_a_false_label_of_the_encoding_does_no_harm(read: Read) -> None:
    page = f'<meta charset="utf-8"><p>{SAID * 3}'
    assert read("page.html", page.encode("gb18030")).text == SAID * 3


# --- Markdown ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("**中国**的*人民*", "中国的人民"),
        ('[中国](http://a.cn "x")人民', "中国人民"),
        ("![图](a.png)中国", "图中国"),
        ("> 中国\n> 人民", "中国\n人民"),
        ("- 中国\n- 人民\n1. 银行", "中国\n人民\n银行"),
        ("| 中国 | 人民 |\n|---|---|\n| 银行 | 行长 |", "中国   人民 银行   行长"),
        ("中国\n人民", "中国人民"),
        ("中国。\n人民", "中国。\n人民"),
        ("中国  \n人民", "中国\n人民"),
        ("中国\n====\n人民", "中国\n\n人民"),
        ("`<script>`中国", "<script>中国"),
        ("中国<script>alert(1)</script>人民", "中国人民"),
        ("中国<!-- 注释 -->人民 &amp;", "中国人民 &"),
        ("3 < 4，中国 <3", "3 < 4，中国 <3"),
        ("\\*中国\\*", "*中国*"),
        ("[a]: http://a.cn\n中国", "\n中国"),
        ('[中国](http://a.cn/b_(c) "x")人民', "中国人民"),
        ("中国[^1]人民\n\n[^1]: 脚注", "中国人民\n脚注"),  # 'footnote'
        ("春眠不觉晓\\\n处处闻啼鸟", "春眠不觉晓\n处处闻啼鸟"),  # two lines of a poem
    ],
)
def test_markdown_loses_its_marks(source: str, text: str, read: Read) -> None:
    import re

    squeezed = re.compile(r"\n+| +")
    assert squeezed.sub(" ", read("a.md", source).text.strip()) == squeezed.sub(" ", text.strip())


def test_headings_of_markdown_are_chapters(read: Read) -> None:
    document = read("a.md", f"# 上篇\n{SAID}\n## 下篇 ##\n### 一\n{MORE}\n")
    assert [title for _, title in document.chapters] == ["上篇", "下篇"]
    assert document.source_at(document.text.index(MORE)) == "a · 下篇"


# --- EPUB -------------------------------------------------------------------------------------------------------------


def test_chapters_come_in_reading_order_with_their_titles(read: Read) -> None:
    document = read("book.epub", samples.epub())
    assert document.text.index(SAID) < document.text.index(MORE)
    assert document.source_at(document.text.index(MORE)) == "book · 第二章"


def test_the_table_of_contents_names_the_chapters(read: Read) -> None:
    files = epub_files([("", SAID), ("", MORE)])
    ncx = (
        "<ncx><navMap><navPoint><navLabel><text>上篇</text></navLabel><content src='text/c%200.xhtml#a'/></navPoint>"
        "<navPoint><navLabel><text>下篇</text></navLabel><content src='text/c%201.xhtml'/></navPoint></navMap></ncx>"
    )
    item = '<item id="toc" href="toc.ncx" media-type="application/x-dtbncx+xml"/></manifest>'
    files["OEBPS/book.opf"] = str(files["OEBPS/book.opf"]).replace("</manifest>", item)
    document = read("book.epub", zipped(files | {"OEBPS/toc.ncx": ncx}))
    assert [title for _, title in document.chapters] == ["上篇", "下篇"]


def test_a_cover_and_the_table_of_contents_are_no_chapters(read: Read) -> None:
    files = epub_files([("", SAID), ("", MORE)])
    page = samples.page("目录", '<a href="text/c%200.xhtml">上篇</a><a href="text/c%201.xhtml">下篇</a>')  # 'contents'
    cover = samples.page("", '<svg><image href="a.jpg"/></svg>').replace("<title/>", "<title>封面</title>")  # 'cover'
    opf = str(files["OEBPS/book.opf"]).replace(
        "<manifest>",
        '<manifest><item id="nav" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/>'
        '<item id="cover" href="cover.xhtml" media-type="application/xhtml+xml"/>',
    )
    opf = opf.replace("<spine>", '<spine><itemref idref="cover" linear="no"/><itemref idref="nav"/>')
    made = files | {"OEBPS/book.opf": opf, "OEBPS/nav.xhtml": page, "OEBPS/cover.xhtml": cover}
    document = read("book.epub", zipped(made))
    assert [title for _, title in document.chapters] == ["上篇", "下篇"]
    assert document.text == f"{SAID}\n{MORE}"


def test_the_entities_of_html_are_known_in_a_book(read: Read) -> None:
    chapter = samples.page("", "中国&nbsp;&mdash;&mdash;人民&hellip;").replace(
        "<html",
        '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.1//EN" "http://www.w3.org/TR/xhtml11/DTD/xhtml11.dtd"><html',
    )
    document = read("book.epub", zipped(epub_files() | {"OEBPS/text/c 0.xhtml": chapter}))
    assert document.text.startswith("中国 ——人民…\n")


@pytest.mark.parametrize(
    "href",
    ["../../etc/passwd", "%2e%2e/%2e%2e/%2e%2e/etc/passwd", "/etc/passwd", "http://x.cn/a", "file:///etc"],
)
def test_a_link_out_of_the_book_is_left_out_with_a_warning(href: str, read: Read) -> None:
    files = epub_files()
    files["OEBPS/book.opf"] = str(files["OEBPS/book.opf"]).replace("text/c%201.xhtml", href)
    warnings: list[str] = []
    document = read("book.epub", zipped(files), warnings)
    assert SAID in document.text
    assert len(warnings) == 1
    assert "lies outside the book" in warnings[0]


def test_a_missing_chapter_is_a_warning(read: Read) -> None:
    files = epub_files()
    del files["OEBPS/text/c 1.xhtml"]
    warnings: list[str] = []
    assert SAID in read("book.epub", zipped(files), warnings).text
    assert "is missing" in warnings[0]


def test_a_chapter_that_no_file_is_named_for_is_a_warning(read: Read) -> None:
    opf = str(epub_files()["OEBPS/book.opf"]).replace("<spine>", '<spine><itemref idref="gone"/>')
    warnings: list[str] = []
    assert SAID in read("book.epub", zipped(epub_files() | {"OEBPS/book.opf": opf}), warnings).text
    assert "'gone' is not in the book's list of files" in warnings[0]


def test_copy_protection_is_named_and_disguised_fonts_are_not_it(read: Read) -> None:
    def encrypted(algorithm: str) -> bytes:
        method = f'<encryption><EncryptedData><EncryptionMethod Algorithm="{algorithm}"/></EncryptedData></encryption>'
        return zipped(epub_files() | {"META-INF/encryption.xml": method})

    assert SAID in read("book.epub", encrypted("http://www.idpf.org/2008/embedding")).text
    with pytest.raises(InputError, match="copy protected"):
        read("book.epub", encrypted("http://www.w3.org/2001/04/xmlenc#aes128-cbc"))


# --- Word -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (f"<w:p>{run('中国')}{run('人民')}</w:p><w:p>{run('银行')}</w:p>", "中国人民\n银行"),
        (
            f"<w:tbl><w:tr><w:tc><w:p>{run('中国')}</w:p></w:tc><w:tc><w:p>{run('人民')}</w:p></w:tc></w:tr></w:tbl>",
            "中国\n人民",
        ),
        (f"<w:p><w:del>{run('坏')}</w:del><w:ins>{run('好')}</w:ins></w:p>", "好"),
        (
            f"<w:p>{run('中国')}<w:r><w:ruby><w:rt>{run('yín')}</w:rt><w:rubyBase>{run('银')}</w:rubyBase></w:ruby></w:r></w:p>",
            "中国银",
        ),
        (f"<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>坏</w:t></w:r>{run('好')}</w:p>", "好"),
        (f"<w:p><w:moveFrom>{run('坏')}</w:moveFrom><w:moveTo>{run('好')}</w:moveTo></w:p>", "好"),
        (f"<w:p>{run('中国')}<w:hyperlink>{run('人民')}</w:hyperlink></w:p>", "中国人民"),
        (
            f"<w:p><w:r><w:Choice><w:txbxContent><w:p>{run('框')}</w:p></w:txbxContent></w:Choice><w:Fallback><w:p>"
            f"{run('框')}</w:p></w:Fallback></w:r>{run('外')}</w:p>",
            "外\n框",
        ),
        ("<w:p><w:r><w:t>中国</w:t><w:br/><w:t>人民</w:t><w:instrText>PAGE</w:instrText></w:r></w:p>", "中国\n人民"),
    ],
)
def test_word_files_give_their_paragraphs(body: str, text: str, read: Read) -> None:
    assert read("a.docx", zipped(docx_files(body))).text == text


def test_footnotes_stand_behind_their_paragraph(read: Read) -> None:
    body = f'<w:p>{run("中国")}<w:r><w:footnoteReference w:id="2"/></w:r></w:p><w:p>{run("人民")}</w:p>'
    notes = f'<w:footnotes {samples.W}><w:footnote w:id="2"><w:p>{run("脚注")}</w:p></w:footnote></w:footnotes>'
    assert read("a.docx", zipped(docx_files(body) | {"word/footnotes.xml": notes})).text == "中国\n脚注\n人民"


def test_first_headings_of_a_word_file_are_its_chapters(read: Read) -> None:
    styles = f'<w:styles {samples.W}><w:style w:styleId="1"><w:name w:val="heading 1"/></w:style></w:styles>'
    body = f'<w:p><w:pPr><w:pStyle w:val="1"/></w:pPr>{run("上篇")}</w:p><w:p>{run(SAID)}</w:p>'
    document = read("a.docx", zipped(docx_files(body) | {"word/styles.xml": styles}))
    assert document.source_at(document.text.index(SAID)) == "a · 上篇"


# --- PDF --------------------------------------------------------------------------------------------------------------


def test_lines_are_joined_and_running_heads_dropped(read: Read) -> None:
    line = "中国人民众志成城争分夺秒抗击疫情"
    pages = [
        ["新闻周刊 第一期", f"{word}{line}", line, f"{word}很好。", f"- {at} -"] for at, word in enumerate("春夏秋冬年")
    ]
    text = read("a.pdf", samples.pdf(pages)).text
    assert text.split("\n") == [f"{word}{line}{line}{word}很好。" for word in "春夏秋冬年"]


def test_an_indented_line_of_a_narrow_column_goes_on(read: Read) -> None:
    pages = [["第一段。国际社会高度评价", "中国人民众志成城抗击疫情所付", "出的努力。"]]  # the indent itself is lost
    assert read("a.pdf", samples.pdf(pages * 2)).text.split("\n")[0] == "".join(pages[0])


def test_radicals_and_vertical_marks_of_a_pdf_become_characters(read: Read) -> None:
    text = read("a.pdf", samples.pdf([["⼈⺠银⾏︐﹁⻓⻋﹂︒"]])).text  # 'people', 'bank', 'long vehicle'
    assert text == "人民银行，「长车」。"


def test_a_scanned_pdf_says_that_it_needs_ocr(read: Read) -> None:
    with pytest.raises(InputError, match=r"scanned .+ and needs OCR"):
        read("a.pdf", samples.pdf([[], []]))


# --- subtitles --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("cues", "text"),
    [
        (
            "1\n00:00:01,000 --> 00:00:02,000\n今天，\n\n2\n00:00:02,000 --> 00:00:03,000\n我们很好。",
            "今天，我们很好。",
        ),
        ("1\n00:00:xx --> bad\n中国\n\n2\n00:00:02,000 --> 00:00:03,000\n人民", "中国\n人民"),
        ("中国\n\n人民", "中国\n人民"),
        ("WEBVTT\n\nNOTE 注释\n\n1\n00:01.000 --> 00:02.000 align:start\n<v 张三><c.x>中国</c>\n", "中国"),
        ("1\n00:00:01,000 --> 00:00:02,000\n- 你好\n- 再见", "你好\n再见"),
        ("1\n00:00:01 -> 00:00:02\n中国\n\n2\n00:00:02,000 --> 00:00:03,000\n人民", "中国\n人民"),
        ("1\n00:00:01,000 --> 00:00:02,000\n你好吗？\nHow are you?", "你好吗？"),
        ("1\n0:01 --> 0:02\n你好\n\n2\n0:02 --> 0:03\n卡拉\nOK\n\n3\n0:03 --> 0:04\n再见", "你好\n卡拉 OK\n再见"),
        ("WEBVTT\n\n00:01.000 --> 00:02.000\n&lt;中国&gt;&amp;人民\n\nSTYLE\n::cue { color: red }", "<中国>&人民"),
        (
            "WEBVTT\n\n00:01.000 --> 00:02.000\n大家<00:00:00.480><c>好</c>\n\n00:02.000 --> 00:03.000\n大家好\n今天",
            "大家好\n今天",
        ),
        ('1\n00:00:01,000 --> 00:00:02,000\n{\\an8}<font color="#fff">中国</font>\n人民', "中国人民"),
    ],
)
def test_cues_become_sentences(cues: str, text: str, read: Read) -> None:
    assert read("a.srt", cues).text.strip() == text


def test_broken_times_lose_no_text_of_ass(read: Read) -> None:
    text = read("a.ass", samples.ass()).text
    assert MORE in text
    assert "注释" not in text
    assert "100" not in text
