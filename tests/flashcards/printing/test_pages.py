"""Pages to print and to read: well formed, self-contained, deaf to hostile text; the PDF's text can be searched."""

import re
import sys
import xml.etree.ElementTree as ET
from collections.abc import Callable

import pytest

from flashcards.markup import css_string
from flashcards.printing.listing import FORMATS
from flashcards.printing.listing.html import SQUARES, squares
from flashcards.printing.listing.page import LAYOUTS, PAPERS, Page
from flashcards.printing.listing.pdf import CHINESE_FONTS, _chinese_font
from flashcards.printing.reading_page import PINYIN, to_html
from tests.conftest import Outcome
from tests.flashcards.items import BANK, item, vocabulary
from vocab import Cutoffs, Document, Resources, Vocabulary
from vocab.chinese import has_han
from vocab.errors import ResourceError
from vocab.views.reading_page import read_paragraphs

HOSTILE = '"</style></script><script>alert(1)</script><img src=x onerror=alert(1)> & $title {{Front}}'


def parsed(html: str) -> ET.Element:
    """The page as a tree; every element is closed, every attribute quoted, every ampersand escaped."""
    assert html.startswith("<!DOCTYPE html>\n")
    return ET.fromstring(html.partition("\n")[2])


def html(words: Vocabulary, **page: object) -> str:
    return str(FORMATS["html"](words, Page(**page)))  # type: ignore[arg-type]


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_layout_is_well_formed_and_holds_every_headword(seed: Vocabulary, layout: str, paper: str) -> None:
    page = parsed(html(seed, layout=layout, paper=paper, by_kind=True))
    text = "".join(page.itertext())
    headwords = (item.hanzi for item in seed.items)
    if layout == "practice":
        headwords = (re.sub(r"[^\u4e00-\u9fff〇]", "", headword) for headword in headwords)
    assert [headword for headword in headwords if headword not in text] == []


def test_a_page_loads_nothing_and_runs_nothing(seed: Vocabulary) -> None:
    for page in (html(seed), html(seed, layout="practice")):
        tags = {element.tag for element in parsed(page).iter()}
        assert tags.isdisjoint({"script", "img", "link", "iframe", "object"})
        assert "http:" not in page
        assert "url(" not in page
        assert "default-src 'none'" in page


@pytest.mark.parametrize("layout", LAYOUTS)
def test_hostile_text_is_shown_as_text(layout: str) -> None:
    nasty = item(HOSTILE, note=HOSTILE, pos=HOSTILE, traditional=HOSTILE)._replace(
        senses=(BANK.senses[0]._replace(glosses=(HOSTILE,)),),
    )
    written = html(vocabulary(nasty), layout=layout, title=HOSTILE, date=HOSTILE, recipe=HOSTILE)
    page = parsed(written)
    assert {element.tag for element in page.iter()}.isdisjoint({"script", "img"})
    assert page.findtext("head/title") == HOSTILE
    assert "</style></script>" not in written
    if layout != "practice":
        assert HOSTILE in "".join(page.itertext())


def test_a_string_in_a_style_sheet_ends_where_it_should() -> None:
    assert css_string('a"\\\n银') == "a\\22 \\5c \\a 银"


@pytest.mark.parametrize("characters", range(31))
def test_squares_fill_whole_lines_with_room_to_write_the_word(characters: int) -> None:
    model, faint, empty = squares(characters)
    assert (model, faint) == (characters, characters)
    assert empty >= characters
    assert (model + faint + empty) % SQUARES == 0


def test_sections_by_kind_keep_the_order_and_number_through(seed: Vocabulary) -> None:
    page = parsed(html(seed, by_kind=True))
    assert [heading.text for heading in page.iter("h2")] == ["Words", "Idioms", "Set phrases", "Names"]
    numbers = [int(cell.text or 0) for cell in page.iter("td") if cell.get("class") == "number"]
    assert numbers == list(range(1, len(seed.items) + 1))


@pytest.mark.parametrize("by_kind", [False, True])
def test_a_test_sheet_is_blank_and_its_key_is_on_a_page_of_its_own(seed: Vocabulary, by_kind: bool) -> None:
    words = seed._replace(items=seed.items[:40])
    page = parsed(html(words, layout="test", by_kind=by_kind))
    blank = [list(row) for table in page.iter("table") if table.get("class") == "test" for row in table.iter("tr")]
    key = [list(row) for table in page.iter("table") if table.get("class") == "key" for row in table.iter("tr")]
    asked = [["".join(cell.itertext()) for cell in row] for row in blank if row[0].tag == "td"]
    answered = [["".join(cell.itertext()) for cell in row] for row in key if row[0].tag == "td"]
    assert [row[:2] for row in asked] == [row[:2] for row in answered]
    assert all(row[2:] == ["", ""] for row in asked)
    assert all(row[2] and row[3] for row in answered)
    assert [int(row[0]) for row in asked] == list(range(1, 41))
    assert [div.get("class") for div in page.iter("div")].count("answers") == 1


# --- the PDF ----------------------------------------------------------------------------------------------------------


def pdf_text(data: bytes) -> tuple[str, list[tuple[float, float]]]:
    """The text layer without white space, and the sizes of the pages in points."""
    from pypdfium2 import PdfDocument

    pages = list(PdfDocument(data))
    text = "".join(page.get_textpage().get_text_range() for page in pages)
    return "".join(text.split()), [page.get_size() for page in pages]


def typst_families() -> list[str]:
    typst = pytest.importorskip("typst", reason="the extra pdf")
    families: list[str] = typst.Fonts().families()
    if not set(CHINESE_FONTS) & set(families):
        pytest.skip("no Chinese font")
    return families


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_text_layer_of_the_pdf_holds_every_headword(seed: Vocabulary, layout: str) -> None:
    typst_families()
    words = seed._replace(items=seed.items[:60])
    text, _ = pdf_text(bytes(FORMATS["pdf"](words, Page(layout=layout))))  # type: ignore[arg-type]
    assert [item.hanzi for item in words.items if item.hanzi not in text] == []


@pytest.mark.parametrize(("paper", "size"), [("a4", (595, 842)), ("letter", (612, 792))])
def test_the_pdf_has_the_size_of_its_paper(paper: str, size: tuple[int, int]) -> None:
    typst_families()
    _, sizes = pdf_text(bytes(FORMATS["pdf"](vocabulary(BANK), Page(paper=paper))))  # type: ignore[arg-type]
    assert [(round(width), round(height)) for width, height in sizes] == [size]


def test_the_same_list_is_the_same_pdf_and_hostile_text_is_text() -> None:
    typst_families()
    page = Page(title=f"{HOSTILE} #panic() \\", recipe="*a* _b_ $c$ <d> @e")
    one, other = (FORMATS["pdf"](vocabulary(BANK), page) for _ in range(2))
    assert one == other
    assert "#panic()" in pdf_text(bytes(one))[0]  # type: ignore[arg-type]


def test_without_typst_the_message_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    with pytest.raises(ResourceError, match=r"pip install 'chinese-flashcards\[pdf\]'"):
        FORMATS["pdf"](vocabulary(BANK), Page())


def test_without_a_chinese_font_the_message_says_what_to_install() -> None:
    assert _chinese_font(["DejaVu Sans", "Noto Serif CJK SC"]) == "Noto Serif CJK SC"
    with pytest.raises(ResourceError, match="fonts-noto-cjk"):
        _chinese_font(["DejaVu Sans"])


# --- the page to read -------------------------------------------------------------------------------------------------

# 'We strengthen the "four consciousnesses".'  'The bank <b>opens</b>.'
TEXT = "我们增强“四个意识”。\n银行<b>开门</b>了。\n"


def reading_page(resources: Resources, text: str = TEXT, pinyin: str = "all", **cutoffs: object) -> ET.Element:
    paragraphs = read_paragraphs([Document("x", text)], resources=resources, cutoffs=Cutoffs(**cutoffs))  # type: ignore[arg-type]
    return parsed(to_html(paragraphs, Page(title="x"), pinyin=pinyin))


def ruby_words(page: ET.Element) -> list[str]:
    return [ruby.text or "" for ruby in page.iter("ruby")]


@pytest.mark.parametrize("pinyin", PINYIN)
def test_the_page_gives_the_text_back(resources: Resources, pinyin: str) -> None:
    page = reading_page(resources, pinyin=pinyin)
    for element in page.iter():
        for part in [child for child in element if child.tag in ("rt", "rp")]:
            element.remove(part)
    lines = ["".join(p.itertext()).strip() for p in page.iter("p") if p.get("class") == "text"]
    assert lines == TEXT.splitlines()


def test_pinyin_stands_over_all_words_over_new_ones_or_nowhere(resources: Resources) -> None:
    assert "我们" in ruby_words(reading_page(resources))  # we
    new = ruby_words(reading_page(resources, pinyin="new", above_hsk=3))
    assert "增强" in new  # strengthen
    assert "银行" not in new  # bank: HSK 3
    assert ruby_words(reading_page(resources, pinyin="none")) == []


def test_every_word_shows_its_gloss_at_a_tap_without_a_script(resources: Resources) -> None:
    page = reading_page(resources)
    words = [element for element in page.iter() if "word" in (element.get("class") or "").split()]
    assert len(words) > 5
    assert all(word.get("tabindex") == "0" and word.get("title") for word in words)
    style = page.findtext("head/style") or ""
    assert ".word:focus::after" in style
    assert "content: attr(title)" in style
    assert "script" not in {element.tag for element in page.iter()}


def test_the_pinyin_has_switches_where_there_is_any(resources: Resources) -> None:
    def switches(pinyin: str) -> list[tuple[str | None, bool]]:
        boxes = reading_page(resources, pinyin=pinyin).iter("input")
        return [(box.get("id"), box.get("checked") is not None) for box in boxes if box.get("type") == "checkbox"]

    assert switches("all") == [("pinyin", True), ("fewer", False)]
    assert switches("new") == [("pinyin", True)]
    assert switches("none") == []


def test_set_phrases_are_underlined_and_explained(resources: Resources) -> None:
    phrases = [span for span in reading_page(resources).iter("span") if span.get("class") == "phrase"]
    assert ["".join(t for t in phrase.itertext() if has_han(t)) for phrase in phrases] == ["四个意识"]
    assert "sì gè yìshí" in (phrases[0].get("title") or "")


def test_new_words_stand_below_the_paragraph_where_they_are_first_met(resources: Resources) -> None:
    first, second = (div for div in reading_page(resources).iter("div") if div.get("class") == "paragraph")
    below = ["".join(section.find("aside").itertext()) for section in (first, second)]  # type: ignore[union-attr]
    assert "增强" in below[0]
    assert "银行" in below[1]


def test_the_command_writes_both_kinds_of_pages(flashcards: Callable[..., Outcome], tmp_path: object) -> None:
    (tmp_path / "essay.txt").write_text(TEXT, "utf-8")  # type: ignore[operator]
    for command in ("list", "annotate"):
        done = flashcards(command, "essay.txt", "--format", "html", "--title", HOSTILE, "--date", "2026-11-23")
        assert done.code == 0
        assert parsed(done.out).findtext("head/title") == HOSTILE
        assert "2026-11-23" in done.out
