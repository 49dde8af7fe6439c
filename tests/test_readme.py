"""Every example of the README and of the manual runs, in the order of its page, and prints what stands below it."""

import doctest
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from flashcards.requests import options
from tests.conftest import ROOT

README = ROOT / "README.md"
PAGES = [README, *sorted((ROOT / "docs").glob("*.md"))]
PAPERS = [*PAGES, ROOT / "CONTRIBUTING.md", ROOT / "CHANGELOG.md", ROOT / "benchmarks" / "README.md"]
INSTALLING = "pip install"

_BLOCK = re.compile(r"(?:^`([\w.-]+)`:\n\n)?^```(\w*)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
"""A fenced block with its language; one below a line with nothing but a file's name is that file."""


def blocks(page: Path) -> Iterator[tuple[str, str, str]]:
    """The name, language and text of each block of a page."""
    for found in _BLOCK.finditer(page.read_text("utf-8")):
        name, language, text = found.groups()
        yield name or "", language, text


def commands(block: str) -> Iterator[tuple[str, str]]:
    """Each `$ command` of a block with the output below it."""
    for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
        command, _, output = part.partition("\n")
        yield command, output.strip("\n")


def readme_commands() -> list[str]:
    return [command for _, kind, text in blocks(README) if kind == "console" for command, _ in commands(text)]


@pytest.fixture
def newcomer(tmp_path: Path) -> Path:
    """A folder with nothing but the seed text."""
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    return tmp_path


def ran(command: str | list[str], folder: Path) -> tuple[int, str]:
    """The exit code of a command and all it says, on a terminal of a hundred columns."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        command,
        shell=isinstance(command, str),
        cwd=folder,
        env=os.environ | {"PATH": path, "COLUMNS": "100"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        check=False,
    )
    return done.returncode, done.stdout


def check_console(block: str, folder: Path) -> None:
    """A block in which `...` stands for what is left out; a command fails only where its error is shown."""
    for command, output in commands(block):
        if INSTALLING in command:
            continue
        code, said = ran(command, folder)
        assert (code != 0) == output.startswith(("Error:", "Usage:")), f"{command}\n{said}"
        assert "Traceback" not in said
        if output:
            right = doctest.OutputChecker().check_output(f"{output}\n", said.strip("\n") + "\n", doctest.ELLIPSIS)
            assert right, f"{command}\n{said}"


def check_python(block: str, folder: Path) -> None:
    """A script, or a session whose answers are checked."""
    script = folder / "example.py"
    script.write_text(f'"""\n{block}"""' if block.startswith(">>> ") else block, "utf-8")
    doctests = ["-m", "doctest"] if block.startswith(">>> ") else []
    code, said = ran([sys.executable, *doctests, str(script)], folder)
    assert code == 0, said


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_every_example_runs_and_prints_what_the_page_says(page: Path, newcomer: Path) -> None:
    for name, language, text in blocks(page):
        if language == "console":
            check_console(text, newcomer)
        elif language == "python":
            check_python(text, newcomer)
        elif name:
            (newcomer / name).write_text(text, "utf-8")


def test_the_two_commands_of_set_up_come_first_and_leave_the_deck_where_the_readme_says(newcomer: Path) -> None:
    assert readme_commands()[:2] == ["pip install .", "flashcards build seeds/wang-yi-2020.txt"]
    assert ran(readme_commands()[1], newcomer)[0] == 0
    assert (newcomer / "decks" / "wang-yi-2020.apkg").is_file()


def test_continuous_integration_calls_the_readme_test_command() -> None:
    (command,) = [command for command in readme_commands() if "pytest" in command]
    install, _, run = command.partition(" && ")
    script = (ROOT / ".ci" / "run").read_text("utf-8")
    assert f"\n{run} -rs\n" in script
    extras = re.search(r"'\.\[([a-z,]+)\]'\n", script)
    assert install == "pip install '.[test]'"
    assert extras is not None
    assert "test" in extras[1].split(",")  # and the cluster, whose tests are skipped elsewhere


def test_the_readme_is_read_in_one_go() -> None:
    assert len(README.read_text("utf-8").splitlines()) <= 130


def anchors(paper: Path) -> set[str]:
    """What a link can name in a page: its headings, as GitHub spells them; nothing where there is no page."""
    headings = re.findall(r"^#+ (.+)$", paper.read_text("utf-8"), re.MULTILINE) if paper.suffix == ".md" else []
    return {"", *(re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings)}


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.relative_to(ROOT).as_posix())
def test_every_link_and_picture_is_there(paper: Path) -> None:
    text = paper.read_text("utf-8")
    targets = re.findall(r"\]\(([^)\s]+)\)", text) + re.findall(r'src="([^"]+)"', text)
    ours = [target.partition("#") for target in targets if "://" not in target]
    missing = [(path, anchor) for path, _, anchor in ours if not (paper.parent / path).exists()]
    assert missing == []
    assert [anchor for path, _, anchor in ours if anchor not in anchors(paper.parent / path if path else paper)] == []


def test_every_option_stands_in_the_manual() -> None:
    groups = (options.INPUT, options.WORK, options.SELECTION, options.REFERENCES, options.DECK, options.PAGE)
    flags = {option.flag for group in (*groups, options.LISTING, options.READING) for option in group}
    manual = "".join(page.read_text("utf-8") for page in PAGES)
    assert [flag for flag in sorted(flags) if f"`{flag}" not in manual] == []


def test_every_page_of_the_manual_stands_in_its_contents() -> None:
    contents = (ROOT / "docs" / "index.md").read_text("utf-8")
    assert [page.name for page in PAGES if page.parent.name == "docs" and page.name not in contents] == ["index.md"]
