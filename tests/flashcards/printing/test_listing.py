"""Vocabulary lists."""

import csv
import io
import json
import re
import xml.etree.ElementTree as ET

import pytest

from flashcards.markup import LEGEND
from flashcards.printing.listing import FORMATS
from flashcards.printing.listing.columns import COLUMNS, defused
from flashcards.printing.listing.page import PLAIN, Page
from tests.flashcards.items import BANK, glossed, item, vocabulary
from tests.golden import BINARY, FOLDER, WIDTH, written
from vocab import Resources, Vocabulary
from vocab.errors import ResourceError
from vocab.records import Reading, Sense

CONTRACT = "hanzi traditional pinyin english kind pos classifier count zipf hsk sentence sentence_pinyin source".split()


def as_text(name: str, words: Vocabulary, page: Page = PLAIN) -> str:
    """The list in a format that is text."""
    return str(FORMATS[name](words, page))


@pytest.mark.parametrize("name", ["annotate.html", *(f"list.{name}" for name in FORMATS if name not in BINARY)])
def test_a_list_looks_as_its_golden_file(name: str, resources: Resources, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", WIDTH)
    expected = (FOLDER / name).read_bytes().decode("utf-8")
    assert written(resources)[name] == expected, "if the change is meant: python -m tests.golden"


def test_the_columns_are_those_of_the_contract(seed: Vocabulary) -> None:
    assert list(COLUMNS) == CONTRACT
    assert as_text("tsv", seed).partition("\n")[0].split("\t") == CONTRACT
    assert as_text("csv", seed).partition("\r\n")[0].split(",") == CONTRACT
    assert all(list(row)[: len(CONTRACT)] == CONTRACT for row in json.loads(as_text("json", seed)))


def test_every_format_lists_the_same_headwords(seed: Vocabulary, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "400")
    headwords = [item.hanzi for item in seed.items]
    assert [line.split("\t")[0] for line in as_text("tsv", seed).splitlines()[1:]] == headwords
    assert [cells[0] for cells in csv.reader(io.StringIO(as_text("csv", seed)))][1:] == headwords
    lines = [line for line in as_text("markdown", seed).splitlines() if line.startswith("| ")]
    assert [line.split(" | ")[0].removeprefix("| ") for line in lines[1:]] == headwords
    page = ET.fromstring(as_text("html", seed).partition("\n")[2])
    assert [span.text for span in page.iter("span") if span.get("class") == "hanzi"] == headwords
    assert [row["hanzi"] for row in json.loads(as_text("json", seed))] == headwords
    rows = as_text("table", seed).splitlines()[3:]
    assert [line.split()[0] for line in rows if line.strip() and line.strip() != LEGEND] == headwords


def test_every_line_of_tsv_has_every_column(seed: Vocabulary) -> None:
    assert {line.count("\t") for line in as_text("tsv", seed).splitlines()} == {len(CONTRACT) - 1}


def test_no_cell_can_break_a_line_or_a_column() -> None:
    broken = as_text("tsv", vocabulary(item("银行", pos="a\tb\nc\rd\x0be")))
    assert [line.count("\t") for line in broken.splitlines()] == [len(CONTRACT) - 1] * 2


def test_several_readings_are_each_named_before_their_senses() -> None:
    # 都: dōu 'all', dū 'capital'
    senses = tuple(
        Sense(Reading((s,), p, "dictionary"), (g,)) for s, p, g in [("dou1", "dōu", "all"), ("du1", "dū", "city")]
    )
    (row,) = json.loads(as_text("json", vocabulary(BANK._replace(senses=senses))))
    assert (row["pinyin"], row["english"]) == ("dōu / dū", "dōu: all | dū: city")


@pytest.mark.parametrize("width", ["0", "1", "60", "10000"])
def test_a_table_fits_any_terminal(width: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", width)
    assert "银行" in as_text("table", vocabulary(BANK))


def test_a_list_of_nothing_has_its_header_only() -> None:
    assert as_text("tsv", vocabulary()) == "\t".join(CONTRACT) + "\n"
    assert json.loads(as_text("json", vocabulary())) == []


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "＝", "\t=", "\r="])
@pytest.mark.parametrize("name", ["csv", "tsv"])
def test_no_cell_runs_as_a_formula(name: str, start: str) -> None:
    written = as_text(name, vocabulary(item("银行", pos=f"{start}cmd|' /C calc'!A0")))
    assert not re.search(r"(^|[,\t\n])\"?[=+\-@＝]", written)
    assert defused("-5") == "'-5"
    assert defused(-5) == -5


def test_csv_has_its_mark_only_on_request_and_survives_quotes_and_commas() -> None:
    words = vocabulary(item("银行", pos='a "b", c\nd'))
    assert as_text("csv", words, Page(bom=True)) == "\ufeff" + as_text("csv", words)
    (_, row) = csv.reader(io.StringIO(as_text("csv", words)))
    assert row[5] == 'a "b", c d'
    assert as_text("csv", words).count("\r\n") == 2


def test_markdown_shows_what_would_be_markup() -> None:
    written = as_text("markdown", vocabulary(glossed("银行", "a|b <script> *c* [d](e)")), Page(title="# x\n# y"))
    assert r"a\|b \<script\> \*c\* \[d\](e)" in written
    assert written.startswith(r"# \# x \# y" + "\n")


def test_json_holds_what_else_a_card_knows() -> None:
    (row,) = json.loads(as_text("json", vocabulary(BANK)))
    assert row["senses"][0]["syllables"] == "yin2 hang2"
    assert row["hsk_levels"] == {"2.0": "3", "2021": "2", "2025": "7-9"}
    assert row["classifiers"][0] == {"hanzi": "家", "pinyin": "jiā", "gloss": "family"}
    assert row["sentence"][slice(*row["marked"])] == row["hanzi"]


def test_pleco_has_a_line_a_word_below_its_category(seed: Vocabulary) -> None:
    lines = as_text("pleco", seed, Page(title="News/1", by_kind=True)).splitlines()
    categories = [line for line in lines if line.startswith("//")]
    assert categories == [f"// News-1/{kind}" for kind in ("Words", "Idioms", "Set phrases", "Names")]
    cells = [line.split("\t") for line in lines if not line.startswith("//")]
    assert {len(line) for line in cells} == {3}
    assert sorted(line[0] for line in cells) == sorted(item.hanzi for item in seed.items)
    assert all(line[1] and line[2] for line in cells)


def test_no_text_breaks_a_line_or_column_of_pleco() -> None:
    broken = as_text("pleco", vocabulary(glossed("银行", "a\tb\nc\rd\ueab1e")), Page(title="x\ny"))
    assert broken == "// x y\n银行\tyínháng\ta b c de\n"


def test_a_workbook_has_the_columns_and_numbers_that_are_numbers(seed: Vocabulary) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.load_workbook(io.BytesIO(FORMATS["xlsx"](seed, PLAIN)))  # type: ignore[arg-type]
    header, *rows = book.worksheets[0].iter_rows(values_only=True)
    assert list(header) == CONTRACT
    assert [row[0] for row in rows] == [item.hanzi for item in seed.items]
    assert {type(row[CONTRACT.index("count")]) for row in rows} == {int}
    apart = openpyxl.load_workbook(io.BytesIO(FORMATS["xlsx"](seed, Page(by_kind=True))))  # type: ignore[arg-type]
    assert apart.sheetnames == ["Words", "Idioms", "Set phrases", "Names"]
    assert openpyxl.load_workbook(io.BytesIO(FORMATS["xlsx"](vocabulary(), PLAIN))).sheetnames  # type: ignore[arg-type]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t=", "1e5", "2020-03-02", "#REF!", "\x0b="])
def test_no_cell_of_a_workbook_is_taken_for_anything_but_text(start: str) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    words = vocabulary(item("银行", pos=f"{start}cmd|' /C calc'!A0"))
    sheet = openpyxl.load_workbook(io.BytesIO(FORMATS["xlsx"](words, PLAIN))).worksheets[0]  # type: ignore[arg-type]
    cell = sheet.cell(2, CONTRACT.index("pos") + 1)
    assert (cell.data_type, cell.quotePrefix) == ("s", True)
    assert str(cell.value).startswith(start.strip())


def test_without_openpyxl_the_message_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "openpyxl", None)
    with pytest.raises(ResourceError, match=r"pip install 'chinese-flashcards\[xlsx\]'"):
        FORMATS["xlsx"](vocabulary(BANK), PLAIN)
