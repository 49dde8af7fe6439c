"""A file is what its bytes say: read as that, or refused by its name, never read with its markup as prose."""

import io
import sys

import pytest

from tests.samples import MORE, SAID, ass, srt, zipped
from tests.vocab.sources.conftest import Read
from vocab import read_documents
from vocab.errors import InputError
from vocab.sources.kinds import kind_of
from vocab.sources.source import Source

PAGE = (
    f"<html xmlns:o='urn:schemas-microsoft-com:office:office'><head><style>p{{}}</style></head><body><p>{SAID}</body>"
)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gbk", "utf-16"])
@pytest.mark.parametrize("name", ["a.doc", "a.xls", "a", "a.txt", "a.docx", "a.php", "a.xml"])
def test_a_page_is_read_under_any_name(name: str, encoding: str, read: Read) -> None:
    assert read(name, PAGE.encode(encoding)).text == SAID


@pytest.mark.parametrize(
    "piece",
    [
        "<p>{}</p>",
        "<div class=x>{}",
        "<!-- x --><p>{}",
        "<meta charset=utf-8>{}",
        "<body>{}",
        "<h1>{}</h1>",
        "\n <br/>{}",
    ],
)
def test_a_piece_of_a_page_without_a_name_of_its_own_is_read(piece: str, read: Read) -> None:
    assert read("a.doc", piece.format(SAID)).text == SAID


@pytest.mark.parametrize("name", ["a", "a.doc", "a.log", "a.txt", "a.csv"])
@pytest.mark.parametrize(
    "text",
    [
        SAID,
        f"<红楼梦>{SAID}",
        f"【注】{SAID}",
        f"[1]{SAID}",
        f"作者：张三\n\n{SAID}",
        f"Note: x\n{SAID}",
        f"{{{SAID}}}",
    ],
)
def test_what_only_looks_a_little_like_markup_is_text(text: str, name: str, read: Read) -> None:
    assert read(name, text).text == text


@pytest.mark.parametrize("name", ["a", "a.sub", "a.txt", "a.doc"])
def test_subtitles_are_read_under_any_name(name: str, read: Read) -> None:
    for data in (srt(), ass(), b"WEBVTT\n\n00:01.000 --> 00:02.000\n" + SAID.encode()):
        text = read(name, data).text
        assert SAID in text
        assert "00" not in text


TTML = f'<?xml version="1.0"?>\n<tt xmlns="http://www.w3.org/ns/ttml"><body><p begin="1s">{SAID}</p></body></tt>'
SAMI = f"<SAMI><BODY><SYNC Start=1><P>{SAID}</SAMI>"
LRC = f"[ti:x]\n[ar:y]\n[00:12.34]{SAID}\n"
SBV = f"0:00:01.000,0:00:02.000\n{SAID}\n"
JSON = f'[{{"from": 1, "content": "{SAID}"}}]'
DANMAKU = f'<?xml version="1.0"?><i><chatid>1</chatid><d p="1,1,25,1">{SAID}</d></i>'
CONTENT = ((".ttml", TTML), (".smi", SAMI), (".lrc", LRC), (".sbv", SBV), (".json3", JSON), (".ttml", DANMAKU))


@pytest.mark.parametrize(("kind", "content"), CONTENT)
@pytest.mark.parametrize("suffix", ["", ".doc", ".cc"])
def test_captions_are_left_to_their_reader_under_any_name(kind: str, content: str, suffix: str) -> None:
    source = Source("a", content.encode())
    assert kind_of(source, suffix, frozenset((".txt", kind))) == kind
    assert kind_of(source, kind, frozenset((".txt", kind))) == kind


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("a.fb2", f'<?xml version="1.0"?><FictionBook><p>{SAID}</p></FictionBook>', "<FictionBook>"),
        ("a.dat", f"<?xml version='1.0'?><书><p>{SAID}</p></书>", "XML of a kind that is not read"),
        ("a.rss", f"<rss><title>{SAID}</title></rss>\n", "<rss>"),
        ("a.txt", f'<?xml version="1.0"?><opml><a>{SAID}</a></opml>', "<opml>"),
        ("a.svg", f'<svg xmlns="http://www.w3.org/2000/svg"><text>{SAID}</text></svg>', "<svg>"),
    ],
)
def test_markup_of_another_kind_is_refused_by_name(name: str, text: str, said: str, read: Read) -> None:
    with pytest.raises(InputError, match=said):
        read(name, text)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"x" * 60 + b"BOOKMOBI", "e-book of Kindle"),
        (b"x" * 60 + b"TEXtREAd", "e-book of Palm"),
        (b"\xeaDRMION\xee", "protected e-book of Kindle"),
        (b"CONT\x02\0", "KFX"),
        (b"TPZ0", "Topaz"),
        (b"ITSF\3\0", "help file"),
        (b"bplist00", "web archive of Safari"),
        (b"\xfd7zXZ\0", "xz"),
        (b"\x1aE\xdf\xa3", "film"),
        (zipped({"xl/workbook.xml": "<a/>"}), "workbook"),
        (zipped({"mimetype": "x", "META-INF/manifest.xml": "<a/>", "content.xml": "<a/>"}), "OpenDocument"),
        (zipped({"a.fb2": "<a/>"}), "FictionBook"),
    ],
)
@pytest.mark.parametrize("name", ["a.mobi", "a.azw3", "a.txt"])
def test_another_format_is_refused_by_what_it_is(data: bytes, said: str, name: str, read: Read) -> None:
    with pytest.raises(InputError, match=f"{said}.*\\. [A-Z].*\\.$"):
        read(name, data + SAID.encode() * (data[:2] != b"PK"))


@pytest.mark.parametrize("before", ["<?a>" + " " * 15_000, "<!--x-->" * 2_000, "<!doctype a [x] >" * 1_000])
def test_what_stands_before_the_first_element_costs_no_time(before: str) -> None:
    assert kind_of(Source("a", f"{before}{SAID}".encode()), ".txt", frozenset((".txt",))) == ".txt"


# --- saved pages ------------------------------------------------------------------------------------------------------


def saved(coding: str, charset: str = "utf-8", markup: str = f"<nav>首页</nav><p>{SAID}</p><p>{MORE}</p>") -> bytes:
    """A page as Chrome saves it, its text coded in one of the ways of a mail."""
    import base64
    import quopri

    data = markup.encode(charset)
    code = {"base64": base64.encodebytes, "quoted-printable": quopri.encodestring}.get(coding, bytes)
    head = (
        "From: <Saved by Blink>\r\nSubject: =?utf-8?Q?=E9=93=B6?=\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="--b--"\r\n\r\n----b--\r\n'
        f"Content-Type: text/html; charset={charset}\r\nContent-Transfer-Encoding: {coding}\r\n\r\n"
    )
    style = "\r\n----b--\r\nContent-Type: text/css\r\n\r\np { content: '样式' }\r\n----b----\r\n"  # 'style'
    return head.encode() + code(data) + style.encode()


@pytest.mark.parametrize("charset", ["utf-8", "gb18030", "big5hkscs"])
@pytest.mark.parametrize("coding", ["quoted-printable", "base64", "8bit", "binary"])
def test_a_saved_page_is_read_in_every_coding(coding: str, charset: str, read: Read) -> None:
    text = "國際社會高度評價。"  # 'the international community appreciates it'
    assert read("a.mhtml", saved(coding, charset, f"<nav>首頁</nav><p>{text}</p>")).text == text


@pytest.mark.parametrize("name", ["a.mht", "a.html", "a.htm", "a.doc", "a.txt", "a", "a.eml"])
def test_a_saved_page_is_read_under_any_name(name: str, read: Read) -> None:
    assert read(name, saved("quoted-printable")).text == f"{SAID}\n{MORE}"


def test_a_saved_page_is_read_from_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"\r\n" + saved("base64"))))
    assert read_documents(["-"])[0].text == f"{SAID}\n{MORE}"


def test_the_page_is_the_part_that_says_so_and_holds_chinese(read: Read) -> None:
    def parts(start: str, *pages: str) -> str:
        head = f"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b{start}\n\n"
        coded = (f"--b\nContent-Type: text/html\nContent-ID: <{at}>\n\n{page}\n" for at, page in enumerate(pages))
        return head + "".join(coded) + "--b--\n"

    frames = parts("", "<frameset><frame src=x></frameset>", f"<p>{SAID}", f"<p>{MORE}")
    assert read("a.mht", frames).text == SAID
    assert read("a.mht", parts('; start="<1>"', f"<p>{SAID}", f"<p>{MORE}")).text == MORE


def test_a_mail_without_a_page_gives_its_text_and_one_without_text_says_so(read: Read) -> None:
    head = "From: a@b.cn\nMIME-Version: 1.0\nContent-Type: "
    assert (
        read("a.eml", f"{head}text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n{SAID}\n").text.strip()
        == SAID
    )
    with pytest.raises(InputError, match="without text"):
        read("a.mht", f"{head}image/png\n\n{SAID}")


def test_a_saved_page_made_to_hurt_is_refused(read: Read) -> None:
    head = "MIME-Version: 1.0\nContent-Type: "
    with pytest.raises(InputError, match="larger than one is"):
        read("a.mhtml", f"{head}text/html\n\n{chr(10) * 600_000}{SAID}")
    with pytest.raises(InputError, match="without text"):
        nested = "".join(f"Content-Type: multipart/mixed; boundary=b{at}\n\n--b{at}\n" for at in range(9))
        read("a.mhtml", f"MIME-Version: 1.0\n{nested}Content-Type: text/html\n\n{SAID}")


def test_a_page_in_parts_of_parts_is_found(read: Read) -> None:
    mail = (
        "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: multipart/alternative; "
        f"boundary=b2\n\n--b2\nContent-Type: text/plain\n\n{MORE}\n--b2\nContent-Type: text/html\n\n<p>{SAID}\n"
        "--b2--\n--b\nContent-Type: image/png\n\n--b--\nepilogue"
    )
    assert read("a.eml", mail).text == SAID


def test_a_page_may_declare_entities_but_no_attack(read: Read) -> None:
    page = '<?xml version="1.0"?><!DOCTYPE html [{}]><html><body><p>银行&nbsp;&a;</p></body></html>'
    assert read("a.xhtml", page.format('<!ENTITY nbsp "&#160;"><!ENTITY a "行长">')).text == "银行 行长"
    with pytest.raises(InputError, match="entities as only an attack does"):
        read("a.html", page.format('<!ENTITY a "&b;&b;"><!ENTITY b "&a;&a;">'))
