"""Inputs made to hurt, by name: the file's name, a maker of its bytes, and the exit code it must end with."""

import io
import random
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from tests import samples
from tests.samples import CONTAINER, MORE, SAID, docx_files, epub_files, pdf_of, run, zipped


@dataclass(frozen=True)
class Case:
    """One hostile file; `codes` are the exit codes that are right for it.

    With an `option` it is not the text but the file that the option names.
    """

    name: str
    data: Callable[[], bytes]
    codes: tuple[int, ...]
    slow: bool = False
    option: str = ""


READ, REFUSED, EITHER = (0,), (1,), (0, 1)


def text(data: str, *codes: int, slow: bool = False, name: str = "essay.txt") -> Case:
    return Case(name, lambda: data.encode("utf-8", "surrogatepass"), codes or READ, slow)


def noise(length: int) -> bytes:
    return random.Random(7).randbytes(length)


def epub(changes: dict[str, str | bytes]) -> bytes:
    return zipped(epub_files() | changes)


def swollen(tag: str, elements: Iterable[str]) -> bytes:
    """A book with more elements behind a tag of its package."""
    package = "OEBPS/book.opf"
    return epub({package: str(epub_files()[package]).replace(tag, tag + "".join(elements))})


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
    "one character": text("我", *REFUSED),  # a pronoun, which is no vocabulary
    "50,000 lines of one character": text("人\n" * 50_000, *REFUSED),
    "20,000 different numbers": text("".join(f"{n}年，" for n in range(20_000)) + SAID, slow=True),
    "a thousand digits in Chinese": text("一二三四五六七八九十" * 100 + SAID),
    "nested quotes": text("“‘" * 5_000 + SAID + "’”" * 5_000),
    "brackets never closed": text("（《【「『" * 20_000 + SAID),
    "20,000 dashes": text("——" * 10_000 + SAID),
    "one word 100,000 times": text("人民" * 100_000, slow=True),
    "two characters in turn": text("的了" * 50_000, *REFUSED),
    "a word and spaces": text("人 民 " * 50_000),
    "full-width spaces": text("人\u3000民\u3000" * 50_000),
    "measure words": text("".join(f"{n}个人" for n in "一二三四五六七八九") * 5_000),
    "doubled verbs": text("看看" * 20_000),
    "iteration marks": text("人々々々々" * 10_000 + SAID),
    "zeros of Chinese": text("〇" * 50_000 + SAID),
    "surnames only": text("王李张刘陈杨赵黄周吴" * 5_000),
    "places only": text("北京市海淀区中关村" * 5_000),
    "one idiom 20,000 times": text("争分夺秒，" * 20_000),
    "lists with enumeration commas": text("、".join(["人民", "银行", "疫情"] * 10_000)),
    "Latin and Chinese in turn": text("a人b民" * 30_000 + SAID),
    "a Latin word of 1 MB": text("a" * 1_000_000 + SAID),
    "web addresses": text("https://example.cn/a?b=c&d=e#f " * 20_000 + SAID),
    "every sign of ASCII": text("".join(map(chr, range(32, 127))) * 500 + SAID),
    "all of the basic plane": text("".join(map(chr, (*range(32, 0xD800), *range(0xE000, 0xFFFE)))), *EITHER, slow=True),
    "line ends of every kind": text("人\r民\r\n银\u2028行\u2029\x85\x0b\x0c" * 5_000 + SAID),
    "tabs": text("人\t民\t" * 20_000 + SAID),
    "marks of order everywhere": text("\ufeff" * 100_000 + SAID),
    "damaged places everywhere": text("人\ufffd民" * 10_000),
    "Anki's field separator": text("银行\x1f行长\x1f" * 50 + SAID),
    "closing braces": text("}}" * 20_000 + "{{" * 20_000 + SAID),
    "backslashes": text("\\" * 100_000 + SAID),
    "entities of HTML": text("&#x3c;script&#x3e;&lt;&amp;lt;" * 1_000 + SAID),
    "percent signs": text("%s%n%d%x" * 10_000 + SAID),
    "zalgo": text("".join(c + "\u0300\u0301\u0302\u0303" * 20 for c in SAID) + SAID),
    "hangul and kana": text("한국어ひらがなカタカナ" * 5_000 + SAID),
    "Traditional and Simplified in turn": text("銀行银行國家国家" * 5_000),
    "chapters without end": text("第一章 春\n" * 20_000 + SAID),
    "a heading of 1 MB": text("第一章 " + "春" * 300_000, slow=True),
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
    "50 MB of random bytes": Case("essay.txt", lambda: noise(49_000_000), REFUSED, slow=True),
    "50 MB of English": Case("essay.txt", lambda: b"No Chinese. " * 4_000_000, REFUSED, slow=True),
    "beyond the limit": Case("essay.txt", lambda: b" " * 50_000_001, REFUSED, slow=True),
    "UTF-16 with line ends and no mark": Case("essay.txt", lambda: "你好\r\n世界\r\n".encode("utf-16-le"), READ),
    "UTF-32 without a mark": Case("essay.txt", lambda: SAID.encode("utf-32-be"), READ),
    "a mark of UTF-8 in UTF-16": Case("essay.txt", lambda: b"\xef\xbb\xbf" + SAID.encode("utf-16-le"), REFUSED),
    "marks of every encoding": Case("essay.txt", lambda: b"\xef\xbb\xbf\xff\xfe\xfe\xff" + SAID.encode(), EITHER),
    "an odd number of bytes of UTF-16": Case("essay.txt", lambda: b"\xff\xfe\x2d", REFUSED),
    "a mark alone": Case("essay.txt", lambda: b"\xff\xfe", REFUSED),
    "lines of GB18030 and UTF-8 in turn": Case(
        "essay.txt", lambda: (f"{SAID}\n".encode() + f"{SAID}\n".encode("gb18030")) * 2_000, READ
    ),
    "Big5 cut in a character": Case("essay.txt", lambda: ("國際社會高度評價" * 9).encode("big5")[:-1], READ),
    "four-byte GB18030": Case("essay.txt", lambda: ("𠀀㐀" * 99 + SAID).encode("gb18030"), EITHER),
    "HZ": Case("essay.txt", lambda: SAID.encode("hz"), REFUSED),
    "a PNG": Case("essay.txt", lambda: b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + noise(3000), REFUSED),
    "a program": Case("essay.txt", lambda: b"\x7fELF\2\1\1" + b"\0" * 9 + noise(9000), REFUSED),
    "an image named as a page": Case("a.html", lambda: b"\xff\xd8\xff\xe0" + noise(9000), REFUSED),
    "noise named as subtitles": Case("a.srt", lambda: noise(9000), REFUSED),
    "a tar archive": Case("essay.txt", lambda: b"a.txt" + b"\0" * 252 + b"ustar\x0000" + b"\0" * 9000, REFUSED),
    "rich text": Case("essay.rtf", lambda: b"{\\rtf1\\ansi " + SAID.encode("gbk") + b"}", REFUSED),
    "a database": Case("essay.db", lambda: b"SQLite format 3\0" + b"\0" * 4000, REFUSED),
    "overlong UTF-8": Case("essay.txt", lambda: b"\xc0\xaf\xe0\x80\xaf" + SAID.encode(), EITHER),
    "UTF-7": Case("essay.txt", lambda: SAID.encode("utf-7"), REFUSED),
}

MARKED_UP = {
    "100,000 divs": text("<div>" * 100_000 + SAID + "</div>" * 100_000, name="a.html", slow=True),
    "1,000,000 bold": text("<b>" * 1_000_000 + SAID, name="a.html", slow=True),
    "fonts in paragraphs": text(
        "".join(f"<font size={n}>" for n in range(400)) + f"<p>{SAID}" * 5_000, name="a.html", slow=True
    ),
    "links in paragraphs": text("".join(f"<a href={n}>" for n in range(400)) + f"<p>{SAID}" * 2_000, name="a.html"),
    "200,000 open tables": text("<table>" * 200_000 + SAID, name="a.html", slow=True),
    "100,000 mixed open elements": text("<p><li><dd><dt><td><tr>" * 100_000 + SAID, name="a.html", slow=True),
    "100,000 lists": text("<ul><li>" * 100_000 + SAID, name="a.html", slow=True),
    "an open comment": text(SAID + "<!--" + "-" * 1_000_000, name="a.html"),
    "1,000,000 open angles": text("<" * 1_000_000 + SAID, *EITHER, name="a.html", slow=True),
    "a tag of 1 MB": text(f"<p {'a=' * 500_000}>{SAID}", name="a.html"),
    "an open tag of 1 MB": text(f"{SAID}<{'a' * 1_000_000}", name="a.html"),
    "10,000 attributes": text(f"<p {' '.join(f'a{n}=1' for n in range(10_000))}>{SAID}", name="a.html"),
    "entities": text(f"&amp;&lt;script&gt;{'&copy' * 100_000}{SAID}", name="a.html"),
    "an open script": text(f"<p>{SAID}<script>" + "x" * 100_000, name="a.html"),
    "nothing but a script": text("<script>银行</script>", *REFUSED, name="a.html"),
    "100,000 articles": text("<article>" * 100_000 + SAID, name="a.html"),
    "100,000 articles side by side": text(f"<article>{SAID}</article>" * 20_000, name="a.html", slow=True),
    "forms in forms": text("<form><div>" * 50_000 + SAID, name="a.html"),
    "20,000 forms": text("<form>搜索</form>" * 20_000 + f"<p>{SAID}", name="a.html", slow=True),
    "20,000 lists of links": text("<ul><li><a href=a>首页</a></ul>" * 20_000 + f"<p>{SAID}", name="a.html"),
    "20,000 headers": text("<header>标题</header>" * 20_000 + f"<p>{SAID}", name="a.html"),
    "20,000 preformatted blocks": text("<pre>\n\n</pre>" * 20_000 + SAID, name="a.html"),
    "a preformatted block of 1 MB": text("<pre>" + "\n" * 1_000_000 + SAID, name="a.html", slow=True),
    "ruby in ruby": text("<ruby>" * 20_000 + SAID + "<rt>" * 20_000, name="a.html"),
    "selects and options": text("<select><option>" * 50_000 + "</select>" + SAID, *EITHER, name="a.html"),
    "templates in templates": text("<template>" * 50_000 + SAID, *EITHER, name="a.html"),
    "svg and math": text("<svg><math>" * 50_000 + SAID, *EITHER, name="a.html"),
    "a frameset": text(f"<frameset><frame src=a><noframes>{SAID}", *EITHER, name="a.html"),
    "a textarea never closed": text(f"{SAID}<textarea>" + "x" * 500_000, name="a.html"),
    "plaintext": text(f"{SAID}<plaintext>" + "<b>" * 100_000, name="a.html"),
    "conditional comments": text(f"{SAID}{'<!--[if IE]>' * 50_000}", name="a.html"),
    "entities without an end": text("&" * 500_000 + SAID, name="a.html"),
    "numbers of characters that are none": text(f"&#0;&#xD800;&#x110000;&#99999999999;{SAID}", name="a.html"),
    "NULs in tags": text(f"<p\0 a\0=1>{SAID}</p\0>", *EITHER, name="a.html"),
    "white space of 5 MB": text("<p>" + " \n" * 2_500_000 + SAID, name="a.html", slow=True),
    "a base and a refresh": text(f"<base href=//x><meta http-equiv=refresh content='0;url=//x'>{SAID}", name="a.html"),
    "quotes never closed": text(f'<p title="{SAID}' * 2_000 + f'">{SAID}', name="a.html"),
    "vtt: notes only": text("WEBVTT\n\nNOTE\n银行\n", *REFUSED, name="a.vtt"),
    "vtt: times in a line": text("WEBVTT\n\n0:01 --> 0:02\n" + "<00:00:01.000>人" * 50_000, name="a.vtt"),
    "vtt: voices never closed": text("WEBVTT\n\n0:01 --> 0:02\n" + "<v 张三" * 50_000 + SAID, name="a.vtt"),
    "srt: 50,000 cues": text("1\n00:00:01,000 --> 00:00:02,000\n人民，\n\n" * 50_000, name="a.srt"),
    "srt: broken times": text("00:00:0x --> --> 00:\n" * 20_000 + SAID, name="a.srt"),
    "srt: arrows in a line": text("1:1 -" + "-" * 200_000 + "> 2\n" + SAID, *EITHER, name="a.srt"),
    "srt: open tags": text("1\n00:00:01,000 --> 00:00:02,000\n" + "<i" * 200_000 + SAID, name="a.srt", slow=True),
    "ass: a format of 100,000 columns": text(
        "[Events]\nFormat: " + "a," * 100_000 + f"\nDialogue: {SAID}", *EITHER, name="a.ass"
    ),
    "ass: braces never closed": text("[Events]\nDialogue: 0,,,,,,,,," + "{" * 200_000 + SAID, name="a.ass"),
    "ass: drawings only": text("[Events]\nDialogue: 0,,,,,,,,,{\\p1}m 0 0 l 银行", *REFUSED, name="a.ass"),
    "markdown: a table of 50,000 cells": text("| 人 " * 50_000 + "|\n" + SAID, name="a.md"),
    "markdown: links in links": text("[人](" * 50_000 + SAID + ")" * 50_000 + f"\n{SAID}", name="a.md", slow=True),
    "markdown: footnotes": text("[^1" * 50_000 + SAID, name="a.md"),
    "markdown: escapes": text("\\*" * 200_000 + SAID, name="a.md"),
    "markdown: headings": text("# 春\n" * 20_000 + SAID, name="a.md"),
    "markdown: underscores": text("_" * 300_000 + SAID, *EITHER, name="a.md"),
    "markdown: quotes and lists in turn": text("> - " * 50_000 + SAID, name="a.md"),
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
    "ass: 30,000 characters of an effect": text(
        "[Events]\n" + "".join(f"Dialogue: 0,0:0:1,0:0:9,,,,,,,{{\\pos({x},5)}}银\n" for x in range(0, 600_000, 20)),
        name="a.ass",
    ),
    "ass: a place without end": text(
        "[Events]\nDialogue: 0,,,,,,,,,{\\pos(" + "9" * 200_000 + SAID, *EITHER, name="a.ass"
    ),
    "srt: dots and spaces": text(
        f"1\n0:00:01 --> 0:00:02\n{SAID}{'.' * 200_000}x{' ' * 200_000}x\n", name="a.srt", slow=True
    ),
    "srt: brackets never closed": text("1\n0:00:01 --> 0:00:02\n" + "[（♪" * 100_000 + SAID, name="a.srt"),
    "srt: a ruby never closed": text("1\n0:00:01 --> 0:00:02\n" + "<ruby><rt>" * 100_000 + SAID, name="a.srt"),
    "srt: 50,000 languages by turns": text(
        "".join(f"{at}\n00:00:01,000 --> 00:00:02,000\n{SAID} OK {at} の\n銀行だ\n\n" for at in range(50_000)),
        *EITHER,
        name="a.srt",
        slow=True,
    ),
    "lrc: 200,000 times of a line": text("[00:01.00]" * 200_000 + SAID, name="a.lrc", slow=True),
    "smi: white space and breaks": text("<SYNC Start=1><P>" + " " * 300_000 + "<br" * 100_000 + SAID, name="a.smi"),
    "sub: frames beyond counting": text("{" + "9" * 100_000 + "}{1}" + SAID, name="a.sub"),
    "ttml: 100,000 levels": text("<tt>" + "<div>" * 100_000 + f"<p>{SAID}</p>", *EITHER, name="a.ttml"),
    "ttml: a billion laughs": text(
        '<!DOCTYPE tt [<!ENTITY a "银行"><!ENTITY b "&a;&a;">]><tt><p>&b;</p></tt>', *REFUSED, name="a.ttml"
    ),
    "json: 100,000 levels": text("[" * 100_000, *REFUSED, name="a.json"),
    "json: a number without end": text('[{"start": ' + "9" * 5_000 + f', "text": "{SAID}"}}]', *EITHER, name="a.json"),
    "json: 100,000 cues": text("[" + f'{{"start": 1, "text": "{SAID}"}},' * 100_000 + "{}]", name="a.json3", slow=True),
    "danmaku: 100,000 of one time": text("<i>" + f'<d p="1,1">{SAID}</d>' * 100_000 + "</i>", name="a.xml", slow=True),
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
    "a small archive of 45 MB of text": Case(
        "a.docx", lambda: zipped(docx_files(f"<w:p>{run(SAID * 850_000)}</w:p>")), REFUSED, slow=True
    ),
    "many members of 60 MB": Case(
        "a.epub",
        lambda: zipped(epub_files([("", "")] * 9) | {f"OEBPS/text/c {n}.xhtml": b" " * 60_000_000 for n in range(9)}),
        REFUSED,
        slow=True,
    ),
    "9,000 chapters": Case("a.epub", lambda: zipped(epub_files([("春", SAID)] * 9_000)), READ, slow=True),
    "a member packed with LZMA": Case("a.docx", lambda: zipped(docx_files(), compression=14), REFUSED),
    "a member packed with bzip2": Case("a.docx", lambda: zipped(docx_files(), compression=12), REFUSED),
    "a container that names itself": Case(
        "a.epub",
        lambda: epub({"META-INF/container.xml": CONTAINER.replace("OEBPS/book.opf", "META-INF/container.xml")}),
        REFUSED,
    ),
    "a container that climbs": Case(
        "a.epub", lambda: epub({"META-INF/container.xml": CONTAINER.replace("OEBPS", "../../etc")}), REFUSED
    ),
    "a package of 50,000 files": Case(
        "a.epub", lambda: swollen("<manifest>", (f'<item id="x{n}" href="x{n}"/>' for n in range(50_000))), READ
    ),
    "a spine of nothing that is there": Case(
        "a.epub", lambda: swollen("<spine>", (f'<itemref idref="x{n}"/>' for n in range(50_000))), READ
    ),
    "links that climb": Case("a.epub", lambda: linked("../../../etc/passwd"), READ),
    "links that climb in code": Case("a.epub", lambda: linked("%2e%2e/%2e%2e/etc/passwd"), READ),
    "links to the web": Case("a.epub", lambda: linked("http://127.0.0.1:1/x.xhtml"), READ),
    "links with a NUL": Case("a.epub", lambda: linked("a%00.xhtml"), READ),
    "links that are broken code": Case("a.epub", lambda: linked("%ff%zz%"), READ),
    "two files of one name": Case("a.epub", lambda: twice(), EITHER),
    "a name of 60,000 bytes": Case("a.epub", lambda: epub({"x" * 60_000: "x"}), READ),
    "a wrong offset": Case("a.epub", lambda: samples.epub()[:-6] + struct.pack("<L", 4_000_000_000) + b"\0\0", REFUSED),
    "a wrong size": Case("a.docx", lambda: wrong_size(samples.docx()), REFUSED),
    "zip64 without end": Case(
        "a.epub", lambda: samples.epub()[:-22] + b"PK\x06\x07" + b"\xff" * 16 + samples.epub()[-22:], REFUSED
    ),
    "copy protection": Case(
        "a.epub",
        lambda: epub({"META-INF/encryption.xml": '<e><EncryptionMethod Algorithm="http://x/aes"/></e>'}),
        REFUSED,
    ),
    "encryption that is no XML": Case("a.epub", lambda: epub({"META-INF/encryption.xml": noise(300)}), REFUSED),
    "a table of contents 100,000 deep": Case(
        "a.epub",
        lambda: epub(
            {
                "OEBPS/toc.ncx": "<navPoint>" * 100_000,
                "OEBPS/book.opf": str(epub_files()["OEBPS/book.opf"]).replace(
                    "<manifest>", '<manifest><item id="n" href="toc.ncx" media-type="application/x-dtbncx+xml"/>'
                ),
            }
        ),
        READ,
    ),
    "one long footnote 10,000 times": Case("a.docx", lambda: footnotes(), READ, slow=True),
    "footnotes that are no XML": Case("a.docx", lambda: zipped(docx_files() | {"word/footnotes.xml": "<"}), REFUSED),
    "styles that are no XML": Case("a.docx", lambda: zipped(docx_files() | {"word/styles.xml": noise(99)}), REFUSED),
    "a Word file without a body": Case("a.docx", lambda: zipped({"word/document.xml": "<a/>"}), REFUSED),
    "an attribute of 5 MB": Case(
        "a.docx", lambda: zipped(docx_files(f'<w:p a="{"x" * 5_000_000}">{run(SAID)}</w:p>')), EITHER
    ),
    "a Word file in an unknown encoding": Case(
        "a.docx", lambda: zipped({"word/document.xml": b'<?xml version="1.0" encoding="klingon"?><a/>'}), REFUSED
    ),
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


def footnotes() -> bytes:
    """A Word file that refers to one footnote of 60,000 characters ten thousand times."""
    paragraph = f'<w:p>{run(SAID)}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>'
    note = f'<w:footnote w:id="2"><w:p>{run(SAID * 3_000)}</w:p></w:footnote>'
    notes = f"<w:footnotes {samples.W}>{note}</w:footnotes>"
    return zipped(docx_files(paragraph * 10_000) | {"word/footnotes.xml": notes})


def linked(href: str) -> bytes:
    """An e-book whose second chapter lies there."""
    return epub({"OEBPS/book.opf": str(epub_files()["OEBPS/book.opf"]).replace("text/c%201.xhtml", href)})


def twice() -> bytes:
    """An e-book with two packages of one name."""
    import warnings

    buffer = io.BytesIO(samples.epub())
    with warnings.catch_warnings(), zipfile.ZipFile(buffer, "a") as archive:
        warnings.simplefilter("ignore")
        archive.writestr("OEBPS/book.opf", "<package/>")
    return buffer.getvalue()


def wrong_size(archive: bytes) -> bytes:
    """The archive with members that say they unpack to one byte."""
    data = bytearray(archive)
    at = data.find(b"PK\1\2")
    while at >= 0:
        data[at + 24 : at + 28] = struct.pack("<L", 1)
        at = data.find(b"PK\1\2", at + 4)
    return bytes(data)


CASES: dict[str, Case] = TEXTS | ENCODED | MARKED_UP | ARCHIVES | PDFS
