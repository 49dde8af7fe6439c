"""The one writer: the old file or the new one, never a third."""

import errno
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from vocab.errors import OutputError
from vocab.runtime.files import STALE_PREFIX, discard_unfinished, private_folder, write_atomically


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def failing(code: int) -> Callable[..., None]:
    def fail(*_: object) -> None:
        raise OSError(code, os.strerror(code))

    return fail


def dead_process() -> int:
    """The number of a process that has ended."""
    child = subprocess.Popen([sys.executable, "-c", ""])
    child.wait()
    return child.pid


def test_the_new_content_replaces_the_old_without_litter(tmp_path: Path) -> None:
    target = tmp_path / "deck.apkg"
    target.write_bytes(b"old")
    write_atomically(target, b"new")
    assert target.read_bytes() == b"new"
    assert names(tmp_path) == ["deck.apkg"]


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EIO, errno.EFBIG])
@pytest.mark.parametrize("step", ["fsync", "rename"])
def test_a_failing_disk_leaves_the_old_file_and_no_litter(
    code: int, step: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "deck.apkg"
    target.write_bytes(b"old")
    with monkeypatch.context() as patch:
        if step == "fsync":
            patch.setattr(os, "fsync", failing(code))
        else:
            patch.setattr(Path, "replace", failing(code))
        with pytest.raises(OutputError, match=r"deck\.apkg: cannot be written \(.+\)\. Choose another place"):
            write_atomically(target, b"new")
    assert target.read_bytes() == b"old"
    assert names(tmp_path) == ["deck.apkg"]


@pytest.mark.parametrize("interruption", [KeyboardInterrupt, SystemExit])
def test_an_interrupted_write_leaves_the_old_file_and_no_litter(
    interruption: type[BaseException], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "deck.apkg"
    target.write_bytes(b"old")

    def interrupt(_: int) -> None:
        raise interruption

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", interrupt)
        with pytest.raises(interruption):
            write_atomically(target, b"new")
    assert target.read_bytes() == b"old"
    assert names(tmp_path) == ["deck.apkg"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes of Unix")
def test_a_pipe_gets_the_bytes_and_without_a_reader_is_an_error(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with pytest.raises(OutputError, match="pipe: cannot be written"):
        write_atomically(pipe, b"new")
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    write_atomically(pipe, b"new")
    assert os.read(reader, 10) == b"new"
    os.close(reader)
    assert pipe.is_fifo()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device of Linux")
def test_a_full_device_is_an_error() -> None:
    with pytest.raises(OutputError, match="No space left"):
        write_atomically(Path("/dev/full"), b"new")


def test_a_device_stays_a_device() -> None:
    write_atomically(Path(os.devnull), b"new")
    assert not Path(os.devnull).is_file()


def test_a_path_below_a_file_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"old")
    with pytest.raises(OutputError, match="cannot be written"):
        write_atomically(tmp_path / "file" / "deck.apkg", b"new")
    assert (tmp_path / "file").read_bytes() == b"old"


def test_a_name_that_is_too_long_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="cannot be written"):
        write_atomically(tmp_path / ("x" * 300), b"new")


def test_a_folder_is_not_written_over(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="is a folder"):
        write_atomically(tmp_path, b"new")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write anywhere")
def test_a_read_only_file_is_not_written_over(tmp_path: Path) -> None:
    target = tmp_path / "deck.apkg"
    target.write_bytes(b"old")
    target.chmod(0o400)
    with pytest.raises(OutputError, match="read-only"):
        write_atomically(target, b"new")
    assert target.read_bytes() == b"old"


@pytest.mark.skipif(os.name == "nt", reason="modes of Unix")
def test_a_private_file_stays_private(tmp_path: Path) -> None:
    target = tmp_path / "deck.apkg"
    target.write_bytes(b"old")
    target.chmod(0o600)
    write_atomically(target, b"new")
    assert target.stat().st_mode & 0o777 == 0o600


def test_a_missing_folder_is_made(tmp_path: Path) -> None:
    write_atomically(tmp_path / "a" / "b" / "deck.apkg", b"new")
    assert (tmp_path / "a" / "b" / "deck.apkg").read_bytes() == b"new"


def test_the_temporary_name_is_short_enough_for_a_long_output_name(tmp_path: Path) -> None:
    target = tmp_path / ("x" * 250)
    write_atomically(target, b"new")
    assert target.read_bytes() == b"new"


def test_a_symbolic_link_is_followed(tmp_path: Path) -> None:
    real = tmp_path / "real"
    real.mkdir()
    (real / "deck.apkg").write_bytes(b"old")
    link = tmp_path / "link.apkg"
    link.symlink_to(real / "deck.apkg")
    write_atomically(link, b"new")
    assert link.is_symlink()
    assert (real / "deck.apkg").read_bytes() == b"new"
    assert names(real) == ["deck.apkg"]


def test_what_a_killed_run_left_is_removed_and_a_living_run_left_alone(tmp_path: Path) -> None:
    dead = tmp_path / f"{STALE_PREFIX}{dead_process()}.tmp"
    alive = tmp_path / f"{STALE_PREFIX}{os.getppid()}.tmp"
    foreign = tmp_path / f"{STALE_PREFIX}notes.tmp"
    for path in (dead, alive, foreign):
        path.write_bytes(b"half")
    write_atomically(tmp_path / "deck.apkg", b"new")
    assert names(tmp_path) == sorted([alive.name, foreign.name, "deck.apkg"])


def test_a_private_folder_is_gone_afterwards_and_so_is_one_that_a_killed_run_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    left = tmp_path / f"{STALE_PREFIX}{dead_process()}-abc.tmp"
    left.mkdir()
    (left / "copy.anki2").write_bytes(b"x")
    with private_folder() as folder:
        (folder / "copy.anki2").write_bytes(b"x")
        assert names(tmp_path) == [folder.name]
        assert folder.stat().st_mode & 0o077 == 0
    assert names(tmp_path) == []


def test_what_is_unfinished_is_removed_before_a_process_ends(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    with private_folder() as folder:
        (folder / "copy.anki2").write_bytes(b"x")
        discard_unfinished()
        assert names(tmp_path) == []
