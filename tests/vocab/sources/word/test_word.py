"""Word files as programs really write them: parts by any name, fields, tracked marks, text boxes, hidden text."""

import base64

import pytest

from tests.samples import MORE, SAID, W, docx_files, run, zipped
from tests.vocab.sources.conftest import Read
from vocab.errors import InputError
from vocab.sources.word.fields import text_of_equation

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PURL = "http://purl.oclc.org/ooxml/officeDocument/relationships"  # of the strict form
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"


def paragraph(*inner: str) -> str:
    return f"<w:p>{''.join(inner)}</w:p>"


def body(inner: str) -> str:
    """The part with the text."""
    return str(docx_files(inner)["word/document.xml"])


def relations(*found: tuple[str, str, str]) -> str:
    """The relations of a part: id, type, target."""
    listed = "".join(f'<Relationship Id="{i}" Type="{kind}" Target="{target}"/>' for i, kind, target in found)
    return f"<Relationships>{listed}</Relationships>"


def read_body(read: Read, inner: str, **others: str) -> str:
    """What is read from a Word file with this body; further parts by their names without the ending."""
    parts = {f"word/{name}.xml": part for name, part in others.items()}
    return read("a.docx", zipped(docx_files(inner) | parts)).text


# --- the main part ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("office", [OFFICE, PURL])
@pytest.mark.parametrize(
    ("name", "target"),
    [
        ("word/document2.xml", "word/document2.xml"),
        ("word/document22.xml", "/word/document22.xml"),
        ("word\\document.xml", "word/document.xml"),
        ("Word/Document.xml", "word/document.xml"),
        ("text/main.xml", "text/main.xml"),
        ("document.xml", "./document.xml"),
    ],
)
def test_the_main_part_is_the_one_that_the_package_names(name: str, target: str, office: str, read: Read) -> None:
    parts = {"_rels/.rels": relations(("r1", f"{office}/officeDocument", target)), name: body(paragraph(run(SAID)))}
    assert read("a.docx", zipped(parts)).text == SAID


@pytest.mark.parametrize("name", ["word/document3.xml", "word\\document.xml", "WORD/DOCUMENT.XML"])
def test_without_relations_the_usual_names_do(name: str, read: Read) -> None:
    assert read("a.docx", zipped({name: body(paragraph(run(SAID)))})).text == SAID


def test_without_relations_the_type_of_a_part_does(read: Read) -> None:
    types = f'<Types><Override PartName="/x/y.xml" ContentType="{MAIN}"/></Types>'
    assert read("a", zipped({"[Content_Types].xml": types, "x/y.xml": body(paragraph(run(SAID)))})).text == SAID


def test_notes_and_styles_are_found_by_their_relations(read: Read) -> None:
    inner = paragraph('<w:pPr><w:pStyle w:val="1"/></w:pPr>', run("上篇")) + paragraph(
        run(SAID), '<w:r><w:footnoteReference w:id="2"/></w:r>'
    )
    parts = {
        "_rels/.rels": relations(("r1", f"{OFFICE}/officeDocument", "w/text.xml")),
        "w/_rels/text.xml.rels": relations(("a", f"{OFFICE}/footnotes", "n7.xml"), ("b", f"{OFFICE}/styles", "/s.xml")),
        "w/text.xml": body(inner),
        "w/n7.xml": f'<w:footnotes {W}><w:footnote w:id="2">{paragraph(run("脚注"))}</w:footnote></w:footnotes>',
        "s.xml": f'<w:styles {W}><w:style w:styleId="1"><w:name w:val="heading 1"/></w:style></w:styles>',
    }
    document = read("a.docx", zipped(parts))
    assert document.text == f"上篇\n{SAID}\n脚注"  # 'first part', 'footnote'
    assert document.chapters == ((0, "上篇"),)


@pytest.mark.parametrize(
    ("member", "said"),
    [("xl/workbook.xml", "workbook"), ("ppt/presentation.xml", "presentation")],
)
def test_another_office_file_is_named(member: str, said: str, read: Read) -> None:
    parts = {"_rels/.rels": relations(("r1", f"{OFFICE}/officeDocument", member)), member: "<a/>"}
    with pytest.raises(InputError, match=f"is a {said}"):
        read("a.docx", zipped(parts))


def test_the_text_may_be_in_gb2312_and_sloppy(read: Read) -> None:
    xml = '\n<?xml version="1.0" encoding="GB2312"?>' + body(paragraph(run(f"{SAID} A & B"), "<x:y/>"))
    assert read("a.docx", zipped({"word/document.xml": xml.encode("gbk")})).text == f"{SAID} A & B"


# --- fields -----------------------------------------------------------------------------------------------------------

GUIDE = r'EQ \* jc2 \* "Font:宋体" \* hps10 \o \ad(\s \up 9(yín),银)'  # pinyin over the 'yin' of 'bank'


@pytest.mark.parametrize(
    ("instruction", "text"),
    [
        (GUIDE, "银"),
        (r" eq \o\ad(\s\up 9(hánɡ);行) ", "行"),
        (r'EQ \* jc0 \* "Font:Times (New)" \* hps16 \o\al(\s\up 11(zhòng yào),重要)', "重要"),  # 'important'
        (r"EQ \o\ac(○,中)", "中"),  # in a circle
        (r"EQ \o\ac(□,\s\do1(国))", "国"),  # in a square
        (r"EQ \o(\s\up 5(人),\s\do 2(民))", "人民"),  # two characters set as one
        (r"EQ \o\ad(\s\up 9(注),字)", "字"),  # a note in Chinese over a character
        (r"EQ \o\ad(银,\s\up 9(yín))", "银"),
        (r"EQ \f(甲,乙)", "甲乙"),
        (r"EQ \f(1,2)", ""),
        ("EQ", ""),
        (r"EQ \o\ad(\s\up 9(yín),银", "银"),
        ("EQUAL 银", ""),
        ("HYPERLINK 银行", ""),
        ("EQ " + r"\o(" * 90 + "银", "银"),
    ],
)
def test_an_equation_gives_the_characters_on_its_line(instruction: str, text: str) -> None:
    assert text_of_equation(instruction) == text


def mark(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def instruction(*pieces: str) -> str:
    return "".join(f"<w:r><w:instrText>{piece}</w:instrText></w:r>" for piece in pieces)


PIECES = GUIDE.partition("yín")


@pytest.mark.parametrize(
    "field",
    [
        mark("begin") + instruction(GUIDE) + mark("end"),
        mark("begin") + instruction(*PIECES) + mark("end"),
        mark("begin") + instruction(GUIDE) + mark("separate") + mark("end"),
        mark("begin") + instruction(GUIDE) + mark("separate") + run("银") + mark("end"),
        f"<w:fldSimple w:instr='{GUIDE}'/>",
        f"<w:fldSimple w:instr='{GUIDE}'>{run('银')}</w:fldSimple>",
        mark("begin") + instruction(PIECES[0]) + mark("begin") + instruction("QUOTE") + mark("separate")
        + run("yín") + mark("end") + instruction(PIECES[2]) + mark("end"),
    ],
    ids=["field", "in pieces", "no result", "result", "simple", "simple result", "field in it"],
)  # fmt: skip
def test_a_pinyin_guide_gives_its_character_once(field: str, read: Read) -> None:
    assert read_body(read, paragraph(run("去"), field, run("行。"))) == "去银行。"  # 'to the bank'


def test_an_equation_that_is_never_closed_swallows_no_text(read: Read) -> None:
    guide = paragraph(run("去"), mark("begin"), instruction(GUIDE), run("行。"))  # 'to the bank'
    assert read_body(read, guide + paragraph(run(MORE))) == f"去银行。\n{MORE}"


def test_the_result_of_any_other_field_is_read(read: Read) -> None:
    link = mark("begin") + instruction('HYPERLINK "http://x.cn/银"') + mark("separate") + run("银行") + mark("end")
    assert read_body(read, paragraph(run("去"), link)) == "去银行"


# --- paragraphs -------------------------------------------------------------------------------------------------------

BOX = f"<w:txbxContent>{paragraph(run('框一'))}{paragraph(run('框二'))}</w:txbxContent>"  # 'box one', 'box two'


@pytest.mark.parametrize("taken", ["<w:del/>", "<w:moveFrom/>", "<w:vanish/>", "<w:specVanish/>"])
def test_a_paragraph_whose_mark_is_taken_out_goes_on_with_the_next(taken: str, read: Read) -> None:
    first = paragraph(f"<w:pPr><w:rPr>{taken}</w:rPr></w:pPr>", run("人类命运共"))
    assert read_body(read, first + paragraph(run("同体。")) + paragraph(run(MORE))) == f"人类命运共同体。\n{MORE}"


@pytest.mark.parametrize("kept", ['<w:vanish w:val="0"/>', "<w:ins/>", "<w:b/>"])
def test_a_paragraph_whose_mark_stands_ends_there(kept: str, read: Read) -> None:
    first = paragraph(f"<w:pPr><w:rPr>{kept}</w:rPr></w:pPr>", run(SAID))
    assert read_body(read, first + paragraph(run(MORE))) == f"{SAID}\n{MORE}"


def test_a_deleted_mark_joins_nothing_across_the_edge_of_a_table(read: Read) -> None:
    taken = paragraph("<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>", run("甲"))
    cells = f"<w:tbl><w:tr><w:tc>{taken}</w:tc><w:tc>{paragraph(run('乙'))}</w:tc></w:tr></w:tbl>"
    assert read_body(read, taken + cells + taken) == "甲\n甲\n乙\n甲"


@pytest.mark.parametrize(
    "anchor",
    [
        f"<w:r><w:drawing>{BOX}</w:drawing></w:r>",
        f"<w:r><w:pict><v:shape><v:textbox>{BOX}</v:textbox></v:shape></w:pict></w:r>",
        f"<w:r><mc:AlternateContent><mc:Choice>{BOX}</mc:Choice><mc:Fallback>{BOX}</mc:Fallback></mc:AlternateContent></w:r>",
        f"<w:sdt><w:sdtContent><w:r>{BOX}</w:r></w:sdtContent></w:sdt>",
        f"<w:ins><w:r>{BOX}</w:r></w:ins>",
    ],
)
def test_a_text_box_stands_behind_the_paragraph_that_it_is_anchored_in(anchor: str, read: Read) -> None:
    assert read_body(read, paragraph(run("人类命运共"), anchor, run("同体"))) == "人类命运共同体\n框一\n框二"


def test_the_format_that_a_tracked_change_replaced_does_not_count(read: Read) -> None:
    was = '<w:pPr><w:pPrChange><w:pPr><w:pStyle w:val="Heading1"/></w:pPr></w:pPrChange></w:pPr>'
    assert read("a.docx", zipped(docx_files(paragraph(was, run(SAID))))).chapters == ()


# --- what nobody sees on the page -------------------------------------------------------------------------------------

STYLES = (
    f'<w:styles {W}><w:style w:styleId="H" w:type="character"><w:name w:val="x"/><w:rPr><w:vanish/></w:rPr></w:style>'
    '<w:style w:styleId="I"><w:basedOn w:val="H"/></w:style>'
    '<w:style w:styleId="J"><w:basedOn w:val="I"/><w:rPr><w:vanish w:val="false"/></w:rPr></w:style>'
    '<w:style w:styleId="8"><w:name w:val="toc 1"/></w:style>'
    '<w:style w:styleId="9"><w:name w:val="TOC Heading"/></w:style>'
    "</w:styles>"
)


def styled(style: str, direct: str = "") -> str:
    return f'<w:r><w:rPr><w:rStyle w:val="{style}"/>{direct}</w:rPr><w:t>答</w:t></w:r>'  # 'answer'


@pytest.mark.parametrize(
    ("piece", "shown"),
    [
        (styled("H"), False),
        (styled("I"), False),
        (styled("J"), True),
        (styled("unknown"), True),
        (styled("H", '<w:vanish w:val="0"/>'), True),
        (styled("J", "<w:vanish/>"), False),
        (f'<w:pPr><w:pStyle w:val="H"/></w:pPr>{run("答")}', False),
        (f'<w:pPr><w:pStyle w:val="H"/></w:pPr>{styled("H")}', True),  # one toggles the other, as Word has it
    ],
)
def test_text_that_a_style_hides_is_not_read(piece: str, shown: bool, read: Read) -> None:
    text = read_body(read, paragraph(piece) + paragraph(run(SAID)), styles=STYLES)
    assert text == ("答\n" if shown else "") + SAID


def test_the_placeholder_of_a_content_control_is_not_read(read: Read) -> None:
    prompt = "<w:sdtContent>{}</w:sdtContent></w:sdt>".format(run("单击此处"))  # 'click here'
    control = f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr>{prompt}"
    filled = control.replace("<w:showingPlcHdr/>", '<w:showingPlcHdr w:val="0"/>').replace("单击此处", "银行")
    assert read_body(read, paragraph(run("去"), control, filled)) == "去银行"  # 'to the bank'


def test_a_hidden_row_is_not_read(read: Read) -> None:
    row = "<w:tr>{}<w:tc>{}</w:tc></w:tr>"
    rows = row.format("<w:trPr><w:hidden/></w:trPr>", paragraph(run("坏"))) + row.format("", paragraph(run("好")))
    assert read_body(read, f"<w:tbl>{rows}</w:tbl>") == "好"  # 'bad', 'good'


LINE = run("第一章 银行 1")  # 'chapter one: the bank'
TOC = mark("begin") + instruction(r"TOC \o 1-3") + mark("separate")


@pytest.mark.parametrize(
    "contents",
    [
        paragraph('<w:pPr><w:pStyle w:val="8"/></w:pPr>', LINE),
        paragraph('<w:pPr><w:pStyle w:val="9"/></w:pPr>', run("目录"))
        + paragraph(TOC, LINE)
        + paragraph(LINE, mark("end")),
        f'<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>'
        f"<w:sdtContent>{paragraph(LINE)}</w:sdtContent></w:sdt>",
        paragraph(f"<w:fldSimple w:instr='TOC \\o'>{LINE}</w:fldSimple>"),
    ],
    ids=["styles", "field", "content control", "simple field"],
)
def test_a_table_of_contents_is_not_read(contents: str, read: Read) -> None:
    assert read_body(read, contents + paragraph(run(SAID)), styles=STYLES) == SAID


def test_a_table_of_contents_that_is_never_closed_is_not_the_whole_book(read: Read) -> None:
    assert SAID in read_body(read, paragraph(TOC, LINE) + paragraph(run(SAID)))


# --- documents inside documents ---------------------------------------------------------------------------------------


def mhtml(markup: str) -> bytes:
    """A saved page."""
    coded = base64.encodebytes(markup.encode("gbk")).decode()
    return (
        "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\n"
        f'Content-Type: text/html; charset="gb2312"\nContent-Transfer-Encoding: base64\n\n{coded}\n--x--\n'
    ).encode()


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.html", f"<nav>目录</nav><p>{MORE}</p>".encode("gbk")),
        ("a.htm", f"<html><body><p>{MORE}</body></html>".encode("utf-16")),
        ("chunk.dat", f"<!DOCTYPE html><p>{MORE}".encode()),
        ("a.mht", mhtml(f"<p>{MORE}</p>")),
        ("a.docx", zipped(docx_files(paragraph(run(MORE))))),
        ("a.txt", MORE.encode("gbk")),
    ],
)
def test_a_document_inside_is_read_where_it_stands(name: str, data: bytes, read: Read) -> None:
    inner = (
        paragraph(run("头")) + '<w:altChunk r:id="c1"/><w:altChunk r:id="c1"/>' + paragraph(run("尾"))
    )  # 'head', 'tail'
    parts = docx_files(inner) | {
        "word/_rels/document.xml.rels": relations(("c1", f"{OFFICE}/aFChunk", name)),
        f"word/{name}": data,
    }
    text = read("a.docx", zipped(parts)).text
    assert (text.startswith("头\n"), text.endswith(f"{MORE}\n尾"), text.count(MORE)) == (True, True, 1)


def test_a_document_inside_that_cannot_be_read_is_a_warning(read: Read) -> None:
    inner = paragraph(run(SAID)) + '<w:altChunk r:id="c1"/><w:altChunk r:id="c2"/>'
    parts = {"word/_rels/document.xml.rels": relations(("c1", f"{OFFICE}/aFChunk", "a.rtf")), "word/a.rtf": "{\\rtf1}"}
    warnings: list[str] = []
    assert read("a.docx", zipped(docx_files(inner) | parts), warnings).text == SAID
    assert ["rich text file" in warnings[0], "inside it is missing" in warnings[1]] == [True, True]


def test_a_document_that_holds_itself_ends(read: Read) -> None:
    data = zipped(docx_files(paragraph(run(SAID))))
    for _ in range(5):
        parts: dict[str, str | bytes] = {
            "word/_rels/document.xml.rels": relations(("c1", f"{OFFICE}/aFChunk", "a.docx")),
            "word/a.docx": data,
        }
        data = zipped(docx_files(paragraph(run(SAID)) + '<w:altChunk r:id="c1"/>') | parts)
    warnings: list[str] = []
    assert read("a.docx", data, warnings).text.count(SAID) == 4
    assert len(warnings) == 1


# --- one XML file -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
@pytest.mark.parametrize("name", ["a.xml", "a.doc", "a", "a.docx", "a.txt"])
def test_a_word_file_in_one_xml_file_is_read(name: str, encoding: str, read: Read) -> None:
    def part(path: str, xml: str) -> str:
        return f'<pkg:part pkg:name="{path}"><pkg:xmlData>{xml}</pkg:xmlData></pkg:part>'

    text = paragraph(styled("H"), run(SAID)) + '<w:altChunk r:id="c1"/>'
    coded = base64.b64encode(f"<p>{MORE}</p>".encode()).decode()
    flat = (
        f'<?xml version="1.0" encoding="{encoding}"?><?mso-application progid="Word.Document"?>'
        '<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">'
        + part("/_rels/.rels", relations(("r1", f"{OFFICE}/officeDocument", "word/document.xml")))
        + part("/word/_rels/document.xml.rels", relations(("c1", f"{OFFICE}/aFChunk", "c.html")))
        + part("/word/document.xml", body(text))
        + part("/word/styles.xml", STYLES)
        + f'<pkg:part pkg:name="/word/c.html"><pkg:binaryData>{coded}</pkg:binaryData></pkg:part></pkg:package>'
    )
    assert read(name, flat.encode(encoding)).text == f"{SAID}\n{MORE}"


def test_a_document_of_word_2003_is_read(read: Read) -> None:
    note = f"<w:r><w:footnote>{paragraph(run('脚注'))}</w:footnote></w:r>"  # 'footnote'
    head = f"<w:sectPr><w:hdr>{paragraph(run('页眉'))}</w:hdr></w:sectPr>"  # 'running head'
    xml = (
        '<?xml version="1.0"?><w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml">'
        f"<w:body><wx:sect>{paragraph(run(SAID), note)}{paragraph(run(MORE))}{head}</wx:sect></w:body></w:wordDocument>"
    )
    assert read("a.xml", xml).text == f"{SAID}\n脚注\n{MORE}"


def test_a_raised_number_without_brackets_is_a_mark_and_a_power_is_none(read: Read) -> None:
    def high(text: str) -> str:
        return f'<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>{text}</w:t></w:r>'

    said = f"<w:p>{run('伟大的建')}{high('12')}{run('筑，五平方米')}{high('2')}{run('。')}</w:p>"  # 'a great building'
    assert read("a.docx", zipped(docx_files(said))).text == "伟大的建筑，五平方米2。"


def test_a_text_read_in_a_wrong_encoding_before_it_came_into_the_document_is_put_right(read: Read) -> None:
    wrong = (SAID * 3).encode().decode("gb18030", "replace")
    warned: list[str] = []
    text = read("a.docx", zipped(docx_files(f"<w:p>{run(wrong)}</w:p>")), warned).text
    assert "争分夺秒" in text  # 'against the clock'
    assert "is UTF-8 that was read as GBK" in warned[0]
