"""The command line: exit codes, streams, messages."""

import json
import os
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Callable
from pathlib import Path

import pytest

from flashcards.cli import cli
from flashcards.printing.listing import page
from flashcards.requests import options
from tests.conftest import SEED, Outcome
from vocab.records import KINDS
from vocab.selection.noise import NOISE

Call = Callable[..., Outcome]

TEXT = "银行和图书馆都在首都。中国人民争分夺秒。\n"  # 'The bank and the library are in the capital. ...'
COMMANDS = sorted(cli.commands)
WRITING = sorted(set(COMMANDS) - {"analyse", "cache", "explain", "prune", "push", "web"})
"""The commands that read texts and write to a file, whatever its name is."""


@pytest.fixture
def essay(tmp_path: Path) -> Path:
    """A small good text."""
    path = tmp_path / "essay.txt"
    path.write_text(TEXT, "utf-8")
    return path


def fed(*arguments: str, text: str = TEXT, cwd: Path, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """The command in a process of its own, with this text as standard input."""
    return subprocess.run(
        [sys.executable, "-m", "flashcards", *arguments],
        input=text.encode(), capture_output=True, cwd=cwd, env=os.environ | environment, check=False,
    )  # fmt: skip


# --- what goes where --------------------------------------------------------------------------------------------------


def test_build_writes_the_deck_beside_a_summary_on_standard_error(flashcards: Call, essay: Path) -> None:
    done = flashcards("build", essay)
    assert (done.code, done.out) == (0, "")
    assert (essay.parent / "decks" / "essay.apkg").is_file()
    assert re.search(r"^\d+ kept; dropped: \d+ grammatical words, \d+ too common\.$", done.err, re.MULTILINE)
    assert re.search(r"essay\.apkg: (\d+) notes \(\1 new, 0 changed, 0 unchanged\)\.$", done.err, re.MULTILINE)


def test_building_again_says_what_changed(flashcards: Call, essay: Path) -> None:
    flashcards("build", essay)
    again = flashcards("build", essay)
    fewer = flashcards("build", essay, "--top", "1")
    assert re.search(r"(\d+) notes \(0 new, 0 changed, \1 unchanged\)\.$", again.err)
    assert re.search(r"1 note \(0 new, 0 changed, 1 unchanged; \d+ no longer in the deck\)\.$", fewer.err, re.MULTILINE)


def test_a_list_is_data_on_standard_output_and_talk_on_standard_error(flashcards: Call, essay: Path) -> None:
    done = flashcards("list", essay, "--format", "json")
    assert "银行" in [row["hanzi"] for row in json.loads(done.out)]
    assert re.match(r"\d+ kept", done.err)


def test_output_to_a_file_is_what_standard_output_would_be(flashcards: Call, essay: Path) -> None:
    for command in ("list", "annotate"):
        printed = flashcards(command, essay, "--format", "tsv").out
        assert flashcards(command, essay, "--format", "tsv", "-o", "words.tsv").out == ""
        assert (essay.parent / "words.tsv").read_text("utf-8") == printed


@pytest.mark.parametrize("texts", [[], ["-"]])
def test_standard_input_is_a_text_too(texts: list[str], tmp_path: Path) -> None:
    done = fed("annotate", "--format", "tsv", *texts, cwd=tmp_path)
    assert done.returncode == 0
    assert "text\t1\t银行\tyínháng\tyin2 hang2" in done.stdout.decode()


def test_the_name_of_the_deck_is_the_first_text_or_what_is_asked_for(flashcards: Call, essay: Path) -> None:
    odd = essay.rename(essay.parent / "a::b.txt")
    assert flashcards("build", odd, "-o", "one.apkg").code == 0
    assert flashcards("build", odd, "-o", "two.apkg", "--name", "Essays::One").code == 0


@pytest.mark.parametrize(
    ("given", "name"),
    [
        ("a::b", "a::b"),
        ("a\x1f\x00\u202eb", "ab"),
        ('say "x"\ty', "say 'x' y"),
        ("x" * 300, "x" * 100),
        ("a::", ""),
        ("\u200b", ""),
        ("../../etc", "../../etc"),  # a name, never a path
    ],
)
def test_the_name_of_a_deck_is_one_that_anki_takes(given: str, name: str) -> None:
    from flashcards.anki import deck_name

    assert deck_name(given) == name


@pytest.mark.parametrize("command", [[], *([command] for command in COMMANDS)])
@pytest.mark.parametrize("flag", ["-h", "--help"])
def test_help_is_everywhere(command: list[str], flag: str, flashcards: Call) -> None:
    done = flashcards(*command, flag)
    assert done.code == 0
    assert done.out.startswith("Usage: flashcards")


def test_every_option_has_a_help_text() -> None:
    import click

    for command in cli.commands.values():
        options = [parameter for parameter in command.params if isinstance(parameter, click.Option)]
        assert all(option.help or isinstance(option.type, click.Choice) for option in options)


def test_coverage_prints_tables_and_draws_the_curve(flashcards: Call, essay: Path) -> None:
    done = flashcards("coverage", essay, "--plot", "curve.svg")
    assert (done.code, done.err) == (0, "")
    assert re.search(r"^now +\d+\.\d%", done.out, re.MULTILINE)
    assert re.search(r"^all \d+ +100\.0% +100\.0%$", done.out, re.MULTILINE)
    curve = ET.fromstring((essay.parent / "curve.svg").read_text("utf-8"))
    assert "essay" in "".join(curve.itertext())
    wrong = flashcards("coverage", essay, "--plot", "curve.gif")
    assert (wrong.code, wrong.err.count("\n")) == (1, 1)
    assert ".svg or .png" in wrong.err


def test_known_and_ignored_words_come_from_files(flashcards: Call, essay: Path) -> None:
    (essay.parent / "known.txt").write_text("# mine\n銀行\nbank\n", "gb18030")  # bank
    (essay.parent / "list.csv").write_text("hanzi,pinyin\n首都,shǒudū\n", "utf-8")  # capital
    done = flashcards("list", essay, "--format", "tsv", "--known", "known.txt", "--ignore", "list.csv")
    assert "银行" not in [line.split("\t")[0] for line in done.out.splitlines()]
    assert "1 known" in done.err
    assert "1 ignored" in done.err
    assert "Warning: known.txt, line 3: no Chinese word" in done.err
    assert flashcards("list", essay, "--known", "none.txt").code == 1


def test_words_and_sentences_can_be_had_in_either_script(flashcards: Call, essay: Path) -> None:
    traditional = flashcards("list", essay, "--format", "json", "--script", "traditional")
    (library,) = [row for row in json.loads(traditional.out) if row["simplified"] == "图书馆"]  # library
    assert library["hanzi"] == library["traditional"] == "圖書館"
    assert library["sentence"] == "銀行和圖書館都在首都。"
    assert library["sentence"][slice(*library["marked"])] == "圖書館"
    again = fed("list", "--format", "json", "--script", "simplified", text=library["sentence"], cwd=essay.parent)
    assert {row["sentence"] for row in json.loads(again.stdout)} == {"银行和图书馆都在首都。"}


def test_explain_tells_why_a_word_is_dropped(flashcards: Call, essay: Path) -> None:
    assert flashcards("explain", "银行", essay, "--above-hsk", "3").out.startswith("银行        dropped: up to HSK 3\n")
    assert flashcards("explain", "银行").out.startswith("银行        kept")


def test_the_options_have_the_names_of_the_library() -> None:
    assert options.KINDS == KINDS
    assert tuple(NOISE) == options.NOISE
    assert page.LAYOUTS == options.LAYOUTS


# --- bad input --------------------------------------------------------------------------------------------------------


BAD = {
    "missing": None,
    "empty": b"",
    "blank": b" \n\t\r\n",
    "english": b"There is no Chinese in here.",
    "picture": b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x01\x00\xff\xd8\xff\xe0" * 9,
    "noise": bytes(i * 167 % 256 for i in range(4000)),
}


@pytest.mark.parametrize("command", WRITING)
@pytest.mark.parametrize("case", [*BAD, "folder"])
def test_bad_input_is_one_clear_sentence_and_leaves_the_old_output(
    command: str, case: str, flashcards: Call, tmp_path: Path
) -> None:
    (tmp_path / "out").write_bytes(b"old")
    data = BAD.get(case)
    if data is not None:
        (tmp_path / case).write_bytes(data)
    if case == "folder":
        (tmp_path / case).mkdir()
    done = flashcards(command, case, "-o", "out")
    assert (done.code, done.out) == (1, "")
    assert done.err.startswith(f"Error: {case}: ")
    assert done.err.count("\n") == 1
    assert done.err.rstrip().endswith(".")
    assert (tmp_path / "out").read_bytes() == b"old"
    assert len(list(tmp_path.iterdir())) == (1 if case == "missing" else 2)


@pytest.mark.parametrize("command", WRITING)
def test_a_text_is_never_written_over(command: str, flashcards: Call, essay: Path) -> None:
    (essay.parent / "link.txt").symlink_to(essay)
    for target in (essay, "essay.txt", "./essay.txt", "link.txt"):
        done = flashcards(command, essay, "-o", target)
        assert done.code == 1
        assert "is one of the files to read" in done.err
    assert essay.read_text("utf-8") == TEXT


@pytest.mark.parametrize("command", WRITING)
def test_the_own_glossary_is_never_written_over(command: str, flashcards: Call, essay: Path) -> None:
    glossary = essay.parent / "own.tsv"
    glossary.write_text("hanzi\tpinyin\tenglish\tnote\tkind\n首都\tshǒudū\tthe capital\t\tword\n", "utf-8")
    done = flashcards(command, essay, "--glossary", glossary, "-o", "own.tsv")
    assert (done.code, done.out) == (1, "")
    assert "is one of the files to read" in done.err
    assert glossary.read_text("utf-8").startswith("hanzi")


@pytest.mark.parametrize("output", [".", "essay.txt/deck.apkg", "x" * 300])
def test_an_output_that_cannot_be_written_is_named(output: str, flashcards: Call, essay: Path) -> None:
    done = flashcards("build", essay, "-o", output)
    assert done.code == 1
    assert done.err.splitlines()[-1].startswith(f"Error: {output}: ")
    assert [path.name for path in essay.parent.iterdir()] == ["essay.txt"]


def test_a_file_name_cannot_take_over_the_terminal(flashcards: Call, tmp_path: Path) -> None:
    (tmp_path / "a\x1b[31m\nb.txt").write_text(TEXT, "utf-8")
    good = flashcards("build", "a\x1b[31m\nb.txt", "-o", "c\x1b[0m.apkg")
    missing = flashcards("build", "\x1b[31mnone.txt")
    assert (good.code, missing.code) == (0, 1)
    assert "\x1b" not in good.err + missing.err
    assert missing.err.count("\n") == 1


# --- usage ------------------------------------------------------------------------------------------------------------


USAGE = [
    "--min-count 0", "--min-count -1", "--min-count 1e3", "--min-count abc", "--min-count 100000000000000000000",
    "--min-zipf nan", "--min-zipf -1", "--min-zipf inf", "--max-zipf nan", "--max-zipf 9.5", "--max-zipf -inf",
    "--above-hsk -1", "--above-hsk 10", "--hsk-edition 2030", "--kind verb", "--kind word,,idiom", "--kind ,",
    "--top 0", "--top -5", "--order size", "--coverage nan", "--coverage 101", "--coverage -1", "--include nouns",
]  # fmt: skip


@pytest.mark.parametrize("command", ["build", "list", "coverage", "explain 银行"])
@pytest.mark.parametrize("usage", USAGE)
def test_a_wrong_value_is_a_usage_error_that_names_the_option(
    usage: str, command: str, flashcards: Call, essay: Path
) -> None:
    option, value = usage.split()
    done = flashcards(*command.split(), essay, option, value)
    assert (done.code, done.out) == (2, "")
    assert option in done.err
    assert "Traceback" not in done.err


@pytest.mark.parametrize(
    "arguments", [[], ["bild"], ["build", "--cutoff", "3"], ["list", "--format", "xml"], ["build", "--name", "A::"]]
)
def test_an_unknown_command_option_or_format_is_a_usage_error(
    arguments: list[str], flashcards: Call, essay: Path
) -> None:
    done = flashcards(*arguments, *([essay] if arguments else []))
    assert (done.code, done.out) == (2, "")


# --- terminals and pipes ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("encoding", ["gbk", "ascii", "latin-1"])
@pytest.mark.parametrize("command", ["list", "annotate"])
def test_a_terminal_of_another_encoding_is_no_reason_to_fail(command: str, encoding: str, tmp_path: Path) -> None:
    done = fed(command, cwd=tmp_path, PYTHONIOENCODING=encoding)
    assert done.returncode == 0, done.stderr
    assert b"Traceback" not in done.stderr
    assert ("银行" in done.stdout.decode(encoding)) == (encoding == "gbk")


def test_a_reader_that_leaves_early_hears_nothing_of_it(tmp_path: Path) -> None:
    arguments = [sys.executable, "-m", "flashcards", "list", str(SEED), "--format", "json"]
    with subprocess.Popen(arguments, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=tmp_path) as child:
        assert child.stdout is not None
        assert child.stderr is not None
        assert child.stdout.read(2) == b"[\n"
        child.stdout.close()
        talk = child.stderr.read()
    assert child.returncode == 0
    assert talk.count(b"\n") == 1
    assert b"kept" in talk


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device of Linux")
@pytest.mark.parametrize("command", ["list", "annotate"])
def test_a_full_disk_behind_standard_output_is_an_error(command: str, tmp_path: Path, essay: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "flashcards", command, str(essay)],
            stdout=full, stderr=subprocess.PIPE, cwd=tmp_path, check=False,
        )  # fmt: skip
    assert done.returncode == 1
    assert done.stderr.startswith(b"Error: standard output: cannot be written (No space left on device)")
    assert done.stderr.count(b"\n") == 1


@pytest.mark.skipif(os.name == "nt", reason="a shell of Unix")
@pytest.mark.parametrize(("closed", "code"), [(">&-", 0), ("2>&-", 0), ("<&-", 0), ("- <&-", 1)])
def test_closed_streams_end_without_a_traceback(closed: str, code: int, essay: Path) -> None:
    texts = "" if closed.startswith("-") else essay.name
    command = f'"{sys.executable}" -m flashcards list {texts} {closed}'
    done = subprocess.run(command, shell=True, cwd=essay.parent, capture_output=True, check=False)
    assert done.returncode == code
    assert b"Traceback" not in done.stderr


# --- how texts are read -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "usage", ["--encoding klingon", "--encoding base64", "--encoding idna", "--max-size 0", "--max-size nan"]
)
def test_a_wrong_way_to_read_is_a_usage_error(usage: str, flashcards: Call, essay: Path) -> None:
    option, value = usage.split()
    done = flashcards("list", essay, option, value)
    assert (done.code, done.out) == (2, "")
    assert option in done.err


def test_what_of_a_text_could_not_be_used_is_said(flashcards: Call, essay: Path) -> None:
    essay.write_bytes(TEXT.encode() + b"\xff")
    done = flashcards("build", essay)
    assert done.code == 0
    assert done.err.startswith(f"Warning: {essay}: 1 damaged place left out, the first at byte {len(TEXT.encode())}")


def test_the_chapter_travels_to_the_card(flashcards: Call, tmp_path: Path) -> None:
    from tests.samples import epub

    (tmp_path / "book.epub").write_bytes(epub())
    rows = json.loads(flashcards("list", "book.epub", "--format", "json").out)
    assert {row["source"] for row in rows} == {"book · 第一章", "book · 第二章"}


def test_a_text_of_a_folder_is_never_written_over(flashcards: Call, essay: Path) -> None:
    for command in ("build", "list", "annotate"):
        done = flashcards(command, essay.parent, "-o", essay)
        assert done.code == 1
        assert "is one of the files to read" in done.err
    assert essay.read_text("utf-8") == TEXT


@pytest.mark.parametrize(
    "arguments", [("build", "-o", "a.apkg", "--gone", "./a.apkg"), ("coverage", "-o", "a.svg", "--plot", "a.svg")]
)
def test_two_files_are_never_written_to_one_place(arguments: tuple[str, ...], flashcards: Call, essay: Path) -> None:
    done = flashcards(arguments[0], essay, *arguments[1:])
    assert done.code == 1
    assert f"would be written twice. Choose another place with {arguments[-2]}." in done.err
    assert not (essay.parent / arguments[2]).exists()


@pytest.mark.parametrize(
    "arguments", [["list", "--title", "\udcff\x1b"], ["explain", "\udcff"], ["build", "--name", "a\udcff"]]
)
def test_arguments_that_are_no_text_do_no_harm(arguments: list[str], flashcards: Call, essay: Path) -> None:
    done = flashcards(*arguments, essay)
    assert "fault" not in done.err
    assert "\x1b" not in done.out + done.err
