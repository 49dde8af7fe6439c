"""Programs of the user's: no shell, no program left behind, and a reason where one fails."""

import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from vocab.runtime import programs
from vocab.runtime.programs import Desk, Order, Ran


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with Desk(str(tmp_path / "said")) as opened:
        yield opened


def python(script: str, *arguments: str) -> list[str]:
    return [sys.executable, "-S", "-E", "-c", script, *arguments]


def run(desk: Desk, order: Order) -> Ran:
    """How a program ends."""
    desk.begin(order)
    while (ran := desk.ran()) is None:
        time.sleep(0.005)
    return ran


class Pipe:
    """A pipe that programs print into: it comes to its end when none of them holds it any more."""

    def __init__(self, folder: Path) -> None:
        self.path = str(folder / "pipe")
        os.mkfifo(self.path)
        self._read = os.open(self.path, os.O_RDONLY | os.O_NONBLOCK)

    def __enter__(self) -> "Pipe":
        return self

    def __exit__(self, *_: object) -> None:
        os.close(self._read)

    def is_let_go(self) -> bool:
        os.set_blocking(self._read, True)
        return os.read(self._read, 1) == b""


def test_a_program_reads_one_file_and_prints_into_another(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "in").write_text("银行\n", "utf-8")  # bank
    script = "import sys; print(sys.stdin.read().strip() * 2)"
    ran = run(desk, Order(python(script), 60, str(tmp_path / "in"), str(tmp_path / "out")))
    assert ran == (0, "", False)
    assert (tmp_path / "out").read_text("utf-8").strip() == "银行银行"


def test_no_shell_sees_an_argument(desk: Desk, tmp_path: Path) -> None:
    hostile = '$(touch gone); `touch gone` | > gone && "'
    script = "import sys; sys.stdout.write(sys.argv[1])"
    run(desk, Order(python(script, hostile), 60, printed=str(tmp_path / "out")))
    assert (tmp_path / "out").read_text("utf-8") == hostile
    assert not (tmp_path / "gone").exists()


def test_a_failure_tells_its_exit_code_and_the_last_line_that_was_said(desk: Desk) -> None:
    script = "import sys; sys.stderr.write('loading\\nno such voice\\n\\n'); sys.exit(3)"
    assert run(desk, Order(python(script), 60)) == (3, "no such voice", False)
    assert run(desk, Order(python("raise SystemExit(4)"), 60)) == (4, "", False), "not what the run before said"


def test_a_program_that_cannot_be_started_is_an_error_of_the_system(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(OSError, match="No such file"):
        run(desk, Order([str(tmp_path / "nothing")], 60))


HANGING = "import subprocess, sys; subprocess.run([sys.executable, '-c', 'import time; time.sleep(600)'])"
"""A program that waits for another one, which never ends."""


def test_a_program_whose_time_is_over_is_ended_with_all_it_has_started(desk: Desk, tmp_path: Path) -> None:
    with Pipe(tmp_path) as pipe:
        assert run(desk, Order(python(HANGING), 0.0, printed=pipe.path)) == (-9, "", True)
        assert pipe.is_let_go()


def test_no_program_outlives_its_desk(tmp_path: Path) -> None:
    with Pipe(tmp_path) as pipe:
        with Desk(str(tmp_path / "said")) as desk:
            desk.begin(Order(python(HANGING), 600, printed=pipe.path))
            assert desk.ran() is None
        assert pipe.is_let_go()


def test_every_program_is_ended_when_the_run_is_stopped(tmp_path: Path) -> None:
    with Pipe(tmp_path) as pipe, Desk(str(tmp_path / "a")) as one, Desk(str(tmp_path / "b")) as other:
        for desk in (one, other):
            desk.begin(Order(python(HANGING), 600, printed=pipe.path))
        programs.end_all()
        assert pipe.is_let_go()


def test_a_desk_is_free_for_the_next_program_while_another_is_busy(tmp_path: Path) -> None:
    with Desk(str(tmp_path / "a")) as slow, Desk(str(tmp_path / "b")) as quick:
        slow.begin(Order(python("import time; time.sleep(600)"), 600))
        assert [run(quick, Order(python(f"raise SystemExit({code})"), 600)).code for code in (3, 0)] == [3, 0]
        assert slow.ran() is None
