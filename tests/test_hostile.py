"""Hostile inputs through the command line: the right exit code, one sentence, no traceback, nothing lost, bounded."""

import contextlib
import os
import re
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests import samples
from tests.conftest import Outcome
from tests.hostile import CASES, Case
from tests.hostile_surroundings import GOOD, SURROUNDINGS
from vocab import read_documents
from vocab.errors import InputError
from vocab.sources.characters.cleaning import clean

Call = Callable[..., Outcome]

SECONDS = 20
MEGABYTES = 512
"""What a hostile input may cost at most."""

ALL = CASES | SURROUNDINGS
FAST = [pytest.param(case, id=name, marks=[pytest.mark.nightly] * case.slow) for name, case in ALL.items()]


def laid_out(case: Case, folder: Path) -> list[str]:
    """The command line that meets the case, whose files are laid into the folder beside an old deck."""
    (folder / "out.apkg").write_bytes(b"old")
    if case.option:
        (folder / "good.txt").write_bytes(GOOD)
    (folder / case.name).write_bytes(case.data())
    if not case.option or "=" in case.option:
        return ["build", *filter(None, [case.option]), "-o", "out.apkg", "--", case.name]
    return ["build", "good.txt", "-o", "out.apkg", *([case.option, case.name] if case.option != "-o" else [])]


def sound(deck: Path) -> bool:
    """Whether it is a whole package; one without notes is, where a text has nothing to learn in it."""
    with zipfile.ZipFile(deck) as archive:
        return archive.testzip() is None and "collection.anki2" in archive.namelist()


@pytest.mark.parametrize("case", FAST)
@pytest.mark.usefixtures("resources")  # the index is built: its time is no input's
def test_a_hostile_input_is_read_or_refused_in_one_sentence(case: Case, flashcards: Call, tmp_path: Path) -> None:
    arguments = laid_out(case, tmp_path)
    old, files = (tmp_path / "out.apkg").read_bytes(), sorted(path.name for path in tmp_path.iterdir())
    begun = sum(os.times()[:4])  # of this process and its children, whatever else the machine does
    done = flashcards(*arguments)
    assert sum(os.times()[:4]) - begun < SECONDS
    assert done.code in case.codes, done.err
    assert "fault of the program" not in done.err
    assert done.out == ""
    assert sorted(path.name for path in tmp_path.iterdir()) == files
    if done.code:
        assert (tmp_path / "out.apkg").read_bytes() == old
        errors = [line for line in done.err.splitlines() if line.startswith("Error: ")]
        assert [
            re.match(rf"Error: {re.escape(Path(case.name).stem)}\b.*: .+[.;] .+\.$", line) is not None
            for line in errors
        ] == [True]
    else:
        assert sound(tmp_path / "out.apkg")


@pytest.mark.nightly
@pytest.mark.skipif(not hasattr(os, "wait4"), reason="the memory of a child is told by Unix only")
@pytest.mark.parametrize("name", ALL)
@pytest.mark.usefixtures("resources")
def test_a_hostile_input_stays_within_its_time_and_memory(name: str, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "flashcards", *laid_out(ALL[name], tmp_path)]
    measure = (
        "import resource, subprocess, sys; subprocess.run(sys.argv[1:]);"
        "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
    )
    done = subprocess.run(
        [sys.executable, "-c", measure, *command], capture_output=True, cwd=tmp_path, check=True, timeout=SECONDS
    )
    assert b"Traceback" not in done.stderr
    assert int(done.stdout) < MEGABYTES * (1024 if sys.platform == "linux" else 1024**2)


# --- damaged files ----------------------------------------------------------------------------------------------------

DAMAGED = ("epub", "docx", "pdf", "srt", "ass", "lrc", "smi", "ttml", "json3", "html", "md", "txt")


@pytest.fixture(scope="module")
def damaged(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("damaged")


def check_damage(folder: Path, suffix: str, how: str, at: int, other: int, byte: int) -> None:
    data = bytearray(samples.GOOD[suffix]())
    at, other = sorted((at % len(data), other % len(data)))
    if how == "flip":
        data[at] ^= byte
    elif how == "cut":
        del data[at : max(other, at + 1)]
    elif how == "splice":
        data[at:at] = data[at:other] * 3
    else:
        data[at : at + 4] = bytes([byte] * 4)
    path = folder / f"a.{suffix}"
    path.write_bytes(data)
    try:
        documents = read_documents([str(path)])
    except InputError as error:
        assert re.match(r".+: .+\. .+\.$", str(error), re.DOTALL)
    else:
        assert documents[0].text == clean(documents[0].text)


DAMAGES = {
    "how": st.sampled_from(["flip", "cut", "splice", "overwrite"]),
    "at": st.integers(0, 1 << 20),
    "other": st.integers(0, 1 << 20),
    "byte": st.integers(1, 255),
}


@pytest.mark.parametrize("suffix", [suffix for suffix in DAMAGED if suffix != "pdf"])
@given(**DAMAGES)
def test_a_damaged_file_is_read_or_refused(
    damaged: Path, suffix: str, how: str, at: int, other: int, byte: int
) -> None:
    check_damage(damaged, suffix, how, at, other, byte)


@settings(max_examples=15)
@given(**DAMAGES)
def test_a_damaged_pdf_is_read_or_refused(damaged: Path, how: str, at: int, other: int, byte: int) -> None:
    check_damage(damaged, "pdf", how, at, other, byte)


@pytest.mark.nightly
@settings(max_examples=2000)
@given(suffix=st.sampled_from(DAMAGED), **DAMAGES)
def test_two_thousand_damaged_files(damaged: Path, suffix: str, how: str, at: int, other: int, byte: int) -> None:
    check_damage(damaged, suffix, how, at, other, byte)


@given(data=st.binary(max_size=400), suffix=st.sampled_from([".html", ".md", ".srt", ".ass", ".txt", ""]))
def test_any_bytes_are_read_or_refused(damaged: Path, data: bytes, suffix: str) -> None:
    path = damaged / f"any{suffix}"
    path.write_bytes(data)
    with contextlib.suppress(InputError):
        read_documents([str(path)])
