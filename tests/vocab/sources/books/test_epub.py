"""Books as programs really write them: sloppy packages, links in any spelling, texts under any media type."""

import unicodedata

import pytest

from tests.samples import CONTAINER, MORE, SAID, epub_files, page, zipped
from tests.vocab.sources.conftest import Read
from vocab.errors import InputError

OPF = "OEBPS/book.opf"
BOTH = f"{SAID}\n{MORE}"


def book(**changes: str) -> dict[str, str | bytes]:
    """The members of a book of two chapters without headings, `old` of whose package is `new`."""
    files = epub_files([("", SAID), ("", MORE)])
    return files | {OPF: str(files[OPF]).replace(changes["old"], changes["new"])} if changes else files


def moved(href: str, name: str) -> dict[str, str | bytes]:
    """A book whose second chapter is linked as `href` and stands in the archive as `name`."""
    files = book(old="text/c%201.xhtml", new=href)
    files[name] = files.pop("OEBPS/text/c 1.xhtml")
    return files


# --- the package ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "metadata",
    [
        "<metadata><dc:title>书</dc:title></metadata>",
        '<metadata><creator opf:role="aut">某人</creator></metadata>',
        "<metadata><title>爱 & 和平</title></metadata>",
        "<metadata><title>爱&nbsp;和平</title></metadata>",
        '<metadata><meta name=cover content="x"/></metadata>',
        "<metadata><d>1 < 2 \x0b</d></metadata>",
    ],
    ids=["prefix of an element", "prefix of an attribute", "ampersand", "entity of HTML", "no quotes", "signs"],
)
@pytest.mark.parametrize("encoding", ["utf-8", "gb2312"])
def test_a_sloppy_package_is_read_without_a_word(metadata: str, encoding: str, read: Read) -> None:
    files = book(old="<metadata/>", new=metadata)
    package = str(files[OPF]).replace('"1.0"?>', f'"1.0" encoding="{encoding}"?>').encode(encoding)
    warnings: list[str] = []
    assert read("a.epub", zipped(files | {OPF: package}), warnings).text == BOTH
    assert warnings == []


@pytest.mark.parametrize("before", ["\n", "\ufeff\r\n ", "<!-- made by hand -->\n"])
def test_what_stands_before_the_declaration_does_no_harm(before: str, read: Read) -> None:
    files = book()
    sloppy = {OPF: before + str(files[OPF]), "META-INF/container.xml": before + CONTAINER}
    assert read("a.epub", zipped(files | sloppy)).text == BOTH


def test_a_package_whose_tags_do_not_match_is_read_as_far_as_it_goes_and_told(read: Read) -> None:
    warnings: list[str] = []
    assert read("a.epub", zipped(book(old="<metadata/>", new="<metadata><p>简介<br></p>")), warnings).text == BOTH
    assert len(warnings) == 1
    assert "OEBPS/book.opf is damaged (<" in warnings[0]


# --- links ------------------------------------------------------------------------------------------------------------

ACCENT = "Café 1.xhtml"


@pytest.mark.parametrize(
    ("href", "name"),
    [
        ("TEXT/C1.XHTML", "OEBPS/text/c1.xhtml"),
        ("text\\c1.xhtml", "OEBPS/text/c1.xhtml"),
        ("text/c1.xhtml", "OEBPS\\text\\c1.xhtml"),
        ("/OEBPS/text/c1.xhtml", "OEBPS/text/c1.xhtml"),
        ("/text/c1.xhtml", "OEBPS/text/c1.xhtml"),
        ("./text/./c1.xhtml", "OEBPS/text/c1.xhtml"),
        ("../text/c1.xhtml", "text/c1.xhtml"),
        ("../../text/c1.xhtml", "text/c1.xhtml"),
        (unicodedata.normalize("NFD", ACCENT), "OEBPS/" + ACCENT),
        (ACCENT, "OEBPS/" + unicodedata.normalize("NFD", ACCENT)),
        ("第一章.xhtml", "OEBPS/第一章.xhtml"),
        ("%E7%AC%AC%E4%B8%80%E7%AB%A0.xhtml", "OEBPS/第一章.xhtml"),
        ("%B5%DA%D2%BB%D5%C2.xhtml", "OEBPS/第一章.xhtml"),
        ("a b.xhtml", "OEBPS/a%20b.xhtml"),
        ("a%20b.xhtml", "OEBPS/a%20b.xhtml"),
        ("a+b.xhtml", "OEBPS/a+b.xhtml"),
        ("1:春.xhtml", "OEBPS/1:春.xhtml"),
        ("a#1.xhtml", "OEBPS/a#1.xhtml"),
        ("c1.xhtml?x=1#top", "OEBPS/c1.xhtml"),
    ],
)
def test_a_chapter_is_found_however_its_path_is_spelt(href: str, name: str, read: Read) -> None:
    warnings: list[str] = []
    assert read("a.epub", zipped(moved(href, name)), warnings).text == BOTH
    assert warnings == []


@pytest.mark.parametrize("encoding", ["gb18030", "utf-8", "big5"])
def test_names_in_the_encoding_of_an_old_system_are_read(encoding: str, read: Read) -> None:
    written = "書.xhtml".encode(encoding)  # 'book'
    placeholder = "X" * len(written)  # ASCII, which zipfile writes without the flag of UTF-8
    data = zipped(moved("書.xhtml", f"OEBPS/{placeholder}")).replace(placeholder.encode(), written)
    assert read("a.epub", data).text == BOTH


@pytest.mark.parametrize(
    "path", ["/OEBPS/book.opf", "OEBPS\\book.opf", "oebps/Book.OPF", "OEBPS/b%6Fok.opf", "gone.opf"]
)
def test_the_package_is_found_however_its_path_is_spelt(path: str, read: Read) -> None:
    container = CONTAINER.replace("OEBPS/book.opf", path)
    assert read("a.epub", zipped(book() | {"META-INF/container.xml": container})).text == BOTH


def test_an_archive_written_with_backslashes_is_a_book(read: Read) -> None:
    assert read("a.epub", zipped({name.replace("/", "\\"): data for name, data in book().items()})).text == BOTH


def test_of_two_names_that_differ_by_case_each_is_found(read: Read) -> None:
    files = moved("text/C%200.xhtml", "OEBPS/text/C 0.xhtml")
    assert read("a.epub", zipped(files)).text == BOTH


# --- what counts as a chapter -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "media_type",
    [
        "text/x-oeb1-document", "application/xml", "text/html; charset=utf-8", "APPLICATION/XHTML+XML", "text/xml", "",
        "application/x-dtbook+xml", "application/octet-stream", "image/svg+xml",
    ],
)  # fmt: skip
def test_a_chapter_is_read_under_any_media_type(media_type: str, read: Read) -> None:
    warnings: list[str] = []
    assert read("a.epub", zipped(book(old="application/xhtml+xml", new=media_type)), warnings).text == BOTH
    assert warnings == []


def test_plain_text_is_a_chapter(read: Read) -> None:
    assert read("a.epub", zipped(moved("c.txt", "OEBPS/c.txt") | {"OEBPS/c.txt": MORE})).text == BOTH


@pytest.mark.parametrize(
    ("item", "said"),
    [
        ('<item id="x" href="x.mp3" media-type="audio/mpeg"/>', "'x.mp3' is no text (audio/mpeg)"),
        ('<item id="x" href="x.css" media-type="text/css"/>', "'x.css' is no text (text/css)"),
        ('<item id="x" href="x.bin" media-type="application/x"/>', "the chapter 'OEBPS/x.bin' is no text"),
    ],
)
def test_what_is_no_text_is_left_out_with_a_warning(item: str, said: str, read: Read) -> None:
    files = book(old="<manifest>", new=f"<manifest>{item}")
    files[OPF] = str(files[OPF]).replace("</spine>", '<itemref idref="x"/></spine>')
    noise = bytes(number * 7919 // 3 % 256 for number in range(3_000))
    warnings: list[str] = []
    assert read("a.epub", zipped(files | {"OEBPS/x.bin": noise}), warnings).text == BOTH
    assert len(warnings) == 1
    assert said in warnings[0]


def test_a_part_that_only_some_programs_show_has_the_text_named_in_its_place(read: Read) -> None:
    item = '<item id="x" href="x.pdf" media-type="image/x" fallback="y"/><item id="y" href="y.xhtml" media-type=""/>'
    files = book(old="<manifest>", new=f"<manifest>{item}") | {"OEBPS/y.xhtml": page("", "银行")}
    files[OPF] = str(files[OPF]).replace("<spine>", '<spine><itemref idref="x"/>')
    assert read("a.epub", zipped(files)).text == f"银行\n{BOTH}"  # 'bank'


@pytest.mark.parametrize("spine", ["", "<spine/>", '<spine toc="ncx"></spine>'])
def test_without_a_spine_the_list_of_files_is_the_order_and_that_is_told(spine: str, read: Read) -> None:
    files = book()
    files[OPF] = str(files[OPF])[: str(files[OPF]).index("<spine>")] + f"{spine}</package>"
    warnings: list[str] = []
    assert read("a.epub", zipped(files), warnings).text == f"{MORE}\n{SAID}"  # as the sample lists them
    assert len(warnings) == 1
    assert "says no order of reading" in warnings[0]


def test_two_entries_of_one_file_are_one_chapter(read: Read) -> None:
    item = '<manifest><item id="x" href="text/c%200.xhtml#half" media-type="application/xhtml+xml"/>'
    files = book(old="<manifest>", new=item)
    files[OPF] = str(files[OPF]).replace('<itemref idref="c1"/>', '<itemref idref="x"/><itemref idref="c1"/>')
    assert read("a.epub", zipped(files)).text == BOTH


# --- protection and entities ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["META-INF/rights.xml", "META-INF/sinf.xml"])
def test_a_statement_of_rights_alone_is_no_protection(name: str, read: Read) -> None:
    assert read("a.epub", zipped(book() | {name: "<rights/>"})).text == BOTH


@pytest.mark.parametrize(("hidden", "protected"), [("fonts/a.ttf", False), ("OEBPS/text/c%200.xhtml", True)])
def test_only_hidden_text_is_protection(hidden: str, protected: bool, read: Read) -> None:
    method = '<EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#aes128-cbc"/>'
    said = f'<e>{method}<CipherData><CipherReference URI="{hidden}"/></CipherData></e>'
    data = zipped(book() | {"META-INF/encryption.xml": said})
    if protected:
        with pytest.raises(InputError, match="copy protected"):
            read("a.epub", data)
    else:
        assert read("a.epub", data).text == BOTH


def chapter(subset: str) -> bytes:
    """A book whose first chapter declares entities."""
    return zipped(book() | {"OEBPS/text/c 0.xhtml": f"<!DOCTYPE html [{subset}]>{page('', '&hero;来了&nbsp;。')}"})


def test_a_chapter_may_declare_entities(read: Read) -> None:
    declared = '<!ENTITY nbsp "&#160;"><!ENTITY hero "张三">'  # 'Zhang San', who comes
    assert read("a.epub", chapter(declared)).text == f"张三来了 。\n{MORE}"


def test_a_chapter_may_not_declare_an_attack(read: Read) -> None:
    with pytest.raises(InputError, match="entities as only an attack does"):
        read("a.epub", chapter('<!ENTITY hero "&a;&a;"><!ENTITY a "&hero;&hero;">'))
