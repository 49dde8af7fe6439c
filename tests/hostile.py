"""Inputs made to hurt, by name: the file's name, a maker of its bytes, and the exit code it must end with."""

import random
import struct
import zlib
from collections.abc import Callable
from dataclasses import dataclass

from tests import samples
from tests.samples import CONTAINER, MORE, SAID, docx_files, epub_files, pdf_of, run, zipped


@dataclass(frozen=True)
class Case:
    """One hostile file; `codes` are the exit codes that are right for it."""

    name: str
    data: Callable[[], bytes]
    codes: tuple[int, ...]
    slow: bool = False


READ, REFUSED, EITHER = (0,), (1,), (0, 1)


def text(data: str, *codes: int, slow: bool = False, name: str = "essay.txt") -> Case:
    return Case(name, lambda: data.encode("utf-8", "surrogatepass"), codes or READ, slow)


def noise(length: int) -> bytes:
    return random.Random(7).randbytes(length)


def epub(changes: dict[str, str | bytes]) -> bytes:
    return zipped(epub_files() | changes)


LAUGHS = (
    '<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "哈哈哈哈哈哈哈哈哈哈">'
    + "".join(f'<!ENTITY {c} "{f"&{b};" * 10}">' for b, c in zip("abcdefghi", "bcdefghij", strict=True))
    + "]><l>&j;</l>"
)
OUTSIDE = '<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a SYSTEM "file:///etc/passwd">]><l>&a;</l>'


def flate_bomb(megabytes: int) -> bytes:
    packed = zlib.compress(b"\0" * 1_000_000 * megabytes, 9)
    stream = b"<</Length %d/Filter/FlateDecode>>\nstream\n%s\nendstream" % (len(packed), packed)
    return pdf_of([*PDF_FRAME, stream])


PDF_FRAME = (
    b"<</Type/Catalog/Pages 2 0 R>>",
    b"<</Type/Pages/Count 1/Kids[3 0 R]>>",
    b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>",
)


def lying_entries() -> bytes:
    """A zip archive whose table of contents says ten million entries."""
    return samples.epub()[:-22] + struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, 65535, 65535, 4_000_000_000, 10, 0)


TEXTS = {
    "one character 350,000 times": text("中" * 350_000, slow=True),
    "a line of 5 MB": text(f"{SAID}{MORE}" * 52_000, slow=True),
    "a line of 5 MB without a mark": text("中国人民众志成城争分夺秒抗击疫情" * 104_000, slow=True),
    "100,000 different characters": text("".join(chr(0x4E00 + i * 7919 % 20000) for i in range(100_000)), slow=True),
    "1 MB without punctuation": text("中国人民抗击疫情" * 42_000, slow=True),
    "a million blank lines": text("\n" * 1_000_000 + SAID, slow=True),
    "10,000 combining marks": text("中" + "\u0301" * 10_000 + SAID),
    "10,000 opening quotes": text("“" * 10_000 + SAID + "”" * 10_000),
    "10,000 end marks": text(SAID + "。？！…" * 10_000),
    "200,000 full stops": text(SAID + "。" * 200_000),
    "100,000 quoted words": text("“人民”" * 100_000, slow=True),
    "100,000 digits": text("9" * 100_000 + SAID + "九" * 20_000),
    "50,000 enumeration commas": text("银、" * 50_000),
    "control characters": text("".join(map(chr, range(32))) + SAID + "\x7f\x1b[31m\x9b\x1f", *EITHER),
    "bidirectional": text("\u202e\u2066" + SAID + "\u2069\u202c"),
    "zero width everywhere": text("\u200b\u00ad\ufeff".join(SAID)),
    "surrogates": text("\ud800\udfff" + SAID, *EITHER),
    "noncharacters": text("\ufdd0\uffff\U0010ffff" + SAID),
    "private use": text("\ue000\U000f0000" * 5 + SAID * 3),
    "emoji": text("😀👨‍👩‍👧‍👦🇨🇳" * 100 + SAID),
    "extension B to G": text("𠀀𪜀𫝀𫠠𬺰𰀀" + SAID),
    "compatibility ideographs": text("豈更車賈滑串句龜龜契金喇奈" + SAID),
    "full width": text("ＡＢＣ１２３！" + SAID),
    "right to left": text("שלום مرحبا " + SAID),
    "variation selectors": text("葛\U000e0100" + SAID),
    "anki syntax": text("{{Hanzi}}{{c1::银行}}[sound:a.mp3][latex]x[/latex][$]1[/$][anki:play:q:0]\\(x\\)" + SAID),
    "markup": text("<script>alert(1)</script><img src=x onerror=alert(1)>&lt;银行&gt;\"'" + SAID),
    "formulas": text("=1+1\n+银行\n-人民\n@SUM(A1)\n" + SAID),
    "kangxi radicals": text("⼀⼁⼂⺀⻳" + SAID),
    "100,000 blank lines": text("\n" * 100_000 + SAID),
    "one character 20,000 times": text("中" * 20_000),
    "nothing": text("", *REFUSED),
    "white space": text(" \t\r\n\u3000\u00a0", *REFUSED),
    "english": text("No Chinese here.", *REFUSED),
    "only punctuation": text("，。！？“”", *REFUSED),
    "only a zero-width space": text("\u200b", *REFUSED),
    "only 〇": text("〇", *EITHER),
    "one character": text("我"),
}

ENCODED = {
    "random bytes": Case("essay.txt", lambda: noise(20_000), REFUSED),
    "200 random bytes": Case("essay.txt", lambda: noise(200), REFUSED),
    "5 MB of random bytes": Case("essay.txt", lambda: noise(5_000_000), REFUSED, slow=True),
    "random bytes with a mark of UTF-16": Case("essay.txt", lambda: b"\xff\xfe" + noise(20_000), REFUSED),
    "zeros": Case("essay.txt", lambda: b"\0" * 100_000, REFUSED),
    "bytes FF": Case("essay.txt", lambda: b"\xff" * 100_000, REFUSED),
    "cut in UTF-8": Case("essay.txt", lambda: SAID.encode()[:-4], READ),
    "cut in GB18030": Case("essay.txt", lambda: SAID.encode("gb18030")[:-3], READ),
    "cut in UTF-16": Case("essay.txt", lambda: SAID.encode("utf-16")[:-1], READ),
    "a bad byte in UTF-8": Case("essay.txt", lambda: SAID.encode()[:20] + b"\xff" + SAID.encode()[20:], EITHER),
    "two encodings": Case("essay.txt", lambda: f"{SAID}\n".encode() * 9 + f"{SAID}\n".encode("gb18030") * 9, EITHER),
    "UTF-32": Case("essay.txt", lambda: SAID.encode("utf-32"), EITHER),
    "UTF-16 without a mark": Case("essay.txt", lambda: (SAID * 5).encode("utf-16-le"), EITHER),
    "overlong UTF-8": Case("essay.txt", lambda: b"\xc0\xaf\xe0\x80\xaf" + SAID.encode(), EITHER),
    "UTF-7": Case("essay.txt", lambda: SAID.encode("utf-7"), REFUSED),
}

MARKED_UP = {
    "100,000 divs": text("<div>" * 100_000 + SAID + "</div>" * 100_000, name="a.html"),
    "1,000,000 bold": text("<b>" * 1_000_000 + SAID, name="a.html"),
    "fonts in paragraphs": text(
        "".join(f"<font size={n}>" for n in range(400)) + f"<p>{SAID}" * 5_000, name="a.html", slow=True
    ),
    "links in paragraphs": text("".join(f"<a href={n}>" for n in range(400)) + f"<p>{SAID}" * 2_000, name="a.html"),
    "200,000 open tables": text("<table>" * 200_000 + SAID, name="a.html"),
    "100,000 mixed open elements": text("<p><li><dd><dt><td><tr>" * 100_000 + SAID, name="a.html"),
    "100,000 lists": text("<ul><li>" * 100_000 + SAID, name="a.html"),
    "an open comment": text(SAID + "<!--" + "-" * 1_000_000, name="a.html"),
    "1,000,000 open angles": text("<" * 1_000_000 + SAID, *EITHER, name="a.html", slow=True),
    "a tag of 1 MB": text(f"<p {'a=' * 500_000}>{SAID}", name="a.html"),
    "an open tag of 1 MB": text(f"{SAID}<{'a' * 1_000_000}", name="a.html"),
    "10,000 attributes": text(f"<p {' '.join(f'a{n}=1' for n in range(10_000))}>{SAID}", name="a.html"),
    "entities": text(f"&amp;&lt;script&gt;{'&copy' * 100_000}{SAID}", name="a.html"),
    "an open script": text(f"<p>{SAID}<script>" + "x" * 100_000, name="a.html"),
    "nothing but a script": text("<script>银行</script>", *REFUSED, name="a.html"),
    "markdown: 100,000 quotes": text(">" * 100_000 + SAID, name="a.md"),
    "markdown: 100,000 brackets": text("[" * 100_000 + SAID + "](" * 100_000, name="a.md", slow=True),
    "markdown: 500,000 stars": text("*" * 500_000 + SAID, *EITHER, name="a.md"),
    "markdown: 500,000 backticks": text("a`" * 250_000 + SAID, name="a.md"),
    "markdown: a line of dashes": text("-" * 1_000_000 + "x" + SAID, name="a.md", slow=True),
    "markdown: 100,000 list marks": text("- " * 100_000 + SAID, name="a.md"),
    "markdown: open fence": text("```\n" + SAID, name="a.md"),
    "markdown: open front matter": text("---\n" * 10_000 + SAID, *EITHER, name="a.md"),
    "markdown: 100,000 divs": text("<div>" * 100_000 + SAID, name="a.md"),
    "srt: 1 MB of braces": text("1\n00:00:01,000 --> 00:00:02,000\n" + "{\\" * 500_000 + SAID, name="a.srt", slow=True),
    "srt: 300,000 arrows": text("-->\n" * 300_000 + SAID, name="a.srt"),
    "ass: no format": text("[Events]\nDialogue: " + "," * 200_000 + SAID, name="a.ass"),
    "ass: no events": text(SAID, *EITHER, name="a.ass"),
}

ARCHIVES = {
    "a text as epub": Case("a.epub", SAID.encode, REFUSED),
    "a text as docx": Case("a.docx", SAID.encode, REFUSED),
    "an empty epub": Case("a.epub", lambda: b"", REFUSED),
    "an empty zip as epub": Case("a.epub", lambda: zipped({}), REFUSED),
    "a zip as txt": Case("a.txt", lambda: zipped({"a.txt": SAID}), REFUSED),
    "half an epub": Case("a.epub", lambda: samples.epub()[:400], REFUSED),
    "an epub without its end": Case("a.epub", lambda: samples.epub()[:-10], REFUSED),
    "a wrong checksum": Case(
        "a.docx", lambda: samples.docx().replace(struct.pack("<L", zlib.crc32(body().encode())), b"\1\2\3\4"), REFUSED
    ),
    "10,001 entries": Case("a.epub", lambda: epub({f"x{n}": "" for n in range(10_001)}), REFUSED),
    "a lying table of contents": Case("a.epub", lying_entries, REFUSED),
    "a member of 100 MB": Case(
        "a.epub", lambda: epub({"OEBPS/text/c 0.xhtml": b"<p>" + b" " * 100_000_000}), REFUSED, slow=True
    ),
    "a docx of 100 MB": Case("a.docx", lambda: zipped(docx_files(" " * 100_000_000)), REFUSED, slow=True),
    "billion laughs in the package": Case("a.epub", lambda: epub({"OEBPS/book.opf": LAUGHS}), REFUSED),
    "billion laughs in a chapter": Case("a.epub", lambda: epub({"OEBPS/text/c 0.xhtml": LAUGHS}), REFUSED),
    "billion laughs in a docx": Case("a.docx", lambda: zipped({"word/document.xml": LAUGHS}), REFUSED),
    "billion laughs in UTF-16": Case("a.docx", lambda: zipped({"word/document.xml": utf_16(LAUGHS)}), REFUSED),
    "a file of the system in a docx": Case("a.docx", lambda: zipped({"word/document.xml": OUTSIDE}), REFUSED),
    "a file of the system in an epub": Case("a.epub", lambda: epub({"META-INF/container.xml": OUTSIDE}), REFUSED),
    "no package": Case("a.epub", lambda: zipped({"META-INF/container.xml": CONTAINER}), REFUSED),
    "an empty container": Case("a.epub", lambda: epub({"META-INF/container.xml": "<a/>"}), REFUSED),
    "a package that is no XML": Case("a.epub", lambda: epub({"OEBPS/book.opf": noise(900)}), REFUSED),
    "a chapter that is no text": Case("a.epub", lambda: epub({"OEBPS/text/c 0.xhtml": noise(9000)}), EITHER),
    "a spine that repeats": Case(
        "a.epub",
        lambda: epub(
            {
                "OEBPS/book.opf": str(epub_files()["OEBPS/book.opf"]).replace(
                    '<itemref idref="c0"/>', '<itemref idref="c0"/>' * 50_000
                )
            }
        ),
        EITHER,
    ),
    "100,000 elements deep": Case(
        "a.docx", lambda: zipped(docx_files("<w:p>" * 100_000 + run(SAID) + "</w:p>" * 100_000)), READ
    ),
    "a chapter 100,000 divs deep": Case(
        "a.epub", lambda: epub({"OEBPS/text/c 0.xhtml": "<div>" * 100_000 + SAID}), READ
    ),
    "names that climb": Case("a.epub", lambda: epub({"../../../tmp/evil": "x", "/etc/evil": "x"}), READ),
    "a zip in a zip": Case("a.epub", lambda: zipped({"a.epub": samples.epub()}), REFUSED),
    "an encrypted member": Case("a.docx", lambda: encrypted(samples.docx()), REFUSED),
    "a docx that is no XML": Case("a.docx", lambda: zipped({"word/document.xml": SAID}), REFUSED),
    "an old Word file": Case("a.doc", lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 5000, REFUSED),
}

PDFS = {
    "a text as pdf": Case("a.pdf", SAID.encode, REFUSED),
    "the head of a pdf": Case("a.pdf", lambda: b"%PDF-1.7\n", REFUSED),
    "half a pdf": Case("a.pdf", lambda: samples.pdf()[:300], EITHER),
    "a pdf without its end": Case("a.pdf", lambda: samples.pdf()[:-60], EITHER),
    "a pdf of noise": Case("a.pdf", lambda: b"%PDF-1.7\n" + noise(50_000), REFUSED),
    "pages that hold themselves": Case(
        "a.pdf", lambda: pdf_of([b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Count 1/Kids[2 0 R]>>"]), REFUSED
    ),
    "a million pages": Case(
        "a.pdf", lambda: pdf_of([PDF_FRAME[0], b"<</Type/Pages/Count 1000000/Kids[3 0 R]>>", PDF_FRAME[2]]), REFUSED
    ),
    "one page 100,000 times": Case(
        "a.pdf",
        lambda: pdf_of([PDF_FRAME[0], b"<</Type/Pages/Count 100000/Kids[%s]>>" % (b"3 0 R " * 100_000), PDF_FRAME[2]]),
        REFUSED, slow=True,
    ),
    "a stream of 300 MB": Case("a.pdf", lambda: flate_bomb(300), REFUSED, slow=True),
    "a stream of 60 MB": Case("a.pdf", lambda: flate_bomb(60), REFUSED, slow=True),
    "brackets 100,000 deep": Case("a.pdf", lambda: pdf_of([b"[" * 100_000 + b"]" * 100_000]), REFUSED),
    "content 100,000 deep": Case(
        "a.pdf",
        lambda: pdf_of([*PDF_FRAME, b"<</Length 200000>>\nstream\n" + b"[" * 200_000 + b"\nendstream"]),
        REFUSED, slow=True,
    ),
    "a form that draws itself": Case(
        "a.pdf",
        lambda: pdf_of(
            [
                PDF_FRAME[0], PDF_FRAME[1],
                b"<</Type/Page/Parent 2 0 R/Resources<</XObject<</X 4 0 R>>>>/MediaBox[0 0 9 9]/Contents 4 0 R>>",
                b"<</Type/XObject/Subtype/Form/Resources<</XObject<</X 4 0 R>>>>/Length 5>>\nstream\n/X Do\nendstream",
            ]
        ),
        REFUSED,
    ),
    "a scanned pdf": Case("a.pdf", lambda: samples.pdf([[]]), REFUSED),
    "an encrypted pdf": Case(
        "a.pdf", lambda: pdf_of(PDF_FRAME, b"/Encrypt<</Filter/Standard/V 5/R 6>>/ID[<00><00>]"), REFUSED
    ),
}  # fmt: skip


def body() -> str:
    """The text part of the sample Word file."""
    return str(docx_files()["word/document.xml"])


def utf_16(xml: str) -> bytes:
    return xml.replace('<?xml version="1.0"?>', '<?xml version="1.0" encoding="UTF-16"?>').encode("utf-16")


def encrypted(archive: bytes) -> bytes:
    """The archive with every member marked as encrypted."""
    data = bytearray(archive)
    for mark, place in ((b"PK\3\4", 6), (b"PK\1\2", 8)):
        at = data.find(mark)
        while at >= 0:
            data[at + place] |= 1
            at = data.find(mark, at + 4)
    return bytes(data)


CASES: dict[str, Case] = TEXTS | ENCODED | MARKED_UP | ARCHIVES | PDFS
