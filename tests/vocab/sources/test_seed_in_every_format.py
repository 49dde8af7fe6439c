"""The seed text in every format, cut into lines, spaced or with radicals, gives the words it gives as plain text."""

import html
import re
import shutil
import subprocess
import unicodedata
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from tests.conftest import SEED
from tests.samples import docx_files, epub_files, has_chinese_font, run, zipped
from vocab import Resources, Vocabulary, extract_vocabulary, read_documents

PARAGRAPHS = [line.strip() for line in SEED.read_text("utf-8").split("\n") if line.strip()]

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome", "chrome"))), None)


def cut(width: int, indent: str = "") -> list[str]:
    """Each paragraph as lines of so many characters."""
    return [
        said[at : at + width] for said in (indent + line for line in PARAGRAPHS) for at in range(0, len(said), width)
    ]


def with_radicals() -> list[str]:
    """Characters that are radicals as those, as in what is copied from a PDF."""
    radicals = {unicodedata.normalize("NFKC", radical): radical for radical in map(chr, range(0x2F00, 0x2FD6))}
    return [
        line.translate({ord(character): radical for character, radical in radicals.items() if len(character) == 1})
        for line in PARAGRAPHS
    ]


SHAPES: dict[str, Callable[[], list[str]]] = {
    "whole": lambda: PARAGRAPHS,
    "35": lambda: cut(35),
    "40": lambda: cut(40),
    "35 indented": lambda: cut(35, "\u3000\u3000"),
    "40 indented": lambda: cut(40, "\u3000\u3000"),
    "spaced": lambda: [" ".join("".join(line.split())) for line in PARAGRAPHS],
    "radicals": with_radicals,
}


def by_typst(lines: Sequence[str]) -> bytes:
    typst = pytest.importorskip("typst")
    page = '#set page(margin: 2cm)\n#set text(font: ("Noto Serif CJK SC", "Songti SC", "SimSun"), size: 10pt)\n'
    made: bytes = typst.compile(
        (page + "\n\n".join(re.sub(r"([^\w\s，。、])", r"\\\1", line) for line in lines)).encode()
    )
    return made


def by_chromium(lines: Sequence[str], folder: Path) -> bytes:
    if CHROMIUM is None:
        pytest.skip("there is no Chromium")
    page, made = folder / "page.html", folder / "page.pdf"
    said = "".join(f"<p>{html.escape(line)}</p>" for line in lines)
    page.write_text(
        f'<meta charset="utf-8"><style>body{{font-family:"Noto Serif CJK SC",serif}}</style>{said}', "utf-8"
    )
    command = [CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", f"--print-to-pdf={made}", page.as_uri()]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    return made.read_bytes()


def made(suffix: str, lines: Sequence[str], folder: Path) -> bytes:
    """The lines as a file of a format."""
    escaped = [html.escape(line) for line in lines]
    if suffix.endswith(".pdf") and not has_chinese_font():
        pytest.skip("there is no Chinese font")
    if suffix == "typst.pdf":
        return by_typst(lines)
    if suffix == "chromium.pdf":
        return by_chromium(lines, folder)
    if suffix == "epub":
        return zipped(epub_files([("", "</p><p>".join(escaped))]))
    if suffix == "docx":
        return zipped(docx_files("".join(f"<w:p>{run(line)}</w:p>" for line in escaped)))
    text = {
        "txt": "\n".join(lines),
        "md": "\n".join(lines) if lines != PARAGRAPHS else "\n\n".join(lines),
        "html": f'<meta charset="utf-8"><body><div>{"".join(f"<p>{line}</p>" for line in escaped)}</div>',
        "br.html": f'<meta charset="utf-8"><body><div>{"<br>".join(escaped)}</div>',
    }
    return text[suffix].encode()


UNLIKE = {("chromium.pdf", "40 indented"): 2, ("chromium.pdf", "40"): 2, ("chromium.pdf", "35"): 2}
"""Words that may differ: a browser sets digits at half the width, so that lines cut by characters are no column."""


@pytest.mark.nightly
@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("suffix", ["txt", "md", "html", "br.html", "epub", "docx", "typst.pdf", "chromium.pdf"])
def test_the_seed_text_gives_the_same_words_in_every_format(
    suffix: str, shape: str, resources: Resources, seed: Vocabulary, tmp_path: Path
) -> None:
    path = tmp_path / f"seed.{suffix}"
    path.write_bytes(made(suffix, SHAPES[shape](), tmp_path))
    documents = read_documents([str(path)])
    words = {item.hanzi for item in extract_vocabulary(documents, resources=resources).items}
    assert len(words ^ {item.hanzi for item in seed.items}) <= UNLIKE.get((suffix, shape), 0)
