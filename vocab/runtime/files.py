"""Files as bytes: the one writer, which replaces a file as a whole or not at all, and a reader that knows its bound."""

import contextlib
import io
import itertools
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from vocab.errors import InputError, OutputError

STALE_PREFIX = ".chinese-flashcards-"
"""Short, so that the temporary name fits beside an output name of 250 bytes."""


def write_atomically(path: Path, data: bytes | IO[bytes], *, option: str = "-o") -> None:
    """Write `data`, or what is read from it, to `path` through a temporary file beside it, synced and renamed.

    A symbolic link is followed, a missing folder is made; to a device or pipe the bytes simply go. Raises OutputError,
    which names the `option` that chooses the place; the old file then stands untouched.
    """
    target = Path(os.path.realpath(path))
    source = io.BytesIO(data) if isinstance(data, bytes) else data
    try:
        if target.is_dir():
            raise OutputError(f"{path}: is a folder. Name a file to write.")
        if target.exists() and not target.is_file():
            _pour(target, source)
        else:
            _replace(target, source)
    except OSError as error:
        reason = error.strerror or str(error)
        raise OutputError(f"{path}: cannot be written ({reason}). Choose another place with {option}.") from error


def _pour(target: Path, source: IO[bytes]) -> None:
    """Write to a device or pipe, whose place nothing could take; a pipe that nobody reads is an error, not a wait."""
    descriptor = os.open(target, os.O_WRONLY | getattr(os, "O_NONBLOCK", 0))
    with os.fdopen(descriptor, "wb") as file:
        os.set_blocking(descriptor, True)
        shutil.copyfileobj(source, file, 1 << 20)


def _replace(target: Path, source: IO[bytes]) -> None:
    with unfinished_in(target.parent) as temporary:
        refuse_read_only(target)
        refuse_read_only(target.parent)
        with temporary.open("xb") as file:
            shutil.copyfileobj(source, file, 1 << 20)
            file.flush()
            os.fsync(file.fileno())
        place_output(temporary, target)


def place_output(temporary: Path, target: Path) -> None:
    """Give a file that is whole and synced the name of the user's file that it replaces, for which the run was made.

    Raises OSError.
    """
    keep_mode(temporary, target)
    _placed.add(target)  # before the rename: a signal that comes during it is answered as soon as it is over
    try:
        put_in_place(temporary, target)
    except OSError:
        _placed.discard(target)
        raise


def keep_mode(temporary: Path, target: Path) -> None:
    """Give a file the mode of that which it replaces. Raises OSError for one that is read-only."""
    refuse_read_only(target)
    if target.exists():
        shutil.copymode(target, temporary)


@contextlib.contextmanager
def unfinished_in(folder: Path) -> Iterator[Path]:
    """The path for a temporary file in a folder, made if need be; what is still there afterwards is removed."""
    made = [parent for parent in (folder, *folder.parents) if not parent.exists()]
    temporary = folder / f"{STALE_PREFIX}{os.getpid()}-{next(_numbers)}.tmp"
    _unfinished.add(temporary)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _remove_stale(folder)
        yield temporary
    finally:
        _remove(temporary)
        _unfinished.discard(temporary)
        with contextlib.suppress(OSError):  # of a folder that holds the file now
            for parent in made:
                parent.rmdir()


def put_in_place(temporary: Path, target: Path) -> None:
    """Give a file that is whole and synced the name of another, durably."""
    temporary.replace(target)
    _sync_folder(target.parent)


_numbers = itertools.count(1)
_unfinished: set[Path] = set()
_placed: set[Path] = set()


def has_placed_output() -> bool:
    """Whether a file of the user's has been replaced by what this run made: it is as good as done."""
    return bool(_placed)


def discard_unfinished() -> None:
    """Remove the temporary files and folders of work that will never be finished: the process is about to end."""
    for temporary in tuple(_unfinished):
        _remove(temporary)


def _remove(path: Path) -> None:
    with contextlib.suppress(OSError):
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink()


@contextlib.contextmanager
def private_folder() -> Iterator[Path]:
    """A folder that only its owner can read and that is gone afterwards; one that a killed run left is taken away."""
    import tempfile  # and with it random numbers

    try:
        take_away_leftovers()
        folder = Path(tempfile.mkdtemp(".tmp", f"{STALE_PREFIX}{os.getpid()}-", _temporary_folder()))
    except OSError as error:
        raise OutputError("The temporary folder: cannot be written. Name another one in TMPDIR.") from error
    _unfinished.add(folder)
    try:
        yield folder
    finally:
        _remove(folder)
        _unfinished.discard(folder)


def _temporary_folder() -> Path:
    """The folder that the system names for temporary files.

    `tempfile.gettempdir` would write a file there to try it, which a kill at that moment leaves behind.
    """
    named = [*filter(None, map(os.environ.get, ("TMPDIR", "TEMP", "TMP"))), "/tmp"]  # noqa: S108 - the last resort
    return next((folder for folder in map(Path, named) if folder.is_dir()), Path(named[0]))


def take_away_leftovers() -> None:
    """Remove from the temporary folder what a killed run of ours left there; a folder that cannot be read has none."""
    with contextlib.suppress(OSError):
        _remove_stale(_temporary_folder())


def refuse_read_only(path: Path) -> None:
    """A rename would silently replace a file its owner has locked against writing; so would the superuser."""
    if path.exists() and not (os.access(path, os.W_OK) and path.stat().st_mode & 0o222):
        raise PermissionError(13, "it is read-only")


def _remove_stale(folder: Path) -> None:
    """Take away what a killed run of ours left behind."""
    for leftover in folder.glob(f"{STALE_PREFIX}*.tmp"):
        pid = leftover.stem.removeprefix(STALE_PREFIX).partition("-")[0]
        ours = pid == str(os.getpid()) and leftover not in _unfinished  # of a process that had our number before us
        if pid.isdigit() and (ours or not _alive(int(pid))):
            _remove(leftover)


def _alive(pid: int) -> bool:
    if os.name == "nt":  # there, signal 0 is no harmless question
        return True
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True


def _sync_folder(folder: Path) -> None:
    """Make the rename itself durable, where the system lets a folder be opened."""
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def read_bounded(path: Path, megabytes: int) -> bytes:
    """The bytes of a file of at most `megabytes`. Raises InputError for one that is missing, unreadable or larger."""
    limit = megabytes * 1_000_000
    try:
        if path.is_dir():
            raise InputError(f"{path}: is a folder. Name a file.")
        with path.open("rb") as file:  # what is read counts: a device or pipe has no size beforehand
            data = file.read(limit + 1)
    except FileNotFoundError as error:
        raise InputError(f"{path}: no such file. Check the name and the folder.") from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise InputError(f"{path}: cannot be read ({reason}). Check the file and its permissions.") from error
    if len(data) > limit:
        raise InputError(f"{path}: is larger than {megabytes} MB. Give a smaller file.")
    return data
