"""What is said at a terminal: hints, progress from the first second, lines that break between words."""

import contextlib
import io
import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from flashcards.cli import shown_progress, streams

pty = pytest.importorskip("pty", reason="terminals of Unix")


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def narrow(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    """A terminal of forty columns."""
    monkeypatch.setenv("COLUMNS", "40")
    return Terminal()


@contextlib.contextmanager
def session(*arguments: str, cwd: Path) -> Iterator[int]:
    """The command with a terminal on all its sides; what it says can be read from the descriptor."""
    child, descriptor = pty.fork()
    if child == 0:
        os.chdir(cwd)
        os.execv(sys.executable, [sys.executable, "-m", "flashcards", *arguments])
    try:
        yield descriptor
    finally:
        os.close(descriptor)
        os.waitpid(child, 0)


def heard(descriptor: int, until: str) -> str:
    """What is said up to these words, or to the end."""
    said = b""
    while until.encode() not in said:
        try:
            piece = os.read(descriptor, 4096)
        except OSError:  # the other side has closed
            break
        if not piece:
            break
        said += piece
    return said.decode("utf-8", "replace")


def test_build_without_texts_says_what_to_type_and_how_to_end(tmp_path: Path) -> None:
    with session("build", "-o", "a.apkg", cwd=tmp_path) as descriptor:
        assert "type or paste, end with Ctrl-D." in heard(descriptor, "Ctrl-D.")
        os.write(descriptor, "银行很大。\n\x04".encode())  # 'The bank is big.'
        assert "a.apkg: 1 note" in heard(descriptor, "unchanged).")


def test_the_line_moves_every_half_second_though_the_work_tells_nothing(
    narrow: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shown_progress, "_EVERY", 0.01)
    with contextlib.redirect_stderr(narrow), shown_progress.progress("Analysing", patience=-9) as show:
        show("segment", 0.0)
        deadline = time.monotonic() + 5
        while narrow.getvalue().count("Analysing") < 4 and time.monotonic() < deadline:
            os.sched_yield()
    drawn = narrow.getvalue().split("\r")
    assert sum(line.startswith("Analysing:  0% segment (") for line in drawn) >= 4
    assert drawn[-1] == ""
    assert drawn[-2].strip() == ""


def test_the_share_of_the_whole_never_goes_back(narrow: Terminal) -> None:
    steps = [
        ("look up", 0.0), ("segment", 0.0), ("segment", 0.9), ("phrases", 0.5), ("examples", 0.0), ("words", 0.2),
        ("cards", 0.0), ("keep", 0.2), ("words", 1.0), ("package", 1.0),
    ]  # fmt: skip
    with contextlib.redirect_stderr(narrow), shown_progress.progress("Analysing", patience=-9) as show:
        for step in steps:
            show(*step)
    shares = [int(line.partition(":")[2].partition("%")[0]) for line in narrow.getvalue().split("\r") if "%" in line]
    assert shares == sorted(shares)
    assert (shares[0], shares[-1]) == (0, 100)


def test_steps_of_an_engine_show_their_own_share(narrow: Terminal) -> None:
    with contextlib.redirect_stderr(narrow), shown_progress.progress("Analysing", patience=-9) as show:
        show("words", 1.0)
        show("sound", 0.25)
    assert "\rAnalysing: 25% speaking (" in narrow.getvalue()


def test_what_is_soon_over_shows_no_progress(narrow: Terminal) -> None:
    with contextlib.redirect_stderr(narrow), shown_progress.progress("Reading", patience=3600, at_once=True) as show:
        show("segment", 0.5)
    assert narrow.getvalue() == ""


def test_a_long_line_breaks_between_words_and_stays_one_where_nobody_looks(narrow: Terminal) -> None:
    told = "797 kept; dropped: 44 grammatical words, 13 too common, 12 numerals. 银行 和 图书馆 都 在 首都。"
    with contextlib.redirect_stderr(narrow):
        streams.say(told)
    lines = narrow.getvalue().splitlines()
    assert " ".join(line.strip() for line in lines) == told
    assert all(streams._cells(line) <= 40 for line in lines)
    assert len(lines) > 2
    assert streams.wrapped(told, io.StringIO()) == told


def test_lines_of_an_explanation_go_on_below_their_text(narrow: Terminal) -> None:
    broken = streams.wrapped("parts     四 sì (four) + 个 gè (piece) + 意识 yìshí (awareness)", narrow, hanging=10)
    first, *others = broken.splitlines()
    assert first.startswith("parts     四")
    assert others
    assert all(line.startswith(" " * 10) and line[10] != " " for line in others)
