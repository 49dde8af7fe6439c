"""The index of the reference data: built once, never trusted when damaged, never a reason to fail."""

import hashlib
import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import ROOT
from vocab import Resources
from vocab.records import Entry
from vocab.references import cedict
from vocab.references.index import opening as reference_index
from vocab.references.lexicon import Lexicon

BANK = "银行"


@pytest.fixture(scope="session")
def index(cache: Path, resources: Resources) -> Path:  # noqa: ARG001 - the resources build the index
    """The file that the run's one real build has left."""
    (path,) = cache.glob("reference-*.sqlite")
    return path


@pytest.fixture
def builds(index: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Our own builder, which takes seconds, stood in for by the data it has built; the list tells of each call."""
    calls: list[str] = []

    def rebuild(*_: object) -> sqlite3.Connection:
        calls.append("built")
        connection = sqlite3.connect(":memory:")
        connection.deserialize(index.read_bytes())
        return connection

    monkeypatch.setattr("vocab.references.index.building.build", rebuild)
    return calls


def bank(lexicon: Lexicon) -> tuple[Entry, ...]:
    return lexicon.entries(BANK)


def test_the_second_opening_parses_nothing(cache: Path, resources: Resources, monkeypatch: pytest.MonkeyPatch) -> None:
    def parse(*_: object) -> None:
        raise AssertionError("the dictionary was parsed again")

    monkeypatch.setattr(cedict, "installed_lines", parse)
    assert bank(reference_index.open_lexicon(folder=cache)) == bank(resources.lexicon)


def test_the_name_holds_the_digest_of_the_content(index: Path) -> None:
    assert index.stem.rsplit("-", 1)[1] == hashlib.sha256(index.read_bytes()).hexdigest()[:32]


def truncate(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-4096])


def flip(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)


def overwrite(path: Path) -> None:
    path.write_bytes(b"\x80\x04\x95 not a database")


def empty(path: Path) -> None:
    path.write_bytes(b"")


def replace_by_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


@pytest.mark.parametrize("damage", [truncate, flip, overwrite, empty, replace_by_folder])
def test_a_damaged_index_is_built_anew(
    damage: Callable[[Path], None], index: Path, builds: list[str], tmp_path: Path, resources: Resources
) -> None:
    copy = tmp_path / index.name
    copy.write_bytes(index.read_bytes())
    damage(copy)
    assert bank(reference_index.open_lexicon(folder=tmp_path)) == bank(resources.lexicon)
    assert builds == ["built"]
    if copy.is_file():
        assert bank(reference_index.open_lexicon(folder=tmp_path)) == bank(resources.lexicon)
        assert builds == ["built"], "the mended index was not used"


def test_another_version_of_the_index_is_replaced(index: Path, builds: list[str], tmp_path: Path) -> None:
    (tmp_path / "reference-0123456789ab-00000000000000000000000000000000.sqlite").write_bytes(b"old")
    reference_index.open_lexicon(folder=tmp_path)
    assert builds == ["built"]
    assert [path.name for path in tmp_path.iterdir()] == [index.name]


def test_a_cache_that_cannot_be_written_is_bypassed(builds: list[str], tmp_path: Path, resources: Resources) -> None:
    blocked = tmp_path / "a file, no folder"
    blocked.write_bytes(b"")
    assert bank(reference_index.open_lexicon(folder=blocked)) == bank(resources.lexicon)
    assert builds == ["built"]
    assert blocked.read_bytes() == b""


BUILD = """
import sys
from pathlib import Path
from vocab.references.index.opening import open_lexicon
shares = []
open_lexicon(folder=Path(sys.argv[1]), progress=lambda step, share: shares.append(share))
print(shares[-1], shares == sorted(shares), len(set(shares)) > 3)
"""


@pytest.mark.nightly
def test_two_builds_give_the_same_bytes_and_tell_their_progress_to_the_end(index: Path, tmp_path: Path) -> None:
    environment = os.environ | {"PYTHONHASHSEED": "4711"}
    done = subprocess.run(
        [sys.executable, "-c", BUILD, str(tmp_path)],
        env=environment,
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert [path.name for path in tmp_path.iterdir()] == [index.name]  # the name holds the digest
    assert done.stdout.split() == ["1.0", "True", "True"]
