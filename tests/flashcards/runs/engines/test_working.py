"""Texts through an engine: each once, kept, resumed, and given up where it is no use."""

import os
import sqlite3
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO

import pytest

from flashcards.runs.engines.hands import Engine, Job, Made, Wanted
from flashcards.runs.engines.kept import Kept, everywhere
from flashcards.runs.engines.working import Results, work
from vocab.errors import InputError
from vocab.runtime import programs
from vocab.runtime.cache_folder import CACHE_VARIABLE


class Doubling:
    """An engine that doubles texts; `fail` says which of them it cannot."""

    option, name, identity = "--audio", "doubling", "doubling 1"
    together, at_once = 1, 2

    def __init__(self, fail: Callable[[str], Made | None] = lambda _: None) -> None:
        self.asked: list[str] = []
        self._fail = fail

    def make(self, job: Job) -> list[Made]:
        self.asked += [wanted.text for wanted in job.texts]
        return [self._fail(wanted.text) or Made((wanted.text * 2).encode()) for wanted in job.texts]


@pytest.fixture(autouse=True)
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(CACHE_VARIABLE, str(tmp_path / "cache"))
    return tmp_path / "cache"


def worked(engine: Engine, *texts: str, shares: list[float] | None = None) -> Results:
    with Kept(engine.identity) as kept:
        wanted = [Wanted(text, text) for text in texts]
        told = [] if shares is None else shares
        return work(engine, wanted, kept, seen=bytes.decode, step="x", progress=lambda _, share: told.append(share))


def failing(*texts: str, why: str = "no network") -> Callable[[str], Made | None]:
    return lambda text: Made(why=why) if text in texts else None


def test_each_text_is_made_once_in_however_many_processes_and_progress_is_told() -> None:
    engine, shares = Doubling(), list[float]()
    assert worked(engine, "a", "b", "a", "c", shares=shares).made == {"a": "aa", "b": "bb", "c": "cc"}
    assert sorted(engine.asked) == ["a", "b", "c"]
    assert shares == [pytest.approx(n / 3) for n in (1, 2, 3)]


def test_what_was_made_is_kept_by_engine_and_text() -> None:
    worked(Doubling(), "a", "b")
    again = Doubling()
    assert worked(again, "b", "c").made == {"b": "bb", "c": "cc"}
    assert again.asked == ["c"]
    other = Doubling()
    other.identity = "doubling 2"
    worked(other, "b")
    assert other.asked == ["b"]
    assert everywhere(["a", "c", "x"]) == {"a": b"aa", "c": b"cc"}


def test_work_that_was_broken_off_goes_on_where_it_stood() -> None:
    def broken(text: str) -> Made | None:
        if text == "d":
            raise InputError("the power is gone")
        return None

    first = Doubling(broken)
    with pytest.raises(InputError, match="the power is gone"):
        worked(first, "a", "b", "c", "d")
    resumed = Doubling()
    assert len(worked(resumed, "a", "b", "c", "d").made) == 4
    assert "d" in resumed.asked
    assert "a" not in resumed.asked


def test_a_failure_is_counted_with_the_reason_of_the_first_and_tried_again_next_time() -> None:
    found = worked(Doubling(failing("b", "c")), "a", "b", "c", "d")
    assert found == ({"a": "aa", "d": "dd"}, 2, "no network")
    assert worked(Doubling(), "a", "b", "c", "d").failed == 0


@pytest.mark.parametrize(("texts", "most"), [("abcdefgh", 5), ("ab", 2)], ids=["three in a row", "all there are"])
def test_an_engine_that_makes_nothing_is_given_up_soon(texts: str, most: int) -> None:
    engine = Doubling(lambda _: Made(why="exit code 2: no such voice"))
    said = r"--audio: doubling does not do its work \(exit code 2: no such voice\)\. Try it by itself first\."
    with pytest.raises(InputError, match=said):
        worked(engine, *texts)
    assert len(engine.asked) <= most


def test_an_engine_that_makes_nothing_any_more_is_given_up_and_what_it_made_is_kept() -> None:
    texts = [f"{number:03}" for number in range(300)]
    engine = Doubling(lambda text: Made(why="no network") if text > "020" else None)
    with pytest.raises(InputError, match=r"What it has made is kept: mend that and build again\."):
        worked(engine, *texts)
    again = Doubling()
    assert len(worked(again, *texts).made) == 300
    assert len(again.asked) == 279


def test_what_takes_too_long_is_counted_like_a_failure_but_not_often() -> None:
    late = Made(why="no answer within 60 seconds", late=True)
    assert worked(Doubling(lambda text: late if text == "b" else None), *"abc").failed == 1
    with pytest.raises(InputError, match="no answer within 60 seconds"):
        worked(Doubling(lambda text: late if text in "xyz" else None), *"wxayzb")


def test_a_fault_of_ours_comes_out_where_the_work_was_asked_for() -> None:
    def fault(_: str) -> Made | None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        worked(Doubling(fault), "a")


class OfPrograms:
    """An engine that is a program: one of its texts hangs, and one is wrong as soon as that has begun."""

    option, name, identity = "--audio", "programs", "programs 1"
    together, at_once = 1, 2

    def __init__(self, pipe: Path) -> None:
        os.mkfifo(pipe)
        self.pipe = pipe
        self.alive: IO[bytes] | None = None

    def order(self, job: Job) -> programs.Order:
        scripts = {
            "hangs": "import sys, time; alive = open(sys.argv[1], 'w'); time.sleep(600)",
            "wrong": "import sys; open(sys.argv[1])",  # waits for the one that hangs
        }
        script = scripts.get(job.texts[0].text, "")
        return programs.Order([sys.executable, "-S", "-E", "-c", script, str(self.pipe)], 600)

    def made(self, job: Job, ran: programs.Ran) -> list[Made]:
        if job.texts[0].text == "wrong":
            self.alive = self.pipe.open("rb")
            raise InputError("it is no use")
        return [Made(job.texts[0].text.encode() * 2)] if ran.code == 0 else [Made(why="ended")]


@pytest.fixture
def of_programs(tmp_path: Path) -> OfPrograms:
    return OfPrograms(tmp_path / "pipe")


def test_several_programs_are_run_at_once_and_each_text_has_its_own(of_programs: OfPrograms) -> None:
    assert worked(of_programs, *"abcdefg").made == {text: text * 2 for text in "abcdefg"}


def test_what_is_running_ends_when_the_work_is_given_up(of_programs: OfPrograms) -> None:
    with pytest.raises(InputError, match="it is no use"):
        worked(of_programs, "a", "hangs", "wrong")
    assert of_programs.alive is not None
    with of_programs.alive as alive:
        assert alive.read() == b"", "which comes to its end only when nobody holds the pipe any more"


def test_who_waits_for_a_program_is_called_meanwhile_and_can_leave(of_programs: OfPrograms) -> None:
    class LeftError(Exception):
        pass

    def leave(_: str, share: float) -> None:
        if shares and share == shares[-1]:
            raise LeftError
        shares.append(share)

    shares: list[float] = []
    with Kept(of_programs.identity) as kept, pytest.raises(LeftError):
        work(of_programs, [Wanted("a", "a"), Wanted("b", "hangs")], kept, seen=bytes.decode, step="x", progress=leave)
    assert shares == [0.5]


def test_a_program_that_cannot_be_started_is_a_failure_with_its_reason(of_programs: OfPrograms) -> None:
    def missing(job: Job) -> programs.Order:
        return programs.Order(["/nowhere/program" if job.texts[0].text == "b" else "/bin/true"], 600)

    of_programs.order = missing  # type: ignore[method-assign]
    assert worked(of_programs, "a", "b", "c") == ({"a": "aa", "c": "cc"}, 1, "No such file or directory")


def damaged(folder: Path) -> None:
    for path in folder.glob("engine-*"):
        path.write_bytes(b"SQLite format 3\0" + bytes(5_000))


def of_others(folder: Path) -> None:
    for path in folder.glob("engine-*"):
        path.unlink()
        with sqlite3.connect(path) as connection:
            connection.execute("CREATE VIEW made AS SELECT 'a' AS name, x'00' AS data")
        connection.close()


def no_folder(folder: Path) -> None:
    for path in folder.iterdir():
        path.unlink()
    folder.rmdir()
    folder.write_text("a file stands in the way")


@pytest.fixture(params=[damaged, of_others, no_folder])
def refusing(request: pytest.FixtureRequest, own_cache: Path) -> Iterator[Path]:
    worked(Doubling(), "a")
    request.param(own_cache)
    yield own_cache


def test_a_cache_that_refuses_costs_nothing_but_the_work(refusing: Path) -> None:
    engine = Doubling()
    assert worked(engine, "a", "b").made == {"a": "aa", "b": "bb"}
    assert sorted(engine.asked) == ["a", "b"]
    assert refusing.exists()
    assert everywhere(["a"]) == ({"a": b"aa"} if refusing.is_dir() else {}), "a file that is none of ours is begun anew"
