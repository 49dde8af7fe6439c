"""Which options have an effect: one that a command or format never reads is refused, every other one is taken."""

from collections.abc import Callable, Iterator
from pathlib import Path

import click
import pytest

from flashcards.cli import cli, headings
from flashcards.cli.effect import NEVER, READ_BY
from flashcards.cli.formats import OF_COMMAND
from tests.conftest import Outcome

Call = Callable[..., Outcome]

VALUES = {
    "known": "words.txt", "ignore": "words.txt", "only": "words.txt", "glossary": "own.tsv", "translation": "en.txt",
    "dictionary": "d.u8", "gone": "gone.txt", "known_interval": "21", "include": "particles", "kinds": "word",
    "max_zipf": "7", "above_hsk": "1", "hsk_edition": "2021", "min_count": "1", "min_zipf": "0", "coverage": "99",
    "order": "count", "top": "9", "script": "traditional", "encoding": "utf-8", "max_size": "9", "workers": "1",
    "title": "T", "date": "2026", "paper": "letter", "layout": "test", "pinyin": "none", "cards": "recall",
    "tones": "mdbg", "subdecks": "document", "name": "N", "plot": "p.svg", "port": "1", "key": "k", "level": "hsk3",
    "max_sentence": "30", "translator": "argos", "audio": "say {text}", "audio_for": "words", "audio_folder": "own",
    "project": "essay.flashcards.json",
}  # fmt: skip
"""A value for each option that takes one."""

READ = {
    "list": {
        "title": "markdown html pdf pleco", "date": "markdown html pdf", "paper": "html pdf", "layout": "html pdf",
        "by_kind": "markdown html pdf pleco xlsx", "bom": "csv",
    },
    "annotate": {
        "title": "html", "date": "html", "paper": "html", "pinyin": "html", "sandhi": "text tsv html json",
        "encoding": "text tsv html json", "max_size": "text tsv html json", "glossary": "text tsv html json",
        "dictionary": "text tsv html json",
    },
}  # fmt: skip
"""The formats that read an option, as the manual says; `list` reads all others in all, `annotate` in html only."""


def options_of(command: str) -> list[click.Option]:
    return [p for p in cli.commands[command].params if isinstance(p, click.Option) and p.name not in ("output", "form")]


def cases() -> Iterator[tuple[str, str, str, bool]]:
    for command, known in READ.items():
        for option in options_of(command):
            others = tuple(OF_COMMAND[command]) if command == "list" else ("html",)
            read = known[option.name or ""].split() if option.name in known else others
            for form in OF_COMMAND[command]:
                yield command, form, option.name or "", form in read


def typed(option: click.Option) -> list[str]:
    return [max(option.opts, key=len), *([] if option.is_flag else [VALUES[option.name or ""]])]


@pytest.fixture
def refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[..., str]:
    """What a command says of its options, without doing anything."""
    from click.testing import CliRunner

    from flashcards.choosing import project
    from flashcards.cli import commands

    monkeypatch.chdir(tmp_path)
    project.write(Path(VALUES["project"]), project.Project())

    for name in ("list_", "annotate", "coverage", "explain", "build"):
        monkeypatch.setattr(commands, name, lambda *_, **__: None)

    def say(*arguments: str) -> str:
        done = CliRunner().invoke(cli, arguments)
        assert done.exit_code == (2 if done.output else 0), done.output
        return done.output

    return say


@pytest.mark.parametrize(("command", "form", "field", "reads"), list(cases()))
def test_an_option_that_the_format_never_reads_is_an_error_and_no_other(
    command: str, form: str, field: str, reads: bool, refused: Callable[..., str]
) -> None:
    (option,) = (option for option in options_of(command) if option.name == field)
    said = refused(command, "essay.txt", "--format", form, *typed(option))
    if reads:
        assert said == ""
    else:
        assert said.startswith(f"Error: {typed(option)[0]} has no effect on {form}. ")
        assert said.count("\n") == 1


@pytest.mark.parametrize("command", ["build", "coverage", "explain"])
def test_a_command_takes_each_option_that_it_offers_and_offers_none_without_effect(
    command: str, refused: Callable[..., str]
) -> None:
    words = ["银行"] if command == "explain" else []  # bank
    for option in options_of(command):
        assert refused(command, *words, "essay.txt", *typed(option)) == ""
    assert {option.name for option in options_of(command)}.isdisjoint(NEVER.get(command, ()))


def test_a_format_by_the_name_of_the_file_refuses_as_one_that_is_asked_for(refused: Callable[..., str]) -> None:
    assert "--layout has no effect on tsv" in refused("list", "a.txt", "-o", "words.tsv", "--layout", "test")
    assert refused("list", "a.txt", "-o", "words.tsv", "--format", "html", "--layout", "test") == ""


@pytest.mark.parametrize("command", OF_COMMAND)
def test_the_format_follows_the_name_of_the_output_file(command: str, refused: Callable[..., str]) -> None:
    for endings in OF_COMMAND[command].values():
        for ending in endings:
            assert refused(command, "a.txt", "-o", f"words{ending.upper()}") == ""
    assert "words.docx: nothing is written as .docx." in refused(command, "a.txt", "-o", "words.docx")


def test_what_is_written_is_in_the_format_of_the_name(flashcards: Call, tmp_path: Path) -> None:
    (tmp_path / "essay.txt").write_text(
        "银行和图书馆都在首都。", "utf-8"
    )  # 'The bank and the library are in the capital.'
    starts = {"a.csv": b"hanzi,", "a.JSON": b"[", "a.md": b"# essay", "a.html": b"<!DOCTYPE", "a.xlsx": b"PK"}
    starts |= {"a.pleco": b"// essay\n", "a": b"\n hanzi", "a.txt": b"\n hanzi", "2026.11": b"\n hanzi"}
    for name, start in starts.items():
        assert flashcards("list", "essay.txt", "-o", name).code == 0
        assert (tmp_path / name).read_bytes().startswith(start)
    assert flashcards("annotate", "essay.txt", "-o", "b.json").code == 0
    assert (tmp_path / "b.json").read_bytes().startswith(b"[\n{")


def test_every_option_and_command_stands_under_a_heading_of_the_help(flashcards: Call) -> None:
    for name in cli.commands:
        said = flashcards(name, "-h").out
        assert "Other:" not in said
        assert "Options:" not in said
    placed = {command for commands in headings.COMMANDS.values() for command in commands}
    assert cli.commands.keys() == placed
    build = flashcards("build", "-h").out
    found = [build.index(f"\n{heading}:") for heading in ("What is written", "The cards", "What you know", "The texts")]
    assert found == sorted(found)


def test_the_table_names_only_options_that_there_are() -> None:
    for command, fields in READ_BY.items():
        known = {option.name for option in options_of(command)} | set(NEVER.get(command, ()))
        assert set(fields) <= known
