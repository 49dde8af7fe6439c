"""Hostile text in every place it can come from is shown as text: by a parser's judgement and in a real browser."""

import html
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from flashcards import build_deck
from flashcards.anki import deck_name
from flashcards.anki.note_type import CARDS, FIELDS, templates
from flashcards.printing.listing import FORMATS
from flashcards.printing.listing.page import Page
from flashcards.printing.reading_page import to_html
from flashcards.requests.options import LAYOUTS
from vocab import Document, Resources, extract_vocabulary, load_resources
from vocab.sources.characters.cleaning import clean, clean_name
from vocab.teaching.translation import read_translation, translator
from vocab.views.reading_page import read_paragraphs

RUN = "document.title='ran'"

PAYLOADS = (
    f"<script>{RUN}</script>",
    f'<img src=x onerror="{RUN}">',
    f'<svg onload="{RUN}">',
    f"<svg><script>{RUN}</script></svg>",
    f'"><script>{RUN}</script>',
    f"'><img src=x onerror={RUN}>",
    f"</span></div></style></title></textarea><script>{RUN}</script>",
    f'<iframe srcdoc="<script>parent.{RUN}</script>"></iframe>',
    f'<a href="javascript:{RUN}" autofocus onfocus="{RUN}">银行</a>',
    f'<details open ontoggle="{RUN}">',
    f"<style>@import 'http://evil.example'</style><body onload=\"{RUN}\">",
    f"<!--><script>{RUN}</script>-->",
    f"&lt;script&gt;{RUN}&lt;/script&gt;",
    f"{{{{Hanzi}}}}{{{{c1::<script>{RUN}</script>}}}}",
    f"\\u003cscript\\u003e{RUN}\\u003c/script\\u003e</script><script>{RUN}</script>",
)
"""Each, but for the one that is escaped already, changes the title of the page it runs on."""

WORDS = "银行 人民 图书馆 首都 疫情 护士 重要 邮局 学校 医院 天气 城市 音乐 朋友 电影".split()
"""A word to learn for each payload: bank, people, library, capital, epidemic, nurse, important, post office ..."""

SENTENCES = [f"我们说的{word}就在这里。" for word in WORDS]  # 'The ... that we speak of is just here.'


Carried = tuple[list[Document], Resources, dict[str, str], str]
"""Texts, references with a glossary, translations, and the name of the deck."""


def in_text(resources: Resources, _: Path) -> Carried:
    said = (f"{sentence[:-1]}{payload}。" for sentence, payload in zip(SENTENCES, PAYLOADS, strict=True))
    return [Document("essay", clean("\n".join(said)))], resources, {}, "deck"


def in_file_name(resources: Resources, _: Path) -> Carried:
    documents = [Document(clean_name(p), s) for p, s in zip(PAYLOADS, SENTENCES, strict=True)]
    return documents, resources, {}, "deck"


def in_chapter(resources: Resources, _: Path) -> Carried:
    starts = [sum(len(s) + 1 for s in SENTENCES[:at]) for at in range(len(SENTENCES))]
    chapters = tuple(zip(starts, map(clean_name, PAYLOADS), strict=True))
    return [Document("essay", "\n".join(SENTENCES), chapters)], resources, {}, "deck"


def in_deck_name(resources: Resources, _: Path) -> Carried:
    return [Document("essay", "\n".join(SENTENCES))], resources, {}, " ".join(PAYLOADS)


def in_glossary(_: Resources, folder: Path) -> Carried:
    path = folder / "own.tsv"
    rows = (f"{word}\t{payload}\t{payload}\t{payload}\tword" for word, payload in zip(WORDS, PAYLOADS, strict=True))
    path.write_text("hanzi\tpinyin\tenglish\tnote\tkind\n" + "\n".join(rows), "utf-8")
    return [Document("essay", "\n".join(SENTENCES))], load_resources(glossary=path), {}, "deck"


def in_translation(resources: Resources, folder: Path) -> Carried:
    path = folder / "english.txt"
    path.write_text("\n".join(f"{s}\t{p}" for s, p in zip(SENTENCES, PAYLOADS, strict=True)), "utf-8")
    documents = [Document("essay", "\n".join(SENTENCES))]
    return documents, resources, read_translation(path, documents), "deck"


CARRIERS = {
    "text": in_text,
    "file name": in_file_name,
    "chapter": in_chapter,
    "deck name": in_deck_name,
    "glossary": in_glossary,
    "translation": in_translation,
}


def fields_into(template: str, fields: dict[str, str]) -> str:
    """The side of a card as Anki shows it: every section open, every field in its place."""
    shown = re.sub(r"\{\{[#^/][^{}]*\}\}", "", template)
    return re.sub(r"\{\{([^{}]*)\}\}", lambda field: fields.get(field[1].rpartition(":")[2], ""), shown)


def made_of(carried: Carried) -> Iterator[str]:
    """All we make of a carrier that a browser shows: sides of cards, the deck's description, lists, reading pages."""
    documents, resources, translations, name = carried
    vocabulary = extract_vocabulary(documents, resources=resources)
    items = tuple(map(translator(documents, translations), vocabulary.items))
    vocabulary = vocabulary._replace(items=items)
    names = " ".join(document.name for document in documents)
    deck = build_deck(vocabulary, name=deck_name(name), recipe=f"{names} {name}", cards=tuple(CARDS))
    yield deck.head.description
    for stored in deck.notes:
        fields = dict(zip(FIELDS, stored.note.fields, strict=True)) | {"Tags": " ".join(stored.note.tags)}
        for template in templates():
            yield fields_into(template.front, fields)
            yield fields_into(template.back, fields)
    for layout in LAYOUTS:
        yield str(FORMATS["html"](vocabulary, Page(title=name, date=name, recipe=names, layout=layout)))
    for pinyin in ("all", "new", "none"):
        paragraphs = read_paragraphs(documents, resources=resources)
        yield to_html(paragraphs, Page(title=name, date=name, recipe=names), pinyin=pinyin)


@pytest.fixture(scope="module", params=CARRIERS)
def pages(request: pytest.FixtureRequest, resources: Resources, tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    return list(made_of(CARRIERS[request.param](resources, tmp_path_factory.mktemp("carrier"))))


def test_every_payload_is_carried_and_none_is_live_in_what_a_parser_sees(pages: list[str]) -> None:
    from selectolax.lexbor import LexborHTMLParser

    shown = ""
    for page in pages:
        tree = LexborHTMLParser(page)
        assert tree.css("script, iframe, object, embed, img, svg script, body body, [href^='javascript']") == []
        for node in tree.css("*"):
            assert not [name for name in node.attributes if name.startswith("on")], node.html
        shown += tree.text()
    assert [payload for payload in PAYLOADS if payload[5:17] not in shown] == []


CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome", "chrome"))), None)


@pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on the path")
def test_no_payload_runs_in_a_real_browser(pages: list[str], tmp_path: Path) -> None:
    assert frames_that_ran(pages, tmp_path) == 0


@pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on the path")
def test_the_payloads_do_run_where_nothing_is_escaped(tmp_path: Path) -> None:
    assert frames_that_ran([f"<p>{payload}" for payload in PAYLOADS], tmp_path) == len(PAYLOADS) - 1


def frames_that_ran(pages: list[str], folder: Path) -> int:
    """How many of the pages have changed their title, each in a frame of its own, in a headless browser."""
    frames = "".join(f'<iframe srcdoc="{html.escape(page)}"></iframe>' for page in pages)
    script = (
        "<script>addEventListener('load', () => setTimeout(() => { document.title = 'ran in ' + "
        "[...document.querySelectorAll('iframe')].filter(frame => frame.contentDocument.title == 'ran').length"
        "}, 500))</script>"
    )
    page = folder / "page.html"
    page.write_text(f"<!DOCTYPE html><meta charset=utf-8><title>fresh</title>{script}{frames}", "utf-8")
    command = [
        str(CHROMIUM), "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-dev-shm-usage",
        "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
        f"--user-data-dir={folder / 'profile'}", "--virtual-time-budget=5000", "--dump-dom", page.as_uri(),
    ]  # fmt: skip
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", timeout=120, check=False)
    found = re.search(r"<title>ran in ([0-9]+)</title>", done.stdout)
    if "<title>" not in done.stdout:
        pytest.skip(f"Chromium does not start here: {done.stderr[-200:]}")
    assert found, done.stdout[:300]
    return int(found[1])
