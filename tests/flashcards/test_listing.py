"""Vocabulary lists."""

import json
from dataclasses import replace

import pytest

from flashcards.listing import FORMATS
from flashcards.listing.columns import COLUMNS
from tests.flashcards.items import BANK, item, vocabulary
from tests.golden import FOLDER, WIDTH, written
from vocab import Resources, Vocabulary
from vocab.records import Reading, Sense

CONTRACT = "hanzi traditional pinyin english kind pos classifier count zipf hsk sentence sentence_pinyin source".split()


@pytest.mark.parametrize("name", sorted(f"list.{name}" for name in FORMATS))
def test_a_list_looks_as_its_golden_file(name: str, resources: Resources, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", WIDTH)
    expected = (FOLDER / name).read_text("utf-8")
    assert written(resources)[name] == expected, "if the change is meant: python -m tests.golden"


def test_the_columns_are_those_of_the_contract(seed: Vocabulary) -> None:
    assert list(COLUMNS) == CONTRACT
    assert FORMATS["tsv"](seed).partition("\n")[0].split("\t") == CONTRACT
    assert all(list(row) == CONTRACT for row in json.loads(FORMATS["json"](seed)))


def test_every_format_lists_the_same_headwords(seed: Vocabulary, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "400")
    headwords = [item.hanzi for item in seed.items]
    assert [line.split("\t")[0] for line in FORMATS["tsv"](seed).splitlines()[1:]] == headwords
    assert [row["hanzi"] for row in json.loads(FORMATS["json"](seed))] == headwords
    assert [line.split()[0] for line in FORMATS["table"](seed).splitlines()[3:] if line.strip()] == headwords


def test_every_line_of_tsv_has_every_column(seed: Vocabulary) -> None:
    assert {line.count("\t") for line in FORMATS["tsv"](seed).splitlines()} == {len(CONTRACT) - 1}


def test_no_cell_can_break_a_line_or_a_column() -> None:
    broken = FORMATS["tsv"](vocabulary(item("银行", pos="a\tb\nc\rd\x0be")))
    assert [line.count("\t") for line in broken.splitlines()] == [len(CONTRACT) - 1] * 2


def test_several_readings_are_each_named_before_their_senses() -> None:
    # 都: dōu 'all', dū 'capital'
    senses = tuple(
        Sense(Reading((s,), p, "dictionary"), (g,)) for s, p, g in [("dou1", "dōu", "all"), ("du1", "dū", "city")]
    )
    (row,) = json.loads(FORMATS["json"](vocabulary(replace(BANK, senses=senses))))
    assert (row["pinyin"], row["english"]) == ("dōu / dū", "dōu: all | dū: city")


@pytest.mark.parametrize("width", ["0", "1", "60", "10000"])
def test_a_table_fits_any_terminal(width: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", width)
    assert "银行" in FORMATS["table"](vocabulary(BANK))


def test_a_list_of_nothing_has_its_header_only() -> None:
    assert FORMATS["tsv"](vocabulary()) == "\t".join(CONTRACT) + "\n"
    assert json.loads(FORMATS["json"](vocabulary())) == []
