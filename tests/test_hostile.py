"""Hostile inputs through the command line: the right exit code, one sentence, no traceback, nothing lost, bounded."""

import contextlib
import html
import os
import re
import shutil
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flashcards.listing import FORMATS
from flashcards.listing.page import Page
from flashcards.note_type import CARDS, templates
from flashcards.notes import note_of
from tests import samples
from tests.conftest import Outcome
from tests.hostile import CASES, Case
from vocab import Document, Resources, extract_vocabulary, read_documents
from vocab.errors import InputError
from vocab.sources.cleaning import clean

Call = Callable[..., Outcome]

SECONDS = 20
MEGABYTES = 512
"""What a hostile input may cost at most."""

FAST = [pytest.param(case, id=name, marks=[pytest.mark.nightly] * case.slow) for name, case in CASES.items()]


def sound(deck: Path) -> bool:
    """Whether it is a whole package; one without notes is, where a text has nothing to learn in it."""
    with zipfile.ZipFile(deck) as archive:
        return archive.testzip() is None and "collection.anki2" in archive.namelist()


@pytest.mark.parametrize("case", FAST)
@pytest.mark.usefixtures("resources")  # the index is built: its time is no input's
def test_a_hostile_input_is_read_or_refused_in_one_sentence(case: Case, flashcards: Call, tmp_path: Path) -> None:
    (tmp_path / case.name).write_bytes(case.data())
    (tmp_path / "out.apkg").write_bytes(b"old")
    begun = time.monotonic()
    done = flashcards("build", case.name, "-o", "out.apkg")
    assert time.monotonic() - begun < SECONDS
    assert done.code in case.codes, done.err
    assert "fault of the program" not in done.err
    assert done.out == ""
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted([case.name, "out.apkg"])
    if done.code:
        assert (tmp_path / "out.apkg").read_bytes() == b"old"
        errors = [line for line in done.err.splitlines() if line.startswith("Error: ")]
        assert [re.match(rf"Error: {re.escape(case.name)}: .+\. .+\.$", line) is not None for line in errors] == [True]
    else:
        assert sound(tmp_path / "out.apkg")


@pytest.mark.nightly
@pytest.mark.skipif(not hasattr(os, "wait4"), reason="the memory of a child is told by Unix only")
@pytest.mark.parametrize("name", CASES)
def test_a_hostile_input_stays_within_its_memory(name: str, tmp_path: Path) -> None:
    path = tmp_path / CASES[name].name
    path.write_bytes(CASES[name].data())
    measure = (
        "import resource, subprocess, sys; subprocess.run(sys.argv[1:]);"
        "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
    )
    command = [sys.executable, "-c", measure, sys.executable, "-m", "flashcards", "list", str(path), "-o", "out.tsv"]
    done = subprocess.run(command, capture_output=True, cwd=tmp_path, check=True, timeout=3 * SECONDS)
    assert b"Traceback" not in done.stderr
    assert int(done.stdout) < MEGABYTES * (1024 if sys.platform == "linux" else 1024**2)


# --- damaged files ----------------------------------------------------------------------------------------------------

DAMAGED = ("epub", "docx", "pdf", "srt", "ass", "html", "md", "txt")


@pytest.fixture(scope="module")
def damaged(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("damaged")


def check_damage(folder: Path, suffix: str, how: str, at: int, other: int, byte: int) -> None:
    data = bytearray(samples.GOOD[suffix]())
    at, other = sorted((at % len(data), other % len(data)))
    if how == "flip":
        data[at] ^= byte
    elif how == "cut":
        del data[at : max(other, at + 1)]
    elif how == "splice":
        data[at:at] = data[at:other] * 3
    else:
        data[at : at + 4] = bytes([byte] * 4)
    path = folder / f"a.{suffix}"
    path.write_bytes(data)
    try:
        documents = read_documents([str(path)])
    except InputError as error:
        assert re.match(r".+: .+\. .+\.$", str(error), re.DOTALL)
    else:
        assert documents[0].text == clean(documents[0].text)


DAMAGES = {
    "how": st.sampled_from(["flip", "cut", "splice", "overwrite"]),
    "at": st.integers(0, 1 << 20),
    "other": st.integers(0, 1 << 20),
    "byte": st.integers(1, 255),
}


@pytest.mark.parametrize("suffix", [suffix for suffix in DAMAGED if suffix != "pdf"])
@given(**DAMAGES)
def test_a_damaged_file_is_read_or_refused(
    damaged: Path, suffix: str, how: str, at: int, other: int, byte: int
) -> None:
    check_damage(damaged, suffix, how, at, other, byte)


@settings(max_examples=15)
@given(**DAMAGES)
def test_a_damaged_pdf_is_read_or_refused(damaged: Path, how: str, at: int, other: int, byte: int) -> None:
    check_damage(damaged, "pdf", how, at, other, byte)


@pytest.mark.nightly
@settings(max_examples=2000)
@given(suffix=st.sampled_from(DAMAGED), **DAMAGES)
def test_two_thousand_damaged_files(damaged: Path, suffix: str, how: str, at: int, other: int, byte: int) -> None:
    check_damage(damaged, suffix, how, at, other, byte)


@given(data=st.binary(max_size=400), suffix=st.sampled_from([".html", ".md", ".srt", ".ass", ".txt", ""]))
def test_any_bytes_are_read_or_refused(damaged: Path, data: bytes, suffix: str) -> None:
    path = damaged / f"any{suffix}"
    path.write_bytes(data)
    with contextlib.suppress(InputError):
        read_documents([str(path)])


# --- injection --------------------------------------------------------------------------------------------------------

PAYLOADS = (
    "<script>document.title='ran'</script>",
    "<img src=x onerror=\"document.title='ran'\">",
    "<svg onload=\"document.title='ran'\">",
    "<svg><script>document.title='ran'</script></svg>",
    "\"><script>document.title='ran'</script>",
    "'><img src=x onerror=document.title='ran'>",
    "</span></div><script>document.title='ran'</script>",
    "<iframe srcdoc=\"<script>parent.document.title='ran'</script>\"></iframe>",
    "<a href=\"javascript:document.title='ran'\" autofocus onfocus=\"document.title='ran'\">银行</a>",
    "<details open ontoggle=\"document.title='ran'\">",
    "<style>@import 'http://evil.example'</style><body onload=\"document.title='ran'\">",
    "<!--><script>document.title='ran'</script>-->",
    "&lt;script&gt;document.title='ran'&lt;/script&gt;",
    "{{Hanzi}}{{c1::<script>document.title='ran'</script>}}",
    "\\u003cscript\\u003edocument.title='ran'\\u003c/script\\u003e</script><script>document.title='ran'</script>",
)
"""Each would change the title of the page it runs on."""


@pytest.fixture(scope="module")
def pages(resources: Resources) -> list[str]:
    """Everything we make that a browser shows, from texts, titles and glossaries that hold the payloads."""
    text = "".join(f"银行{payload}行长说{payload}。\n" for payload in PAYLOADS)
    made = []
    for name in ("essay", *PAYLOADS[:6]):
        document = Document(clean(name), clean(text), ((0, clean(name)),))
        vocabulary = extract_vocabulary([document], resources=resources)
        made.append(FORMATS["html"](vocabulary, Page(title=name, recipe=name)))
        notes = [note_of(item, cards=tuple(CARDS)) for item in vocabulary.items]
        made += [
            card(template, dict(zip(fields_of(), note.fields, strict=True)))
            for note in notes[:8]
            for template in sides()
        ]
    return [
        page if isinstance(page, str) else page.decode() if isinstance(page, bytes) else "".join(page) for page in made
    ]


def fields_of() -> tuple[str, ...]:
    from flashcards.note_type import FIELDS

    return FIELDS


def sides() -> list[str]:
    return [side for template in templates() for side in (template.front, template.back)]


def card(template: str, fields: dict[str, str]) -> str:
    """The card as Anki shows it: every section open, every field in its place."""
    shown = re.sub(r"\{\{[#^/][^{}]*\}\}", "", template)
    return re.sub(r"\{\{([^{}]*)\}\}", lambda field: fields.get(field[1].rpartition(":")[2], ""), shown)


def test_no_payload_is_live_in_what_a_parser_sees(pages: list[str]) -> None:
    from selectolax.lexbor import LexborHTMLParser

    for page in pages:
        tree = LexborHTMLParser(page)
        assert tree.css("script, iframe, object, embed, img, svg script") == []
        for node in tree.css("*"):
            assert not [name for name in node.attributes if name.startswith("on")], node.html
            assert "javascript:" not in (node.attributes.get("href") or "")


CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome", "chrome"))), None)


@pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on the path")
def test_no_payload_runs_in_a_real_browser(pages: list[str], tmp_path: Path) -> None:
    assert "ran" in title_in_browser("<script>document.title='ran'</script>", tmp_path)  # the browser does run scripts
    frames = "".join(f'<iframe srcdoc="{html.escape(page)}"></iframe>' for page in pages)
    script = "<script>addEventListener('load', () => { document.title = [...document.querySelectorAll('iframe')]"
    asked = ".map(frame => frame.contentDocument.title).some(title => title == 'ran') ? 'ran' : 'safe' })</script>"
    assert title_in_browser(f"{script}{asked}{frames}", tmp_path) == "safe"


def title_in_browser(markup: str, folder: Path) -> str:
    """The title of a page after a headless browser has shown it."""
    page = folder / "page.html"
    page.write_text(f"<!DOCTYPE html><meta charset=utf-8><title>fresh</title>{markup}", "utf-8")
    command = [str(CHROMIUM), "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--dump-dom"]
    command += [f"--user-data-dir={folder / 'profile'}", "--virtual-time-budget=3000", page.as_uri()]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", timeout=60, check=False)
    found = re.search(r"<title>(.*?)</title>", done.stdout)
    if found is None:
        pytest.skip(f"Chromium does not start here: {done.stderr[-200:]}")
    return found[1]
