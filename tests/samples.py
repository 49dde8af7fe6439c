"""Good samples of every input format, made here so that a test can damage them in any way."""

import io
import shutil
import subprocess
import zipfile
from collections.abc import Callable, Mapping, Sequence

SAID = "中国人民众志成城，争分夺秒抗击疫情。"  # 'The Chinese people fight the epidemic, united and against the clock.'
MORE = "银行行长说，这个问题很重要。"  # 'The head of the bank says that this question is important.'

CONTAINER = (
    '<?xml version="1.0"?><container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles>'
    '<rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>'
)

Files = Mapping[str, str | bytes]


def zipped(files: Files, **options: int) -> bytes:
    """A zip archive of these members."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", options.get("compression", zipfile.ZIP_DEFLATED)) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def page(title: str, *paragraphs: str) -> str:
    """A chapter of an e-book."""
    body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return (
        '<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head>'
        f"<body><h1>{title}</h1>{body}</body></html>"
    )


def epub_files(chapters: Sequence[tuple[str, str]] = (("第一章", SAID), ("第二章", MORE))) -> dict[str, str | bytes]:
    """The members of an e-book; its spine is not in the order of its manifest."""
    numbers = range(len(chapters))
    items = "".join(
        f'<item id="c{at}" href="text/c%20{at}.xhtml" media-type="application/xhtml+xml"/>' for at in reversed(numbers)
    )
    refs = "".join(f'<itemref idref="c{at}"/>' for at in numbers)
    package = (
        '<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata/>'
        f"<manifest>{items}</manifest><spine>{refs}</spine></package>"
    )
    files: dict[str, str | bytes] = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": CONTAINER,
        "OEBPS/book.opf": package,
    }
    return files | {f"OEBPS/text/c {at}.xhtml": page(title, text) for at, (title, text) in enumerate(chapters)}


def epub() -> bytes:
    """An e-book of two chapters."""
    return zipped(epub_files())


W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def run(text: str) -> str:
    """A run of text in a Word file."""
    return f"<w:r><w:t>{text}</w:t></w:r>"


def docx_files(body: str = "") -> dict[str, str | bytes]:
    """The members of a Word file."""
    return {
        "[Content_Types].xml": "<Types/>",
        "word/document.xml": f"<w:document {W}><w:body>{body or f'<w:p>{run(SAID)}</w:p>'}</w:body></w:document>",
    }


def docx() -> bytes:
    """A Word file of one paragraph."""
    return zipped(docx_files())


def pdf(pages: Sequence[Sequence[str]] = ((SAID, MORE),)) -> bytes:
    """A PDF with these lines on its pages, in a font whose codes are UTF-16."""
    objects: list[bytes] = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count %d/Kids[%s]>>"
        % (len(pages), b" ".join(b"%d 0 R" % (5 + 2 * at) for at in range(len(pages)))),
        b"<</Type/Font/Subtype/Type0/BaseFont/F/Encoding/UniGB-UTF16-H/DescendantFonts[4 0 R]>>",
        b"<</Type/Font/Subtype/CIDFontType2/BaseFont/F/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>>>",
    ]
    for at, lines in enumerate(pages):
        shown = b"".join(
            b"1 0 0 1 50 %d Tm <%s> Tj\n" % (800 - 20 * number, line.encode("utf-16-be").hex().encode())
            for number, line in enumerate(lines)
        )
        content = b"BT /F 12 Tf\n" + shown + b"ET"
        objects.append(
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>/Contents %d 0 R>>"
            % (6 + 2 * at)
        )
        objects.append(b"<</Length %d>>\nstream\n%s\nendstream" % (len(content), content))
    return pdf_of(objects)


def pdf_of(objects: Sequence[bytes], trailer: bytes = b"") -> bytes:
    """A PDF of these objects, the first of them its catalogue."""
    data = b"%PDF-1.4\n"
    places = []
    for number, body in enumerate(objects, start=1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"trailer\n<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, trailer, len(data))
    return data + b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + table + end


def srt() -> bytes:
    """Subtitles of two cues."""
    return f"1\n00:00:01,000 --> 00:00:02,000\n<i>{SAID}</i>\n\n2\n00:00:03,000 --> 00:00:04,000\n{MORE}\n".encode()


def ass() -> bytes:
    """Subtitles with a style, a comment and a drawing."""
    return (
        "[Script Info]\nTitle: x\n[Events]\n"
        "Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\n"
        f"Dialogue: 0,0:00:01.00,0:00:02.00,Default,,0,0,0,,{{\\i1}}{SAID}{{\\i0}}\n"
        "Dialogue: 0,0:00:01.00,0:00:02.00,Default,,0,0,0,,{\\p1}m 0 0 l 100 0{\\p0}\n"
        f"Comment: 0,0:00:01.00,0:00:02.00,Default,,0,0,0,,注释\nDialogue: 0,bad,worse,Default,,0,0,0,,{MORE}\n"
    ).encode()


def html() -> bytes:
    """A web page with what stands around a text."""
    return (
        "<!DOCTYPE html><html><head><meta charset=big5><title>标题</title>"
        "<style>p{}</style><script>广告()</script></head>"
        f"<body><nav><a href=/>首页</a><a href=/x>新闻</a></nav><main><h1>疫情</h1><p>{SAID}<p>{MORE}</main>"
        "<!-- 注释 --><footer>版权</footer></body></html>"
    ).encode()


def markdown() -> bytes:
    """Markdown with most of its marks."""
    return f"---\ntitle: x\n---\n# 疫情\n\n> **{SAID}**\n\n- [{MORE}](http://x.cn/a)\n\n```\ncode\n```\n".encode()


def in_markup(suffix: str, said: str) -> str:
    """A text in the least of markup that a format of text asks for."""
    if suffix in (".ass", ".ssa"):
        return f"[Events]\nDialogue: {','.join('000000000')},{said}"
    if suffix in (".smi", ".sami"):
        return f"<SAMI><BODY><SYNC Start=0><P>{said}"
    if suffix in (".ttml", ".dfxp", ".itt", ".srv1", ".srv2", ".srv3"):
        return f'<tt><body><p begin="0s">{said}</p></body></tt>'
    return f'[{{"start": 0, "text": "{said}"}}]' if suffix in (".json3", ".bcc") else said


GOOD: dict[str, Callable[[], bytes]] = {
    "txt": lambda: f"{SAID}\n{MORE}".encode(),
    "md": markdown,
    "html": html,
    "epub": epub,
    "docx": docx,
    "pdf": pdf,
    "srt": srt,
    "ass": ass,
    "ttml": lambda: in_markup(".ttml", SAID + MORE).encode(),
    "smi": lambda: in_markup(".smi", SAID + MORE).encode(),
    "json3": lambda: in_markup(".json3", SAID + MORE).encode(),
    "lrc": lambda: f"[ti:x]\n[00:01.00]{SAID}\n[00:02.00]{MORE}".encode(),
}
"""A maker of a good sample by suffix; each holds SAID and MORE, the Word file SAID only."""


def has_chinese_font() -> bool:
    """Whether there is one, or no way to ask."""
    listed = shutil.which("fc-list")
    return listed is None or bool(subprocess.run([listed, ":lang=zh"], check=True, capture_output=True).stdout)
