"""When things go wrong: whatever fails, whenever, the deck is the old one or the new one, and nothing is littered."""

import errno
import os
import random
import re
import resource
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from flashcards import read_notes
from flashcards.cli import run
from flashcards.ledger import Ledger, ledger_path
from tests.conftest import SEED, Outcome
from vocab import Resources
from vocab.runtime.cache_folder import CACHE_VARIABLE
from vocab.runtime.files import STALE_PREFIX

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="faults are injected into forked processes")

Call = Callable[..., Outcome]

OLD = "银行和图书馆都在首都。\n"  # 'The bank and the library are in the capital.'
NEW = "中国人民争分夺秒抗击疫情。\n"  # 'The Chinese people fight the epidemic against the clock.'
NOT_REACHED = 77
CRASHED = 99


@pytest.fixture
def place(tmp_path: Path, resources: Resources, flashcards: Call) -> Path:  # noqa: ARG001  the index is built
    """A folder with an old deck and the text of the new one; all modules are loaded."""
    (tmp_path / "new.txt").write_text(NEW, "utf-8")
    (tmp_path / "old.txt").write_text(OLD, "utf-8")
    assert flashcards("build", "new.txt", "-o", "expected.apkg", "--name", "deck").code == 0
    assert flashcards("build", "old.txt", "-o", "deck.apkg", "--name", "deck").code == 0
    return tmp_path


BUILD = ["build", "new.txt", "-o", "deck.apkg", "--name", "deck"]


def headwords(deck: Path) -> set[str]:
    return {stored.note.field("Hanzi") for stored in read_notes(deck).values()}


def remembered() -> set[str]:
    """The keys of all notes in the ledger, which is whole."""
    with closing(sqlite3.connect(ledger_path())) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        return {key for (key,) in connection.execute("SELECT key FROM note")}


def litter(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.rglob(f"{STALE_PREFIX}*"))


# --- the Nth operation ------------------------------------------------------------------------------------------------

EVENTS = {"open", "os.rename", "os.remove", "os.mkdir", "os.chmod", "os.listdir", "os.scandir", "sqlite3.connect"}
"""Operations on files that Python tells of before it does them; fsync is told of by ourselves."""


def build_with_fault(number: int, fault: int | None, folders: tuple[str, ...]) -> int:
    """The exit code of a build whose operation `number` fails with this error, or crashes where there is none."""
    pid = os.fork()
    if pid == 0:
        os._exit(_faulty_build(number, fault, folders))
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])


def _faulty_build(number: int, fault: int | None, folders: tuple[str, ...]) -> int:
    left = number

    def count() -> None:
        nonlocal left
        left -= 1
        if left == 0:
            if fault is None:
                os._exit(CRASHED)
            raise OSError(fault, os.strerror(fault))

    def hook(event: str, arguments: tuple[object, ...]) -> None:
        if event in EVENTS and str(arguments[0]).removeprefix("file://").startswith(folders):
            count()

    sync = os.fsync

    def told_sync(descriptor: int) -> None:
        count()
        sync(descriptor)

    os.fsync = told_sync  # type: ignore[assignment]
    sys.addaudithook(hook)
    code = run(BUILD)
    return NOT_REACHED if left > 0 else code


@pytest.mark.parametrize("cached", [False, pytest.param(True, marks=pytest.mark.nightly)], ids=["deck", "and cache"])
@pytest.mark.parametrize("fault", [errno.EIO, errno.ENOSPC, None], ids=["EIO", "ENOSPC", "crash"])
def test_whatever_operation_fails_the_deck_is_the_old_or_the_new_one(
    fault: int | None, cached: bool, place: Path, cache: Path, data: Path
) -> None:
    """Without the cache, whose faults cost a new index each, those on the text, the deck and the ledger are left."""
    folders = (str(place), str(data), "deck.apkg", "new.txt", *([str(cache)] if cached else []))
    old, new = headwords(place / "deck.apkg"), headwords(place / "expected.apkg")
    (place / "kept.apkg").write_bytes((place / "deck.apkg").read_bytes())
    codes: list[int] = []
    for number in range(1, 200):
        (place / "deck.apkg").write_bytes((place / "kept.apkg").read_bytes())
        code = build_with_fault(number, fault, folders)
        if code == NOT_REACHED:
            break
        codes.append(code)
        found = headwords(place / "deck.apkg")
        assert found in (old, new), number
        assert code in ((CRASHED,) if fault is None else (0, 1)), number
        assert found == new or code != 0, number
        assert remembered() >= old, number
        assert fault is None or litter(place) == [], number
    assert len(codes) > 5
    assert run(BUILD) == 0
    assert headwords(place / "deck.apkg") == new
    assert litter(place) == []
    assert remembered() >= old | new


def build_with_little_room(size: int, *, killed: bool) -> int:
    """The exit code of a build whose ledger may not grow beyond so many bytes, and which is killed where it does."""
    pid = os.fork()
    if pid:
        return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    record = Ledger.record

    def recorded(*arguments: object, **options: object) -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_DFL if killed else signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
        record(*arguments, **options)  # type: ignore[arg-type]

    Ledger.record = recorded  # type: ignore[method-assign]
    os._exit(run(BUILD))


@pytest.mark.parametrize("killed", [False, True], ids=["full disk", "killed"])
@pytest.mark.parametrize("step", [4_096, pytest.param(512, marks=pytest.mark.nightly)])
def test_whichever_write_of_the_ledger_fails_it_keeps_what_it_had_and_the_deck_is_the_new_one(
    step: int, killed: bool, place: Path, data: Path
) -> None:
    old, new = headwords(place / "deck.apkg"), headwords(place / "expected.apkg")
    ledger_path().unlink()
    assert run(["build", "old.txt", "-o", "deck.apkg", "--name", "deck"]) == 0
    kept = ledger_path().read_bytes()
    failed = 0
    for size in range(0, len(kept) + step, step):
        for left in data.iterdir():
            left.unlink()
        ledger_path().write_bytes(kept)
        code = build_with_little_room(size, killed=killed)
        assert headwords(place / "deck.apkg") == new
        assert code in ((0, -signal.SIGXFSZ) if killed else (0,))
        found = remembered()
        assert found in (old, old | new), size
        failed += found == old
    assert failed > 1
    assert run(BUILD) == 0
    assert remembered() == old | new


@pytest.mark.parametrize("size", [0, 100, 5_000])
def test_a_full_disk_is_an_error_and_leaves_the_old_deck(size: int, place: Path) -> None:
    before = (place / "deck.apkg").read_bytes()
    script = (
        "import resource, signal, sys; from flashcards.cli import run; signal.signal(signal.SIGXFSZ, signal.SIG_IGN);"
        f"resource.setrlimit(resource.RLIMIT_FSIZE, ({size}, {size})); sys.exit(run({BUILD!r}))"
    )
    done = subprocess.run([sys.executable, "-c", script], cwd=place, capture_output=True, check=False)
    assert done.returncode == 1
    assert done.stderr.startswith(b"Error: deck.apkg: cannot be written (File too large)")
    assert (place / "deck.apkg").read_bytes() == before
    assert litter(place) == []


def test_a_folder_or_file_nobody_may_write_keeps_its_deck(place: Path, flashcards: Call) -> None:
    before = (place / "deck.apkg").read_bytes()
    folder = place / "locked"
    folder.mkdir()
    shutil.copy(place / "deck.apkg", folder)
    for path, mode in ((folder / "deck.apkg", 0o444), (folder, 0o555)):
        path.chmod(mode)
        done = flashcards("build", "new.txt", "-o", folder / "deck.apkg")
        path.chmod(0o755)
        assert done.code == 1
        assert "cannot be written" in done.err
    assert (folder / "deck.apkg").read_bytes() == before
    assert [path.name for path in folder.iterdir()] == ["deck.apkg"]


# --- signals ----------------------------------------------------------------------------------------------------------


def started(place: Path, *arguments: str, **environment: str) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(
        [sys.executable, "-m", "flashcards", *(arguments or BUILD)], cwd=place, env=os.environ | environment,
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip


def ready_for_signals(child: "subprocess.Popen[bytes]") -> None:
    """Wait until our code runs, where the system tells of it: before that Python itself says that it is interrupted."""
    status = Path(f"/proc/{child.pid}/status")
    while child.poll() is None and status.exists():
        caught = re.search(r"SigCgt:\s*(\w+)", status.read_text())
        if caught is None or int(caught[1], 16) >> (signal.SIGTERM - 1) & 1:
            return
        time.sleep(0.005)


def moments(times: int) -> Iterator[float]:
    """Moments of a build, from the first import to the end; the seed is fixed."""
    chance = random.Random(11)
    return (0.05 + 0.7 * chance.random() for _ in range(times))


@pytest.mark.parametrize("times", [4, pytest.param(100, marks=pytest.mark.nightly)])
def test_a_kill_never_costs_the_old_deck(times: int, place: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    old, new = headwords(place / "deck.apkg"), headwords(place / "expected.apkg")
    temporary = tmp_path_factory.mktemp("tmp")
    for wait in moments(times):
        child = started(place, TMPDIR=str(temporary))
        time.sleep(wait)
        child.kill()
        child.communicate()
        assert headwords(place / "deck.apkg") in (old, new)
        assert remembered() >= old
    assert run(BUILD) == 0
    assert remembered() >= old | new
    assert litter(place) == []
    assert list(temporary.iterdir()) == []


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
@pytest.mark.parametrize("times", [3, pytest.param(20, marks=pytest.mark.nightly)])
def test_an_interrupted_run_says_so_also_while_it_loads(number: signal.Signals, times: int, place: Path) -> None:
    for wait in moments(times):
        child = started(place, "build", str(SEED), "-o", "seed.apkg")
        ready_for_signals(child)
        time.sleep(wait)
        child.send_signal(number)
        out, talk = child.communicate(timeout=60)
        assert child.returncode in (128 + number, 0), talk  # 0: it was done already
        assert (out, b"Traceback" in talk, b"Exception" in talk) == (b"", False, False)
        assert (b"Interrupted" in talk) == (child.returncode == 130)
        assert litter(place) == []


@pytest.mark.parametrize("times", [1, pytest.param(5, marks=pytest.mark.nightly)])
def test_four_runs_at_once_leave_a_whole_deck(times: int, place: Path, tmp_path: Path) -> None:
    cold = {CACHE_VARIABLE: str(tmp_path / "cold")} if times > 1 else {}
    for _ in range(times):
        children = [started(place, **cold) for _ in range(4)]
        talk = [child.communicate(timeout=120)[1] for child in children]
        assert {child.returncode for child in children} <= {0}, talk
        assert headwords(place / "deck.apkg") == headwords(place / "expected.apkg")
        assert litter(place) == []


# --- the cache --------------------------------------------------------------------------------------------------------


def index_in(cache: Path) -> Path:
    (path,) = cache.glob("reference-*.sqlite")
    return path


def with_digest(path: Path, data: bytes) -> None:
    """The data under a name that keeps its promise."""
    import hashlib

    path.unlink()
    name = f"{path.stem.rpartition('-')[0]}-{hashlib.sha256(data).hexdigest()[:32]}.sqlite"
    (path.parent / name).write_bytes(data)


def as_pipe(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


def as_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def as_link_to_nothing_that_ends(path: Path) -> None:
    path.unlink()
    path.symlink_to("/dev/zero")


DAMAGE: dict[str, Callable[[Path], object]] = {
    "empty": lambda path: path.write_bytes(b""),
    "cut": lambda path: path.write_bytes(path.read_bytes()[:-4096]),
    "one byte": lambda path: path.write_bytes(path.read_bytes()[:5000] + b"\xff" + path.read_bytes()[5001:]),
    "noise": lambda path: path.write_bytes(random.Random(3).randbytes(50_000)),
    "a pickle": lambda path: with_digest(path, b"cos\nsystem\n(S'touch executed'\ntR."),
    "a foreign database": lambda path: with_digest(path, foreign()),
    "a pipe": as_pipe,
    "a folder": as_folder,
    "an endless device": as_link_to_nothing_that_ends,
    "another version": lambda path: path.rename(path.with_name(path.name.replace("reference-", "reference-0"))),
}


def foreign() -> bytes:
    import sqlite3

    connection = sqlite3.connect(":memory:")
    connection.execute(
        "CREATE VIEW stem AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT * FROM n"
    )
    data = connection.serialize()
    connection.close()
    return data


@pytest.fixture(params=["as built before", pytest.param("built", marks=pytest.mark.nightly)])
def built(request: pytest.FixtureRequest, cache: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """An index is built, or taken from where it was built before: to build one takes half a minute."""
    if request.param == "built":
        yield
        return
    whole, times = index_in(cache).read_bytes(), []

    def again(*_: object) -> sqlite3.Connection:
        times.append(1)
        connection = sqlite3.connect(":memory:", check_same_thread=False)
        connection.deserialize(whole)
        return connection

    monkeypatch.setattr("vocab.references.index.building.build", again)
    yield
    assert times == [1], "what is damaged is never opened"


@pytest.mark.parametrize("damage", DAMAGE)
@pytest.mark.usefixtures("built")
def test_a_damaged_cache_gives_the_same_deck_and_is_never_executed(
    damage: str, place: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = place / "cache"
    own.mkdir()
    shutil.copy(index_in(cache), own)
    DAMAGE[damage](index_in(own))
    monkeypatch.setenv(CACHE_VARIABLE, str(own))
    assert run(["build", "new.txt", "-o", "rebuilt.apkg", "--name", "deck"]) == 0
    assert (place / "rebuilt.apkg").read_bytes() == (place / "expected.apkg").read_bytes()
    assert not (place / "executed").exists()


@pytest.mark.parametrize("folder", ["new.txt/cache", "/dev/null", "/proc/1/x"])
@pytest.mark.usefixtures("built")
def test_a_cache_that_cannot_be_written_is_bypassed(folder: str, place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(CACHE_VARIABLE, folder)
    assert run(["build", "new.txt", "-o", "bypassed.apkg", "--name", "deck"]) == 0
    assert (place / "bypassed.apkg").read_bytes() == (place / "expected.apkg").read_bytes()


# --- messages ---------------------------------------------------------------------------------------------------------


def test_a_fault_of_the_program_is_one_sentence_and_with_debug_a_traceback(
    flashcards: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    def faulty(*_: object, **__: object) -> None:
        raise ZeroDivisionError("division by zero")

    monkeypatch.setattr("flashcards.cli.commands.build", faulty)
    plain, debug = flashcards(*BUILD), flashcards(*BUILD, "--debug")
    assert (plain.code, debug.code) == (1, 1)
    assert plain.err == "Error: a fault of the program (division by zero). Run it again with --debug and report it.\n"
    assert "Traceback" in debug.err
    assert plain.err in debug.err
