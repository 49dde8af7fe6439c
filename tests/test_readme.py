"""Every example of the README runs, and prints what the README says it prints."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

README = (ROOT / "README.md").read_text("utf-8")
INSTALLING = "pip install"


def console_examples() -> list[tuple[str, str]]:
    """Each `$ command` of the README with the output written below it."""
    examples = []
    for block in re.findall(r"```console\n(.*?)```", README, re.DOTALL):
        for part in block.split("$ ")[1:]:
            command, _, output = part.partition("\n")
            examples.append((command, output.strip()))
    return examples


@pytest.fixture
def newcomer(tmp_path: Path) -> Path:
    """A folder with nothing but the seed text."""
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    return tmp_path


@pytest.mark.parametrize(("command", "output"), [e for e in console_examples() if INSTALLING not in e[0]])
def test_console_example(command: str, output: str, newcomer: Path) -> None:
    environment = os.environ | {"PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}
    done = subprocess.run(
        command,
        shell=True,
        cwd=newcomer,
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    if output:
        assert done.stdout.strip() == output


def test_the_first_example_leaves_the_deck_where_the_readme_says(newcomer: Path) -> None:
    assert "flashcards build seeds/wang-yi-2020.txt" in [command for command, _ in console_examples()]
    subprocess.run(
        [sys.executable, "-m", "flashcards", "build", "seeds/wang-yi-2020.txt"],
        cwd=newcomer,
        check=True,
        capture_output=True,
    )
    assert (newcomer / "decks" / "wang-yi-2020.apkg").is_file()


def test_library_example(newcomer: Path) -> None:
    (code,) = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
    (newcomer / "decks").mkdir()
    subprocess.run([sys.executable, "-c", code], cwd=newcomer, check=True)
    assert (newcomer / "decks" / "library.apkg").is_file()


def test_continuous_integration_calls_the_readme_test_command() -> None:
    (command,) = [command for command, _ in console_examples() if "pytest" in command]
    install, _, run = command.partition(" && ")
    script = (ROOT / ".ci" / "run").read_text("utf-8")
    assert run == "pytest"
    assert install.removeprefix("pip install ") in script
    assert "&& pytest" in script
