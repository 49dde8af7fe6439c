"""The two sides, ours and what a user would write instead, each run as a process of its own over scratch folders."""

import shutil
import sys
import sysconfig
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from benchmarks.processes import NotMeasuredError, Run, run
from benchmarks.sizes import MEGABYTE, cut

HERE = Path(__file__).resolve().parent
SEEDS = HERE.parent / "seeds"
SEED_TEXT = SEEDS / "wang-yi-2020.txt"
NAIVE_DECK = HERE / "naive_deck.py"
EQUAL_WORK = HERE / "equal_work.py"
FLASHCARDS = Path(sysconfig.get_path("scripts")) / "flashcards"

WARM, EMPTY = "cache", "empty-cache"
"""Our cache folders: one that has the index, one for first runs."""


@dataclass(frozen=True)
class Bench:
    """What to measure with: a scratch folder, the baseline, a corpus (none: synthetic), pairs a row, seconds a run."""

    scratch: Path
    baseline: Path
    corpus: tuple[Path, ...]
    pairs: int
    timeout: float


def python(bench: Bench, *arguments: str | Path) -> Run:
    """The Python that runs us, with some arguments."""
    return _run(bench, sys.executable, *arguments)


def naive(bench: Bench, text: Path) -> Run:
    """The baseline's deck of a text."""
    return python(bench, bench.baseline, text, "naive.apkg")


def equal(bench: Bench, text: Path) -> Run:
    """A deck with the content of ours, written plainly."""
    return python(bench, EQUAL_WORK, text, "equal.apkg")


def ours(bench: Bench, *arguments: str | Path, cache_folder: str = WARM) -> Run:
    """Our command line as it is installed beside this Python."""
    return _run(bench, FLASHCARDS, *arguments, cache_folder=cache_folder)


def first_time(bench: Bench, *arguments: str | Path) -> Run:
    """Our command line over a text that it has never analysed, with the index in its place and no deck yet."""
    for path in [*(bench.scratch / WARM).glob("analysis-*"), *bench.scratch.glob("*.apkg")]:
        path.unlink()
    return ours(bench, *arguments)


def first_run(bench: Bench, *arguments: str | Path) -> Run:
    """Our command line as just installed: the cache folder is empty."""
    shutil.rmtree(bench.scratch / EMPTY, ignore_errors=True)
    return ours(bench, *arguments, cache_folder=EMPTY)


def warm_up(bench: Bench) -> None:
    """Let both sides compile their bytecode and fill their caches: our index, jieba's dictionary."""
    naive(bench, SEED_TEXT)
    ours(bench, "build", SEED_TEXT, "-o", "ours.apkg")


@cache
def text_of(bench: Bench, megabytes: int) -> Path:
    """A text of this size: the beginning of the corpus, or a synthetic one, made once for a scratch folder."""
    if bench.corpus:
        path = bench.scratch / f"corpus-{megabytes}.txt"
        if not cut(bench.corpus, megabytes * MEGABYTE, path):
            raise NotMeasuredError(f"the corpus has less than {megabytes} MB")
        return path
    path = bench.scratch / f"synthetic-{megabytes}.txt"
    if not path.exists():
        unfinished = path.with_suffix(".part")
        python(bench, HERE / "write_synthetic.py", str(megabytes), unfinished, *sorted(SEEDS.glob("*.txt")))
        unfinished.rename(path)
    return path


def _run(bench: Bench, *command: str | Path, cache_folder: str = WARM) -> Run:
    """A command in the scratch folder, where it also keeps its caches and temporary files (jieba's cache is one)."""
    temporary = bench.scratch / "tmp"
    temporary.mkdir(exist_ok=True)
    environment = {
        "CHINESE_FLASHCARDS_CACHE": str(bench.scratch / cache_folder),
        "CHINESE_FLASHCARDS_DATA": str(bench.scratch / "data"),
        "TMPDIR": str(temporary),
        "PYTHONDONTWRITEBYTECODE": "",  # else every run of a side would compile it again
    }
    return run(command, folder=bench.scratch, environment=environment, timeout=bench.timeout)
