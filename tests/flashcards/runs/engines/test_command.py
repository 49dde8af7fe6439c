"""Commands as they are typed."""

import os
import sys

import pytest

from flashcards.runs.engines.command import command
from vocab.errors import InputError


def filled(typed: str, text: str) -> list[str]:
    return command(f"'{sys.executable}' {typed}", "--audio").filled(text, "/tmp/f")[1:]


def test_quotation_marks_group_as_in_a_shell_and_nothing_else_is_read() -> None:
    assert filled("-v 'Ting Ting' \"a b\" # $HOME *", "词") == ["-v", "Ting Ting", "a b", "#", "$HOME", "*"]


def test_text_and_file_stand_wherever_they_are_named() -> None:
    assert filled("--text={text} -o {file}.aiff {text}", "银行") == ["--text=银行", "-o", "/tmp/f.aiff", "银行"]


@pytest.mark.parametrize(
    ("text", "argument"),
    [
        ("{file} 和 {text}", "{file} 和 {text}"),  # and
        ("-o /etc/passwd", " -o /etc/passwd"),
        ("@list", " @list"),
        ("一\n二\x00三", "一 二 三"),  # one, two, three
        ("'; rm -rf ~ #", "'; rm -rf ~ #"),
    ],
)
def test_a_text_is_one_argument_and_never_an_option_or_a_place(text: str, argument: str) -> None:
    assert filled("{text}", text) == [argument]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("no-such-program --text {text}", r"--audio: there is no program no-such-program\. Install it"),
        ("", "--audio: no command is given"),
        ("say 'x", "--audio: a quotation mark in .* has no partner"),
    ],
)
def test_a_command_that_cannot_be_run_is_one_sentence(typed: str, said: str) -> None:
    with pytest.raises(InputError, match=said):
        command(typed, "--audio")


@pytest.mark.skipif(os.name == "nt", reason="paths of Unix")
def test_the_program_is_known_by_its_name_and_its_results_by_all_its_arguments() -> None:
    known = command("/bin/sh -c x", "--audio")
    assert known.name == "sh"
    assert known.identity != command("/bin/sh -c y", "--audio").identity
