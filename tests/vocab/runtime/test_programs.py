"""Programs of the user's: no shell, no program left behind, and a reason where one fails."""

import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from vocab.runtime import programs
from vocab.runtime.programs import Desk, Order


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with Desk(str(tmp_path / "said")) as opened:
        yield opened


def python(script: str, *arguments: str) -> list[str]:
    return [sys.executable, "-S", "-E", "-c", script, *arguments]


def test_a_program_reads_one_file_and_prints_into_another(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "in").write_text("银行\n", "utf-8")  # bank
    script = "import sys; print(sys.stdin.read().strip() * 2)"
    ran = desk.run(Order(python(script), 60, str(tmp_path / "in"), str(tmp_path / "out")))
    assert ran == (0, "", False)
    assert (tmp_path / "out").read_text("utf-8").strip() == "银行银行"


def test_no_shell_sees_an_argument(desk: Desk, tmp_path: Path) -> None:
    hostile = '$(touch gone); `touch gone` | > gone && "'
    script = "import sys; sys.stdout.write(sys.argv[1])"
    desk.run(Order(python(script, hostile), 60, printed=str(tmp_path / "out")))
    assert (tmp_path / "out").read_text("utf-8") == hostile
    assert not (tmp_path / "gone").exists()


def test_a_failure_tells_its_exit_code_and_the_last_line_that_was_said(desk: Desk) -> None:
    script = "import sys; sys.stderr.write('loading\\nno such voice\\n\\n'); sys.exit(3)"
    assert desk.run(Order(python(script), 60)) == (3, "no such voice", False)
    assert desk.run(Order(python("raise SystemExit(4)"), 60)) == (4, "", False), "not what the run before said"


def test_a_program_that_cannot_be_started_is_an_error_of_the_system(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(OSError, match="No such file"):
        desk.run(Order([str(tmp_path / "nothing")], 60))


HANGING = "import subprocess, sys; subprocess.run([sys.executable, '-c', 'import time; time.sleep(600)'])"
"""A program that waits for another one, which never ends."""


@pytest.mark.parametrize(
    ("patience", "end", "late"), [(0.0, programs.end_late, True), (600.0, programs.end_all, False)]
)
def test_a_program_is_ended_with_all_it_has_started(patience: float, end: object, late: bool, desk: Desk) -> None:
    assert callable(end)
    ended: list[programs.Ran] = []
    waiting = threading.Thread(target=lambda: ended.append(desk.run(Order(python(HANGING), patience))))
    waiting.start()
    while waiting.is_alive():
        end()
        waiting.join(0.05)
    assert (ended[0].code, ended[0].late) == (-9, late)
    assert not programs._until


def test_the_desks_whose_programs_have_ended_are_seen_by_one_who_watches(tmp_path: Path) -> None:
    try:
        watch = programs.Watch()
    except OSError:
        pytest.skip("this system tells of no program that it has ended")
    with Desk(str(tmp_path / "a")) as slow, Desk(str(tmp_path / "b")) as quick, watch:
        slow.begin(Order(python("import time; time.sleep(600)"), 600))
        quick.begin(Order(python("raise SystemExit(3)"), 600))
        for desk in (slow, quick):
            watch.add(desk)
        assert list(watch.ended(60)) == [quick]
        assert quick.finish().code == 3
        assert list(watch.ended(0)) == []
        slow.end()
        assert list(watch.ended(60)) == [slow]
        assert slow.finish().code == -9
