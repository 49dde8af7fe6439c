"""The project file: what was chosen by hand, and the deck that is made of it, by the page or by --project."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from flashcards import read_notes, runs
from flashcards.choosing import project as projects
from flashcards.choosing import project_options
from flashcards.choosing.project import Edit, Project
from flashcards.requests import Texts
from tests.conftest import Outcome
from vocab.errors import InputError
from vocab.records import OwnCut
from vocab.runtime import quiet

# 'The head of the bank takes the question seriously. He walks to the bank. Many people are in the bank.
# The park in the old town is beautiful, and so is the river.'
TEXT = "银行行长很重视这个问题。他走路去银行。银行里的人很多。\n老城区的公园很美，河也很美。\n"

FILE = Path("essay.flashcards.json")


class Desk:
    """A text with its project, and what is made of both."""

    def __init__(self, flashcards: Callable[..., Outcome], folder: Path) -> None:
        self.run, self.text = flashcards, folder / "essay.txt"
        self.text.write_text(TEXT, "utf-8")

    def write(self, **parts: Any) -> Project:
        """The project of the text with these choices, left in its file."""
        documents = runs.read(Texts(("essay.txt",)), print)
        project = projects.new(documents, ["essay.txt"])._replace(**parts)
        projects.write(FILE, project)
        return project

    def listed(self, *options: object) -> dict[str, dict[str, Any]]:
        """The vocabulary by headword."""
        outcome = self.run("list", "--format", "json", *options)
        assert outcome.code == 0, outcome.err
        return {row["hanzi"]: row for row in json.loads(outcome.out)}


@pytest.fixture
def desk(flashcards: Callable[..., Outcome], tmp_path: Path) -> Desk:
    return Desk(flashcards, tmp_path)


CHOSEN: dict[str, Any] = {
    "options": {"level": "hsk4", "min_count": 2, "cards": ("recognition", "cloze"), "name": "Essay"},
    "ticks": {"公园": True, "城区": False, "老城区": False},
    "edits": {"银行": Edit("yin2hang2", "my bank", "no river bank", "银行里的人很多。", "Many are in the bank.")},
    "known": frozenset({"行长"}),
    "ignored": frozenset({"重视"}),
    "cuts": (OwnCut(("老", "城区")), OwnCut(("很美",), "老城区的公园很美，河也很美。")),
}


def test_a_project_comes_back_as_it_was_written_and_people_can_read_it(desk: Desk) -> None:
    project = desk.write(**CHOSEN)
    assert projects.read(FILE) == project
    written = FILE.read_text("utf-8")
    assert '"english": "my bank"' in written
    assert '"files": [\n   "essay.txt"\n  ]' in written


def test_a_project_moves_with_its_text(desk: Desk, tmp_path: Path) -> None:
    desk.write()
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    for path in (FILE, desk.text):
        Path(path).rename(elsewhere / Path(path).name)
    assert "银行" in desk.listed("--project", elsewhere / FILE)


def test_ticks_and_known_words_hold_against_the_cutoffs(desk: Desk) -> None:
    desk.write(options={"min_count": 3}, ticks={"公园": True, "银行": False}, known=frozenset({"行长"}))
    assert set(desk.listed("--project", FILE)) == {"公园"}
    assert "行长" not in desk.listed("--project", FILE, "--min-count", 1)


def test_what_is_typed_wins_over_what_the_project_has(desk: Desk) -> None:
    desk.write(options={"level": "hsk6", "min_count": 3})
    everything = desk.listed("essay.txt")
    assert desk.listed("--project", FILE, "--above-hsk", 0, "--min-count", 1).keys() == everything.keys()
    assert len(desk.listed("--project", FILE)) < len(everything)


def test_a_card_shows_the_chosen_sentence_with_its_translation_and_what_was_written(desk: Desk) -> None:
    desk.write(edits=CHOSEN["edits"])
    bank = desk.listed("--project", FILE)["银行"]
    assert bank["sentence"] == "银行里的人很多。"
    assert (bank["english"], bank["note"], bank["english_source"]) == ("my bank", "no river bank", "own")
    assert desk.run("build", "--project", FILE, "-o", "deck.apkg").code == 0
    notes = {stored.note.field("Key"): stored.note for stored in read_notes(Path("deck.apkg")).values()}
    assert notes["银行"].field("SentenceEnglish") == "Many are in the bank."


def test_a_cut_of_the_reader_changes_the_words_of_the_text(desk: Desk) -> None:
    desk.write(cuts=(OwnCut(("公园很",)),), ticks={"公园很": True})
    assert "公园很" in desk.listed("--project", FILE)
    assert "公园" not in desk.listed("--project", FILE)


def test_the_deck_of_the_page_is_that_of_the_command_line_byte_for_byte(
    desk: Desk, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    project = desk.write(**CHOSEN)
    texts, own, choice, wish = project_options.requests_of(project.options, project.texts, FILE)
    work = runs.Work(quiet, print)
    documents, resources = runs.read(texts, print, FILE), runs.open_resources(own, print, quiet)
    built = runs.build(documents, resources, own, choice, wish._replace(output=Path("page.apkg")), work)
    (data / "ledger.sqlite").unlink()
    assert desk.run("build", "--project", FILE, "-o", "line.apkg").code == 0
    assert built.path.read_bytes() == Path("line.apkg").read_bytes()


def test_building_again_after_an_edit_changes_that_note_alone(desk: Desk) -> None:
    desk.write()
    desk.text.write_text(TEXT + "今天天气很好，我们去看电影。\n" * 80, "utf-8")  # long enough to be kept
    desk.write()
    assert desk.run("build", "--project", FILE, "-o", "deck.apkg").code == 0
    desk.write(edits={"银行": Edit(english="my bank")})
    assert "1 changed" in desk.run("build", "--project", FILE, "-o", "deck.apkg").err
    desk.write()
    assert "1 changed" in desk.run("build", "--project", FILE, "-o", "deck.apkg").err


def test_only_the_chosen_chapters_are_read(desk: Desk) -> None:
    Path("book.md").write_text("# 一\n\n银行很大。\n\n# 二\n\n公园很美。\n", "utf-8")  # 'bank', 'park'
    documents = runs.read(Texts(("book.md",)), print)
    project = projects.new(documents, ["book.md"])
    projects.write(FILE, project._replace(left_out=((0, 0),)))
    assert set(desk.listed("--project", FILE)) == {"公园"}


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("{", "is no project file, or a damaged one"),
        ("[]", "is no project file, or a damaged one at format"),
        ('{"format": "chinese-flashcards project", "version": 9}', "was written by a newer version"),
        ('{"format": "chinese-flashcards project", "version": 1, "ticks": {"银行": 1}}', "damaged one at 银行"),
        (
            '{"format": "chinese-flashcards project", "version": 1, "options": {"level": "hsk9"}}',
            "one at level",
        ),
        ('{"format": "chinese-flashcards project", "version": 1, "options": {"audio": "rm -r ."}}', "one at audio"),
        ('{"format": "chinese-flashcards project", "version": 1, "options": {"audio": "argos"}}', "one at audio"),
        ('{"format": "chinese-flashcards project", "version": 1, "options": {"name": "a::"}}', "damaged one at name"),
        ('{"format": "chinese-flashcards project", "version": 1, "cuts": [{"words": []}]}', "damaged one at cuts"),
        ("\udcff", "is no project file, or a damaged one"),
    ],
)
def test_what_cannot_be_used_is_refused_in_one_sentence(written: str, said: str, desk: Desk) -> None:
    FILE.write_bytes(written.encode("utf-8", "surrogateescape"))
    outcome = desk.run("list", "essay.txt", "--project", FILE)
    assert outcome.code == 1
    assert said in outcome.err
    assert outcome.err.count("\n") == 1


def test_the_project_of_another_text_is_refused(desk: Desk) -> None:
    desk.write()
    Path("other.txt").write_text("他来了。", "utf-8")  # 'He has come.'
    outcome = desk.run("build", "other.txt", "--project", FILE)
    assert (outcome.code, outcome.err.count("\n")) == (1, 1)
    assert "is the project of another text (essay)" in outcome.err


def test_a_text_is_known_again_by_its_characters(desk: Desk) -> None:
    before = desk.write()
    desk.text.write_text("  " + TEXT.replace("\n", "\r\n\r\n"), "utf-8")
    projects.check(before, runs.read(Texts(("essay.txt",)), print), FILE)
    desk.text.write_text(TEXT + "他来了。", "utf-8")
    with pytest.raises(InputError):
        projects.check(before, runs.read(Texts(("essay.txt",)), print), FILE)


def test_a_sentence_that_is_lost_is_told_and_another_shown(desk: Desk) -> None:
    desk.write(edits={"银行": Edit(sentence="银行没有钱。")})  # 'The bank has no money.'
    outcome = desk.run("list", "--project", FILE)
    assert outcome.code == 0
    assert "银行: the sentence chosen for it is no longer found" in outcome.err
