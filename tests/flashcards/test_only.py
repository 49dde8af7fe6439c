"""Exactly these words: a word list, or a table of `list` that somebody has edited in a spreadsheet."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from flashcards import read_notes
from flashcards.anki import Note
from tests.conftest import Outcome

# 'He says that the head of the bank takes this question very seriously. For us the capital is far; he walks. I give the
# book back, he has not come yet. We fight for every minute, and the key is the people.' with 还 read huán and hái
TEXT = (
    "他说银行行长很重视这个问题。对我们来说，首都很远，他走路。他还了我一本书，他还没来。\n我们争分夺秒，关键是人民。\n"
)

Edit = Callable[[list[dict[str, str]]], None]


class Desk:
    """A text, its printed table, and what is made of the table after an edit."""

    def __init__(self, flashcards: Callable[..., Outcome], folder: Path) -> None:
        self.run, self.text, self.table = flashcards, folder / "essay.txt", folder / "table.csv"
        self.text.write_text(TEXT, "utf-8")
        self.deck = folder / "deck.apkg"

    def print(self, *options: object) -> list[dict[str, str]]:
        """The table of `list`, left in its file and given by rows."""
        assert self.run("list", self.text, "-o", self.table, *options).code == 0
        delimiter = "\t" if "tsv" in options else ","
        return list(csv.DictReader(io.StringIO(self.table.read_text("utf-8"), newline=""), delimiter=delimiter))

    def save(
        self, rows: list[dict[str, str]], *, delimiter: str = ",", encoding: str = "utf-8", quoting: int = 0
    ) -> None:
        """The table as a spreadsheet saves it."""
        written = io.StringIO(newline="")
        writer = csv.DictWriter(written, list(rows[0]), delimiter=delimiter, quoting=quoting)  # type: ignore[arg-type]
        writer.writeheader()
        writer.writerows(rows)
        self.table.write_bytes(written.getvalue().encode(encoding, "replace"))

    def notes(self, *options: object) -> tuple[dict[str, Note], str]:
        """The notes by headword that a build makes, in their order, and what it says."""
        self.deck.unlink(missing_ok=True)
        outcome = self.run("build", self.text, "-o", self.deck, *options)
        assert outcome.code == 0, outcome.err
        notes = [stored.note for stored in read_notes(self.deck).values()]
        return {note.field("Key"): note for note in notes}, outcome.err


@pytest.fixture
def desk(flashcards: Callable[..., Outcome], tmp_path: Path) -> Desk:
    return Desk(flashcards, tmp_path)


ALL = ("--max-zipf", "9", "--include", "grammar,particles")


@pytest.mark.parametrize("form", ["csv", "tsv"])
@pytest.mark.parametrize("script", [(), ("--script", "traditional")])
def test_an_unedited_table_changes_nothing_at_all(form: str, script: tuple[str, ...], desk: Desk) -> None:
    rows = desk.print("--format", form, *ALL, *script)
    assert any(" / " in row["pinyin"] for row in rows), "a heteronym is among them"
    plain, _ = desk.notes(*ALL, *script)
    only, said = desk.notes("--only", desk.table, *script)
    assert list(only.items()) == list(plain.items())
    assert "Warning" not in said
    for words in (desk.notes("--only", desk.table)[0], desk.notes(*ALL)[0]):
        assert list(words) == list(plain), "the table's script is not the deck's"


@pytest.mark.parametrize(
    "saved",
    [
        {"delimiter": ";"},
        {"delimiter": "\t"},
        {"quoting": csv.QUOTE_ALL},
        {"encoding": "utf-8-sig"},
        {"encoding": "utf-16", "delimiter": "\t"},
        {"encoding": "gbk"},  # which lacks Ā and turns it into a question mark
        {"encoding": "gbk", "delimiter": ";"},
    ],
    ids=str,
)
def test_the_ways_in_which_spreadsheets_save_are_no_change(saved: dict[str, Any], desk: Desk) -> None:
    rows = desk.print("--format", "csv", *ALL)
    plain, _ = desk.notes(*ALL)
    desk.save(rows[::-1], **saved)
    only, said = desk.notes("--only", desk.table)
    assert list(only.items()) == list(plain.items()), "the order of the table is not that of the deck"
    assert "Warning" not in said


def test_what_was_changed_counts_and_nothing_else(desk: Desk) -> None:
    rows = desk.print("--format", "csv", *ALL)
    plain, _ = desk.notes(*ALL)
    for row in rows:
        row["note"] = {"首都": "my note"}.get(row["hanzi"], "")
        row["english"] = {"问题": "MY QUESTION; issue", "人民": ""}.get(row["hanzi"], row["english"])
        row["pinyin"] = {"重视": "chong2shi4", "人民": ""}.get(row["hanzi"], row["pinyin"])
        row["kind"] = "name" if row["hanzi"] == "行长" else row["kind"]
    desk.save([row for row in rows if row["hanzi"] != "关键"], delimiter=";")
    only, _ = desk.notes("--only", desk.table)
    assert plain.keys() - only.keys() == {"关键"}, "a row that was deleted"
    fields = {
        word: {name for name, (old, new) in enumerate_fields(plain[word], only[word]) if old != new}
        for word in only
        if only[word] != plain[word]
    }
    assert fields == {
        "首都": {"Note"},
        "问题": {"English"},
        "重视": {"Pinyin", "Zhuyin", "SentencePinyin", "SentenceWords"},
        "行长": {"Kind"},
    }
    assert "MY QUESTION" in only["问题"].field("English")
    assert "chóng" in only["重视"].field("Pinyin")
    assert "chóngshì" in only["重视"].field("SentencePinyin")


def enumerate_fields(one: Note, other: Note) -> list[tuple[str, tuple[str, str]]]:
    from flashcards.anki import FIELDS

    return [(name, (one.field(name), other.field(name))) for name in FIELDS]


def test_the_readings_of_a_heteronym_are_edited_one_by_one(desk: Desk) -> None:
    def senses(pinyin: str = "", english: str = "") -> list[tuple[str, list[str]]]:
        rows = desk.print("--format", "csv", *ALL)
        row = next(row for row in rows if row["hanzi"] == "还")
        row["pinyin"], row["english"] = pinyin or row["pinyin"], english or row["english"]
        desk.save(rows)
        (item,) = [
            item
            for item in json.loads(desk.run("list", desk.text, "--format", "json", "--only", desk.table).out)
            if item["hanzi"] == "还"
        ]
        return [(sense["pinyin"], sense["glosses"]) for sense in item["senses"]]

    (one, ones), (two, twos) = senses()
    assert {one, two} == {"huán", "hái"}
    assert senses(english=f"{one}: MINE | {two}: {'; '.join(twos[:3])}")[0] == (one, ["MINE"])
    assert senses(english=f"{two}: MINE") == [(two, ["MINE"])], "the other reading was struck out"
    assert senses(english="MINE") == [(one, ["MINE"]), (two, ["MINE"])]
    assert senses(pinyin=two) == [(two, twos)]
    assert senses(pinyin=f"{two} / {one}") == [(two, twos), (one, ones)]
    assert senses(pinyin="huan2 / hai2" if one == "huán" else "hai2/huan2") == [(one, ones), (two, twos)]


def test_what_cannot_be_taken_is_told_and_leaves_ours(desk: Desk) -> None:
    rows = desk.print("--format", "csv")
    plain, _ = desk.notes()
    for row in rows:
        if row["hanzi"] == "首都":
            row |= {"pinyin": "shou3 dou1 du1", "kind": "city", "sentence": "首都很大。"}  # 'The capital is big.'
    desk.save(rows)
    only, said = desk.notes("--only", desk.table)
    assert only == plain
    assert "首都: the pinyin 'shou3 dou1 du1' does not fit; the reading stays." in said
    assert "首都: 'city' is no kind (word, idiom, phrase, name); the kind stays." in said
    assert "differs in sentence (1), which is not taken: only pinyin, english, note and kind are." in said


def test_a_formula_guard_is_undone(desk: Desk) -> None:
    rows = desk.print("--format", "csv")
    rows[0]["english"] = "'=1+1"
    desk.save(rows)
    only, _ = desk.notes("--only", desk.table)
    assert '<span class="gloss">=1+1</span>' in only[rows[0]["hanzi"]].field("English")


def test_a_word_list_keeps_exactly_its_words_whatever_the_cutoffs(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "mine.txt"
    # 'we', 'he', 'people', 'to fight for every minute', then 'Milky Way', 'galaxy' and 'planet', which the text has not
    path.write_text("我们\n他\n人民\n爭分奪秒\n银河\n星系\n行星\n", "utf-8")
    options = ("--only", path, "--min-count", "50", "--kind", "name", "--top", "1", "--coverage", "1", "--ignore", path)
    notes, said = desk.notes(*options)
    assert list(notes) == ["他", "我们", "人民", "争分夺秒"]
    assert f"{path}: 3 of its 7 words are none of this text: 银河, 星系, 行星." in said


def test_a_phrase_that_nobody_knows_is_found_where_it_stands(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "mine.txt"
    path.write_text("行长很重视\n银行\n", "utf-8")  # 'the head takes seriously'
    notes, said = desk.notes("--only", path)
    assert set(notes) == {"行长很重视", "银行"}
    assert "none of this text" not in said


@pytest.mark.parametrize("command", ["list", "coverage", "annotate"])
def test_every_command_that_selects_has_it(command: str, desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "mine.txt"
    path.write_text("银行\n银河\n", "utf-8")
    form = ("--format", "html") if command == "annotate" else ()
    outcome = desk.run(command, desk.text, "--only", path, *form)
    assert outcome.code == 0
    assert "1 of its 2 words are none of this text: 银河." in outcome.err
    assert {"list": "银行", "coverage": "all 1", "annotate": 'class="word new"'}[command] in outcome.out


def test_explain_tells_what_is_not_in_the_list_and_what_the_table_says(desk: Desk) -> None:
    rows = [row for row in desk.print("--format", "csv") if row["hanzi"] == "银行"]
    desk.save([row | {"english": "MY BANK", "note": "my note"} for row in rows])
    told = desk.run("explain", "银行", desk.text, "--only", desk.table).out
    assert "kept, number 1" in told
    assert "MY BANK" in told
    assert "my note" in told
    assert "dropped: not in the list" in desk.run("explain", "首都", desk.text, "--only", desk.table).out


@pytest.mark.parametrize("data", [b"", b"hanzi,pinyin\r\n", b'hanzi,pinyin\r\n"', b"\x00" * 50, b"abc\n\n,,,\n"])
def test_a_list_without_words_is_told_and_is_no_fault(data: bytes, desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "mine.csv"
    path.write_bytes(data)
    outcome = desk.run("list", desk.text, "--only", path)
    assert outcome.code in (0, 1)
    assert str(path) in outcome.err
    assert "fault of the program" not in outcome.err


def test_control_characters_and_damaged_places_of_a_table_never_reach_a_note(desk: Desk) -> None:
    rows = desk.print("--format", "csv")
    plain, _ = desk.notes()
    for row in rows:
        row["note"] = "a\x1fb\x00c\u202ed" if row["hanzi"] == "首都" else ""
        row["english"] = "lost \ufffd" if row["hanzi"] == "重视" else row["english"]
    desk.save(rows)
    only, _ = desk.notes("--only", desk.table)
    assert only["首都"].field("Note") == "abcd"
    assert only["重视"] == plain["重视"]
