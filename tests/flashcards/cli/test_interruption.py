"""Ctrl-C and termination: no half file, no traceback, the right exit code."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from flashcards.ledger import ledger_path
from tests.conftest import ROOT
from vocab.references import cedict
from vocab.runtime.cache_folder import CACHE_VARIABLE

pytestmark = pytest.mark.skipif(os.name == "nt", reason="signals of Unix")

PATHS = {"PYTHONPATH": str(ROOT)}

DEADLINE = 60
"""Seconds after which a child that does not come so far has failed the test."""

SIGNALS = pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])

Start = Callable[..., "subprocess.Popen[bytes]"]


@pytest.fixture(autouse=True)
def heard() -> Iterator[None]:
    """A shell that starts the suite in the background has it ignore Ctrl-C, which its children would inherit."""
    ours = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, ours)


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    """Starts the command line in an empty folder; ends what is still running after the test."""
    children: list[subprocess.Popen[bytes]] = []

    def started(*arguments: str, stderr: int = subprocess.PIPE, **environment: str) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "flashcards", *arguments]
        child = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=stderr,
            cwd=tmp_path,
            env=os.environ | environment,
        )
        children.append(child)
        return child

    yield started
    for child in children:
        child.kill()
        child.communicate()


def opened_for_writing(pipe: Path) -> int:
    """The named pipe, as soon as the child has opened it for reading."""
    until = time.monotonic() + DEADLINE
    while time.monotonic() < until:
        try:
            return os.open(pipe, os.O_WRONLY | os.O_NONBLOCK)
        except OSError:  # nobody reads yet
            time.sleep(0.01)
    raise AssertionError("the child never read its text")


@SIGNALS
@pytest.mark.parametrize("command", ["build", "list"])
def test_a_run_stopped_while_it_reads_leaves_the_old_output(
    command: str, number: signal.Signals, code: int, start: Start, tmp_path: Path
) -> None:
    (tmp_path / "out").write_bytes(b"old")
    os.mkfifo(tmp_path / "essay.txt")
    child = start(command, "essay.txt", "-o", "out")
    text = opened_for_writing(tmp_path / "essay.txt")
    child.send_signal(number)
    os.close(text)  # ends the reading of a child that was just about to begin with it
    out, talk = child.communicate(timeout=DEADLINE)
    assert child.returncode == code
    assert out == b""
    assert b"Traceback" not in talk
    assert (tmp_path / "out").read_bytes() == b"old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["essay.txt", "out"]


@SIGNALS
def test_a_run_stopped_while_it_builds_the_index_leaves_no_half_index(
    number: signal.Signals, code: int, start: Start, tmp_path: Path
) -> None:
    (tmp_path / "essay.txt").write_text("中国人民。", "utf-8")
    (tmp_path / "cedict.u8").write_text("\n".join(cedict.installed_lines()), "utf-8")  # ours has its index already
    ours, theirs = os.openpty()  # progress is only shown on a terminal
    child = start(
        "build", "essay.txt", "--dictionary", "cedict.u8", stderr=theirs, **{CACHE_VARIABLE: str(tmp_path / "cache")}
    )
    os.close(theirs)
    talk = os.read(ours, 200)
    assert b"Building the reference index" in talk
    child.send_signal(number)
    out = child.communicate(timeout=DEADLINE)[0]
    os.close(ours)
    assert child.returncode == code
    assert out == b""
    assert {path.name for path in tmp_path.rglob("*") if path.name != "cache"} == {"essay.txt", "cedict.u8"}


SIGNALLED = """
import os, sys
from flashcards.__main__ import main
from vocab.runtime import files

number, times = map(int, sys.argv[1:3])
del sys.argv[1:3]

def put_in_place(temporary, target, place=files.put_in_place):
    place(temporary, target)
    for _ in range(times if target.name == "out.apkg" else 0):
        os.kill(os.getpid(), number)

files.put_in_place = put_in_place
main()
"""


@SIGNALS
def test_a_signal_that_comes_when_the_deck_stands_says_nothing_of_an_interruption(
    number: signal.Signals, code: int, tmp_path: Path
) -> None:
    (tmp_path / "essay.txt").write_text("中国人民。", "utf-8")  # 'The Chinese people.'

    def signalled(times: int) -> "subprocess.CompletedProcess[str]":
        arguments = [str(int(number)), str(times), "build", "essay.txt", "-o", "out.apkg"]
        (tmp_path / "out.apkg").write_bytes(b"old")
        child = [sys.executable, "-c", SIGNALLED, *arguments]
        return subprocess.run(child, cwd=tmp_path, capture_output=True, text=True, check=False, env=os.environ | PATHS)

    done = signalled(1)
    assert (done.returncode, "Interrupted" in done.stderr) == (0, False), done.stderr
    assert "out.apkg: " in done.stderr, "the summary is said"
    assert ledger_path().is_file()
    assert (tmp_path / "out.apkg").read_bytes() != b"old"
    assert signalled(2).returncode == code, "who asks twice is tired of waiting"


WAITING = """
import os, signal, time
from flashcards.__main__ import _leave
from vocab.runtime.processes import map_chunks

def wait(_, some):
    os.write(1, b"ready\\n")
    time.sleep(600)

signal.signal(signal.SIGINT, _leave)
next(map_chunks(wait, None, [1, 2], workers=2, least=1, most=1))
"""


def test_workers_end_with_the_run_that_is_stopped() -> None:
    child = subprocess.Popen([sys.executable, "-c", WAITING], stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT)
    assert child.stdout is not None
    assert [child.stdout.readline() for _ in range(2)] == [b"ready\n"] * 2
    child.send_signal(signal.SIGINT)
    _, talk = child.communicate(timeout=DEADLINE)  # comes to its end only when no worker holds the pipe any more
    assert child.returncode == 130
    assert talk == b"Interrupted: no unfinished file is left behind.\n"


ALIVE = "import time; alive = open('alive', 'w'); time.sleep(600)"
"""A program that holds a pipe as long as it lives."""


@SIGNALS
def test_a_program_of_the_users_ends_with_the_run_that_is_stopped(
    number: signal.Signals, code: int, start: Start, tmp_path: Path
) -> None:
    (tmp_path / "essay.txt").write_text("医生保护病人的健康。", "utf-8")  # 'The doctor protects the patient's health.'
    (tmp_path / "out.apkg").write_bytes(b"old")
    os.mkfifo(tmp_path / "alive")
    speak = f"'{sys.executable}' -c \"{ALIVE}\" {{text}} {{file}}"
    child = start("build", "essay.txt", "-o", "out.apkg", "--audio", speak)
    with (tmp_path / "alive").open("rb") as alive:  # waits for the program
        child.send_signal(number)
        assert alive.read() == b"", "which comes to its end only when nobody holds the pipe any more"
    child.communicate(timeout=DEADLINE)
    assert child.returncode == code
    assert (tmp_path / "out.apkg").read_bytes() == b"old"
